"""Findings about the rows of a register. None of them repeats a value: a birth month or a code can tell who it is."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

RECORDS: dict[str, Entry] = {
    "record-missing": fault(
        Text(nl="Een waarde ontbreekt {rows}.", en="A value is missing {rows}."),
        Text(nl="Vul {expected} in.", en="Fill in {expected}."),
    ),
    "record-form": fault(
        Text(
            nl="Hier hoort {expected} te staan. Dat is niet zo {rows}.",
            en="There is something else than {expected} {rows}.",
        ),
        Text(nl="Zoek deze rijen op in uw eigen bestand en verbeter ze.", en="Look these rows up and correct them."),
    ),
    "record-look": fault(
        Text(
            nl="Hier hoort {expected} te staan. Dat is niet zo {rows}. {often} {look}.",
            en="There is something else than {expected} {rows}. {often} {look}.",
        ),
        Text(nl="{advice}", en="{advice}"),
    ),
    "record-range": fault(
        Text(nl="De waarde kan niet kloppen {rows}.", en="The value cannot be right {rows}."),
        Text(nl="Schrijf {expected}.", en="Write {expected}."),
    ),
    "record-width": fault(
        Text(
            nl="Er staan meer of minder waarden in de rij dan er kolommen zijn {rows}.",
            en="There are more or fewer values in the row than there are columns {rows}.",
        ),
        Text(
            nl="Zet een waarde waarin een scheidingsteken staat tussen aanhalingstekens.",
            en="Put a value that holds the delimiter between quotes.",
        ),
    ),
    "record-rule": fault(
        Text(nl="{rule}. Dat klopt niet {rows}.", en="{rule}. That does not hold {rows}."),
        Text(nl="Verbeter {columns} in deze rijen.", en="Correct {columns} in these rows."),
    ),
    "record-twice": fault(
        Text(nl="{rule}. Dat klopt niet {rows}.", en="{rule}. That does not hold {rows}."),
        Text(
            nl="Lever elke rij één keer. Verschillen rijen met dezelfde {columns}, lever dan alleen de goede.",
            en="Deliver each row once. If rows with the same {columns} differ, deliver only the right one.",
        ),
    ),
    "record-unlisted": warning(
        Text(
            nl="Een code staat niet in de lijst '{list}' {rows}. Zulke codes tellen als 'niet in de lijst'.",
            en="A code is not on the list '{list}' {rows}. Such codes count as 'not on the list'.",
        ),
        Text(
            nl="Verbeter de codes, of lever de lijst waarin ze staan.",
            en="Correct the codes, or deliver the list that they are on.",
        ),
    ),
    "record-proof": warning(
        Text(
            nl="Hier staat een nummer dat niet bestaat {rows}: het voldoet niet aan de elfproef.",
            en="There is a number that does not exist {rows}: it does not pass the eleven-test.",
        ),
        Text(
            nl="Zoek deze rijen op: is er een cijfer verschreven of verschoven? Zonder het goede nummer is de persoon "
            "in geen ander register te vinden.",
            en="Look these rows up: is a digit wrong or shifted? Without the right number the person is found in no "
            "other register.",
        ),
    ),
    "record-exists": fault(
        Text(
            nl="In het manifest staat dat niemand in dit register bestaat (synthetic = true). Toch zijn er rijen met "
            "een nummer dat van een persoon kan zijn: {n}.",
            en="The manifest says that nobody in this register exists (synthetic = true). Yet there are rows with a "
            "number that a person can have: {n}.",
        ),
        Text(
            nl="Bestaan deze personen? Haal dan 'synthetic = true' weg en gebruik de sleutel van de editie. Bestaan ze "
            "niet? Geef ze nummers die niet aan de elfproef voldoen.",
            en="Do these persons exist? Then take 'synthetic = true' out, and use the key of the edition. Do they not? "
            "Give them numbers that fail the eleven-test.",
        ),
    ),
    "record-mostly-unlisted": fault(
        Text(
            nl=(
                "In te veel rijen staat geen enkele code uit de lijst '{list}': {n} van {filled}. "
                "Wie hieruit telt, mist bijna iedereen."
            ),
            en=(
                "Too many rows hold not one code of the list '{list}': {n} of {filled}. "
                "Who counts from this misses nearly everybody."
            ),
        ),
        Text(
            nl="Schrijf de codes zoals in de lijst, of lever de lijst waarin ze wel staan.",
            en="Write the codes as they are on the list, or deliver the list that they are on.",
        ),
    ),
    "record-not-found": warning(
        Text(
            nl="{rule}. Dat klopt niet in zoveel rijen: {n}, dat is {share} % van de rijen met een sleutel.",
            en="{rule}. That does not hold in so many rows: {n}, which is {share} % of the rows with a key.",
        ),
        Text(
            nl="Zij tellen niet mee waar koppelen nodig is. Is het aandeel hoog, controleer dan de sleutels.",
            en="They do not count where linking is needed. If the share is high, check the keys.",
        ),
    ),
    "record-not-compared": warning(
        Text(
            nl="{rule}. Dat is niet gecontroleerd: '{register}' is er niet bij.",
            en="{rule}. That was not checked: '{register}' is not here.",
        ),
        Text(nl="Controleer de registers samen.", en="Check the registers together."),
    ),
    "record-broken-off": fault(
        Text(
            nl="Het bestand kan na rij {last} (geteld onder de kop) niet verder worden gelezen.",
            en="The file cannot be read further than row {last} (counted below the heading).",
        ),
        Text(
            nl="Controleer of het bestand volledig is en overal op dezelfde manier is geschreven. Lever het opnieuw.",
            en="See whether the file is complete and written in one way throughout. Deliver it again.",
        ),
    ),
    "record-quote": fault(
        Text(
            nl=(
                "In deze rij (geteld onder de kop) gaat een aanhalingsteken open dat op dezelfde regel niet sluit. "
                "Daardoor zijn de rijen erna niet uit elkaar te houden."
            ),
            en=(
                "In this row (counted below the heading) a quotation mark opens that does not close on the same line. "
                "So the rows after it cannot be told apart."
            ),
        ),
        Text(
            nl=(
                "Sluit het aanhalingsteken of haal het weg. Geen waarde mag over meer regels lopen, "
                "ook niet in een kolom die niet in het contract staat."
            ),
            en=(
                "Close the quotation mark or remove it. No value may run over several lines, "
                "not even in a column that is not in the contract."
            ),
        ),
    ),
    "record-none": fault(
        Text(
            nl="Er staan geen rijen in dit register: alleen de namen van kolommen.",
            en="There are no rows in this register: the names of columns only.",
        ),
        Text(
            nl="Ga na waar de rijen zijn gebleven en lever het bestand opnieuw.",
            en="Find out where the rows went and deliver the file again.",
        ),
    ),
    "record-utf16": fault(
        Text(
            nl="Dit bestand is geschreven als UTF-16, in Excel 'Unicode-tekst'.",
            en="This file is written as UTF-16, 'Unicode text' in Excel.",
        ),
        Text(nl="Sla het op als 'CSV UTF-8'.", en="Save it as 'CSV UTF-8'."),
    ),
    "record-other-register": fault(
        Text(
            nl="Dit zijn de kolommen van '{other}', niet die van '{register}'.",
            en="These are the columns of '{other}', not those of '{register}'.",
        ),
        Text(
            nl="Lever dit bestand als {id}, of lever het bestand dat hier hoort.",
            en="Deliver this file as {id}, or deliver the file that belongs here.",
        ),
    ),
    "record-count": fault(
        Text(
            nl="Het bestand heeft {found} rijen; het manifest noemt er {stated}.",
            en="The file has {found} rows; the manifest states {stated}.",
        ),
        Text(
            nl="Ga na of het bestand volledig is, of verbeter het aantal in het manifest.",
            en="Find out whether the file is complete, or correct the number in the manifest.",
        ),
    ),
    "register-unknown": fault(
        Text(nl="Er is geen register '{name}'. Bekend: {known}.", en="There is no register '{name}'. Known: {known}."),
        Text(nl="Gebruik de naam van een bekend register.", en="Use the name of a known register."),
    ),
}
