"""A receiver of webhooks and external hooks on loopback, good or bad: each request gets the next mode of a list, then the usual
one for ever."""
import base64
import hashlib
import hmac
import http.server
import json
import ssl
import threading
import time


class Call:
    """One request as it came in."""

    def __init__(self, handler, body):
        self.path = handler.path
        self.headers = {name.lower(): value for name, value in handler.headers.items()}
        self.body = body

    @property
    def id(self):
        return self.headers["webhook-id"]

    @property
    def content(self):
        return json.loads(self.body)

    def is_signed_with(self, secret):
        """Checks as Standard Webhooks says, with none of the product's code."""
        key = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
        assert abs(int(self.headers["webhook-timestamp"]) - time.time()) < 300
        content = b"%s.%s.%s" % (self.id.encode(), self.headers["webhook-timestamp"].encode(), self.body)
        wanted = "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
        return any(hmac.compare_digest(wanted, given) for given in self.headers["webhook-signature"].split(" "))


class HookReceiver(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, modes=(), certificate=None, key=None, usual="ok"):
        super().__init__(("127.0.0.1", 0), Handler)
        self.modes = iter(modes)
        self.usual = usual
        self.lock = threading.Lock()
        self.calls = []
        self.released = threading.Event()
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.origin = "%s://127.0.0.1:%d" % ("https" if certificate else "http", self.server_address[1])
        self.url = self.origin + "/hook"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.released.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_):
        """Clients leave when they have had enough; that is what some modes are for."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        with self.server.lock:
            self.server.calls.append(Call(self, b""))
        self.answer(200)

    def do_POST(self):
        receiver = self.server
        call = Call(self, self.rfile.read(int(self.headers["Content-Length"])))
        with receiver.lock:
            receiver.calls.append(call)
            mode = next(receiver.modes, receiver.usual)
        if mode == "slow":
            # Until the client has gone and the test is over.
            self.close_connection = True
            receiver.released.wait(120)
        elif mode == "redirect":
            self.answer(307, Location=receiver.origin + "/elsewhere")
        elif mode == "huge":
            self.flood(10 << 30)
        elif mode == "drop":
            self.close_connection = True
        elif mode.startswith("say:"):
            self.answer(200, mode[4:].encode(), Content_Type="application/json")
        elif mode.isdigit():
            self.answer(int(mode), b"no, because of \x1b[31m<b>this</b>")
        else:
            self.answer(200, b"thank you")

    def flood(self, size):
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.close_connection = True
        block = b"x" * 65536
        for _ in range(size // len(block)):
            self.wfile.write(block)
