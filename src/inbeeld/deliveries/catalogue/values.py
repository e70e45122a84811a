"""Findings about one value."""

from inbeeld.deliveries.catalogue.entries import Entry, fault, warning
from inbeeld.vocabulary import Text

VALUES: dict[str, Entry] = {
    "value-empty": fault(
        Text(nl="Hier ontbreekt een waarde.", en="A value is missing here."),
        Text(nl="Schrijf {allowed}.", en="Write {allowed}."),
    ),
    "value-merged": fault(
        Text(
            nl="Deze cel is samengevoegd met {cell}, en heeft daardoor geen eigen waarde.",
            en="This cell is merged with {cell}, and so has no value of its own.",
        ),
        Text(
            nl="Maak het samenvoegen ongedaan en schrijf de waarde in elke cel.",
            en="Unmerge the cells and write the value in each of them.",
        ),
    ),
    "count-text": fault(
        Text(nl='"{value}" is geen heel getal.', en='"{value}" is not a whole number.'),
        Text(nl="Schrijf {allowed}.", en="Write {allowed}."),
    ),
    "count-negative": fault(
        Text(nl="{value} is negatief; een aantal is nul of meer.", en="{value} is negative; a count is zero or more."),
        Text(nl="Schrijf het goede aantal.", en="Write the right count."),
    ),
    "count-decimals": fault(
        Text(nl="{value} is geen heel getal.", en="{value} is not a whole number."),
        Text(nl="Schrijf het aantal zonder decimalen.", en="Write the count without decimals."),
    ),
    "count-percentage": fault(
        Text(
            nl="Deze cel heeft de opmaak van een percentage ({value}), maar hier hoort een aantal.",
            en="This cell is formatted as a percentage ({value}), but a count belongs here.",
        ),
        Text(
            nl="Geef de cel de opmaak van een getal en controleer het aantal.",
            en="Format the cell as a number and check the count.",
        ),
    ),
    "count-too-large": fault(
        Text(
            nl="{value} is te groot voor een aantal: meer dan {digits} cijfers.",
            en="{value} is too large for a count: more than {digits} digits.",
        ),
        Text(nl="Schrijf het goede aantal.", en="Write the right count."),
    ),
    "count-unclear": fault(
        Text(
            nl='"{value}" is niet duidelijk: een punt of komma kan duizendtallen scheiden of een decimaalteken zijn.',
            en='"{value}" is not clear: its mark can separate thousands or decimals.',
        ),
        Text(nl="Schrijf hele getallen zonder punt of komma.", en="Write whole numbers without a point or comma."),
    ),
    "percentage-text": fault(
        Text(nl='"{value}" is geen percentage.', en='"{value}" is not a percentage.'),
        Text(nl="Schrijf een getal van 0 tot 100, zoals 32,3.", en="Write a number from 0 to 100, such as 32.3."),
    ),
    "percentage-range": fault(
        Text(nl="{value} ligt niet tussen 0 en 100.", en="{value} is not between 0 and 100."),
        Text(nl="Schrijf het goede percentage.", en="Write the right percentage."),
    ),
    "year-text": fault(
        Text(nl='"{value}" is geen jaar.', en='"{value}" is not a year.'),
        Text(nl="Schrijf een jaar van vier cijfers.", en="Write a year of four digits."),
    ),
    "year-outside-period": fault(
        Text(
            nl="{value} valt buiten de periode {period} van de levering.",
            en="{value} is outside the delivery's period {period}.",
        ),
        Text(
            nl="Verbeter het jaar, of de periode in het manifest.",
            en="Correct the year, or the period in the manifest.",
        ),
    ),
    "code-unknown": fault(
        Text(
            nl="\"{value}\" staat niet in de lijst '{list}'.",
            en="\"{value}\" is not in the list '{list}'.",
        ),
        Text(nl="Gebruik {names}.", en="Use {names}."),
    ),
    "qualifier-alone": fault(
        Text(
            nl='"{value}" staat bij een cel zonder getal.',
            en='"{value}" stands beside a cell without a number.',
        ),
        Text(
            nl="Maak deze cel leeg, of vul het getal in waar het bij hoort.",
            en="Empty this cell, or fill in the number that it belongs to.",
        ),
    ),
    "key-form": fault(
        Text(
            nl="\"{value}\" kan geen vast kenmerk zijn: alleen kleine letters, cijfers, '.', '_' en '-'.",
            en="\"{value}\" cannot be a stable id: small letters, digits, '.', '_' and '-' only.",
        ),
        Text(
            nl="Schrijf een kort kenmerk dat nooit meer verandert, zoals a1.",
            en="Write a short id that never changes again, such as a1.",
        ),
    ),
    "translation-missing": fault(
        Text(
            nl="De tekst in de kolom '{other}' is hier niet vertaald ({language}).",
            en="The text in column '{other}' is not translated here ({language}).",
        ),
        Text(
            nl="Schrijf dezelfde tekst in deze taal, of maak beide cellen leeg als de kolom leeg mag zijn.",
            en="Write the same text in this language, or empty both cells if the column may be empty.",
        ),
    ),
    "link-form": fault(
        Text(nl='"{value}" is geen webadres.', en='"{value}" is not a web address.'),
        Text(
            nl="Schrijf het hele adres, zoals https://example.org/pagina.",
            en="Write the whole address, such as https://example.org/page.",
        ),
    ),
    "code-outside-years": warning(
        Text(nl="{value} hoort niet bij het jaar {year}.", en="{value} does not belong to the year {year}."),
        Text(
            nl="Controleer of de indeling van het goede jaar is gebruikt.",
            en="Check that the division of the right year was used.",
        ),
    ),
    "formula": warning(
        Text(
            nl="Hier staat een formule. Alleen de opgeslagen uitkomst is gelezen.",
            en="There is a formula here. Only its stored outcome was read.",
        ),
        Text(nl="Vervang formules door hun waarden.", en="Replace formulas by their values."),
    ),
    "formula-without-outcome": fault(
        Text(
            nl="Hier staat een formule zonder opgeslagen uitkomst.",
            en="There is a formula here without a stored outcome.",
        ),
        Text(nl="Vervang de formule door haar waarde.", en="Replace the formula by its value."),
    ),
}
