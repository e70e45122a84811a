"""Declarations: ``definitions/`` and editions as frozen objects, checked against themselves and each other."""

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.declarations.contracts import Column, ColumnType, Contract, DeliveredTable, Tolerance
from inbeeld.declarations.counting import Counting
from inbeeld.declarations.definitions import Definitions
from inbeeld.declarations.editions import Card, Chapter, EditionDeclaration, Page, Section
from inbeeld.declarations.exceptions import (
    EXCEPTIONS_FILE,
    DeclaredException,
    Exceptions,
    Role,
    load_exceptions,
)
from inbeeld.declarations.indicators import Base, Figure, FigureKind, Indicator, Version
from inbeeld.declarations.library import line_naming, load_definitions, load_edition
from inbeeld.declarations.listings import DeclaredListing
from inbeeld.declarations.policies import Parameter, Policy, ResolvedPolicy
from inbeeld.declarations.protecting import (
    ResolvedClass,
    ResolvedClassing,
    ResolvedDominance,
    ResolvedNoise,
    ResolvedWeights,
)
from inbeeld.declarations.reading import read_declaration
from inbeeld.declarations.recordrules import ExistsIn, InOrder, Needs, NoOverlap, RecordRule, Unique
from inbeeld.declarations.registers import UNLISTED, RegisterColumn, RegisterContract, RegisterType
from inbeeld.declarations.rules import (
    AddsUp,
    AgreesWith,
    Complete,
    HiddenDerivable,
    Jump,
    Margin,
    Rule,
    Severity,
    ShareMatchesCount,
    ShareOfTotal,
)
from inbeeld.declarations.shapes import CODES_APART, ROW, SHAPES, RegisterKind

__all__ = [
    "CODES_APART",
    "EXCEPTIONS_FILE",
    "ROW",
    "SHAPES",
    "UNLISTED",
    "AddsUp",
    "AgreesWith",
    "Base",
    "Card",
    "Chapter",
    "Column",
    "ColumnType",
    "Complete",
    "Contract",
    "Counting",
    "Declaration",
    "DeclaredException",
    "DeclaredListing",
    "Definitions",
    "DeliveredTable",
    "EditionDeclaration",
    "Exceptions",
    "ExistsIn",
    "Figure",
    "FigureKind",
    "HiddenDerivable",
    "Identifier",
    "InOrder",
    "Indicator",
    "Jump",
    "Margin",
    "Needs",
    "NoOverlap",
    "Page",
    "Parameter",
    "Policy",
    "RecordRule",
    "RegisterColumn",
    "RegisterContract",
    "RegisterKind",
    "RegisterType",
    "ResolvedClass",
    "ResolvedClassing",
    "ResolvedDominance",
    "ResolvedNoise",
    "ResolvedPolicy",
    "ResolvedWeights",
    "Role",
    "Rule",
    "Section",
    "Severity",
    "ShareMatchesCount",
    "ShareOfTotal",
    "Tolerance",
    "Unique",
    "Version",
    "line_naming",
    "load_definitions",
    "load_edition",
    "load_exceptions",
    "read_declaration",
]
