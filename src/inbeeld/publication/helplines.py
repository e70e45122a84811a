"""Where to find help, on every page of the site and at the end of the report."""

from dataclasses import dataclass

EMERGENCY = "112"
"""The number to call in immediate danger."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Who helps, with telephone number and address. The number is free in the Netherlands."""

    name: str
    phone: str
    site: str
    href: str

    @property
    def tel(self) -> str:
        """The number as a link."""
        return "tel:" + self.phone.replace(" ", "")


HELP_LINES = (
    HelpLine("Centrum Seksueel Geweld", "0800 0188", "centrumseksueelgeweld.nl", "https://centrumseksueelgeweld.nl"),
    HelpLine("Veilig Thuis", "0800 2000", "veiligthuis.nl", "https://veiligthuis.nl"),
    HelpLine("Kindertelefoon", "0800 0432", "kindertelefoon.nl", "https://www.kindertelefoon.nl"),
)
