"""A small contract with a list, and a listing that shows it, beside the small ``definitions/`` folder."""

from tests.small_definitions import FILES

METHODS = """
id = "methods"
version = 1
name = { nl = "Methoden", en = "Methods" }
abbreviation = "M"
unit = "report"
definition = "legal"
population = { nl = "methoden", en = "methods" }
period = "moment"
origin = "published"
formats = ["csv"]
limitations = [{ nl = "Niet alles.", en = "Not all." }]

[[table]]
id = "all"
title = { nl = "Methoden", en = "Methods" }
file = "methoden.csv"
kind = "list"
key = "id"
unit = "method"

[[table.column]]
id = "id"
header = "kenmerk"
type = "text"
label = { nl = "Kenmerk", en = "Id" }
description = { nl = "Vast", en = "Stable" }

[[table.column]]
id = "summary_nl"
header = "inhoud"
type = "text"
language = "nl"
label = { nl = "Inhoud", en = "Content" }
description = { nl = "Wat het is", en = "What it is" }

[[table.column]]
id = "summary_en"
header = "content"
type = "text"
language = "en"
label = { nl = "Inhoud", en = "Content" }
description = { nl = "Wat het is", en = "What it is" }

[[table.column]]
id = "sex"
header = "geslacht"
type = "codes"
codelist = "sex"
optional = true
label = { nl = "Geslacht", en = "Sex" }
description = { nl = "Voor wie", en = "For whom" }
"""
LISTING = """id = "methods.all"
title = { nl = "Alle methoden", en = "All methods" }
intro = { nl = "Wat er is.", en = "What there is." }
source = "methods"
table = "all"
columns = ["summary"]
filters = ["sex"]
population = { nl = "methoden", en = "methods" }
period = "2021"
"""
CONTRACT, SHOWN = "sources/methods.toml", "listings/methods.all.toml"
UNITS = """
[unit.method]
one = { nl = "methode", en = "method" }
many = { nl = "methoden", en = "methods" }
thing = true
"""
LISTS = {CONTRACT: METHODS, SHOWN: LISTING, "vocabulary/units.toml": FILES["vocabulary/units.toml"] + UNITS}
