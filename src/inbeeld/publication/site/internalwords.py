"""The words of the internal annex, in both languages. Names with a hyphen are of kinds, outcomes and roles."""

from collections.abc import Mapping

from inbeeld.vocabulary import Text

INTERNAL_WORDS: Mapping[str, Text] = {
    "internal": Text("Interne bijlage", "Internal annex"),
    "together": Text("Samen", "Together"),
    # the audit
    "audit": Text("Bevindingen van de audit", "Findings of the audit"),
    "audit_title": Text("Wat een buitenstaander kan ontdekken", "What an outsider can find out"),
    "audit_lead": Text(
        "De audit leest de gepubliceerde cijfers zoals een lezer dat doet, zonder de echte getallen te kennen. "
        "Hier staat wat daarbij is gevonden, met de berekening erbij, zodat u die op papier kunt nadoen.",
        "The audit reads the published figures as a reader does, without knowing the true numbers. "
        "This page shows what it found, with the arithmetic, so that you can redo it on paper.",
    ),
    "audit_read": Text("Gelezen", "Read"),
    "audit_figures": Text("cijfers", "figures"),
    "audit_in": Text("in", "in"),
    "audit_hidden": Text("verborgen, in een klasse of niet bekend", "hidden, in a class or not known"),
    "audit_passing": Text("Met een uitzondering", "With an exception"),
    "audit_of_findings": Text("van de bevindingen", "of the findings"),
    "audit_none": Text(
        "Er is niets gevonden. Geen verborgen aantal is te herleiden, de cijfers spreken elkaar niet tegen en er is "
        "niets dat een lezer op het verkeerde been zet.",
        "Nothing was found. No hidden count can be derived, the figures do not contradict each other, and nothing "
        "puts a reader on the wrong track.",
    ),
    "audit_count": Text("Bevindingen naar soort en zekerheid", "Findings by kind and certainty"),
    "kind": Text("Soort", "Kind"),
    "kind-recoverable": Text("Te herleiden", "Recoverable"),
    "kind-inconsistent": Text("Tegenstrijdig", "Inconsistent"),
    "kind-misleading": Text("Misleidend", "Misleading"),
    "means-recoverable": Text(
        "Een getal dat niet getoond wordt, of dat te klein is om te tonen, is uit de andere cijfers af te leiden.",
        "A number that is not shown, or is too small to be shown, can be derived from the other figures.",
    ),
    "means-inconsistent": Text(
        "Cijfers die niet tegelijk waar kunnen zijn, of niet voldoen aan wat erbij staat.",
        "Figures that cannot all be true, or that do not keep to what is said of them.",
    ),
    "means-misleading": Text(
        "Cijfers die kloppen, maar waar een lezer iets anders uit kan opmaken dan ze zeggen.",
        "Figures that are right, but from which a reader may conclude something that they do not say.",
    ),
    "sure-certain": Text("Zeker", "Certain"),
    "sure-likely": Text("Aannemelijk", "Likely"),
    "sure-possible": Text("Mogelijk", "Possible"),
    "sure-means": Text(
        "Zeker: het volgt uit de cijfers zelf. Aannemelijk: het volgt als u de cijfers leest zoals gewoon is. "
        "Mogelijk: het kan ook toeval zijn, of een goede reden hebben.",
        "Certain: it follows from the figures themselves. Likely: it follows if the figures are read in the ordinary "
        "way. Possible: it may also be chance, or have a good reason.",
    ),
    "by_check": Text("Toon het aantal per controle", "Show the number by check"),
    "counts_by_check": Text("Aantal bevindingen per controle", "Number of findings by check"),
    "rests_on": Text("De cijfers waarop dit berust", "The figures that this rests on"),
    "check": Text("Controle", "Check"),
    "derivation": Text("Berekening", "Arithmetic"),
    "show_derivation": Text("Toon de berekening", "Show the arithmetic"),
    "lines": Text("regels", "lines"),
    "repair": Text("Wat helpt", "What would mend it"),
    "figures_used": Text("Toon de cijfers", "Show the figures"),
    "figures_of": Text("Cijfers bij", "Figures of"),
    "a_figure": Text("Cijfer", "Figure"),
    "is_printed": Text("Er staat", "Printed"),
    "place": Text("Plaats", "Place"),
    "mark": Text("Kenmerk", "Id"),
    # exceptions
    "exceptions": Text("Uitzonderingen", "Exceptions"),
    "exceptions_lead": Text(
        "Deze bevindingen mogen door, omdat anderen de cijfers al hebben gepubliceerd. Voor eigen gegevens kan dat "
        "niet.",
        "These findings may pass, because others have published the figures before. Data of our own never may.",
    ),
    "exceptions_none": Text("Er zijn geen uitzonderingen.", "There are no exceptions."),
    "passes": Text("Mag door met een uitzondering", "Passes with an exception"),
    "asked_by": Text("Gevraagd door", "Asked by"),
    "granted_by": Text("Verleend door", "Granted by"),
    "granted_on": Text("Verleend op", "Granted on"),
    "valid_until": Text("Geldig tot en met", "Valid until"),
    "reason": Text("Reden", "Reason"),
    "role-data-steward": Text("databeheerder", "data steward"),
    "role-methodologist": Text("methodoloog", "methodologist"),
    "role-editor": Text("redacteur", "editor"),
    "role-privacy-officer": Text("privacyfunctionaris", "privacy officer"),
    "role-publisher": Text("uitgever", "publisher"),
    # the log of protection
    "decisions": Text("Logboek van de bescherming", "Log of protection"),
    "decisions_title": Text("Wat er is gedaan om personen te beschermen", "What was done to protect persons"),
    "decisions_lead": Text(
        "Hier staat per tabel wat verborgen of veranderd is, volgens welke regel en waarom.",
        "This page shows for each table what was hidden or changed, by which rule and why.",
    ),
    "decisions_care": Text("Ga voorzichtig om met deze pagina", "Take care with this page"),
    "decisions_numbers": Text(
        "De echte getallen staan niet op deze pagina, maar in decisions.json, in de verborgen map naast de editie.",
        "The true numbers are not on this page, but in decisions.json, in the hidden folder beside the edition.",
    ),
    "decisions_near": Text(
        "Geef ook deze pagina niet door. Met de gepubliceerde cijfers ernaast kan een aandeel of een verandering iets "
        "verraden.",
        "Do not pass this page on either. Beside the published figures a share or a change may give something away.",
    ),
    "search_proved": Text(
        "Om andere cellen te beschermen is zo weinig mogelijk weggelaten. Dat is bewezen.",
        "As little as possible was left out to protect other cells. That is proved.",
    ),
    "search_gap": Text(
        "Om andere cellen te beschermen is een deel weggelaten. Van ten hoogste {gap} daarvan staat niet vast dat het "
        "nodig was.",
        "Of what was left out to protect other cells, at most {gap} is not proved to be needed.",
    ),
    "decisions_none": Text("Er zijn geen tabellen beschermd.", "No tables were protected."),
    "losses": Text("Wat elke tabel verloor", "What each table lost"),
    "losses_caption": Text(
        "Tabellen waarin iets is verborgen of veranderd", "Tables in which something was hidden or changed"
    ),
    "losses_none": Text(
        "In geen enkele tabel is iets verborgen of veranderd.", "In no table was anything hidden or changed."
    ),
    "losses_note": Text(
        "Een cel is verborgen om zichzelf als de regels dat vragen, en om andere als zij een andere verborgen cel zou "
        "verraden. Het aandeel is dat van de verborgen cellen in de som van alle aantallen van de tabel, de totalen "
        "meegeteld. De verandering is het verschil tussen het getoonde en het echte getal, in aantallen of in "
        "procentpunten.",
        "A cell is hidden for itself if the rules ask for it, and for others if it gives another hidden cell away. "
        "The share is that of the hidden cells in the sum of all counts of the table, totals included. The change is "
        "the difference between the number shown and the true one, in counts or percentage points.",
    ),
    "cells": Text("Cellen", "Cells"),
    "hidden_for_itself": Text("Verborgen om zichzelf", "Hidden for itself"),
    "hidden_for_others": Text("Verborgen om andere", "Hidden for others"),
    "shown_as_class": Text("Als klasse", "As a class"),
    "left_out": Text("Weg\u00adgelaten", "Left out"),
    "hidden_share": Text("Aandeel verborgen", "Share hidden"),
    "mean_change": Text("Veranderd, gemiddeld", "Changed, on average"),
    "largest_change": Text("Veranderd, hoogstens", "Changed, at most"),
    "policy": Text("Beleid", "Policy"),
    "unchanged": Text(
        "Tabellen waarin niets is verborgen of veranderd", "Tables in which nothing was hidden or changed"
    ),
    "decided": Text("Wat er is besloten", "What was decided"),
    "rule": Text("Regel", "Rule"),
    "times": Text("Aantal keer", "Times"),
    "rules_of": Text("Gebruikte regels", "Rules used"),
    "happened": Text("Wat ermee gebeurde", "What became of it"),
    "show_decisions": Text("Toon de besluiten per cel", "Show the decisions by cell"),
    "decisions_of": Text("Besluiten per cel", "Decisions by cell"),
    "outcome-hidden": Text("verborgen", "hidden"),
    "outcome-left-out": Text("weggelaten", "left out"),
    "outcome-flagged": Text("gemerkt", "flagged"),
    "outcome-classed": Text("als klasse getoond", "shown as a class"),
    "outcome-rounded": Text("afgerond", "rounded"),
    "outcome-perturbed": Text("met kleine ruis", "with a little noise"),
    "checksum": Text("Kenmerk van het logboek (SHA-256)", "Fingerprint of the log (SHA-256)"),
    "checksum_note": Text(
        "Aan dit kenmerk is te zien of het logboek later is veranderd. Het staat ook in decisions.json.",
        "This fingerprint shows whether the log was changed later. It also stands in decisions.json.",
    ),
}
