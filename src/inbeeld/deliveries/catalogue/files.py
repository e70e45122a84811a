"""Findings about a file as a whole."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

FILES: dict[str, Entry] = {
    "file-missing": fault(
        Text(nl="Het bestand {name} ontbreekt.", en="The file {name} is missing."),
        Text(
            nl="Lever het bestand mee of haal het uit het manifest.", en="Add the file or take it out of the manifest."
        ),
    ),
    "file-empty": fault(
        Text(nl="Het bestand is leeg.", en="The file is empty."),
        Text(nl="Lever het bestand opnieuw aan.", en="Send the file again."),
    ),
    "file-unreadable": fault(
        Text(nl="Het bestand kan niet worden geopend ({reason}).", en="The file cannot be opened ({reason})."),
        Text(nl="Controleer of het bestand gelezen mag worden.", en="Check that the file may be read."),
    ),
    "file-changed": fault(
        Text(nl="Het bestand veranderde terwijl het werd gelezen.", en="The file changed while it was being read."),
        Text(
            nl="Sluit het bestand in andere programma's en controleer opnieuw.",
            en="Close the file in other programs and check again.",
        ),
    ),
    "file-too-large": fault(
        Text(
            nl="Het bestand is te groot: {bytes} bytes; {limit} is toegestaan.",
            en="The file is too large: {bytes} bytes; {limit} are allowed.",
        ),
        Text(
            nl="Lever alleen de tabellen van het contract, zonder losse registraties.",
            en="Send the tables of the contract only, no single records.",
        ),
    ),
    "file-damaged": fault(
        Text(
            nl="Het bestand is beschadigd of niet volledig: het is geen leesbaar {format}-bestand.",
            en="The file is damaged or incomplete: it is no readable {format} file.",
        ),
        Text(nl="Sla het bestand opnieuw op en lever het opnieuw aan.", en="Save the file anew and send it again."),
    ),
    "file-not-listed": warning(
        Text(
            nl="Dit bestand staat niet in het manifest en is niet gelezen.",
            en="This file is not in the manifest and was not read.",
        ),
        Text(nl="Zet het in het manifest of haal het weg.", en="List it in the manifest or remove it."),
    ),
    "path-leaves-folder": fault(
        Text(
            nl="{name} ligt buiten de map van de levering en is niet gelezen.",
            en="{name} lies outside the folder of the delivery and was not read.",
        ),
        Text(
            nl="Zet het bestand zelf in de map van de levering, zonder verwijzing.",
            en="Put the file itself into the folder of the delivery, not a link.",
        ),
    ),
    "name-is-folder": fault(
        Text(
            nl="De naam '{name}' is een map; het manifest moet een bestand noemen.",
            en="The name '{name}' is a folder; the manifest must name a file.",
        ),
        Text(nl="Schrijf de naam van het bestand in het manifest.", en="Write the file's name in the manifest."),
    ),
    "name-too-long": fault(
        Text(
            nl="De bestandsnaam '{name}' is te lang: zo'n bestand kan er niet zijn.",
            en="The file name '{name}' is too long: there can be no such file.",
        ),
        Text(nl="Verbeter de naam in het manifest.", en="Correct the name in the manifest."),
    ),
    "link-loop": fault(
        Text(
            nl="Het bestand '{name}' is een verwijzing die naar zichzelf verwijst en is niet te openen.",
            en="The file '{name}' is a link that leads back to itself and cannot be opened.",
        ),
        Text(
            nl="Zet het bestand zelf in de map van de levering, zonder verwijzing.",
            en="Put the file itself into the folder of the delivery, not a link.",
        ),
    ),
    "hash-differs": fault(
        Text(
            nl="Dit is niet het bestand dat in het manifest staat: de SHA-256 is anders.",
            en="This is not the file that the manifest names: its SHA-256 differs.",
        ),
        Text(
            nl=(
                "Vraag na of het bestand is veranderd. Is dit het goede bestand, "
                'zet dan in het manifest: sha256 = "{sha256}".'
            ),
            en=(
                "Find out whether the file changed after it was sent. If this is the right file, "
                'write in the manifest: sha256 = "{sha256}".'
            ),
        ),
    ),
    "format-unknown": fault(
        Text(nl="Bestanden van het type '{ending}' worden niet gelezen.", en="Files of type '{ending}' are not read."),
        Text(nl="Lever een van deze typen: {known}.", en="Send one of these types: {known}."),
    ),
    "format-differs": fault(
        Text(
            nl="De naam zegt {promised}, maar de inhoud is {actual}.",
            en="The name says {promised}, but the content is {actual}.",
        ),
        Text(
            nl="Geef het bestand de juiste naam of sla het op als {promised}.",
            en="Rename the file or save it as {promised}.",
        ),
    ),
    "format-not-agreed": fault(
        Text(
            nl="Met {source} is afgesproken om {known} te leveren, niet {ending}.",
            en="{source} agreed to send {known}, not {ending}.",
        ),
        Text(nl="Sla het bestand op als {known}.", en="Save the file as {known}."),
    ),
    "password": fault(
        Text(nl="Het bestand is beveiligd met een wachtwoord.", en="The file is protected by a password."),
        Text(
            nl="Haal het wachtwoord eraf en lever het bestand via de beveiligde weg.",
            en="Remove the password and send the file by the secure route.",
        ),
    ),
    "old-workbook": fault(
        Text(
            nl="Dit is een oud Excel-bestand (.xls) of een ander oud Office-bestand.",
            en="This is an old Excel file (.xls) or another old Office file.",
        ),
        Text(nl="Sla het op als .xlsx.", en="Save it as .xlsx."),
    ),
    "macros": fault(
        Text(
            nl="Het bestand bevat macro's en is daarom niet geopend.",
            en="The file holds macros and was therefore not opened.",
        ),
        Text(nl="Sla het op als .xlsx, zonder macro's.", en="Save it as .xlsx, without macros."),
    ),
    "zip-bomb": fault(
        Text(
            nl="Uitgepakt is het bestand groter dan {limit} bytes. Het is niet geopend.",
            en="Unpacked, the file is larger than {limit} bytes. It was not opened.",
        ),
        Text(
            nl="Zet de tabellen in een nieuw, leeg bestand en lever dat.",
            en="Put the tables into a new, empty file and send that.",
        ),
    ),
    "not-text": fault(
        Text(nl="Het bestand is geen tekst.", en="The file is no text."),
        Text(nl="Sla het op als CSV in UTF-8.", en="Save it as CSV in UTF-8."),
    ),
    "line-too-long": fault(
        Text(
            nl="Een regel is langer dan {limit} tekens.",
            en="A line is longer than {limit} characters.",
        ),
        Text(nl="Zet elke rij van de tabel op een eigen regel.", en="Put each row of the table on a line of its own."),
    ),
    "no-delimiter": fault(
        Text(
            nl="Er zijn geen kolommen: de eerste regel heeft geen puntkomma, komma of tab.",
            en="There are no columns: the first line has no semicolon, comma or tab.",
        ),
        Text(nl="Scheid de kolommen met een puntkomma.", en="Separate the columns by semicolons."),
    ),
    "csv-broken": fault(
        Text(
            nl="Vanaf hier is het bestand niet te lezen: een aanhalingsteken staat verkeerd of wordt niet gesloten.",
            en="From here on the file cannot be read: a quotation mark is out of place or not closed.",
        ),
        Text(
            nl="Herstel het aanhalingsteken of sla de tabel opnieuw op.",
            en="Mend the quotation mark or save the table anew.",
        ),
    ),
    "too-many-cells": fault(
        Text(nl="De tabel heeft meer dan {limit} cellen.", en="The table has more than {limit} cells."),
        Text(
            nl="Lever alleen de tabellen van het contract, zonder losse registraties.",
            en="Send the tables of the contract only, no single records.",
        ),
    ),
    "sheet-missing": fault(
        Text(
            nl="Het werkblad '{name}' ontbreekt. Er is: {known}.",
            en="The sheet '{name}' is missing. There is: {known}.",
        ),
        Text(nl="Geef het werkblad de naam '{name}'.", en="Name the sheet '{name}'."),
    ),
    "sheets-alike": fault(
        Text(
            nl="De namen van werkbladen verschillen alleen in hoofdletters, spaties of leestekens: {known}.",
            en="The names of sheets differ only in capitals, spaces or punctuation: {known}.",
        ),
        Text(nl="Houd het goede werkblad over.", en="Keep the sheet that is right."),
    ),
    "more-of-these": Entry(
        Text(
            nl="Dit komt in deze tabel nog {n} keer voor.",
            en="There are {n} more of these in this table.",
        ),
        Text(
            nl="Verbeter de oorzaak; de andere zijn op dezelfde manier te verhelpen.",
            en="Correct the cause; the others can be mended in the same way.",
        ),
    ),
    "sheet-hidden": warning(
        Text(
            nl="Dit werkblad is verborgen in het bestand. Het is wel gelezen.",
            en="This sheet is hidden in the file. It was read all the same.",
        ),
        Text(nl="Maak het werkblad zichtbaar of haal het weg.", en="Show the sheet or remove it."),
    ),
    "rows-hidden": warning(
        Text(nl="Verborgen rijen zijn wel gelezen: {rows}.", en="Hidden rows were read all the same: {rows}."),
        Text(nl="Maak de rijen zichtbaar of haal ze weg.", en="Show the rows or remove them."),
    ),
    "columns-hidden": warning(
        Text(
            nl="Verborgen kolommen zijn wel gelezen: {columns}.", en="Hidden columns were read all the same: {columns}."
        ),
        Text(nl="Maak de kolommen zichtbaar of haal ze weg.", en="Show the columns or remove them."),
    ),
    "title-line": fault(
        Text(
            nl="Boven de kolomnamen staat een titel: '{title}'.",
            en="A title stands above the names of the columns: '{title}'.",
        ),
        Text(
            nl="Haal die regel weg: de eerste regel bevat de kolomnamen.",
            en="Remove that line: the first line holds the names of the columns.",
        ),
    ),
    "line-ends": fault(
        Text(
            nl="De regels eindigen op een teken dat geen gewoon regeleinde is ({sign}).",
            en="The lines end in a character that is no usual end of line ({sign}).",
        ),
        Text(nl="Sla het bestand opnieuw op als CSV.", en="Save the file anew as CSV."),
    ),
    "field-too-long": fault(
        Text(nl="Een waarde is langer dan {limit} tekens.", en="A value is longer than {limit} characters."),
        Text(
            nl="Kort de waarde in, of zoek een aanhalingsteken dat niet wordt gesloten.",
            en="Shorten the value, or look for a quotation mark that is not closed.",
        ),
    ),
    "sheet-empty": fault(
        Text(nl="Het werkblad '{name}' is leeg.", en="The sheet '{name}' is empty."),
        Text(nl="Vul het werkblad en lever het bestand opnieuw aan.", en="Fill the sheet and send the file again."),
    ),
}
