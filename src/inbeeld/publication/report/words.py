"""The report's own words."""

from inbeeld.publication.besideprinted import BESIDE_PRINTED
from inbeeld.publication.helplines import EMERGENCY
from inbeeld.vocabulary import Text

FIXED: dict[str, Text] = {
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="Samenvatting", en="Summary"),
    "figure": Text(nl="Figuur", en="Figure"),
    "page": Text(nl="bladzijde", en="page"),
    "on-page": Text(nl="op bladzijde", en="on page"),
    "who": Text(nl="Wie telt mee", en="Who is counted"),
    "counted": Text(nl="Wat is geteld", en="What is counted"),
    "sure": Text(nl="Zekerheid", en="How sure"),
    "caveats": Text(nl="Let op bij deze cijfers", en="Mind these points"),
    "reading": Text(nl="Wat de cijfers zeggen", en="What the figures say"),
    "table": Text(nl="Tabel", en="Table"),
    "list": Text(nl="Lijst", en="List"),
    "definition": Text(nl="Definitie", en="Definition"),
    "account": Text(nl="Zo telt de bron", en="How the source counts"),
    "all-values": Text(nl="Alle waarden", en="All values"),
    "beside-printed": BESIDE_PRINTED,
    "with": Text(nl="bij", en="at"),
    "belongs": Text(nl="Bij", en="With"),
    "statuses": Text(nl="Tekens en woorden", en="Signs and words"),
    "protection": Text(nl="Bescherming van personen", en="Protection of persons"),
    "formulas": Text(nl="Berekeningen", en="Calculations"),
    "sources": Text(nl="Bronnen", en="Sources"),
    "breaks": Text(nl="Veranderingen in de telling", en="Changes in the count"),
    "limitations": Text(nl="Beperkingen", en="Limitations"),
    "deliveries": Text(nl="Geleverd", en="Delivered"),
    "rules": Text(nl="Controles", en="Checks"),
    "files": Text(
        nl="Bestanden, met begin van hun kenmerk (SHA-256)", en="Files, with start of their fingerprint (SHA-256)"
    ),
    "figures": Text(nl="Figuren", en="Figures"),
    "colophon": Text(nl="Colofon", en="Colophon"),
    "cell": Text(nl="Cijfer", en="Figure"),
    "was": Text(nl="Was", en="Was"),
    "is-now": Text(nl="Is nu", en="Is now"),
    "difference": Text(nl="Verschil", en="Difference"),
    "why": Text(nl="Reden", en="Reason"),
    "why-unknown": Text(nl="De reden is niet vastgelegd.", en="The reason was not recorded."),
    "help": Text(nl="Praten of hulp nodig?", en="Need to talk, or need help?"),
    "help-name": Text(nl="Hulp", en="Help"),
    "danger": Text(nl=f"Bij direct gevaar: bel {EMERGENCY}", en=f"In immediate danger: call {EMERGENCY}"),
}
"""Words that the templates take as they are."""

WORDS: dict[str, Text] = {
    "chapter": Text(nl="Hoofdstuk {number}", en="Chapter {number}"),
    "chapter title": Text(nl="{number} · {title}", en="{number} · {title}"),
    "methods": Text(nl="Verantwoording", en="Account of methods"),
    "changes": Text(nl="Wat is veranderd", en="What changed"),
    "changes title": Text(nl="Dit is anders dan in de vorige editie", en="This differs from the former edition"),
    "changes lead": Text(
        nl="Cijfers die eerder zijn gepubliceerd en nu anders zijn, met de reden. Een cijfer verandert nooit zonder "
        "bericht.",
        en="Figures that were published before and are different now, with the reason. No figure changes without "
        "notice.",
    ),
    "changes none": Text(
        nl="Geen enkel cijfer uit de vorige editie is veranderd.",
        en="No figure of the former edition has changed.",
    ),
    "tables": Text(nl="Tabellen", en="Tables"),
    "tables title": Text(nl="Alle waarden bij de figuren", en="All values of the figures"),
    "tables lead": Text(
        nl="Een tabel die niet onder haar figuur past, staat hier volledig. Zij heeft het nummer van haar figuur.",
        en="A table that does not fit under its figure stands here in full. A table has the number of its figure.",
    ),
    "printed lead": Text(
        nl="Wat uit registers is berekend, naast wat eerder over hetzelfde is gedrukt. Beide getallen staan er "
        "zoals zij zijn gepubliceerd.",
        en="What was calculated from registers, beside what was printed before of the same things. Both numbers "
        "stand as they were published.",
    ),
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
    "used for": Text(nl="Gebruikt voor tabellen van: {sources}.", en="Used for tables of: {sources}."),
    "formula for": Text(nl="Gebruikt voor: {tables}.", en="Used for: {tables}."),
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
