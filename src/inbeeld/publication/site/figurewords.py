"""The words around a figure on its own page, in both languages."""

from collections.abc import Mapping

from inbeeld.vocabulary import Text

FIGURE_WORDS: Mapping[str, Text] = {
    "own_page": Text("Meer over deze figuur", "More on this figure"),
    "own_page_of": Text("bronnen, citeren en delen, figuur", "sources, citation and sharing, figure"),
    "own_page_here": Text("de eigen pagina van deze figuur", "the page of this figure"),
    "long_table": Text("De tabel van", "The table of"),
    "long_table_at": Text("rijen staat op", "rows is on"),
    "as_at": Text("Definitie en beperkingen: zie", "Definition and limitations: see"),
    "values_in_table": Text("De tabel noemt alle waarden.", "The table names all values."),
    "crumbs": Text("Waar u bent", "Where you are"),
    "figures_here": Text("Figuren op deze pagina", "Figures of this page"),
    "back_to": Text("Terug naar", "Back to"),
    "previous_figure": Text("Vorige figuur", "Previous figure"),
    "next_figure": Text("Volgende figuur", "Next figure"),
    "the_table": Text("De tabel", "The table"),
    "what_it_says": Text("Wat het cijfer zegt, en wat niet", "What the figure says, and what not"),
    "what_counts": Text("Wat telt mee", "What counts"),
    "no_break": Text("De telling veranderde niet in deze jaren.", "The count did not change in these years."),
    "from_where": Text("Waar de cijfers vandaan komen", "Where the figures come from"),
    "method": Text("Berekening", "Calculation"),
    "as_delivered": Text("Overgenomen zoals geleverd.", "Taken over as delivered."),
    "delivered_files": Text("Geleverde bestanden", "Delivered files"),
    "rounding": Text("Afronding", "Rounding"),
    "rows_of": Text("Gelezen uit", "Read from"),
    "sheet": Text("blad", "sheet"),
    "columns": Text("kolommen", "columns"),
    "one_column": Text("kolom", "column"),
    "one_row": Text("rij", "row"),
    "rows": Text("rijen", "rows"),
    "not_delivered": Text("Niet geleverd", "Not delivered"),
    "show_places": Text("Toon per rij uit welk bestand", "Show for each row from which file"),
    "all_places": Text(
        "Van elke rij staat in de open data uit welk bestand en welke cel zij komt",
        "For each row the open data say from which file and cell it comes",
    ),
    "table_id": Text("Naam in de open data", "Name in the open data"),
    "use": Text("Gebruiken", "Use"),
    "get_files": Text("Downloaden", "Download"),
    "permanent": Text("Dit adres verandert niet.", "This address does not change."),
    "cite_figure": Text("Zo verwijst u naar deze figuur", "How to refer to this figure"),
    "for_managers": Text("Voor een programma met verwijzingen", "For a reference manager"),
    "embed": Text("Op een andere site tonen", "Show on another site"),
    "embed_note": Text(
        "Plak deze code in uw pagina. De figuur past zich aan de breedte aan.",
        "Paste this code into your page. The figure adapts to the width.",
    ),
    "embed_code": Text("Code om te plakken", "Code to paste"),
    "embedded_from": Text("Figuur van", "Figure by"),
    "whole_figure": Text("Tabel, uitleg en bron", "Table, explanation and source"),
}
"""Every word by its name."""
