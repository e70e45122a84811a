"""Makers of layouts: where the areas of a map stand. Run by hand when a code list changes; no part of a build."""
