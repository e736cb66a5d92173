"""A provider of certified mail and Italy's exchange behind it, as far as a sender sees them: takes mail over SMTP, and writes the receipts of
both, right ones and wrong ones. The forms are those of real receipts; names, numbers and texts are made up.
"""
import email
import email.policy
import email.utils
import re
import xml.sax.saxutils

import smtp_server

MAILBOX = "fatture@pec.example.it"
EXCHANGE = "sdi01@pec.fatturapa.it"
ASSIGNED = "sdi17@pec.fatturapa.it"
PUBLIC = "http://www.fatturapa.gov.it/sdi/messaggi/v1.0"
PRIVATE = "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0"
ROOTS = {"RC": (PRIVATE, "RicevutaConsegna"), "NS": (PRIVATE, "RicevutaScarto"),
         "MC": (PRIVATE, "RicevutaImpossibilitaRecapito"), "NE": (PUBLIC, "NotificaEsito"),
         "DT": (PUBLIC, "NotificaDecorrenzaTermini"), "AT": (PUBLIC, "AttestazioneTrasmissioneFattura"),
         "old NS": (PUBLIC, "NotificaScarto"), "old MC": (PUBLIC, "NotificaMancataConsegna")}
DATICERT = """<?xml version="1.0" encoding="UTF-8"?>
<postacert tipo="%(kind)s" errore="%(fault)s">
  <intestazione>
    <mittente>%(sender)s</mittente>
    <destinatari tipo="certificato">%(recipient)s</destinatari>
    <risposte>%(sender)s</risposte>
    <oggetto>%(subject)s</oggetto>
  </intestazione>
  <dati>
    <gestore-emittente>Posta di prova S.p.A.</gestore-emittente>
    <data zona="+0100"><giorno>26/11/2026</giorno><ora>10:15:32</ora></data>
    <identificativo>%(identifier)s</identificativo>
    <msgid>&lt;%(about)s&gt;</msgid>
    %(more)s
  </dati>
</postacert>"""
# As providers send it: a signed envelope, what it says in words, the data, and (in transport) the mail itself.
ENVELOPE = """%(headers)sMessage-ID: <%(identifier)s>
Date: Thu, 26 Nov 2026 10:15:32 +0100
MIME-Version: 1.0
Content-Type: multipart/signed; protocol="application/x-pkcs7-signature"; micalg=sha-256; boundary="outer"

--outer
Content-Type: multipart/mixed; boundary="inner"

--inner
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

Messaggio di posta certificata
%(parts)s
--inner--

--outer
Content-Type: application/x-pkcs7-signature; name="smime.p7s"
Content-Disposition: attachment; filename="smime.p7s"
Content-Transfer-Encoding: base64

AAAA
--outer--
"""


def part(kind, name, content, boundary="inner"):
    return ("\n--%s\nContent-Type: %s; name=\"%s\"\nContent-Disposition: attachment; filename=\"%s\"\n\n%s"
            % (boundary, kind, name, name, content))


class Sent:
    """A file that arrived at the provider."""

    def __init__(self, body):
        mail = email.message_from_bytes(body, policy=email.policy.SMTP)
        self.mail = mail
        self.id = mail["Message-ID"].strip("<> ")
        self.to = mail["To"].addresses[0].addr_spec
        attachment, = mail.iter_attachments()
        self.file = attachment.get_filename()
        self.type = attachment.get_content_type()
        self.content = attachment.get_payload(decode=True)
        self.number = re.search(rb"<Numero>([^<]*)</Numero>", self.content)[1].decode()


class Provider(smtp_server.SMTPServer):
    """Takes mail; what it makes of it is asked for by `receipt` and `answer`."""

    def __init__(self, mode="ok"):
        super().__init__(mode, keeps=True)
        self.count = 0

    @property
    def url(self):
        return "smtp://127.0.0.1:%d?connections=2" % self.port

    def sent(self):
        with self.mailbox.lock:
            return [Sent(mail["body"]) for mail in self.mailbox.mails]

    def receipt(self, kind, sent, error="", **twists):
        """A receipt of certified mail about a message."""
        self.count += 1
        more = '<ricevuta tipo="completa"/>' + ("<consegna>%s</consegna>" % sent.to if kind == "avvenuta-consegna" else "")
        if error:
            more += "<errore-esteso>%s</errore-esteso>" % xml.sax.saxutils.escape(error)
        data = {"kind": kind, "fault": "altro" if error else "nessuno", "sender": MAILBOX, "recipient": sent.to,
                "subject": sent.file, "identifier": "opec%d.%s@pec.example.it" % (self.count, kind), "about": sent.id,
                "more": more, **twists}
        header = twists.get("header", kind)
        headers = "Subject: %s: %s\nFrom: posta-certificata@pec.example.it\nTo: %s\nX-Ricevuta: %s\n" % (
            kind.upper(), sent.file, MAILBOX, header)
        headers += "X-Riferimento-Message-ID: <%s>\n" % twists.get("reference", sent.id)
        parts = part("application/xml", "daticert.xml", twists.get("daticert", DATICERT % data))
        return (ENVELOPE % {"headers": headers, "identifier": data["identifier"], "parts": parts}).replace("\n", "\r\n").encode()

    def answer(self, kind, file, **twists):
        """A receipt of the exchange about a file, in the envelope of certified mail."""
        self.count += 1
        code, number = kind.split()[-1], twists.pop("number", 1000 + self.count)
        name = twists.pop("name", "%s_%s_%03d.xml" % (file.split(".")[0], code, self.count))
        return self.transport(name, twists.pop("content", None) or notice(kind, file, number, **twists), **twists)

    def transport(self, name, content, sender=ASSIGNED, author=None, transport="posta-certificata", **twists):
        self.count += 1
        inner = ("From: SdI <%s>\nTo: %s\nSubject: Invio File\nMessage-ID: <sdi.%d@pec.fatturapa.it>\nMIME-Version: 1.0\n"
                 "Content-Type: multipart/mixed; boundary=\"sdi\"\n\n--sdi\nContent-Type: text/plain\n\nSi trasmette\n%s\n--sdi--\n"
                 % (author or sender, MAILBOX, self.count, part("application/xml", name, content, "sdi")))
        data = {"kind": twists.get("envelope", "posta-certificata"), "fault": "nessuno", "sender": sender,
                "recipient": MAILBOX, "subject": "Invio File", "identifier": "opec%d@pec.fatturapa.it" % self.count,
                "about": "sdi.%d@pec.fatturapa.it" % self.count, "more": '<ricevuta tipo="completa"/>'}
        headers = ("Subject: POSTA CERTIFICATA: Invio File\nFrom: \"Per conto di: %s\" <posta-certificata@pec.fatturapa.it>\n"
                   "Reply-To: %s\nTo: %s\nX-Trasporto: %s\n" % (sender, sender, MAILBOX, transport))
        parts = part("application/xml", "daticert.xml", DATICERT % data)
        parts += "\n--inner\nContent-Type: message/rfc822; name=\"postacert.eml\"\n" \
                 "Content-Disposition: attachment; filename=\"postacert.eml\"\n\n" + inner
        return (ENVELOPE % {"headers": headers, "identifier": data["identifier"], "parts": parts}).replace("\n", "\r\n").encode()


def notice(kind, file, number, codes=("00423",), decision="EC01", **twists):
    """The XML of the exchange."""
    space, root = ROOTS[kind]
    more = ""
    if kind.endswith("NS"):
        errors = "".join("<Errore><Codice>%s</Codice><Descrizione>Errore di prova</Descrizione></Errore>" % c for c in codes)
        more = "<ListaErrori>%s</ListaErrori>" % errors
    elif kind == "NE":
        more = "<EsitoCommittente><IdentificativoSdI>%s</IdentificativoSdI><Esito>%s</Esito></EsitoCommittente>" % (number, decision)
    else:
        more = "<DataOraRicezione>2026-11-26T10:20:00.000+01:00</DataOraRicezione>"
    return ('<?xml version="1.0" encoding="UTF-8"?><ns3:%s xmlns:ns3="%s" versione="1.0"><IdentificativoSdI>%s'
            "</IdentificativoSdI><NomeFile>%s</NomeFile>%s<MessageId>%s</MessageId></ns3:%s>"
            % (root, space, number, file, more, 9000 + int(number), root))
