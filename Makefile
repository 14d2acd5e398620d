# Octavo: `make report` builds the tutorial book, `make test` proves that it works.

BOOK ?= chapters
OUTPUT ?= output
# Where chapters are compiled too, so that the libraries are built once for both.
SCRATCH := .build/octavo
OCTAVO := $(SCRATCH)/release/octavo
BENCHMARKS := Benchmarks/.build/release/LaboratoryBenchmarks
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: help octavo report gallery test test-command test-targets optimized tests lint format bench clean setup

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup:
	@tools/setup report

octavo: setup ## Build the command
	swift build -c release --scratch-path $(SCRATCH) --product octavo

report: octavo ## Install what is missing, build, train, and write output/index.html and output/book.pdf
	$(OCTAVO) build $(BOOK) --output $(OUTPUT)

gallery: octavo ## Write output-gallery/index.html: every mark, axis and figure under its code
	$(OCTAVO) build gallery --output output-gallery

test: ## Install what is missing, lint, and run every test
	@tools/setup test
	$(MAKE) --no-print-directory --jobs 2 lint test-command test-targets

# The tests of the command mostly wait for processes, one after the other; among the others they would wait
# for their turn as well.
test-command: optimized tests
	swift test --skip-build --ignore-lock --filter '^CommandTests\.'

test-targets: tests
	swift test --skip-build --ignore-lock --skip '^CommandTests\.'

# The tests of the command run it as its users have it. It and the library that books import are
# compiled beside the tests, since either alone leaves a processor idle much of the time.
optimized:
	swift build -c release --scratch-path $(SCRATCH) --product octavo
	swift build -c release --scratch-path $(SCRATCH) --target Octavo

tests:
	swift build --build-tests

lint: ## Check the format of every Swift file
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)

format: ## Mend the format of every Swift file
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

bench: setup ## Time all networks, the preparation of text, an explanation, maps, figures and books, or CONFIG=name: JSON lines
	swift build -c release --package-path Benchmarks
	@for config in $(or $(CONFIG),$$($(BENCHMARKS) --list)); do $(BENCHMARKS) $$config; done

clean: ## Remove everything derived
	rm -rf .build $(OUTPUT) output-gallery Benchmarks/.build
