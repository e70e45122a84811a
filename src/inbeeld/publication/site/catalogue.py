"""The words of the site itself, in both languages. Texts about figures come from the edition."""

from collections.abc import Mapping
from types import SimpleNamespace

from inbeeld.publication.besideprinted import BESIDE_PRINTED
from inbeeld.publication.fingerprints import KEPT
from inbeeld.publication.site.figurewords import FIGURE_WORDS
from inbeeld.publication.site.internalwords import INTERNAL_WORDS
from inbeeld.publication.site.searchwords import SEARCH_WORDS
from inbeeld.vocabulary import Language, Text

LANGUAGE_NAMES: Mapping[Language, str] = {"nl": "Nederlands", "en": "English"}

_WORDS: Mapping[str, Text] = {
    "skip": Text("Naar de inhoud", "Skip to the content"),
    "chapters": Text("Hoofdstukken", "Chapters"),
    "summary": Text("Samenvatting", "Summary"),
    "overview": Text("Overzicht", "Overview"),
    "part_lead": Text(
        "Dit is een deel van de editie. De andere hoofdstukken en de samenvatting zijn hier niet gemaakt.",
        "This is a part of the edition. The other chapters and the summary were not made here.",
    ),
    "part_files": Text("Dit deel als bestand", "This part as a file"),
    "methods": Text("Methode en definities", "Methods and definitions"),
    "chapter": Text("Hoofdstuk", "Chapter"),
    "who": Text("Wie telt mee", "Who is counted"),
    "counted": Text("Wat is geteld", "What is counted"),
    "sure": Text("Zekerheid", "How sure"),
    "caveats": Text("Let op bij deze cijfers", "Mind these points"),
    "do_not_add": Text("Tel de cijfers niet bij elkaar op", "Do not add these figures up"),
    "reading": Text("Wat de cijfers zeggen", "What the figures say"),
    "figure": Text("Figuur", "Figure"),
    "show_table": Text("Toon de tabel", "Show the table"),
    "beside_printed": BESIDE_PRINTED,
    "synthetic": Text("Synthetisch: geen van deze personen bestaat", "Synthetic: none of these persons exists"),
    "synthetic_page": Text(
        "De figuren met dit teken zijn berekend uit synthetische registers, die zo zijn gemaakt dat de uitkomsten "
        "kloppen met de gedrukte cijfers. Wat niet gedrukt is, is verzonnen: het toont wat de monitor kan, meer niet.",
        "The figures with this sign were calculated from synthetic registers, made so that the results agree with the "
        "printed figures. What was not printed is invented: it shows what the monitor can do, not what there is.",
    ),
    "table": Text("Tabel", "Table"),
    "at_figure": Text("bij figuur", "of figure"),
    "of_figure": Text("van figuur", "of figure"),
    "table_elsewhere": Text("Alle waarden staan in de tabel bij", "All values are in the table of"),
    "download": Text("Download", "Download"),
    "definition": Text("Definitie", "Definition"),
    "class": Text("Klasse", "Class"),
    "number_of": Text("Aantal", "Number of"),
    "abbreviations": Text("Afkortingen", "Abbreviations"),
    "abbreviations_of": Text("Afkortingen van de gebieden", "Abbreviations of the areas"),
    "cite": Text("Citeren", "How to cite"),
    "cite_note": Text(
        "Elke figuur heeft een eigen nummer en een vast adres.",
        "Every figure has its own number and a fixed address.",
    ),
    "edition": Text("Editie", "Edition"),
    "version": Text("versie", "version"),
    "released": Text("Verschenen op", "Published on"),
    "figures_from": Text("Bron van de cijfers", "Source of the figures"),
    "next": Text("Volgende", "Next"),
    "previous": Text("Vorige", "Previous"),
    "turn": Text("Verder lezen", "Read on"),
    "whole_report": Text("Het hele rapport", "The whole report"),
    "help": Text("Praten of hulp nodig?", "Need to talk, or need help?"),
    "danger": Text("Bij direct gevaar", "In immediate danger"),
    "about": Text("Over deze cijfers", "About these figures"),
    "source": Text("Bron", "Source"),
    "on_page": Text("op de pagina", "on the page"),
    "counts": Text("Telt", "Counts"),
    "licence": Text(
        "Gegevens en grafieken zijn vrij te gebruiken met bronvermelding, licentie",
        "Data and charts are free to use if you name the source, licence",
    ),
    "no_tracking": Text(
        "Deze pagina’s slaan niets over u op.",
        "These pages store nothing about you.",
    ),
    "methods_title": Text("Zo kwamen deze cijfers tot stand", "How these figures were made"),
    "methods_lead": Text(
        "Elke organisatie telt op haar eigen manier. Hier staat per bron wat is geteld en hoe zeker dat is. "
        "Daarna volgen de berekeningen, de bescherming van personen en de tekens in de tabellen.",
        "Each organisation counts in its own way. This page says for each source what is counted and how sure "
        "that is. After that come the calculations, the protection of persons and the signs in the tables.",
    ),
    "definition_of": Text("Definitie", "Definition"),
    "unit": Text("Eenheid", "Unit"),
    "population": Text("Wie", "Who"),
    "reference_date": Text("Peildatum", "Reference date"),
    "contract": Text("Afspraken over de levering", "Delivery contract"),
    "breaks": Text("Veranderingen in de telling", "Changes in the count"),
    "comparable": Text("de cijfers blijven vergelijkbaar", "the figures remain comparable"),
    "not_comparable": Text(
        "jaren ervoor en erna zijn niet te vergelijken", "years before and after cannot be compared"
    ),
    "limitations": Text("Beperkingen", "Limitations"),
    "deliveries": Text("Wat is geleverd", "What was delivered"),
    "rules": Text("Controles", "Checks"),
    "files": Text("Bestanden", "Files"),
    "file": Text("Bestand", "File"),
    "hash": Text("Kenmerk (SHA-256)", "Fingerprint (SHA-256)"),
    "kept": KEPT,
    "formulas": Text("Berekeningen", "Calculations"),
    "since": Text("Geldig sinds", "In force since"),
    "protection": Text("Bescherming van personen", "Protection of persons"),
    "used_for": Text("Gebruikt voor", "Used for"),
    "tables": Text("tabellen", "tables"),
    "signs": Text("Tekens en woorden", "Signs and words"),
    "sign": Text("Teken", "Sign"),
    "annex": Text("Bevindingen in de leveringen", "Findings in the deliveries"),
    "annex_label": Text("Intern, niet voor publicatie", "Internal, not for publication"),
    "annex_lead": Text(
        "Wat bij de controle van de leveringen opviel. Deze lijst is voor de makers en de leveranciers.",
        "What the check of the deliveries found. This list is for the makers and the suppliers.",
    ),
    "annex_none": Text("Er is niets gevonden.", "Nothing was found."),
    "severity": Text("Ernst", "Severity"),
    "where": Text("Waar", "Where"),
    "finding": Text("Bevinding", "Finding"),
    "advice": Text("Wat te doen", "What to do"),
    "expected": Text("Verwacht", "Expected"),
    "found": Text("Gevonden", "Found"),
    "error": Text("fout", "error"),
    "warning": Text("waarschuwing", "warning"),
    "note": Text("opmerking", "note"),
}


def words_in(language: Language) -> SimpleNamespace:
    """Every word of the site in one language, by name."""
    words = {**_WORDS, **FIGURE_WORDS, **SEARCH_WORDS, **INTERNAL_WORDS}
    return SimpleNamespace(**{name: text[language] for name, text in words.items()})
