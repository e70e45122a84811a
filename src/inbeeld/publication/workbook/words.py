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
    "mind": Text(nl="Let op", en="Mind"),
    "do not add": Text(
        nl="Tel cijfers van verschillende bronnen niet bij elkaar op: een kind kan in meer dan één bron voorkomen.",
        en="Do not add figures of different sources: one child can be in more than one of them.",
    ),
    "table": Text(nl="Tabel", en="Table"),
    "title": Text(nl="Titel", en="Title"),
    "counts": Text(nl="Telt", en="Counts"),
    "period": Text(nl="Periode", en="Period"),
    "source": Text(nl="Bron", en="Source"),
    "figures": Text(nl="Figuren", en="Figures"),
    "to contents": Text(nl="Naar de inhoud", en="To the contents"),
    "reading": Text(nl="Zo leest u de cellen", en="How to read the cells"),
    "sign": Text(nl="Teken", en="Sign"),
    "status": Text(nl="Status", en="Status"),
    "meaning": Text(nl="Betekenis", en="Meaning"),
    "remark": Text(nl="Opmerking", en="Comment"),
    "comment": Text(
        nl="Bij een cel met een teken staat in een opmerking wat er aan de hand is.",
        en="A cell with a sign has a comment that says what is the matter.",
    ),
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
    "page": Text(nl="Bladzijde &P van &N", en="Page &P of &N"),
}
