"""Findings about figures that contradict each other. Severity and name come from the rule in the contract."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

_CORRECT = Text(
    nl="Verbeter het cijfer dat niet klopt, of licht het verschil toe in manifest.toml.",
    en="Correct the figure that is wrong, or explain the difference in manifest.toml.",
)
_LOOK = Text(
    nl="Controleer het cijfer. Klopt het, zeg dat dan in manifest.toml.",
    en="Check the figure. If it is right, say so in manifest.toml.",
)

FIGURES: dict[str, Entry] = {
    "adds-up": Entry(
        Text(
            nl="{what}: het totaal is {total}, maar de delen ({over}) tellen op tot {sum}.",
            en="{what}: the total is {total}, but the parts ({over}) add up to {sum}.",
        ),
        _CORRECT,
    ),
    "agrees-equals": Entry(
        Text(
            nl="{what}: hier {here}, maar {there} in de tabel '{other}'.",
            en="{what}: {here} here, but {there} in the table '{other}'.",
        ),
        _CORRECT,
    ),
    "agrees-at-most": Entry(
        Text(
            nl="{what}: hier {here}, meer dan {there} in de tabel '{other}'.",
            en="{what}: {here} here, more than {there} in the table '{other}'.",
        ),
        _CORRECT,
    ),
    "share-differs": Entry(
        Text(
            nl="{what}: het percentage van het totaal is {delivered}, maar uit de delen volgt {followed}.",
            en="{what}: the percentage of the total is {delivered}, but {followed} follows from its parts.",
        ),
        Text(
            nl="Bereken het percentage uit de aantallen, niet als gemiddelde van percentages.",
            en="Calculate the percentage from the counts, not as an average of percentages.",
        ),
    ),
    "share-of-total": Entry(
        Text(
            nl="{what}: het percentage is {delivered}, maar uit het aantal en het totaal volgt {followed}.",
            en="{what}: the percentage is {delivered}, but {followed} follows from the count and the total.",
        ),
        Text(
            nl="Bereken het percentage uit het aantal en het totaal, of verbeter het aantal.",
            en="Calculate the percentage from the count and the total, or correct the count.",
        ),
    ),
    "share-without-count": Entry(
        Text(
            nl="{what}: {count} bij een percentage van {share} kan niet.",
            en="{what}: {count} with a percentage of {share} cannot be.",
        ),
        _CORRECT,
    ),
    "row-missing": fault(
        Text(nl="{what}: deze rij ontbreekt.", en="{what}: this row is missing."),
        Text(
            nl="Lever de rij; schrijf een nul als er geen was en een streepje alleen als dat is afgesproken.",
            en="Send the row; write a zero if there were none, and a sign only if that was agreed.",
        ),
    ),
    "jump-up": warning(
        Text(
            nl="{what}: van {first} naar {last}, {percentage}% meer. Klopt dat?",
            en="{what}: from {first} to {last}, {percentage}% up. Is that right?",
        ),
        _LOOK,
    ),
    "jump-down": warning(
        Text(
            nl="{what}: van {first} naar {last}, {percentage}% minder. Klopt dat?",
            en="{what}: from {first} to {last}, {percentage}% down. Is that right?",
        ),
        _LOOK,
    ),
    "jump-from-zero": warning(
        Text(nl="{what}: van {first} naar {last}. Klopt dat?", en="{what}: from {first} to {last}. Is that right?"),
        _LOOK,
    ),
    "hidden-derivable": Entry(
        Text(
            nl="De afgeschermde cijfers van {what} ({when}) zijn terug te rekenen met de tabel '{other}'.",
            en="The hidden figures of {what} ({when}) can be calculated back from the table '{other}'.",
        ),
        Text(
            nl="Scherm ook een tweede cijfer in dezelfde som af, of rond de totalen af.",
            en="Hide a second figure of the same sum too, or round the totals.",
        ),
    ),
    "stated-sum": Entry(
        Text(
            nl="{label} is volgens opgave {stated}, maar de cellen tellen op tot {sum}.",
            en="{label} is stated as {stated}, but the cells add up to {sum}.",
        ),
        _CORRECT,
    ),
    "stated-rows": Entry(
        Text(
            nl="{label} is volgens opgave {stated}, maar er zijn {sum} rijen.",
            en="{label} is stated as {stated}, but there are {sum} rows.",
        ),
        _CORRECT,
    ),
}
