# Two commands matter: `make run` starts the dashboard, `make test` checks everything. Both do their own set-up,
# with nothing but make and a Python of 3.11 or newer.

VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: help run test bench lint words definitions pictures lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## start the dashboard on this computer
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements.txt,the dashboard)
	@exec $(PYTHON) -m ui

# Those in a browser come last, one at a time: each of them keeps every core busy. Without a browser they fail; the others
# still tell what they know.
test: ## lint and every test, those in a real browser included
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(RUFF)
	@$(PYTHON) -m tests.browser.provide || true
	@$(PYTHON) -m pytest --quiet --numprocesses auto --dist worksteal --ignore tests/browser; others=$$?; \
	$(PYTHON) -m pytest --quiet tests/browser && exit $$others

bench: ## how fast files are loaded, beside the bare reader and pandas, as ratios
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(PYTHON) -m benchmarks

lint: ## style, import order and formatting
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(RUFF)

words: ## bring the Vietnamese catalogue up to date with the code
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(PYTHON) -m tests.catalogue

definitions: ## bring docs/definitions*.md up to date with the code
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(PYTHON) -m tests.definitions

pictures: ## take README's screenshots again
	@$(ENVIRONMENT)
	@$(call INSTALLED,requirements-dev.txt,the tests)
	@$(PYTHON) -m tests.browser.provide
	@$(PYTHON) -m tests.browser.pictures

# The second lock is held to the first, so that both commands run with the same versions in the same environment.
# A lock keeps the versions it has where it can; `make lock UPGRADE=--upgrade` takes the newest allowed.
lock: ## write requirements*.txt anew from requirements*.in
	@$(ENVIRONMENT)
	@test -x $(VENV)/uv/bin/uv || $(PYTHON) -m pip install --quiet --disable-pip-version-check --target $(VENV)/uv uv
	@$(call LOCK,requirements.in,requirements.txt)
	@$(call LOCK,requirements-dev.in --constraints requirements.txt,requirements-dev.txt)

clean: ## remove the virtual environment (the published data in var/ stays)
	@rm -rf $(VENV)


RUFF = $(PYTHON) -m ruff check --quiet . && $(PYTHON) -m ruff format --quiet --check .

LOCK = $(VENV)/uv/bin/uv pip compile --quiet --universal --python-version 3.11 $(UPGRADE) \
	--custom-compile-command "make lock" $(1) --output-file $(2)

# Makes .venv, unless it is there and works: its Python may have been removed since, or its making cut short.
define ENVIRONMENT
$(PYTHON) -c 'import pip' 2>/dev/null || { \
	found=; \
	for name in python3 python3.13 python3.12 python3.11 python; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "No Python 3.11 or newer was found. Install one (on Debian or Ubuntu: apt install python3 python3-venv)," \
			"then try again." >&2; \
		exit 1; \
	fi; \
	if ! $$found -c 'import venv, ensurepip' 2>/dev/null; then \
		echo "This Python cannot make virtual environments. Install what is missing (on Debian or Ubuntu:" \
			"apt install python3-venv), then try again." >&2; \
		exit 1; \
	fi; \
	echo "Making a virtual environment in $(VENV) with $$($$found --version) …"; \
	$$found -m venv --clear $(VENV) || { echo "The virtual environment could not be made; the lines above say why." >&2; exit 1; }; \
}
endef

# Installs a lock, unless what was installed last is this very lock with this very Python: $(1) the lock, $(2) what for.
define INSTALLED
lock=$$($(PYTHON) --version; cat $(1)); \
[ "$$lock" = "$$(cat $(VENV)/installed-$(1) 2>/dev/null)" ] || { \
	echo "Installing what is needed for $(2) (some minutes the first time) …"; \
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement $(1) || { \
		echo "The packages could not be installed; the lines above say why." \
			"They come from the Python package index: is this computer connected?" >&2; \
		exit 1; \
	}; \
	printf '%s\n' "$$lock" > $(VENV)/installed-$(1); \
}
endef
