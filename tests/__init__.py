"""Tests by kind. A package of its own, so that no other project's tests can take its name."""
