"""Findings about a delivery as a whole and its manifest."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

MANIFESTS: dict[str, Entry] = {
    "manifest": fault(
        Text(nl="Het manifest klopt niet: {fault}", en="The manifest is wrong: {fault}"),
        Text(nl="Verbeter manifest.toml.", en="Correct manifest.toml."),
    ),
    "source-unknown": fault(
        Text(nl="Er is geen bron '{name}'. Bekend: {known}.", en="There is no source '{name}'. Known: {known}."),
        Text(nl="Gebruik de naam van een bekende bron.", en="Use the name of a known source."),
    ),
    "another-source": fault(
        Text(
            nl="Dit is een levering van {delivered}, maar zij staat in de map van {folder}.",
            en="This is a delivery of {delivered}, but it stands in the folder of {folder}.",
        ),
        Text(nl="Zet de levering in de map van {delivered}.", en="Move the delivery to the folder of {delivered}."),
    ),
    "looks-like-another-source": fault(
        Text(
            nl="De kolommen horen niet bij {source}, maar bij {other} (tabel '{table}').",
            en="The columns do not belong to {source}, but to {other} (table '{table}').",
        ),
        Text(nl="Controleer of dit een levering van {other} is.", en="Check whether this is a delivery of {other}."),
    ),
    "another-date": fault(
        Text(
            nl="De map is van peildatum {folder}, maar het manifest van {delivered}.",
            en="The folder is of reference date {folder}, but the manifest of {delivered}.",
        ),
        Text(nl="Maak de peildatum in beide gelijk.", en="Make the reference date the same in both."),
    ),
    "contract-version": fault(
        Text(
            nl="De levering volgt versie {delivered} van het contract; versie {agreed} geldt.",
            en="The delivery follows version {delivered} of the contract; version {agreed} holds.",
        ),
        Text(nl="Lever volgens versie {agreed} van het contract.", en="Deliver by version {agreed} of the contract."),
    ),
    "table-unknown": fault(
        Text(
            nl="Het contract van {source} heeft geen tabel '{name}'. Bekend: {known}.",
            en="The contract of {source} has no table '{name}'. Known: {known}.",
        ),
        Text(nl="Noem een tabel van het contract.", en="Name a table of the contract."),
    ),
    "table-missing": fault(
        Text(nl="De tabel '{title}' ({name}) is niet geleverd.", en="The table '{title}' ({name}) was not delivered."),
        Text(nl="Lever de tabel na of noem haar in het manifest.", en="Send the table or name it in the manifest."),
    ),
    "table-twice": fault(
        Text(nl="De tabel '{name}' is twee keer geleverd.", en="The table '{name}' was delivered twice."),
        Text(nl="Lever elke tabel in één bestand.", en="Send each table in one file."),
    ),
    "column-unknown": fault(
        Text(
            nl="De tabel '{table}' heeft geen kolom '{name}'. Bekend: {known}.",
            en="The table '{table}' has no column '{name}'. Known: {known}.",
        ),
        Text(nl="Noem een kolom van de tabel.", en="Name a column of the table."),
    ),
    "where-unknown": fault(
        Text(
            nl="Opgave '{id}': de kolom '{column}' heeft geen code '{code}'. Bekend: {known}.",
            en="Stated figure '{id}': the column '{column}' has no code '{code}'. Known: {known}.",
        ),
        Text(nl="Schrijf een bekende code achter 'where'.", en="Write a known code after 'where'."),
    ),
    "two-deliveries": fault(
        Text(
            nl="Er is nog een levering van {source} over {period} met dezelfde peildatum, {other}.",
            en="There is another delivery of {source} for {period} with the same reference date, {other}.",
        ),
        Text(
            nl="Houd er één over, of geef de nieuwe een latere peildatum.",
            en="Keep one of them, or give the new one a later reference date.",
        ),
    ),
    "later-delivery": warning(
        Text(
            nl="Er is een latere levering van {source} over {period}: die van {other}.",
            en="There is a later delivery of {source} for {period}: that of {other}.",
        ),
        Text(
            nl="Kijk in edition.toml of de editie de levering met de goede peildatum gebruikt.",
            en="See in edition.toml that the edition takes the delivery of the right reference date.",
        ),
    ),
    "note-without-finding": warning(
        Text(
            nl="Toelichting {number} past bij geen bevinding: {finding}, {place}.",
            en="Note {number} is about no finding: {finding}, {place}.",
        ),
        Text(
            nl="Haal haar weg, of neem over wat de controle bij de bevinding afdrukt: finding, file, where en found.",
            en="Remove it, or copy what the check prints with the finding: finding, file, where and found.",
        ),
    ),
    "note-twice": warning(
        Text(
            nl="Toelichting {number} gaat over een bevinding die al een toelichting heeft, en wordt niet getoond.",
            en="Note {number} is about a finding that has a note already, and is not shown.",
        ),
        Text(nl="Maak er één toelichting van.", en="Make one note of both."),
    ),
    "no-table": fault(
        Text(
            nl="Dit bestand past bij geen tabel van {source}. Het lijkt het meest op '{nearest}'.",
            en="This file fits no table of {source}. It looks most like '{nearest}'.",
        ),
        Text(
            nl="Gebruik de bestandsnaam of de kolommen van het contract.",
            en="Use the file name or the columns of the contract.",
        ),
    ),
}
