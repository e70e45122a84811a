# InBeeld. "make help" lists what you can ask for. Needs Python 3.11 or newer, make and pip; nothing else.

PYTHON  ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV    ?= .venv
BIN     := $(VENV)/bin
STAMPS  := $(VENV)/stamps
PEERS   := .venv-bench
EXAMPLE := editions/victims-2017-2021
EDITION ?= $(EXAMPLE)
ARGS    ?=

# Tests wait for a browser or another program now and then: one more at once than there are processors, four at most.
WORKERS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); echo $$((n < 4 ? n + 1 : 4)))

export UV_PYTHON_DOWNLOADS = never
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export UV_SYSTEM_CERTS = true

# uv is fast; pip does the same work from the same locks where uv cannot be had.
UV   = $(BIN)/uv pip install --quiet --python $(BIN)/python
PIP  = $(BIN)/python -m pip install -qq
LOCK = --require-hashes -r

.DEFAULT_GOAL := help
.PHONY: help monitor registers serve test check format bench bench-disclosure bench-national docs lock clean

help:  ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

# The registers of the example are synthetic. They are made here, always the same, and are in no repository.
REGISTERS := $(EXAMPLE)/registers
MADE      := $(REGISTERS)/residents/2022-05-01/manifest.toml
RESIDENTS := 300000

monitor: $(STAMPS)/runtime $(if $(filter $(EXAMPLE),$(EDITION)),$(MADE))  ## install, and build the example edition
	@$(BIN)/inbeeld build $(EDITION) $(ARGS)

registers: $(STAMPS)/runtime $(MADE)  ## make the synthetic registers of the example edition

serve: $(STAMPS)/runtime  ## look at what was built, in your browser
	@$(BIN)/inbeeld serve $(ARGS)

test: $(STAMPS)/dev $(MADE)  ## run the tests
	@$(BIN)/python -m pytest -q --numprocesses $(WORKERS) --dist worksteal $(ARGS)

check: $(STAMPS)/dev  ## lint, format, types, import contract, generated pages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.spec.pages --check

format: $(STAMPS)/dev  ## lay out the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(STAMPS)/dev  ## measure time and memory of a build
	@$(BIN)/python -m benchmarks $(ARGS)

bench-disclosure: $(STAMPS)/dev $(PEERS)/installed  ## protect and audit tables, beside the tools of others
	@$(BIN)/python -m benchmarks.disclosure $(ARGS)

bench-national: $(STAMPS)/dev  ## make, check and count registers of a whole country, beside SQL by hand
	@$(BIN)/python -m benchmarks.national $(ARGS)

docs: $(STAMPS)/dev  ## write docs/reference/ from the spec tests and the definitions
	@$(BIN)/python -m tests.spec.pages

lock: $(STAMPS)/dev  ## write requirements/ anew from pyproject.toml
	@requirements/compile $(BIN)/uv $(ARGS)

clean:  ## remove what was built and installed
	rm -rf build dist $(REGISTERS) $(VENV) $(PEERS) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage

$(MADE): $(shell find src/synthetic -type f -not -path '*/__pycache__/*') | $(STAMPS)/runtime
	@rm -rf $(REGISTERS)
	@$(BIN)/inbeeld-synthetic $(REGISTERS) --residents $(RESIDENTS) --victims national --seed 2021

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and was not found. Set PYTHON=/path/to/python3."; exit 2; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older. Set PYTHON=/path/to/python3.11."; exit 2; }
	@echo "Installing into $(VENV) (first time only) ..."
	@"$(PYTHON)" -m venv $(VENV)

$(STAMPS)/installer: requirements/installer.txt | $(BIN)/python
	@mkdir -p $(STAMPS)
	@$(PIP) $(LOCK) requirements/installer.txt || echo "uv cannot be installed; going on with pip."
	@touch $@

$(STAMPS)/runtime: requirements/lock.txt pyproject.toml $(STAMPS)/installer
	@$(UV) $(LOCK) requirements/lock.txt || $(PIP) $(LOCK) requirements/lock.txt
	@$(UV) --no-deps --no-build-isolation -e . || $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# Spark is large, and most do not need it. Where no test may be left out, it is installed.
$(STAMPS)/dev: requirements/lock-dev.txt $(STAMPS)/runtime
	@$(UV) $(LOCK) requirements/lock-dev.txt || $(PIP) $(LOCK) requirements/lock-dev.txt
	@test -z "$$INBEELD_NEEDS_ALL" || $(UV) $(LOCK) requirements/lock-spark.txt || $(PIP) $(LOCK) requirements/lock-spark.txt
	@touch $@

# The tools that stand beside ours have an environment of their own: nothing of theirs enters ours. If they cannot be had,
# the comparison goes on without them, and tries again the next time.
$(PEERS)/installed: requirements/lock-bench.txt $(STAMPS)/installer
	@echo "Installing the tools of others into $(PEERS) (first time only) ..."
	@test -x $(PEERS)/bin/python || "$(PYTHON)" -m venv $(PEERS)
	@{ $(BIN)/uv pip install --quiet --python $(PEERS)/bin/python $(LOCK) $< || \
	  $(PEERS)/bin/python -m pip install -qq $(LOCK) $<; } && touch $@ || echo "They cannot be installed; going on without."
