"""The words of search, index, lists and changes, in both languages."""

from collections.abc import Mapping

from inbeeld.vocabulary import Language, Text

FUNCTION_WORDS: Mapping[Language, str] = {
    "nl": "aan als bij dan dat de der deze die dit door een en er het hun in is je kan met na naar niet nog "
    "of om ook op over per te tot tussen uit van voor waar wat wel werd werden worden wordt zich zij zijn zo",
    "en": "a also an and are as at be been but by can for from had has have how if in into is it its may no nor not "
    "of on or other per than that the their them then there these they this to up was were what when which who with",
}
"""What stands in every sentence and is no reason to find one. Searched for, it is passed over."""

SEARCH_WORDS: Mapping[str, Text] = {
    "search": Text("Zoek", "Search"),
    "search_label": Text("Zoek in deze editie", "Search this edition"),
    "search_page": Text("Zoeken en register", "Search and index"),
    "search_title": Text("Alles op alfabet", "Everything from A to Z"),
    "search_lead": Text(
        "Alle pagina’s, figuren, lijsten en begrippen van deze editie.",
        "All pages, figures, lists and terms of this edition.",
    ),
    "results": Text("Gevonden", "Found"),
    "search_one": Text("Eén resultaat", "One result"),
    "search_many": Text("{n} resultaten", "{n} results"),
    "search_none": Text(
        "Niets gevonden. Probeer een ander woord, of kijk in de lijst hieronder.",
        "Nothing found. Try another word, or look in the list below.",
    ),
    "index": Text("Register", "Index"),
    "letters": Text("Letters van het register", "Letters of the index"),
    "kind_page": Text("Pagina", "Page"),
    "kind_figure": Text("Figuur", "Figure"),
    "kind_list": Text("Lijst", "List"),
    "kind_item": Text("In een lijst", "In a list"),
    "kind_term": Text("Begrip", "Term"),
    "list": Text("Lijst", "List"),
    "list_filter": Text("De lijst beperken", "Narrow the list down"),
    "list_find": Text("Zoek in de lijst", "Search the list"),
    "list_all": Text("Alle", "All"),
    "list_shown": Text("{n} van {all} {items}", "{n} of {all} {items}"),
    "list_reset": Text("Toon alles", "Show all"),
    "list_none": Text("Geen rij past bij uw keuze.", "No row fits your choice."),
    "of_list": Text("van lijst", "of list"),
    "show_list": Text("Toon", "Show"),
    "on_this_page": Text("Op deze pagina", "On this page"),
    "all_tables": Text("Alle tabellen", "All tables"),
    "all_tables_title": Text("Elke tabel van deze editie", "Every table of this edition"),
    "all_tables_lead": Text(
        "Bij de meeste tabellen hoort een figuur. De andere staan hier zelf, met hun bron en bestanden.",
        "Most tables belong to a figure. The others stand here, with their source and files.",
    ),
    "on_sheet": Text("blad", "sheet"),
    "origin_file": Text("Herkomst (JSON)", "Origin (JSON)"),
    "kind_table": Text("Tabel", "Table"),
    "list_columns": Text("Wat in de kolommen staat", "What the columns hold"),
    "changes": Text("Wat is veranderd", "What changed"),
    "changes_title": Text(
        "Dit is anders dan in de vorige editie",
        "This differs from the former edition",
    ),
    "changes_lead": Text(
        "Cijfers die eerder zijn gepubliceerd en nu anders zijn, met de reden. "
        "Een cijfer verandert nooit zonder bericht.",
        "Figures that were published before and are different now, with the reason. No figure changes without notice.",
    ),
    "changes_none": Text(
        "Geen enkel cijfer uit de vorige editie is veranderd.", "No figure of the former edition has changed."
    ),
    "figure_cell": Text("Cijfer", "Figure"),
    "was": Text("Was", "Was"),
    "is_now": Text("Is nu", "Is now"),
    "difference": Text("Verschil", "Difference"),
    "why": Text("Reden", "Reason"),
    "why_unknown": Text("De reden is niet vastgelegd.", "The reason was not recorded."),
}
"""Every word by its name. What stands in braces is filled in by a script."""
