"""A small ``definitions/`` folder that is in order, for tests that break it on purpose."""

from collections.abc import Callable

FILES = {
    "vocabulary/units.toml": """
[unit.report]
one = { nl = "melding", en = "report" }
many = { nl = "meldingen", en = "reports" }
""",
    "vocabulary/definitions.toml": """
[definition.legal]
label = { nl = "strafbare feiten", en = "punishable offences" }
wording = { nl = "Alleen strafbare feiten.", en = "Punishable offences only." }
""",
    "codelists/sex.toml": """
id = "sex"
name = { nl = "Geslacht", en = "Sex" }

[[code]]
id = "girls"
label = { nl = "Meisjes", en = "Girls" }
spellings = ["v", "vrouw"]

[[code]]
id = "total"
label = { nl = "Totaal", en = "Total" }
kind = "total"
""",
    "sources/police.toml": """
id = "police"
version = 1
name = { nl = "Politie", en = "Police" }
abbreviation = "POL"
unit = "report"
definition = "legal"
population = { nl = "minderjarigen", en = "minors" }
period = "calendar-year"
origin = "published"
formats = ["csv"]
limitations = [{ nl = "Geen unieke personen.", en = "Not unique persons." }]

[[break]]
date = 2019-01-01
reason = { nl = "nieuw systeem", en = "new system" }
comparable = false

[[table]]
id = "by_sex"
title = { nl = "Meldingen", en = "Reports" }
file = "meldingen.csv"

[[table.column]]
id = "year"
header = "jaar"
type = "year"
label = { nl = "Jaar", en = "Year" }
description = { nl = "Kalenderjaar", en = "Calendar year" }

[[table.column]]
id = "sex"
header = "geslacht"
type = "code"
codelist = "sex"
label = { nl = "Geslacht", en = "Sex" }
description = { nl = "Geslacht van het kind", en = "Sex of the child" }

[[table.column]]
id = "reports"
header = "meldingen"
type = "count"
label = { nl = "Meldingen", en = "Reports" }
description = { nl = "Meldingen", en = "Reports" }

[[table.rule]]
id = "adds-up"
kind = "adds-up"
label = { nl = "Het telt op", en = "It adds up" }
value = "reports"
over = "sex"
""",
    "parameters/minimum.toml": """
id = "minimum"
label = { nl = "Laagste aantal", en = "Lowest count" }
unit = "count"

[[value]]
since = 2010-01-01
value = 5
reference = { nl = "Eerste richtlijn", en = "First guideline" }

[[value]]
since = 2015-01-01
value = 10
reference = { nl = "Tweede richtlijn", en = "Second guideline" }
""",
    "policies/microdata.toml": """
id = "microdata"
label = { nl = "Microdata", en = "Microdata" }
kind = "round-and-hide"
rounding = "minimum"
minimum = "minimum"
wording = { nl = "Afgerond op tientallen.", en = "Rounded to tens." }
""",
    "indicators/police.reports.toml": """
id = "police.reports"
title = { nl = "Meldingen", en = "Reports" }
source = "police"
table = "by_sex"
value = "reports"
by = ["year", "sex"]
population = { nl = "minderjarigen", en = "minors" }
period = "2017/2021"
policy = "microdata"

[[figure]]
id = "police-sex"
kind = "lines"
title = { nl = "Meisjes vaker", en = "Girls more often" }
subtitle = { nl = "Meldingen", en = "Reports" }
note = { nl = "Let op", en = "Note" }
x = "year"
series = "sex"
""",
}

Faults = Callable[[str, str, str], list[str]]
"""What is said when, in one file, some words are replaced by others."""
