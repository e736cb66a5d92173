"""Peppol's directory on loopback: a name server that knows NAPTR records, and a publisher that says what participants take."""
import base64
import hashlib
import http.server
import socketserver
import struct
import threading
import urllib.parse

ZONE = "sml.example.org"
INVOICE = ("busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#"
           "urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1")
CREDIT_NOTE = INVOICE.replace("Invoice-2::Invoice", "CreditNote-2::CreditNote")
NAPTR, NOERROR, SERVFAIL, NXDOMAIN = 35, 0, 2, 3


def name_of(participant, zone=ZONE):
    """By the specification, another way than the program's."""
    digest = hashlib.sha256(participant.lower().encode()).digest()
    return "%s.iso6523-actorid-upis.%s" % (base64.b32encode(digest).decode().rstrip("=").lower(), zone)


def naptr(order, preference, flags, services, regexp):
    def text(value):
        return bytes([len(value)]) + value.encode()
    return struct.pack(">HH", order, preference) + text(flags) + text(services) + text(regexp) + b"\0"


class NameServer(socketserver.ThreadingUDPServer):
    """Answers questions for `records`, {name: [NAPTR data]}; `code` is what it says of all others, None for silence."""

    daemon_threads = True

    def __init__(self, records, code=NXDOMAIN):
        super().__init__(("127.0.0.1", 0), NameHandler)
        self.records, self.code, self.asked = records, code, []
        self.address = "127.0.0.1:%d" % self.server_address[1]

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class NameHandler(socketserver.BaseRequestHandler):
    def handle(self):
        packet, reply_to = self.request
        labels, at = [], 12
        while packet[at]:
            labels.append(packet[at + 1:at + 1 + packet[at]].decode())
            at += 1 + packet[at]
        kind, = struct.unpack(">H", packet[at + 1:at + 3])
        question, name = packet[12:at + 5], ".".join(labels).lower()
        self.server.asked.append((name, kind))
        found = self.server.records.get(name)
        if found is None and self.server.code is None:
            return
        code = NOERROR if found is not None else self.server.code
        answers = found or []
        head = packet[:2] + struct.pack(">HHHHH", 0x8180 | code, 1, len(answers), 0, 0)
        body = b"".join(b"\xc0\x0c" + struct.pack(">HHIH", NAPTR, 1, 60, len(data)) + data for data in answers)
        reply_to.sendto(head + question + body, self.client_address)


class Publisher(http.server.ThreadingHTTPServer):
    """`types` says what each participant takes; anything else that is kept for one is its whole answer, (status, bytes)."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), PublisherHandler)
        self.types, self.paths = {}, []
        self.url = "http://127.0.0.1:%d" % self.server_address[1]

    def record(self, **twists):
        data = {"order": 100, "preference": 10, "flags": "U", "services": "Meta:SMP", "regexp": "!^.*$!%s!" % self.url, **twists}
        return naptr(**data)

    def __enter__(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class PublisherHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        publisher = self.server
        publisher.paths.append(self.path)
        participant = urllib.parse.unquote(self.path[1:]).removeprefix("iso6523-actorid-upis::")
        found = publisher.types.get(participant)
        status, body = found if isinstance(found, tuple) else (200, self.group(participant, found)) if found is not None else (404, b"")
        self.send_response(status)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def group(self, participant, types):
        references = "".join('<ServiceMetadataReference href="%s/iso6523-actorid-upis%%3A%%3A%s/services/%s"/>' % (
            self.server.url, urllib.parse.quote(participant, safe=""), urllib.parse.quote(kind, safe="")) for kind in types)
        return ('<?xml version="1.0" encoding="UTF-8"?><ServiceGroup xmlns="http://busdox.org/serviceMetadata/publishing/1.0/">'
                '<ParticipantIdentifier xmlns="http://busdox.org/transport/identifiers/1.0/" scheme="iso6523-actorid-upis">%s'
                "</ParticipantIdentifier><ServiceMetadataReferenceCollection>%s</ServiceMetadataReferenceCollection></ServiceGroup>"
                % (participant, references)).encode()
