"""Declarations: ``definitions/`` and editions as frozen objects, checked against themselves and each other."""

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.declarations.contracts import Column, ColumnType, Contract, DeliveredTable, Tolerance
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

__all__ = [
    "EXCEPTIONS_FILE",
    "AddsUp",
    "AgreesWith",
    "Base",
    "Card",
    "Chapter",
    "Column",
    "ColumnType",
    "Complete",
    "Contract",
    "Declaration",
    "DeclaredException",
    "DeclaredListing",
    "Definitions",
    "DeliveredTable",
    "EditionDeclaration",
    "Exceptions",
    "Figure",
    "FigureKind",
    "HiddenDerivable",
    "Identifier",
    "Indicator",
    "Jump",
    "Margin",
    "Page",
    "Parameter",
    "Policy",
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
    "Version",
    "line_naming",
    "load_definitions",
    "load_edition",
    "load_exceptions",
    "read_declaration",
]
