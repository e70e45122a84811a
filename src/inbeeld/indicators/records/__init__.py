"""Chapters from records: registers become the cross tables that an organisation would otherwise have delivered."""

from collections.abc import Mapping
from types import MappingProxyType

from inbeeld.indicators.records.base import Chapter, CrossTables, Row
from inbeeld.indicators.records.chain import CHAIN
from inbeeld.indicators.records.counting import Counted, chapter_of, count_source
from inbeeld.indicators.records.help import HELP
from inbeeld.indicators.records.helpwanted import HELPWANTED
from inbeeld.indicators.records.police import POLICE
from inbeeld.indicators.records.protection import PROTECTION
from inbeeld.indicators.records.repeat import REPEAT

_CHAPTERS = (POLICE, CHAIN, HELP, REPEAT, PROTECTION, HELPWANTED)
CHAPTERS: Mapping[str, Chapter] = MappingProxyType({each.id: each for each in _CHAPTERS})
"""The chapters, by id."""

__all__ = ["CHAPTERS", "Chapter", "Counted", "CrossTables", "Row", "chapter_of", "count_source"]
