# Two commands matter: `make run` starts the dashboard, `make test` checks everything. Both do their own set-up.

VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: help run test lint words lock pictures clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/run ## start the dashboard on this computer
	@$(PYTHON) -m ui

test: $(VENV)/dev ## lint and every test, a real browser included
	@$(PYTHON) -m tests.browser.provide
	@$(MAKE) --no-print-directory lint
	@$(PYTHON) -m pytest

lint: $(VENV)/dev ## style and import order
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .

words: $(VENV)/dev ## bring the Vietnamese catalogue up to date with the code
	@$(PYTHON) -m tests.catalogue

pictures: $(VENV)/dev ## take README's screenshots again
	@$(PYTHON) -m tests.browser.provide
	@$(PYTHON) -m tests.browser.pictures

lock: $(VENV)/dev ## write requirements*.txt anew from requirements*.in
	@$(PYTHON) -m pip install --quiet uv
	@$(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header requirements.in -o requirements.txt
	@$(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header requirements-dev.in -o requirements-dev.txt

clean: ## remove the virtual environment (the published data in var/ stays)
	@rm -rf $(VENV)

# The newest Python there is; each stamp is renewed when its lock changes.
$(PYTHON):
	@for python in python3 python3.13 python3.12 python3.11 python; do \
		if command -v $$python >/dev/null 2>&1 && $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			found=$$python; break; \
		fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "No Python 3.11 or newer was found. Install one (on Debian or Ubuntu: apt install python3 python3-venv) and try again." >&2; \
		exit 1; \
	fi; \
	echo "Making a virtual environment with $$($$found --version) …"; \
	$$found -m venv $(VENV) || { \
		rm -rf $(VENV); \
		echo "The virtual environment could not be made. On Debian or Ubuntu: apt install python3-venv, then try again." >&2; \
		exit 1; \
	}

$(VENV)/run: requirements.txt | $(PYTHON)
	@echo "Installing what the dashboard needs …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt | $(PYTHON)
	@echo "Installing what the dashboard and its tests need …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/run
