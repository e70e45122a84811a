"""Compares published lists: things that came, that went, and that are told otherwise. They have no figures."""

from collections.abc import Iterator, Mapping

from inbeeld.editions.published import Published, PublishedList
from inbeeld.publication.changes import Change, ChangeKind
from inbeeld.vocabulary import Text


def changes_of_lists(old: Published, new: Published) -> Iterator[Change]:
    """Everything that differs in the lists of two editions, by list and in the order of its items."""
    for name in sorted({*old.lists, *new.lists}):
        before, after = old.lists.get(name), new.lists.get(name)
        if before and after:
            yield from _between(before, after)
        elif after:
            yield Change(ChangeKind.TABLE_ADDED, name, after.title)
        elif before:
            yield Change(ChangeKind.TABLE_REMOVED, name, before.title)


def _between(before: PublishedList, after: PublishedList) -> Iterator[Change]:
    for item in dict.fromkeys((*after.items, *before.items)):
        if item not in before.items:
            yield Change(ChangeKind.ADDED, after.id, after.title, cell=after.name_of(item))
        elif item not in after.items:
            yield Change(ChangeKind.REMOVED, after.id, after.title, cell=before.name_of(item))
        elif told := _told_otherwise(before.items[item], after.items[item], after.columns):
            name = after.name_of(item)
            yield Change(
                ChangeKind.WORDS, after.id, after.title, cell=Text(f"{name.nl}: {told.nl}", f"{name.en}: {told.en}")
            )


def _told_otherwise(before: Mapping[str, str], after: Mapping[str, str], columns: Mapping[str, Text]) -> Text | None:
    """The columns in which an item differs, each once: a code and its words have the same heading."""
    changed = dict.fromkeys(columns[name] for name in columns if before.get(name) != after.get(name))
    if not changed:
        return None
    return Text(", ".join(label.nl for label in changed), ", ".join(label.en for label in changed))
