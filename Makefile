# Two commands do everything: `make chat` starts the chat, `make test` runs every check. Both set up .venv first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := assistant/compiled.bin
SOURCES := $(wildcard knowledge/*.* knowledge/faq/*.md knowledge/law/*.toml knowledge/law/states/*.toml \
	assistant/*.py assistant/*/*.py assistant/wording/*.toml)

SECONDS ?= 600
PROPERTIES := $(shell grep -l "from hypothesis" -r tests --include='test_*.py')

.DEFAULT_GOAL := help
.PHONY: help chat test check check-deep walk fuzz lint types contracts knowledge tests format bench screens dist clean

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	@echo "Setting up in $(VENV), once only: Python packages are fetched and installed. That takes a minute or two."
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,web]'
	touch $@

$(COMPILED): $(READY) $(SOURCES)
	@echo "Compiling the knowledge, so that the chat starts at once: a few seconds."
	$(BIN)/python -m assistant.compiling
	$(BIN)/python -m compileall -q assistant knowledge

chat: $(COMPILED)  ## set up and start the chat
	$(BIN)/writeoff

test: check  ## set up and run every check, tests last

check: lint types contracts knowledge tests  ## ruff, mypy, import contracts, the law and FAQ files, tests

lint: $(READY)  ## style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)  ## mypy --strict on both packages
	$(BIN)/mypy

contracts: $(READY)  ## who may import whom
	$(BIN)/lint-imports

knowledge: $(READY)  ## every id, source, date and figure in the law and FAQ files
	$(BIN)/writeoff knowledge check

tests: $(COMPILED)  ## the tests, warnings as errors
	$(BIN)/pytest

check-deep: $(COMPILED)  ## the properties, 10,000 examples each (an hour or more)
	HYPOTHESIS_PROFILE=deep RELATION_EXAMPLES=10000 $(BIN)/pytest --timeout=0 $(PROPERTIES)

walk: $(COMPILED)  ## talk at random for 100,000 turns: nothing breaks, nothing is lost (about ten minutes)
	$(BIN)/python -m benchmarks.walk --turns 100000

fuzz: build/fuzzing/.ready  ## look for inputs that break a border, guided by coverage: SECONDS each, 600 by default
	build/fuzzing/bin/python -m benchmarks.fuzz --seconds $(SECONDS)

build/fuzzing/.ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv build/fuzzing
	PIP_CONSTRAINT=constraints.txt build/fuzzing/bin/python -m pip install --quiet --disable-pip-version-check --editable . hypothesis
	build/fuzzing/bin/python -m pip install --quiet --disable-pip-version-check atheris || echo "without atheris: by hypothesis"
	touch $@

format: $(READY)  ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(COMPILED)  ## print one table of speed, memory and growth, each line beside what one would compare it with
	$(BIN)/python -m benchmarks

screens: $(COMPILED)  ## draw the pictures in docs/screens anew; the one of the browser needs a Chromium
	$(BIN)/python -m benchmarks.screens

dist: build/tools/.ready  ## build the source and the wheel, check them, and use the wheel in an empty environment
	rm -rf dist
	build/tools/bin/python -m build
	build/tools/bin/python -m twine check --strict dist/*
	build/tools/bin/python tests/release/smoke.py dist/*.whl

build/tools/.ready:
	$(PYTHON) -m venv build/tools
	build/tools/bin/python -m pip install --quiet --disable-pip-version-check build twine
	touch $@

clean:  ## remove what the other targets made
	rm -rf $(VENV) $(COMPILED) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
