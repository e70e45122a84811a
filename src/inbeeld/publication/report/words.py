"""The report's own words."""

from inbeeld.publication.helplines import EMERGENCY, HELP_LINES
from inbeeld.vocabulary import Text

_HELP = ", ".join(f"{line.name} {line.phone} ({line.site})" for line in HELP_LINES)

FIXED: dict[str, Text] = {
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="Samenvatting", en="Summary"),
    "figure": Text(nl="Figuur", en="Figure"),
    "page": Text(nl="bladzijde", en="page"),
    "who": Text(nl="Wie telt mee", en="Who is counted"),
    "counted": Text(nl="Wat is geteld", en="What is counted"),
    "sure": Text(nl="Zekerheid", en="How sure"),
    "caveats": Text(nl="Let op bij deze cijfers", en="Mind these points"),
    "reading": Text(nl="Wat de cijfers zeggen", en="What the figures say"),
    "table-of": Text(nl="Alle waarden staan in de tabel bij", en="All values are in the table of"),
    "methods": Text(nl="Verantwoording", en="Account of methods"),
    "statuses": Text(nl="Tekens en woorden", en="Signs and words"),
    "protection": Text(nl="Bescherming van personen", en="Protection of persons"),
    "formulas": Text(nl="Berekeningen", en="Calculations"),
    "sources": Text(nl="Bronnen", en="Sources"),
    "breaks": Text(nl="Veranderingen in de telling", en="Changes in the count"),
    "limitations": Text(nl="Beperkingen", en="Limitations"),
    "header": Text(nl="Kolom", en="Column"),
    "label": Text(nl="Naam", en="Name"),
    "description": Text(nl="Betekenis", en="Meaning"),
    "rules": Text(nl="Controles", en="Checks"),
    "files": Text(nl="Bestanden, met kenmerk (SHA-256)", en="Files, with fingerprint (SHA-256)"),
    "figures": Text(nl="Figuren", en="Figures"),
    "colophon": Text(nl="Colofon", en="Colophon"),
    "about": Text(nl="Over deze uitgave", en="About this publication"),
    "help": Text(nl="Praten of hulp nodig?", en="Need to talk, or need help?"),
    "helplines": Text(nl=f"{_HELP}. Bij direct gevaar {EMERGENCY}.", en=f"{_HELP}. In immediate danger {EMERGENCY}."),
}
"""Words that the templates take as they are."""

WORDS: dict[str, Text] = {
    "chapter": Text(nl="Hoofdstuk {number} · {title}", en="Chapter {number} · {title}"),
    "period": Text(nl="Periode", en="Period"),
    "edition": Text(nl="Editie", en="Edition"),
    "version": Text(nl="Versie", en="Version"),
    "released": Text(nl="Verschenen", en="Released"),
    "publisher": Text(nl="Uitgever", en="Publisher"),
    "address": Text(nl="Adres", en="Address"),
    "cite": Text(nl="Citeren", en="How to cite"),
    "licence": Text(nl="Licentie", en="Licence"),
    "data": Text(nl="Gegevens", en="Data"),
    "data at": Text(
        nl="Alle tabellen staan als CSV en Parquet bij de uitgave op het adres hierboven, en in een werkmap (XLSX).",
        en="All tables are at the address above, as CSV and Parquet, and in a workbook (XLSX).",
    ),
    "accessible": Text(nl="Toegankelijkheid", en="Accessibility"),
    "tagged": Text(
        nl="Gecodeerd volgens PDF/UA-1. Gecontroleerd op titel, taal, volgorde van koppen, alternatieve teksten "
        "en koppen van tabellen; een volledige keuring is niet gedaan.",
        en="Tagged for PDF/UA-1. Checked on title, language, order of headings, alternative texts and table "
        "headers; there was no full validation.",
    ),
    "unit": Text(nl="Eenheid", en="Unit"),
    "population": Text(nl="Wie", en="Who"),
    "definition": Text(nl="Definitie", en="Definition"),
    "reference date": Text(nl="Peildatum", en="Reference date"),
    "contract": Text(nl="Afspraken over de levering", en="Delivery contract"),
    "contract version": Text(nl="versie {version}", en="version {version}"),
    "used for": Text(nl="Gebruikt voor: {tables}.", en="Used for: {tables}."),
    "since": Text(nl="Geldig sinds {date}.", en="In force since {date}."),
    "methods title": Text(nl="Zo kwamen deze cijfers tot stand", en="How these figures were made"),
    "methods lead": Text(
        nl="Elke organisatie telt op haar eigen manier. Hier staat per bron wat is geteld en hoe zeker dat is. Cijfers "
        "van verschillende bronnen zijn daarom nooit opgeteld, en een reeks loopt niet door over een verandering "
        "in de telling die de jaren onvergelijkbaar maakt.",
        en="Each organisation counts in its own way. This account says for each source what is counted and how sure "
        "that is. That is why figures of different sources are never added, and no series runs across a change in "
        "the count that makes years incomparable.",
    ),
}
