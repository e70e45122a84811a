"""Text that a spreadsheet program must not run as a formula."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def neutral(words: str) -> str:
    """The same words, with an apostrophe before a sign that starts a formula.

    >>> neutral("=1+1")
    "'=1+1"
    >>> neutral("<10")
    '<10'
    """
    return f"'{words}" if words.startswith(_STARTS_A_FORMULA) else words
