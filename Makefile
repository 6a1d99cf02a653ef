# `make site` builds the site into out/; `make test` proves it. Both may run again without harm.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: site test audit bench-search serve format schemas reading clean

site: .venv/site
	$(BIN)/python build.py

test: .venv/test
	sh tests/need.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python build.py
	$(BIN)/pytest

audit: .venv/test
	sh tests/need.sh audit
	$(BIN)/python build.py
	$(BIN)/python -m tests.audit

bench-search: .venv/test
	sh tests/need.sh bench
	$(BIN)/python -m benchmarks.search

serve: .venv/test
	$(BIN)/python build.py serve

format: .venv/test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schemas: .venv/site
	$(BIN)/python -m guide.schemas

reading: .venv/site
	$(BIN)/python -m guide.reading

clean:
	rm -rf .venv out tests/tools/node_modules tests/audit/node_modules benchmarks/search/node_modules

.venv/bin/python:
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "venv failed: on Debian, install python3-venv" >&2; exit 1; }

# The project itself is not installed: build.py runs from the checkout. Only its needs are.
NEEDS = $(BIN)/python -c 'import sys, tomllib; p = tomllib.load(open("pyproject.toml", "rb"))["project"]; \
  print(*p["dependencies"], *sum((p["optional-dependencies"][g] for g in sys.argv[1:]), []), sep="\n")'
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -r

.venv/site: pyproject.toml constraints.txt | .venv/bin/python
	$(NEEDS) > .venv/needs-site.txt
	$(INSTALL) .venv/needs-site.txt
	touch $@

.venv/test: pyproject.toml constraints.txt | .venv/bin/python
	$(NEEDS) serve test > .venv/needs-test.txt
	$(INSTALL) .venv/needs-test.txt
	touch $@ .venv/site
