"""A page as a tree, for tests that look at its structure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "base"})


@dataclass
class Element:
    """One element with its children; words are children too."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def every(self, tag: str | None = None, **attributes: str) -> Iterator["Element"]:
        """The elements below with a tag and attributes (``class_`` matches one of the classes)."""
        for child in self.children:
            if isinstance(child, Element):
                if child.matches(tag, attributes):
                    yield child
                yield from child.every(tag, **attributes)

    def first(self, tag: str | None = None, **attributes: str) -> "Element":
        """The first such element."""
        return next(self.every(tag, **attributes))

    def matches(self, tag: str | None, attributes: dict[str, str]) -> bool:
        """Whether it has the tag and attributes."""
        wanted = dict(attributes)
        classes = wanted.pop("class_", "").split()
        own = self.attributes.get("class", "").split()
        return (
            tag in (None, self.tag)
            and set(classes) <= set(own)
            and all(self.attributes.get(k) == v for k, v in wanted.items())
        )

    @property
    def words(self) -> str:
        """All words within, in reading order, with single spaces."""
        parts = [child if isinstance(child, str) else child.words for child in self.children]
        return " ".join(" ".join(parts).split())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[Element] = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise AssertionError(f"</{tag}> closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def document(page: bytes) -> Element:
    """A page as a tree; every element must be closed in its order."""
    builder = _Builder()
    builder.feed(page.decode("utf-8"))
    builder.close()
    if len(builder.open) != 1:
        raise AssertionError(f"Not closed: {[element.tag for element in builder.open]}")
    return builder.open[0]
