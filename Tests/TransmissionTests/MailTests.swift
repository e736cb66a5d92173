// Mails as bytes: what stands in them, what can never get into them, and what comes back as a bounce.

import Domain
import Foundation
import TestSupport
import Testing

@testable import Transmission

@Suite struct MailTests {
  private func message(
    subject: String = "Invoice A-1", text: String = "Hello", name: String = "Big Events",
    to: String = "buyer@example.org",
    filename: String = "Invoice_A-1.pdf"
  ) -> MailMessage {
    MailMessage(
      from: .init(name: name, address: "invoices@example.org"), replyTo: "help@example.org", to: to, subject: subject,
      text: text, date: Instant(microseconds: 1_795_000_000_000_000), messageID: "inv-0123abcd-7-x@example.org",
      references: "inv-0123abcd-3-w@example.org", headers: [("Auto-Submitted", "auto-generated")],
      attachments: [.init(filename: filename, mediaType: "application/pdf")])
  }

  private func text(_ message: MailMessage, _ pdf: [UInt8] = Array("%PDF-1.7".utf8)) throws -> String {
    String(decoding: MailMessage.assemble(try message.frame(), [pdf]), as: UTF8.self)
  }

  @Test func `Attachments of every length are the base64 that Foundation makes`() {
    for length in Array(0...230) + [5_700, 45_001] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 ^ $0 >> 3) }
      let expected = Data(bytes).base64EncodedData(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
      #expect(Base64Lines.encode(bytes) == Array(expected))
    }
  }

  @Test func `A mail is the same bytes every time`() throws {
    let mail = try text(message())
    #expect(try text(message()) == mail)
    let expected = """
      From: Big Events <invoices@example.org>
      To: buyer@example.org
      Reply-To: help@example.org
      Subject: Invoice A-1
      Date: Wed, 18 Nov 2026 11:06:40 +0000
      Message-Id: <inv-0123abcd-7-x@example.org>
      """
    for line in expected.split(separator: "\n") { #expect(mail.contains(line + "\r\n")) }
    #expect(mail.contains("References: <inv-0123abcd-3-w@example.org>\r\n"))
    #expect(mail.contains("Auto-Submitted: auto-generated\r\n"))
    #expect(mail.contains("\r\n\r\nJVBERi0xLjc=\r\n"))
    #expect(!mail.contains("=ATTACHMENT"))
    let bytes = Array(mail.utf8)
    #expect(zip(bytes, bytes.dropFirst()).allSatisfy { ($0 == 13) == ($1 == 10) })
  }

  @Test(arguments: ["\r\nBcc: victim@example.org", "\nBcc: victim@example.org", "\rBcc: victim@example.org\0"])
  func `Nothing that came from outside begins a header`(evil: String) throws {
    let mail = try text(
      message(subject: "x" + evil, name: "y" + evil, to: "z@example.org" + evil, filename: "f" + evil))
    let head = mail.prefix(upTo: mail.range(of: "\r\n\r\n")?.lowerBound ?? mail.startIndex)
    let lines = head.split(separator: "\r\n").map { $0.lowercased() }
    #expect(!lines.contains { $0.hasPrefix("bcc:") })
    #expect(lines.filter { $0.hasPrefix("to:") }.count == 1)
    #expect(!mail.utf8.contains(0))
  }

  @Test func `Text beyond ASCII is encoded, and a line that looks like an attachment's mark stays text`() throws {
    let mail = try text(message(subject: "Rechnung für Ærø", text: "Grüße\n=ATTACHMENT-0=\nEnde", name: "Bühne"))
    #expect(mail.utf8.allSatisfy { $0 < 128 })
    #expect(mail.contains("=3DATTACHMENT-0=3D"))
    #expect(mail.components(separatedBy: "JVBERi0xLjc=").count == 2)
    let parsed = try #require(ParsedMail(Array(mail.utf8)))
    #expect(parsed.parts.first?.text.split(whereSeparator: \.isNewline) == ["Grüße", "=ATTACHMENT-0=", "Ende"])
    #expect(parsed.parts.last?.bytes == Array("%PDF-1.7".utf8))
  }

  @Test func `A bounce names the mail it speaks of, a failed one wins, other mails say nothing`() {
    func notice(_ action: String, id: String = "inv-1-2-3@example.org") -> [UInt8] {
      Array(
        """
        Subject: Undelivered\r
        Content-Type: multipart/report; boundary=b\r
        \r
        --b\r
        Content-Type: message/delivery-status\r
        \r
        Reporting-MTA: dns; mx\r
        \r
        Action: \(action)\r
        Status: 5.1.1\r
        Diagnostic-Code: smtp; 550 no\r
          such mailbox\r
        \r
        --b\r
        Content-Type: message/rfc822\r
        \r
        Message-ID: <\(id)>\r
        Subject: x\r
        \r
        y\r
        --b--\r
        """.utf8)
    }
    let failed = DeliveryNotice.findings(in: notice("failed"))
    #expect(failed.map(\.key) == [.messageID("inv-1-2-3@example.org")])
    #expect(failed.first?.verdict == .failed(.bounced))
    #expect(failed.first?.detail == "5.1.1 smtp; 550 no such mailbox")
    #expect(DeliveryNotice.findings(in: notice("delayed")).first?.verdict == .progress)
    #expect(DeliveryNotice.findings(in: notice("delivered")).first?.verdict == .delivered)
    #expect(DeliveryNotice.findings(in: notice("failed", id: "other@example.org")).isEmpty)
    for text in ["", "\0\0", "Subject: hello\r\n\r\nx", String(repeating: "a", count: 100_000)] {
      #expect(DeliveryNotice.findings(in: Array(text.utf8)).isEmpty)
    }
  }
}

@Suite struct SMTPServerTests {
  @Test(arguments: [
    ("smtp://mail.example.org", 25, SMTPServer.Security.try), ("smtp://u:p%40@mail.example.org", 587, .required),
    ("smtp://127.0.0.1:2525", 2525, .off), ("smtps://u:p@mail.example.org?connections=8", 465, .required),
    ("smtp://mail.example.org?tls=off", 25, .off),
  ]) func `A mail server is read from its URL`(url: String, port: Int, security: SMTPServer.Security) throws {
    let server = try SMTPServer(url)
    #expect(server.port == port && server.security == security)
  }

  @Test(arguments: [
    "", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://h/path", "smtp://h?tls=maybe", "smtp://h?x=1",
    "smtp://h?connections=0", "smtp://u:p@mail.example.org?tls=off", "smtp://u:p@mail.example.org?tls=try",
    "smtp://u:p%0d%0a@h", "smtp://h:99999",
  ]) func `Anything else is refused without repeating the password`(url: String) {
    #expect {
      _ = try SMTPServer(url)
    } throws: { error in
      guard case DomainError.invalid(let field, let message) = error else { return false }
      return field == "INVOICEFCGI_SMTP_URL" && !message.contains("u:p@mail.example.org")
    }
  }
}
