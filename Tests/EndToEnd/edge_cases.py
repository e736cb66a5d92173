"""Bad input for the FastCGI socket: what is sent, and what has to come back. CLOSED is an end without an answer."""
import random
import struct

from fastcgi_client import (ABORT, AUTHORIZER, BEGIN, DATA, END, FILTER, GET_VALUES, PARAMS, STDIN, STDOUT, begin, pair,
                            parameters, record, request, stream)

CLOSED = "closed"
UNKNOWN_ROLE = "unknown role"
LIMIT = 10 * 1024 * 1024

HEAD = begin() + stream(PARAMS, parameters())
VALUES = record(GET_VALUES, pair("FCGI_MAX_CONNS", ""), id=0)
# 40 times the name overruns 64 bytes of libfcgi's stack.
MANY_VALUES = record(GET_VALUES, pair("FCGI_MAX_CONNS", "") * 40, id=0)
LONG_HEAD = begin() + stream(PARAMS, parameters(method="POST", CONTENT_LENGTH="400000"))
LONG_BODY = record(STDIN, b"x" * 50_000) * 4


def lengths(name, value):
    """Parameters whose two lengths say NAME and VALUE, and nothing behind them."""
    return begin() + record(PARAMS, struct.pack(">II", name | 0x80000000, value | 0x80000000))


def noise(seed, count):
    return random.Random(seed).randbytes(count)


RECORDS = [
    ("no bytes at all", b"", CLOSED),
    ("a header cut after 1 byte", HEAD[:1], CLOSED),
    ("a header cut after 7 bytes", HEAD[:7], CLOSED),
    ("a BEGIN cut in its body", HEAD[:12], CLOSED),
    ("a BEGIN and nothing more", begin(), CLOSED),
    ("parameters cut in a record's header", HEAD[:20], CLOSED),
    ("parameters cut in a name", HEAD[:30], CLOSED),
    ("parameters without their end", begin() + record(PARAMS, parameters()), CLOSED),
    ("a head without a body's end", HEAD, CLOSED),
    ("a body cut in the middle", LONG_HEAD + LONG_BODY[:120_000], CLOSED),
    ("version 0", record(BEGIN, bytes([0, 1, 1, 0, 0, 0, 0, 0]), version=0) + HEAD[16:], CLOSED),
    ("version 2", record(BEGIN, bytes([0, 1, 1, 0, 0, 0, 0, 0]), version=2) + HEAD[16:], CLOSED),
    ("version 255 in the parameters", begin() + record(PARAMS, parameters(), version=255), CLOSED),
    ("type 0", record(0, bytes(8)), CLOSED),
    ("type 99", record(99, bytes(8)), CLOSED),
    ("an END_REQUEST from the client", record(END, bytes(8)), CLOSED),
    ("a STDOUT from the client", record(STDOUT, b"Status: 200 OK\r\n\r\n"), CLOSED),
    ("parameters before BEGIN", stream(PARAMS, parameters()), CLOSED),
    ("a body before BEGIN", stream(STDIN, b"x"), CLOSED),
    ("DATA before BEGIN", record(DATA, b"x"), CLOSED),
    ("BEGIN with id 0", begin(id=0), CLOSED),
    ("an empty BEGIN", record(BEGIN), CLOSED),
    ("a BEGIN of 7 bytes", record(BEGIN, bytes([0, 1, 1, 0, 0, 0, 0])) + HEAD[16:], CLOSED),
    ("a BEGIN of 16 bytes", record(BEGIN, bytes([0, 1, 1]) + bytes(13)) + HEAD[16:], CLOSED),
    ("a padded BEGIN", record(BEGIN, bytes([0, 1, 1]) + bytes(5), padding=8) + HEAD[16:], CLOSED),
    ("BEGIN twice", begin() + HEAD, CLOSED),
    ("two requests at once", begin() + begin(id=2) + HEAD[16:], CLOSED),
    ("an authorizer's request", begin(AUTHORIZER) + HEAD[16:], UNKNOWN_ROLE),
    ("a filter's request", begin(FILTER) + HEAD[16:], UNKNOWN_ROLE),
    ("role 0", begin(0) + HEAD[16:], UNKNOWN_ROLE),
    ("role 65535", begin(65535) + HEAD[16:], UNKNOWN_ROLE),
    ("ABORT before anything", record(ABORT), CLOSED),
    ("ABORT behind BEGIN", begin() + record(ABORT), CLOSED),
    ("ABORT behind the parameters", HEAD + record(ABORT), CLOSED),
    ("ABORT in a body", LONG_HEAD + LONG_BODY + record(ABORT), CLOSED),
    ("GET_VALUES", VALUES, CLOSED),
    ("GET_VALUES with a name 40 times", MANY_VALUES, CLOSED),
    ("GET_VALUES between parameters", begin() + record(PARAMS, parameters()) + MANY_VALUES, CLOSED),
    ("GET_VALUES instead of a body", HEAD + MANY_VALUES + record(STDIN), CLOSED),
    ("GET_VALUES late in a body", LONG_HEAD + LONG_BODY + MANY_VALUES + LONG_BODY + record(STDIN), CLOSED),
    ("a management record of no known type", record(77, b"?", id=0), CLOSED),
    ("parameters of another request", begin() + stream(PARAMS, parameters(), id=2), CLOSED),
    ("a body of another request", HEAD + stream(STDIN, b"x", id=2), CLOSED),
    ("a body before the parameters' end", begin() + record(PARAMS, parameters()) + record(STDIN), CLOSED),
    ("parameters behind their end", HEAD + record(PARAMS, parameters()) + record(STDIN), CLOSED),
    ("DATA instead of a body", HEAD + record(DATA, b"x") + record(STDIN), CLOSED),
    ("a padded end of parameters", HEAD[:-8] + record(PARAMS, padding=8) + record(STDIN), CLOSED),
    ("a padded end of the body", HEAD + record(STDIN, padding=8), CLOSED),
    ("bytes behind the request's end", request() + b"more", CLOSED),
    ("a second request without waiting", request() + request(), CLOSED),
    ("lengths of 2^31-1 each", lengths(0x7FFFFFFF, 0x7FFFFFFF), 431),
    ("lengths that add up to 2^31", lengths(0x40000000, 0x40000000), 431),
    ("lengths that add up to 2^31-1", lengths(0x7FFFFFFD, 2), 431),
    ("lengths that add up to 2^31-2", lengths(0x7FFFFFFE, 0), 431),
    ("a name length of 2^31-1", lengths(0x7FFFFFFF, 0), 431),
    ("a value length of 2^31-1", lengths(0, 0x7FFFFFFF), 431),
    ("a value one byte over the limit", lengths(0, 65_537), 431),
    ("a pair longer than the parameters", begin() + stream(PARAMS, b"\x0a\x0aabc"), CLOSED),
    ("a length cut in its four bytes", begin() + stream(PARAMS, b"\x80\x00"), CLOSED),
    ("a name without a value's length", begin() + stream(PARAMS, b"\x01"), CLOSED),
    ("parameters of 70,000 bytes", request(HTTP_X="x" * 70_000), 431),
    ("parameters of a megabyte", begin() + stream(PARAMS, parameters() + pair("HTTP_X", "x" * 60_000) * 17), 431),
    ("HTTP instead of FastCGI", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", CLOSED),
    ("TLS instead of FastCGI", bytes.fromhex("16030100a5010000a10303") + noise(1, 160), CLOSED),
    ("64 KB of zeros", bytes(65_536), CLOSED),
    ("64 KB of ones", b"\xff" * 65_536, CLOSED),
    ("64 KB of noise", noise(2, 65_536), CLOSED),
    ("noise as parameters", begin() + stream(PARAMS, b"\x05\x05" + noise(3, 300)), 431),
]

LENGTHS = [
    ("a body shorter than it says", request(method="POST", body=b"x", CONTENT_LENGTH="2"), 400),
    ("a body longer than it says", request(method="POST", body=b"xyz", CONTENT_LENGTH="2"), 400),
    ("a long body that is a byte short", request(method="POST", body=b"x" * 299_999, CONTENT_LENGTH="300000"), 400),
    ("a body without a length", request(method="POST", body=b"x", CONTENT_LENGTH=None), 400),
    ("a body with an empty length", request(method="POST", body=b"x", CONTENT_LENGTH=""), 400),
    ("a GET with a body it does not tell of", request(body=b"x", CONTENT_LENGTH="0"), 400),
    *[("a length of %r" % text, request(method="POST", body=b"x", CONTENT_LENGTH=text), 400)
      for text in ("-1", "+1", " 1", "1 ", "0x1", "1.0", "1e0", "one", "1,1", "9" * 20, "9223372036854775808", "１")],
    ("a length sent twice", request(method="POST", body=b"x", extra=pair("CONTENT_LENGTH", "1")), 400),
    ("a body a byte over the limit", request(method="POST", body=b"x" * (LIMIT + 1)), 413),
    ("a body far over the limit", request(method="POST", body=b"x" * (3 * LIMIT)), 413),
    ("a length over the limit without a body", request(method="POST", CONTENT_LENGTH=str(LIMIT + 1)), 413),
    ("the greatest length", request(method="POST", CONTENT_LENGTH="9223372036854775807"), 413),
]

PARAMETERS = [
    ("no parameters", begin() + stream(PARAMS, b"") + record(STDIN), 400),
    ("no method", request(REQUEST_METHOD=None), 400),
    ("no target", request(REQUEST_URI=None), 400),
    ("no scheme", request(REQUEST_SCHEME=None), 400),
    ("a scheme of no web", request(REQUEST_SCHEME="javascript"), 400),
    *[("the method %r" % method, request(method=method), 400)
      for method in ("get", "GE T", "GET\n", "G\0T", "GÉT", "X" * 25, "GET/")],
    *[("the target %r" % path[:20], request(path), 400)
      for path in ("healthz", "http://127.0.0.1/healthz", "*", "", "/a b", "/a\nb", "/a\x7f", "/\x01", "/healthz\0")],
    *[("the target %r" % path, request(path), 400)
      for path in (b"/\xff", b"/\xc0\xaf", b"/\xed\xa0\x80", b"/\x80", b"/\xf5\x80\x80\x80", b"/x?q=\xc3")],
    ("the target sent twice", request(extra=pair("REQUEST_URI", "/x")), 400),
    ("the method sent twice", request(extra=pair("REQUEST_METHOD", "POST")), 400),
    ("the host sent twice", request(extra=pair("HTTP_HOST", "other.example")), 400),
    ("a field that is not UTF-8", request(HTTP_USER_AGENT=b"caf\xe9"), 400),
    ("a field's name that is not UTF-8", request(extra=pair(b"HTTP_\xff", "x")), 400),
    ("a NUL byte in a field", request(HTTP_ACCEPT="a\0b"), 400),
    ("a NUL byte in a field's name", request(extra=pair("HTTP_A\0B", "x")), 400),
    ("an equals sign in a name", request(extra=pair("HTTP_A=B", "x")), 400),
]

# The API's own answers, with a good token: {token} is put in by the test.
LIST = "/api/v1/organizers/demo/invoices/"
PATHS = [
    *[("the path %r" % path, path, {400, 404})
      for path in ("/%", "/%2", "/%zz", "/%00", "/%0a", "/%C0%AF", "/%ED%A0%80", "/%FF", "/%F5%80%80%80",
                   "/../etc/passwd", "/%2e%2e/%2e%2e/", "/./", "//", "//healthz", "/healthz/../x",
                   "/" + "a/" * 5_000, "/" + "a" * 60_000,
                   LIST + "%2F%2F/", LIST + "%E2%80%AE/", "/healthz%00", "/healthz%20")],
    *[("the query %r" % query[:20], LIST + "?" + query, {400, 404})
      for query in ("page=0", "page=-1", "page=2147483648", "page=9223372036854775807", "page=9223372036854775808",
                    "page=" + "9" * 400, "page=1e9", "page=0x1", "page=%31%00", "page=%FF", "page=%C0%80", "page=%zz",
                    "%",
                    "page=１", "a=1&" * 10_000, "number=%ED%A0%80")],
    ("a query sent in brackets", LIST + "?page[]=1&page[$gt]=", {200, 400}),
]

METHODS = [("the method %s" % method, method)
           for method in ("BREW", "TRACE", "CONNECT", "PROPFIND", "DELETE", "X" * 24)]
