"""The workbook's own words."""

from inbeeld.vocabulary import Language, Text

LANGUAGE_TAGS: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}

WORDS: dict[str, Text] = {
    "tables": Text(nl="tabellen", en="tables"),
    "cover": Text(nl="Voorblad", en="Cover"),
    "contents": Text(nl="Inhoud", en="Contents"),
    "notes": Text(nl="Toelichting", en="Notes"),
    "edition": Text(nl="Editie", en="Edition"),
    "version": Text(nl="Versie", en="Version"),
    "released": Text(nl="Verschenen", en="Released"),
    "publisher": Text(nl="Uitgever", en="Publisher"),
    "address": Text(nl="Adres", en="Address"),
    "licence": Text(nl="Licentie", en="Licence"),
    "cite": Text(nl="Citeren", en="How to cite"),
    "in this book": Text(nl="In dit bestand", en="In this file"),
    "count": Text(nl="{count} tabellen, elk op een eigen blad", en="{count} tables, each on a sheet of its own"),
    "count both": Text(
        nl="{count} tabellen en {lists} lijsten, elk op een eigen blad",
        en="{count} tables and {lists} lists, each on a sheet of its own",
    ),
    "count one list": Text(
        nl="{count} tabellen en een lijst, elk op een eigen blad",
        en="{count} tables and a list, each on a sheet of its own",
    ),
    "mind": Text(nl="Let op", en="Mind"),
    "do not add": Text(
        nl="Tel cijfers van verschillende bronnen niet bij elkaar op: een kind kan in meer dan één bron voorkomen.",
        en="Do not add figures of different sources: one child can be in more than one of them.",
    ),
    "figure": Text(nl="Figuur", en="Figure"),
    "table": Text(nl="Tabel", en="Table"),
    "title": Text(nl="Titel", en="Title"),
    "counts": Text(nl="Telt", en="Counts"),
    "period": Text(nl="Periode", en="Period"),
    "source": Text(nl="Bron", en="Source"),
    "figures": Text(nl="Figuren", en="Figures"),
    "list": Text(nl="Lijst", en="List"),
    "lists": Text(nl="lijsten", en="lists"),
    "group": Text(nl="Groep", en="Group"),
    "to sheet": Text(nl="Naar de {sheet}", en="To the {sheet}"),
    "reading": Text(nl="Zo leest u de cellen", en="How to read the cells"),
    "sign": Text(nl="Teken", en="Sign"),
    "status": Text(nl="Status", en="Status"),
    "meaning": Text(nl="Betekenis", en="Meaning"),
    "remark": Text(nl="Opmerking", en="Comment"),
    "comment": Text(
        nl="Bij een cel met een teken staat in een opmerking wat er aan de hand is.",
        en="A cell with a sign has a comment that says what is the matter.",
    ),
    "names": Text(nl="Namen", en="Names"),
    "named": Text(
        nl="Elke tabel heeft een naam die met t_ begint, en haar cijfers zonder koppen een naam die met v_ begint. "
        "Een lijst heeft een naam die met l_ begint. Na de eerste letter volgt de code van de tabel of lijst.",
        en="Each table has a name that starts with t_, and its figures without headings a name that starts with v_. "
        "A list has a name that starts with l_. After the first letter comes the code of the table or list.",
    ),
    "units": Text(nl="Eenheden", en="Units"),
    "counted by": Text(nl="Geteld door: {sources}.", en="Counted by: {sources}."),
    "definitions": Text(nl="Definities", en="Definitions"),
    "used by": Text(nl="Gebruikt door: {sources}.", en="Used by: {sources}."),
    "rounding": Text(nl="Afronding en bescherming", en="Rounding and protection"),
    "parts": Text(
        nl="Afgeronde delen tellen niet altijd op tot het afgeronde totaal.",
        en="Rounded parts need not add up to the rounded total.",
    ),
    "used for": Text(nl="Gebruikt voor: {tables}.", en="Used for: {tables}."),
    "formulas": Text(nl="Formules", en="Formulas"),
    "sources": Text(nl="Bronnen", en="Sources"),
    "unit": Text(nl="Eenheid", en="Unit"),
    "who": Text(nl="Wie", en="Who"),
    "definition": Text(nl="Definitie", en="Definition"),
    "reference date": Text(nl="Peildatum", en="Reference date"),
    "limitation": Text(nl="Beperking", en="Limitation"),
    "interval": Text(nl="tussen {lower} en {upper} (95%)", en="between {lower} and {upper} (95%)"),
    "bounds": Text(
        nl="tussen {lower} en {upper}; de grenzen volgen uit afronding in de bron",
        en="between {lower} and {upper}; the bounds follow from rounding in the source",
    ),
    "of": Text(nl="{numerator} van {base}", en="{numerator} of {base}"),
    "base": Text(nl="basis {base}", en="base {base}"),
    "printed in": Text(nl="Gedrukt in", en="Printed in"),
    "beside printed": Text(
        nl="Wat uit registers is berekend, naast wat eerder over hetzelfde is gedrukt. Beide getallen staan er "
        "zoals zij zijn gepubliceerd: tel ze niet op.",
        en="What was calculated from registers, beside what was printed before of the same things. Both numbers "
        "stand as they were published: do not add them.",
    ),
    "page": Text(nl="Bladzijde &P van &N", en="Page &P of &N"),
}
