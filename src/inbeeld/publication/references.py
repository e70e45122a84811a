"""References to a figure as files that reference managers read: BibTeX, and RIS as Zotero and EndNote take it."""

from collections.abc import Iterator

from inbeeld.publication.citing import FigureReference, period_label

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)


def bibtex(reference: FigureReference) -> bytes:
    """One entry of BibTeX; braces keep the capitals of the title and the publisher as they are."""
    content, figure = reference.content, reference.figure
    fields = {
        "author": f"{{{_latex(content.publisher)}}}",
        "title": f"{{{_latex(reference.finding)}}}",
        "year": str(content.released.year),
        "howpublished": _latex(f"{content.title[reference.language]}, {figure.number}"),
        "edition": _latex(f"{period_label(content)}, {content.version}"),
        "note": _latex(reference.source),
        "language": {"nl": "dutch", "en": "english"}[reference.language],
        "url": reference.address,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{content.id}-{figure.id},\n{lines}\n}}\n".encode()


def ris(reference: FigureReference) -> bytes:
    """One record of RIS (type FIGURE), with the line ends that the format wants."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris(reference)).encode()


def _ris(reference: FigureReference) -> Iterator[tuple[str, str]]:
    content = reference.content
    yield "TY", "FIGURE"
    yield "ID", f"{content.id}-{reference.figure.id}"
    yield "AU", content.publisher
    yield "TI", reference.finding
    yield "T2", content.title[reference.language]
    yield "ET", f"{period_label(content)}, {content.version}"
    yield "M1", reference.figure.number
    yield "PY", str(content.released.year)
    yield "DA", content.released.strftime("%Y/%m/%d")
    yield "PB", content.publisher
    yield "N1", reference.source
    yield "LA", reference.language
    yield "UR", reference.address
    yield "ER", ""


def _latex(words: str) -> str:
    return words.translate(_LATEX)
