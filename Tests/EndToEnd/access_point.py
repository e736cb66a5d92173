"""A Peppol access point with phoss-ap's interface, good or bad: each document id it meets gets the next mode of a list."""
import contextlib
import http.server
import json
import threading
import time
import urllib.parse

# What it answers to the first sending of a document, and to the questions that follow.
MODES = ["accept", "reject", "not-queued", "busy", "later", "drop", "silent", "huge", "drip", "redirect", "refused-later",
         "gave-up-later", "slow-network", "unauthorized-once"]


class AccessPoint(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, modes, token):
        super().__init__(("127.0.0.1", 0), Handler)
        self.modes = iter(modes)
        self.token = token
        self.lock = threading.Lock()
        self.given = {}
        self.documents = {}
        self.attempts = {}
        self.questions = {}
        self.paths = []
        self.url = "http://127.0.0.1:%d" % self.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def handle_error(self, *_):
        """Clients leave when they have had enough; that is what some modes are for."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, content, **headers):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        point = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        parts = urllib.parse.urlsplit(self.path)
        identifier = urllib.parse.parse_qs(parts.query)["sbdhInstanceID"][0]
        with point.lock:
            point.paths.append([urllib.parse.unquote(part) for part in parts.path.split("/")])
            mode = point.given.setdefault(identifier, None) or next(point.modes, "accept")
            point.given[identifier] = mode
            count = point.attempts[identifier] = point.attempts.get(identifier, 0) + 1
            known = identifier in point.documents
        if self.headers.get("X-Token") != point.token:
            return self.answer(401, {"message": "no"})
        if known:
            return self.answer(409, {"errorMessage": "Duplicate SBDH instance identifier"})
        if count == 1:
            if mode == "reject":
                return self.answer(400, {"errorDetails": "PEPPOL-EN16931-R010: buyer electronic address MUST be provided"})
            if mode == "not-queued":
                return self.answer(200, {"status": "not_queued", "errorMessage": "receiver not registered"})
            if mode == "busy":
                return self.answer(503, {"message": "later"})
            if mode == "later":
                return self.answer(429, {"message": "slow down"}, Retry_After="1")
            if mode == "unauthorized-once":
                return self.answer(401, {"message": "who"})
            if mode == "redirect":
                self.send_response(307)
                self.send_header("Location", point.url + "/elsewhere")
                self.send_header("Content-Length", "0")
                return self.end_headers()
        point.documents[identifier] = body
        if count == 1 and mode == "drop":
            self.close_connection = True
            return None
        if count == 1 and mode == "silent":
            self.close_connection = True
            return self.rfile.read(1)  # until the caller hangs up
        if count == 1 and mode == "huge":
            return self.flood(10 << 30)
        if count == 1 and mode == "drip":
            return self.drip()
        return self.answer(200, {"overallSuccess": True, "status": "queued", "sbdhInstanceIdentifier": identifier})

    def flood(self, size):
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.close_connection = True
        block = b"x" * 65536
        for _ in range(size // len(block)):
            self.wfile.write(block)

    def drip(self):
        """A head that takes longer than anybody waits; the caller has to hang up before its first line is whole."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            for letter in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}":
                self.wfile.write(bytes([letter]))
                time.sleep(0.5)

    def do_GET(self):
        point = self.server
        identifier = urllib.parse.unquote(self.path.rsplit("/", 1)[1])
        with point.lock:
            count = point.questions[identifier] = point.questions.get(identifier, 0) + 1
        mode = point.given.get(identifier)
        if count == 1:
            return self.answer(404, {"message": "not yet"})
        if mode == "refused-later":
            return self.answer(200, {"status": "rejected", "errorDetails": "BR-CO-15"})
        if mode == "gave-up-later":
            return self.answer(200, {"status": "permanently_failed", "errorDetails": "no endpoint"})
        if mode == "slow-network" and count < 4:
            return self.answer(200, {"status": ["pending", "sending", "failed"][count - 1]})
        return self.answer(200, {"status": "sent"})
