# Two commands do everything: `make chat` starts the chat, `make test` runs every check. Both set up .venv first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := assistant/compiled.bin
SOURCES := $(wildcard knowledge/*.* knowledge/faq/*.md knowledge/law/*.toml knowledge/law/states/*.toml \
	assistant/*.py assistant/matching/*.py assistant/wording/*.toml)

.DEFAULT_GOAL := help
.PHONY: help chat test check check-deep lint types contracts knowledge tests format bench clean

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,web]'
	touch $@

$(COMPILED): $(READY) $(SOURCES)
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

check-deep: $(READY)  ## the relations between verdicts, 10,000 examples each
	RELATION_EXAMPLES=10000 $(BIN)/pytest tests/knowledge/test_rules_relations.py

format: $(READY)  ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(COMPILED)  ## print the tables of speed and quality
	$(BIN)/python -m benchmarks

clean:  ## remove what the other targets made
	rm -rf $(VENV) $(COMPILED) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
