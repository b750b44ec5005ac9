# Everything runs in an environment of its own, .venv, made from the locks in .locks/.
# `make PYTHON=/path/to/python3 site` chooses the Python; any from 3.11 on will do.

.DEFAULT_GOAL := help
.PHONY: help api extract listen site compressed pictures bench bench-hosting fuzz serve check pdf test test-long test-pdf lint format lock clean setup setup-test setup-pdf
.NOTPARALLEL:
.SUFFIXES:
MAKEFLAGS += --no-print-directory

# Material prints six lines about its own future at every start. Both are pinned: nothing moves by itself.
export NO_MKDOCS_2_WARNING := 1
export PYTHON

guide := .venv/bin/injury-guide

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

site: setup ## check the content and build site/
	@$(guide) build

serve: setup ## build, then show the site on this machine and rebuild at every change
	@$(guide) serve

compressed: site ## build site/ with compressed copies, for your own nginx or Caddy (see .hosting/)
	@$(guide) compress

bench-hosting: site ## serve site/ on this machine with nginx and Caddy, check and measure
	@.venv/bin/python tests/hosting/load.py

check: setup ## check the content and build nothing
	@$(guide) check

pdf: setup-pdf ## write the PDFs of all sheets, and build site/ with them
	@$(guide) pdf
	@$(guide) build

test: lint ## run every check and test
	@.venv/bin/python -m pytest -n 3 --dist loadscope --no-loadscope-reorder

test-long: setup-test ## check every injury, sheet, state and look, where `make test` takes one of a kind
	@.venv/bin/python -m pytest -m long -n 3 --dist loadscope --no-loadscope-reorder

test-pdf: setup-test setup-pdf ## check every PDF: pages, words, codes, tags, same bytes twice
	@.venv/bin/python -m pytest tests/pdf

pictures: setup-test ## draw icons and sharing pictures anew, after a new name, mark, injury or plan
	@.venv/bin/python -m tests.pictures

bench: setup-test ## measure builds and the preview beside other tools; takes an hour alone
	@.venv/bin/python tests/bench/run.py --tools --sizes shipped,100,300,1000,3000
	@.venv/bin/python tests/bench/preview.py 0
	@.venv/bin/python tests/bench/preview.py 1000

fuzz: setup-test ## break 20,000 records and 500 guides, and builds while they run
	@.venv/bin/python tests/fuzz/run.py 20000
	@.venv/bin/python tests/fuzz/guides.py 500
	@.venv/bin/python tests/fuzz/interrupt.py

mutants: setup-test ## make the rules of the decision tree milder in 500 ways, and count who notices
	@nice -n 19 .venv/bin/python -m tests.mutants.run

test-browsers: setup-test ## check the main journey in Firefox and WebKit
	@sh .setup/browsers.sh
	@.venv/bin/python -m pytest tests/browsers/smoke.py tests/browsers/offline.py

measure: setup-test ## measure weight and speed of every kind of page; RUNS=1 ONLY="home injury" for less
	@sh .setup/lighthouse.sh
	@$(guide) build --site-dir .build/measured
	@.venv/bin/python -m tests.measure .build/measured .build/lighthouse/node_modules/lighthouse/cli/index.js \
		$(if $(RUNS),--runs $(RUNS)) $(if $(ONLY),--only $(ONLY))

api: setup-test ## try the data with redocly, Spectral, ajv, check-jsonschema, TypeScript, schemathesis
	@sh .setup/api.sh
	@$(guide) build --site-dir .build/tried
	@.venv/bin/python tests/api/run.py .build/tried

extract: setup-test ## compare what four extractors keep of every kind of page
	@sh .setup/extract.sh
	@$(guide) build --site-dir .build/tried
	@.build/extract/bin/python tests/extract/run.py .build/tried

listen: setup-test ## write down what Orca speaks in Firefox, and compare it with the last time
	@sh .setup/listen.sh
	@$(guide) build --site-dir .build/tried
	@dbus-run-session -- .venv/bin/python tests/listen/run.py .build/tried

lint: setup-test ## run the checks of the code alone (ruff, mypy, djLint, Biome, TypeScript)
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/djlint --lint --quiet generator/templates
	@.venv/bin/djlint --lint --quiet --extension=html theme_overrides
	@.venv/bin/mypy
	@sh .setup/biome.sh
	@sh .setup/types.sh

format: setup-test ## write Python and scripts in the form that `make lint` asks for
	@.venv/bin/ruff check --fix --quiet
	@.venv/bin/ruff format --quiet
	@sh .setup/biome.sh --write

lock: ## write .locks/ anew, with the newest versions that pyproject.toml allows
	@sh .setup/lock.sh

clean: ## remove everything that was made
	@rm -rf .venv .build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@find site -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

setup:
	@sh .setup/environment.sh site

setup-test:
	@sh .setup/environment.sh test
	@sh .setup/chromium.sh
	@sh .setup/reader.sh
	@sh .setup/properdocs.sh

setup-pdf:
	@sh .setup/environment.sh pdf
	@sh .setup/pango.sh
