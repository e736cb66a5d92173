# The commands of the project; each installs the Debian packages it misses. README.md and CONTRIBUTING.md explain them.
PORT ?= 8080
STATE ?= var/demo
PREFIX ?= /usr/local
DESTDIR ?=
BINARY ?= .build/release/invoicefcgi
# SwiftPM does not check by itself that a target declares what it imports.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# With Swift's runtime linked in: a tenth faster, and runs where no toolchain is (docs/decisions/0063).
RELEASE_FLAGS := $(SWIFT_FLAGS) --configuration release --static-swift-stdlib
VENV := .build/venv
# Pango's and cairo's pkg-config files carry -pthread, which SwiftPM refuses with a warning; this copy does without.
export PKG_CONFIG_PATH := $(CURDIR)/.build/pkgconfig

.PHONY: run test test-crash check bench format golden screenshots build release install install-files deb clean

run: release  ## An instance with demo data on http://127.0.0.1:$(PORT), until Ctrl-C
	bin/dev --state "$(STATE)" --port "$(PORT)" --demo --binary .build/release/invoicefcgi

test: $(VENV)/ready  ## Everything: gates, Swift tests, recorded requests, API and browser through nginx
	bin/test

test-crash: release $(VENV)/ready  ## 1,000 kills, 500 of senders, a kill at every system call of three requests, 2,000 flipped bits, 10,000 numbers of eight writers
	INVOICEFCGI_BIN=$(CURDIR)/.build/release/invoicefcgi CRASH=full $(VENV)/bin/python -m pytest -q -s --durations=12 -p no:cacheprovider Tests/EndToEnd/test_crash.py
	INVOICEFCGI_BIN=$(CURDIR)/.build/release/invoicefcgi CRASH_RUNS=500 $(VENV)/bin/python -m pytest -q -s -p no:cacheprovider Tests/EndToEnd/test_delivery.py -k whatever

check: .build/deps-test  ## Gates that need no build
	bin/check

bench: release $(VENV)/ready  ## Speed against a static file and a C program, as a table; takes a quarter of an hour
	bin/install-deps bench
	$(VENV)/bin/python Tests/Bench/bench.py
	swift build $(RELEASE_FLAGS) --product ConsoleBench
	$(VENV)/bin/python Tests/Bench/console.py
	$(VENV)/bin/python Tests/Bench/delivery.py
	swift build $(RELEASE_FLAGS) --product PDFBench
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/Bench/requirements.txt
	$(VENV)/bin/python Tests/Bench/pdf_bench.py
	swift build $(RELEASE_FLAGS) --product LedgerBench
	$(VENV)/bin/python Tests/Bench/ledger.py --big 1000000

format:  ## Rewrite the Swift files in the project's style
	swift format --in-place --parallel --recursive Sources Tests Package.swift

golden: .build/deps-test  ## Rewrite the golden files, then look at the difference
	UPDATE_GOLDEN=1 swift test $(SWIFT_FLAGS)

build: .build/deps-run  ## Debug build
	swift build $(SWIFT_FLAGS)

release: .build/deps-run  ## Optimised build of the program
	swift build $(RELEASE_FLAGS) --product invoicefcgi

install: release install-files  ## Program, files that it reads, static files and man page under $(DESTDIR)$(PREFIX)

install-files:
	install -D -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/invoicefcgi"
	install -d "$(DESTDIR)$(PREFIX)/share/invoicefcgi/public" "$(DESTDIR)$(PREFIX)/share/man/man5" \
	  "$(DESTDIR)$(PREFIX)/share/man/man8"
	cp -R Sources/Documents/Resources/. "$(DESTDIR)$(PREFIX)/share/invoicefcgi/"
	cp -R Public/. "$(DESTDIR)$(PREFIX)/share/invoicefcgi/public/"
	install -m 644 man/*.5 "$(DESTDIR)$(PREFIX)/share/man/man5/"
	install -m 644 man/*.8 "$(DESTDIR)$(PREFIX)/share/man/man8/"

deb:  ## A Debian package with Swift's runtime linked in: .build/deb/*.deb
	bin/deb

# Asked every time, because packages come and go outside make; it takes milliseconds when all are there.
.PHONY: .build/deps-run .build/deps-test
.build/deps-run:
	bin/install-deps run
	bin/pkgconfig .build/pkgconfig
.build/deps-test:
	bin/install-deps run test
	bin/pkgconfig .build/pkgconfig

$(VENV)/ready: Tests/EndToEnd/requirements.txt | .build/deps-test
	rm -rf $(VENV)
	/usr/bin/python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement Tests/EndToEnd/requirements.txt
	touch $@

screenshots: build $(VENV)/ready  ## Take the pictures of docs/screenshots anew, from made-up data
	bin/install-deps pictures
	rm -rf .build/pictures
	bin/dev --state .build/pictures --port $(PORT) --demo --detach
	$(VENV)/bin/python Tests/EndToEnd/look.py --state .build/pictures --out docs/screenshots; status=$$?; \
	  bin/dev --state .build/pictures --stop; exit $$status

clean:  ## Remove what was built; var/ stays
	rm -rf .build
