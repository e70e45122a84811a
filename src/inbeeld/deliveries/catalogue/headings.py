"""Findings about the headings and the rows of a table."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

HEADINGS: dict[str, Entry] = {
    "title-above": warning(
        Text(
            nl="De kolomnamen staan in rij {row}. Wat erboven staat, is niet gelezen: '{title}'.",
            en="The names of the columns are in row {row}. What stands above them was not read: '{title}'.",
        ),
        Text(
            nl="Haal weg wat erboven staat, of spreek af dat het er staat: heading_row = {row} in het contract.",
            en="Remove what stands above them, or agree that it is there: heading_row = {row} in the contract.",
        ),
    ),
    "column-missing": fault(
        Text(nl="De kolom '{name}' ontbreekt.", en="The column '{name}' is missing."),
        Text(nl="Voeg de kolom toe.", en="Add the column."),
    ),
    "year-missing": fault(
        Text(
            nl="Het jaar {name} ontbreekt onder de kolommen.",
            en="The year {name} is missing among the columns.",
        ),
        Text(nl="Voeg de kolom '{name}' toe.", en="Add the column '{name}'."),
    ),
    "year-renamed": fault(
        Text(
            nl="De kolomnaam '{heading}' is geen jaar; {name} ontbreekt.",
            en="The heading '{heading}' is not a year; {name} is missing.",
        ),
        Text(
            nl="Noem de kolom '{name}' als zij over dat jaar gaat; voeg anders de kolom '{name}' toe.",
            en="Name the column '{name}' if it is about that year; add the column '{name}' otherwise.",
        ),
    ),
    "column-extra": warning(
        Text(
            nl="De kolom '{name}' staat niet in het contract en is niet gelezen.",
            en="The column '{name}' is not in the contract and was not read.",
        ),
        Text(nl="Haal de kolom weg.", en="Remove the column."),
    ),
    "column-of-findings": warning(
        Text(
            nl="Dit is een gemarkeerde kopie: de kolom '{name}' is van de controle en is niet gelezen.",
            en="This is a marked copy: the column '{name}' comes from the check and was not read.",
        ),
        Text(
            nl="Verbeter uw eigen bestand en lever dat, of haal deze kolom weg.",
            en="Correct your own file and deliver that one, or remove this column.",
        ),
    ),
    "column-without-name": warning(
        Text(
            nl="Een kolom met waarden heeft geen naam en is niet gelezen.",
            en="A column with values has no name and was not read.",
        ),
        Text(nl="Geef de kolom een naam of haal haar weg.", en="Name the column or remove it."),
    ),
    "column-twice": fault(
        Text(nl="De kolom '{name}' staat er twee keer.", en="The column '{name}' is there twice."),
        Text(nl="Houd één van beide over.", en="Keep one of them."),
    ),
    "column-outside-period": fault(
        Text(
            nl="De kolom '{name}' valt buiten de periode {period} van de levering.",
            en="The column '{name}' is outside the delivery's period {period}.",
        ),
        Text(
            nl="Haal de kolom weg of verbeter de periode in het manifest.",
            en="Remove the column or correct the period in the manifest.",
        ),
    ),
    "no-rows": fault(
        Text(nl="De tabel heeft geen rijen.", en="The table has no rows."),
        Text(nl="Lever de tabel met haar cijfers.", en="Send the table with its figures."),
    ),
    "row-width": fault(
        Text(
            nl="De rij heeft {found} waarden, maar er zijn {expected} kolommen.",
            en="The row has {found} values, but there are {expected} columns.",
        ),
        Text(
            nl="Controleer of een waarde het scheidingsteken bevat of ontbreekt.",
            en="Look for a value that holds the separator, or one that is missing.",
        ),
    ),
    "value-beyond": fault(
        Text(
            nl="Rechts van de laatste kolom staat nog iets in deze rij.",
            en="Something stands in this row to the right of the last column.",
        ),
        Text(
            nl="Haal het weg, of geef de kolom een naam als zij bij de tabel hoort.",
            en="Remove it, or name the column if it belongs to the table.",
        ),
    ),
    "note-below": warning(
        Text(
            nl="Onder de tabel staat een toelichting. Die is niet gelezen.",
            en="A note stands below the table. It was not read.",
        ),
        Text(
            nl="Haal deze regel weg en stuur de toelichting apart mee.",
            en="Remove this line and send the note separately.",
        ),
    ),
    "row-twice": fault(
        Text(nl="Deze rij is gelijk aan rij {first}.", en="This row is the same as row {first}."),
        Text(nl="Haal een van beide weg.", en="Remove one of them."),
    ),
    "item-twice": fault(
        Text(
            nl="Het kenmerk '{key}' staat in verschillende rijen: {rows}.",
            en="The id '{key}' stands in different rows: {rows}.",
        ),
        Text(nl="Geef elke rij een eigen kenmerk.", en="Give each row an id of its own."),
    ),
    "cell-twice": fault(
        Text(
            nl="Voor {what} zijn er verschillende rijen: {rows}.",
            en="For {what} there are different rows: {rows}.",
        ),
        Text(nl="Kies de goede rij en haal de andere weg.", en="Choose the right row and remove the others."),
    ),
}
