#!/usr/bin/env python3
"""A mail server that misbehaves on purpose, and counts what it got: one mode for each row of the table of outcomes.

As a program it serves every mode on a port of its own, prints {"mode": port} and, at the end of its input, what it
counted. As a module it is the server of the crash tests.
"""
import json
import random
import re
import socket
import socketserver
import struct
import sys
import threading
import time

# What each mode does, by the step at which it does it. "end" is the answer to the final dot.
MODES = {
    "ok": {},
    "drop-greeting": {"greeting": "close"},
    "garbage-greeting": {"greeting": "say:\x01\x02 what do you want"},
    "silent-greeting": {"greeting": "silence"},
    "greeting-421": {"greeting": "say:421 too busy"},
    "greeting-554": {"greeting": "say:554 not you"},
    "endless-ehlo": {"ehlo": "endless"},
    "tls-refused": {"starttls": "say:454 no TLS today"},
    "auth-535": {"auth": "say:535 5.7.8 wrong password"},
    "mail-451": {"mail": "say:451 later"},
    "mail-550": {"mail": "say:550 5.7.1 not from you"},
    "rcpt-451": {"rcpt": "say:451 4.3.0 later"},
    "rcpt-greylist": {"rcpt": "say:450 4.7.1 greylisted, come back"},
    "rcpt-421": {"rcpt": "say:421 closing"},
    "rcpt-550": {"rcpt": "say:550 5.1.1 no such mailbox"},
    "rcpt-close": {"rcpt": "close"},
    "rcpt-silence": {"rcpt": "silence"},
    "data-554": {"data": "say:554 5.7.0 no data"},
    "data-silence": {"data": "silence"},
    "body-reset": {"body": "reset"},
    "end-451": {"end": "say:451 4.2.0 mailbox busy"},
    "end-554": {"end": "say:554 5.6.0 not this content"},
    "end-close": {"end": "close"},
    "end-reset": {"end": "reset"},
    "end-half": {"end": "half"},
    "end-silence": {"end": "silence"},
    "end-250-drop": {"end": "say-close:250 taken"},
    "end-250-late": {"end": "late:250 taken"},
}


class Mailbox:
    """What arrived, by message id: `whole` mails, up to the final dot, and what was answered to them."""

    def __init__(self):
        self.lock = threading.Lock()
        self.mails = []
        self.recipients = []
        self.connections = 0

    def add(self, mail):
        with self.lock:
            self.mails.append(mail)

    def whole(self):
        """Answers by message id."""
        found = {}
        with self.lock:
            for mail in self.mails:
                found.setdefault(mail["id"], []).append(mail["answer"])
        return found


class Session(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def say(self, text):
        self.wfile.write(text.encode("latin-1") + b"\r\n")
        self.wfile.flush()

    def step(self, name, usual):
        """Does what the mode says at this step. False when the connection is over."""
        watch = self.server.watch or (lambda *_: None)
        watch(name)
        goes_on = self.act(name, usual)
        watch(name + " answered")
        return goes_on

    def act(self, name, usual):
        server = self.server
        act = server.choose(name)
        if act is None:
            self.say(usual)
            return True
        verb, _, text = act.partition(":")
        if verb == "say":
            self.say(text)
        elif verb == "say-close":
            self.say(text)
            return False
        elif verb == "late":
            time.sleep(0.4)
            self.say(text)
        elif verb == "half":
            self.wfile.write(b"25")
            self.wfile.flush()
            return False
        elif verb == "silence":
            self.rfile.read(1)
            time.sleep(server.silence)
            return False
        elif verb == "endless":
            try:
                for _ in range(200_000):
                    self.wfile.write(b"250-and more\r\n")
            except OSError:
                pass
            return False
        elif verb == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        else:
            return False
        return True

    def handle(self):
        try:
            self.talk()
        except OSError:
            pass

    def talk(self):
        with self.server.mailbox.lock:
            self.server.mailbox.connections += 1
        if not self.step("greeting", "220 here"):
            return
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb in (b"EHLO", b"HELO"):
                if self.server.choose("ehlo") and not self.step("ehlo", ""):
                    return
                offers = ["here"] + ["STARTTLS"] * self.server.offers("starttls")
                offers += ["AUTH PLAIN LOGIN"] * self.server.offers("auth")
                for offer in offers:
                    self.say("250-" + offer)
                self.say("250 8BITMIME")
            elif verb == b"DATA":
                if not self.data():
                    return
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                if verb == b"RCPT":
                    with self.server.mailbox.lock:
                        self.server.mailbox.recipients.append(line.strip().decode("latin-1"))
                name = {b"MAIL": "mail", b"RCPT": "rcpt", b"STAR": "starttls", b"AUTH": "auth"}.get(verb, "other")
                if not self.step(name, "250 ok"):
                    return

    def data(self):
        act = self.server.choose("data")
        if not self.step("data", "354 go on"):
            return False
        if act and act.startswith("say:"):
            return True
        head = self.rfile.readline()
        if self.server.choose("body") and not self.step("body", ""):
            return False
        lines = [head]
        while lines[-1] != b".\r\n":
            line = self.rfile.readline()
            if not line:
                return False
            lines.append(line)
        body = b"".join(lines[:-1])
        found = re.search(rb"^Message-I[dD]:\s*<([^>]*)>", body, re.M)
        act = self.server.choose("end")
        mail = {"id": found[1].decode() if found else "", "answer": act or "say:250 taken", "size": len(body)}
        if self.server.keeps:
            mail["body"] = body
        self.server.mailbox.add(mail)
        return self.step("end", "250 taken")


class SMTPServer(socketserver.ThreadingTCPServer):
    """Serves a mode, or a mix: `mix` lists modes of which each decision takes one by chance."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, mode="ok", mix=None, seed=1, silence=3.0, keeps=False, watch=None, port=0):
        super().__init__(("127.0.0.1", port), Session)
        self.mode = MODES[mode]
        self.mix = mix
        self.random = random.Random(seed)
        self.silence = silence
        self.keeps = keeps
        self.watch = watch
        self.mailbox = Mailbox()
        self.port = self.server_address[1]
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self.local = threading.local()

    def choose(self, name):
        if self.mix is None:
            return self.mode.get(name)
        if name in ("greeting", "data", "body", "ehlo"):
            # One mode for a mail: chosen when the mail begins.
            if name == "greeting" or getattr(self.local, "used", True) or name == "data" and self.local.used:
                self.local.mode = MODES[self.random.choice(self.mix)]
                self.local.used = False
        mode = getattr(self.local, "mode", {})
        if name == "end":
            self.local.used = True
        return mode.get(name)

    def offers(self, name):
        return self.mix is None and name in self.mode

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


def main():
    servers = {mode: SMTPServer(mode) for mode in MODES}
    for server in servers.values():
        server.thread.start()
    print(json.dumps({mode: server.port for mode, server in servers.items()}), flush=True)
    sys.stdin.read()
    print(json.dumps({mode: server.mailbox.whole() for mode, server in servers.items()}), flush=True)


if __name__ == "__main__":
    main()
