"""A published list of things, read back from the open data: its rows by their stable id."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inbeeld.errors import EditionError
from inbeeld.vocabulary import Text

_NAME = "name"


@dataclass(frozen=True)
class PublishedList:
    """A list as everybody can read it. ``columns`` gives the words of each column by its name."""

    id: str
    title: Text
    columns: Mapping[str, Text]
    items: Mapping[str, Mapping[str, str]] = field(repr=False)

    def name_of(self, item: str) -> Text:
        """What an item is called; its id where the list gives no names."""
        row = self.items[item]
        nl, en = (row.get(f"{_NAME}_{language}") or row.get(_NAME) or item for language in ("nl", "en"))
        return Text(nl, en)


def read_list(name: str, resource: Mapping[str, Any], data: bytes) -> PublishedList:
    """One list.

    Raises:
        EditionError: if the file is not as the package describes it.
    """
    try:
        (key,) = resource["schema"]["primaryKey"]
        fields = resource["schema"]["fields"]
        columns = {f["name"]: Text(f.get("title_nl", f["name"]), f.get("title", f["name"])) for f in fields}
        items = {row[key]: row for row in csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))}
    except (KeyError, ValueError, TypeError) as error:
        raise EditionError(f"{name} is not the list that datapackage.json describes. Take the file anew.") from error
    title = Text(resource.get("title_nl", name), resource.get("title", name))
    return PublishedList(name, title, columns, items)
