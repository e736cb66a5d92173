"""FastCGI as bytes: records that are right or wrong on purpose, a connection to send them on, and a responder that
remembers what a web server sent. FastCGI 1.0, §3 and §5.
"""
import socket
import struct
import threading

BEGIN, ABORT, END, PARAMS, STDIN, STDOUT, STDERR, DATA, GET_VALUES, GET_VALUES_RESULT, UNKNOWN = range(1, 12)
RESPONDER, AUTHORIZER, FILTER = 1, 2, 3
KEEP = 1


def record(kind, content=b"", id=1, padding=0, version=1):
    return struct.pack(">BBHHBx", version, kind, id, len(content), padding) + content + b"\0" * padding


def begin(role=RESPONDER, flags=KEEP, id=1):
    return record(BEGIN, struct.pack(">HB5x", role, flags), id)


def length(number):
    return bytes([number]) if number < 128 else struct.pack(">I", number | 0x80000000)


def pair(name, value):
    name, value = [part if isinstance(part, bytes) else part.encode() for part in (name, value)]
    return length(len(name)) + length(len(value)) + name + value


def stream(kind, content, id=1, piece=65528):
    """CONTENT as records of at most PIECE bytes, with the empty one that ends it."""
    pieces = [content[at:at + piece] for at in range(0, len(content), piece)]
    return b"".join(record(kind, part, id) for part in [*pieces, b""])


def parameters(path="/healthz", method="GET", **others):
    """What nginx sends, as bytes; OTHERS are added, replace, or with None take away."""
    chosen = {"REQUEST_METHOD": method, "REQUEST_URI": path, "REQUEST_SCHEME": "http", "HTTP_HOST": "127.0.0.1:80",
              "REMOTE_ADDR": "127.0.0.1", "REQUEST_ID": "0123456789abcdef0123456789abcdef", **others}
    return b"".join(pair(name, value) for name, value in chosen.items() if value is not None)


def request(path="/healthz", method="GET", body=b"", flags=KEEP, extra=b"", **others):
    """A whole request; EXTRA is more bytes in its parameters."""
    if body:
        others.setdefault("CONTENT_LENGTH", str(len(body)))
    return begin(flags=flags) + stream(PARAMS, parameters(path, method, **others) + extra) + stream(STDIN, body)


class Answer:
    """What came back: STDOUT's bytes, and how it ended (a protocol status, or None for a closed connection)."""

    def __init__(self, output, ended):
        self.output = output
        self.ended = ended

    @property
    def status(self):
        if not self.output.startswith(b"Status: "):
            return None
        return int(self.output.split(None, 2)[1])

    @property
    def body(self):
        return self.output.partition(b"\r\n\r\n")[2]

    def __repr__(self):
        return "<%s, protocol status %s, %r>" % (self.status, self.ended, self.output[:80])


class Connection:
    """A connection to a FastCGI socket."""

    def __init__(self, path, timeout=60):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(timeout)
        self.socket.connect(str(path))

    def send(self, content):
        """False when the other side has closed before it was all taken."""
        try:
            self.socket.sendall(content)
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False

    def finish(self):
        """Says that nothing more will be sent."""
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # closed by the other side

    def answer(self):
        output = b""
        while header := self.take(8):
            _, kind, _, size, padding = struct.unpack(">BBHHBx", header)
            content = self.take(size + padding)[:size]
            if kind == STDOUT:
                output += content
            elif kind == END:
                return Answer(output, content[4])
        return Answer(output, None)

    def ask(self, content):
        self.send(content)
        return self.answer()

    def take(self, count):
        """COUNT bytes, or none when the connection ends first."""
        taken = b""
        while len(taken) < count:
            try:
                more = self.socket.recv(count - len(taken))
            except ConnectionResetError:
                return b""
            if not more:
                return b""
            taken += more
        return taken

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Responder:
    """Answers every request with 204 and keeps its parameters in `seen`."""

    def __init__(self, path):
        self.seen = []
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        self.listener.listen()
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=[peer], daemon=True).start()

    def serve(self, peer):
        with peer, peer.makefile("rwb") as file:
            names = b""
            while len(header := file.read(8)) == 8:
                _, kind, id, size, padding = struct.unpack(">BBHHBx", header)
                content = file.read(size + padding)[:size]
                if kind == PARAMS:
                    names += content
                elif kind == STDIN and not content:
                    self.seen.append(dict(self.pairs(names)))
                    file.write(stream(STDOUT, b"Status: 204 No Content\r\n\r\n", id) + record(END, bytes(8), id))
                    file.flush()
                    names = b""

    @staticmethod
    def pairs(content):
        at = 0
        while at < len(content):
            sizes = []
            for _ in range(2):
                if content[at] < 128:
                    sizes.append(content[at])
                    at += 1
                else:
                    sizes.append(struct.unpack(">I", content[at:at + 4])[0] & 0x7FFFFFFF)
                    at += 4
            name, value = content[at:at + sizes[0]], content[at + sizes[0]:at + sum(sizes)]
            at += sum(sizes)
            yield name.decode(), value.decode()

    def close(self):
        self.listener.close()
