# Newsroom's commands. Everything is installed into .venv, and again only when a lock file has changed.

PYTHON3 ?= python3
PYTHON := .venv/bin/python
PORT ?= 8000
TEST_POSTGRES_URL ?= postgresql://postgres@127.0.0.1:5432/postgres
# Tests keep what they need apart from what is being worked on.
TEST = VAR_DIR=var/test $(PYTHON) -m pytest --numprocesses=2 $(ARGS)
# What knows no database is the same on each.
WITHOUT_DATABASE = --ignore=tests/wire --ignore=tests/quotes --ignore=tests/people --ignore=tests/test_archives.py
# A pip of the machine serves where venv brings none (Debian without python3-venv).
INSTALL = if [ -x .venv/bin/pip ]; then $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); \
	else $(PYTHON3) -m pip --python $(PYTHON) install --quiet --disable-pip-version-check --require-hashes -r $(1); fi

.PHONY: help setup run test check format lock

help: ## What can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

setup: .venv/base.installed ## Install what Newsroom runs on
	@:

run: setup ## Install, migrate, import the seed stories, and serve it all (PORT=8000)
	@exec $(PYTHON) -m newsroom.serve $(PORT)

test: .venv/dev.installed ## Run all tests, on SQLite and on PostgreSQL (ARGS= for pytest)
	@env -u DATABASE_URL $(TEST)
	@if $(PYTHON) -m newsroom.answers "$(TEST_POSTGRES_URL)"; then \
		DATABASE_URL="$(TEST_POSTGRES_URL)" $(TEST) $(WITHOUT_DATABASE); \
	else \
		echo "PostgreSQL does not answer at $(TEST_POSTGRES_URL): the tests ran on SQLite only."; \
		test -z "$(REQUIRE_POSTGRES)"; \
	fi

check: .venv/dev.installed ## Check style, types, layers, migrations and the settings for production
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports
	@$(PYTHON) manage.py makemigrations --check --dry-run
	@ALLOWED_HOSTS=news.example.org SECRET_KEY=$$($(PYTHON) -c 'import secrets; print(secrets.token_hex(50))') \
		$(PYTHON) manage.py check --deploy --fail-level WARNING

format: .venv/dev.installed ## Put the code into its form
	@$(PYTHON) -m ruff check --fix --quiet .
	@$(PYTHON) -m ruff format .

lock: .venv/dev.installed ## Choose the versions of all dependencies anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--no-emit-find-links --upgrade --quiet requirements/base.in --output-file requirements/base.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--no-emit-find-links --upgrade --quiet requirements/dev.in --output-file requirements/dev.txt

$(PYTHON):
	@$(PYTHON3) -c 'import sys; sys.exit("Newsroom needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON3) -m venv .venv >/dev/null 2>&1 || $(PYTHON3) -m venv --without-pip .venv

.venv/base.installed: requirements/base.txt | $(PYTHON)
	@echo "Installing what Newsroom runs on ..."
	@$(call INSTALL,requirements/base.txt)
	@touch $@

.venv/dev.installed: requirements/dev.txt .venv/base.installed
	@echo "Installing what working on Newsroom needs ..."
	@$(call INSTALL,requirements/dev.txt)
	@touch $@
