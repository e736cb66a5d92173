"""Exchange rates are fetched by the job loop from files of three banks on a server of loopback, and only where that is switched on."""
import http.server
import os
import signal
import subprocess
import threading

import pytest

from delivery_process import HOOKS, Depot
from edge_process import Edge, binary, directory, wait_until

FILES = {
    "/ecb.xml": b"""<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<Cube><Cube time='2026-11-25'><Cube currency='USD' rate='1.1583'/><Cube currency='CZK' rate='24.165'/></Cube></Cube></gesmes:Envelope>""",
    "/cnb.txt": b"25 Nov 2026 #228\nCountry|Currency|Amount|Code|Rate\nEMU|euro|1|EUR|24.165\nHungary|forint|100|HUF|6.301\n",
    "/nbp.json": b'[{"table":"A","no":"228/A/NBP/2026","effectiveDate":"2026-11-25","rates":'
                 b'[{"currency":"euro","code":"EUR","mid":4.2312}]}]',
    "/wrong.xml": b"<html>maintenance</html>",
}
EXPECTED = {("EUR", "USD"), ("EUR", "CZK"), ("CZK", "EUR"), ("CZK", "HUF"), ("PLN", "EUR")}


class Bank(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), BankHandler)
        self.asked = []
        self.broken = set()
        self.url = "http://127.0.0.1:%d" % self.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class BankHandler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.asked.append(self.path)
        body = FILES.get(self.path)
        if body is None or self.path in self.server.broken:
            return self.send_error(503)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def depot():
    with directory() as path:
        Edge(path)
        found = Depot(path)
        yield found
        found.stop()


def pairs(depot):
    """2026-11-25 is day 20782 since 1970."""
    return {tuple(sorted(row)) for row in depot.rows(
        "SELECT source_currency, other_currency FROM exchange_rates WHERE source_date = 20782")}


def test_rates_of_all_banks_come_again_and_again_and_a_broken_bank_holds_up_nobody(depot):
    with Bank() as bank:
        bank.broken.add("/cnb.txt")
        urls = ",".join(bank.url + path for path in FILES)
        process = depot.spawn("", HOOKS, INVOICEFCGI_RATES=urls, INVOICEFCGI_TRUSTED_ORIGINS=bank.url)

        def came(wanted):
            assert process.poll() is None, depot.logs()
            return pairs(depot) >= {tuple(sorted(pair)) for pair in wanted}
        wait_until(lambda: came(EXPECTED - {("CZK", "HUF")}), "two banks' rates: " + depot.logs())
        bank.broken.clear()
        wait_until(lambda: came(EXPECTED), "the third bank's rates: " + depot.logs())
        wait_until(lambda: min(bank.asked.count(path) for path in FILES) > 2, "they are asked again")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert depot.rows("SELECT rate_millionths FROM exchange_rates WHERE source_date = 20782 AND other_currency = 'USD'") == [(1158300,)]
    assert "could not be fetched" in depot.logs()
    assert depot.rows("SELECT count(*) FROM jobs WHERE kind = 'exchange_rates' AND state = 'open'") == [(len(FILES),)]


def test_nothing_is_fetched_unless_it_is_switched_on_and_sending_is(depot):
    with Bank() as bank:
        for more in ({}, {"INVOICEFCGI_RATES": bank.url + "/ecb.xml", "INVOICEFCGI_SEND": "off"}):
            process = depot.spawn("", HOOKS, INVOICEFCGI_TRUSTED_ORIGINS=bank.url, **more)
            depot.at_work(process)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
        assert not bank.asked and not depot.rows("SELECT 1 FROM jobs WHERE kind = 'exchange_rates'")


@pytest.mark.parametrize("value", ["fed", "http://rates.example.org/x", "https://user:pw@rates.example.org/"])
def test_what_is_no_source_is_refused(value):
    run = subprocess.run([binary(), "check-config"], capture_output=True, text=True, timeout=30,
                         env={**os.environ, "INVOICEFCGI_RATES": value})
    assert run.returncode != 0 and "INVOICEFCGI_RATES" in run.stderr + run.stdout
