# Two commands do everything: `make run` and `make test`. The same without make: README.md.
.DEFAULT_GOAL := run
PYTHON ?= python3
ENV := .venv
BIN := $(ENV)/bin

.PHONY: run room test check bench load screens document clean

$(ENV)/.run: requirements.txt
	@$(PYTHON) scripts/prepare.py run

$(ENV)/.test: requirements.txt requirements-dev.txt
	@$(PYTHON) scripts/prepare.py test

run: $(ENV)/.run        ## start the app on this machine
	@$(BIN)/python -m synthesis serve

room: $(ENV)/.run       ## the same, open to everybody on this network
	@$(BIN)/python -m synthesis serve --room

test: $(ENV)/.test      ## the whole suite: style, types, walls, tests
	@$(PYTHON) scripts/prepare.py machine
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	@$(BIN)/python -m pytest

check: $(ENV)/.test     ## the quick part: style, types, walls, unit tests
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	@$(BIN)/python -m pytest -q -m "not slow and not browser and not libreoffice and not postgres and not data"

bench: $(ENV)/.test     ## the figures of docs/benchmarks.md
	@$(BIN)/python -m bench --all

load: $(ENV)/.test      ## the live room under load, with docs/benchmarks.md's figures; an hour, by hand
	@$(BIN)/python -m bench.room

screens: $(ENV)/.test   ## the pictures of docs/screens
	@$(BIN)/python scripts/screens.py

document: $(ENV)/.test  ## the pictures of docs/document.md; needs LibreOffice
	@$(BIN)/python scripts/document_pictures.py

clean:
	rm -rf $(ENV)
