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
    "hash-differs": fault(
        Text(
            nl="Dit is niet het bestand dat in het manifest staat: de SHA-256 is anders.",
            en="This is not the file that the manifest names: its SHA-256 differs.",
        ),
        Text(
            nl="Vraag na of het bestand is veranderd. Is dit het goede bestand, pas dan het manifest aan.",
            en="Find out whether the file changed after it was sent. If this is the right file, correct the manifest.",
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
    "sheet-empty": fault(
        Text(nl="Het werkblad '{name}' is leeg.", en="The sheet '{name}' is empty."),
        Text(nl="Vul het werkblad en lever het bestand opnieuw aan.", en="Fill the sheet and send the file again."),
    ),
}
