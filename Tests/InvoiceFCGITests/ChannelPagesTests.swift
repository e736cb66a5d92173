// Channels and mails in the settings: what is shown of them, tries that end in a sentence, and the mail as it would be sent.

import Domain
import Foundation
import Testing
import Transmission

@testable import InvoiceFCGI

@Suite struct ChannelPagesTests {
  private static let target = "/console/bigevents/settings/channels/"
  private static let mail = "/console/bigevents/settings/events/sampleconf/mail/"

  /// A port on which nobody listens: taken, and given back.
  private static func freePort() throws -> Int {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(probe) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(probe, $0, length) == 0 && getsockname(probe, $0, &length) == 0
      }
    }
    try #require(isBound)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func app(isSending: Bool = true) throws -> TestApp {
    var outbox = OutboxSettings()
    outbox.isSending = isSending
    outbox.channels = TransmissionChannels(
      [
        EmailProvider(
          server: try SMTPServer("smtp://127.0.0.1:\(try freePort())"), sender: "invoices@tickets.example",
          times: SMTPTimes())
      ] + (try ExternalProvider.all("it_sdi=/bin/true")))
    return try TestApp(outbox: outbox)
  }

  private func post(_ browser: ConsoleBrowser, _ path: String) -> Response {
    browser.post(Self.target + path, [("csrf_token", browser.csrf)])
  }

  @Test func `The page names what is configured, what is not, and that nothing was sent yet`() throws {
    let browser = try ConsoleBrowser(try Self.app())
    let page = browser.get(Self.target).text
    for part in ["email_pdf", "127.0.0.1:", "external_it_sdi", "/bin/true", "Not configured", "none yet"] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(page.contains("Send a test mail to full@example.org"))
  }

  @Test func `A try ends in a sentence for people, and without a server in the cause`() throws {
    let browser = try ConsoleBrowser(try Self.app())
    #expect(post(browser, "email_pdf/test/").header("Location") == Self.target)
    #expect(browser.get(Self.target).text.contains("E-mail does not work now: The receiving server did not answer."))
    #expect(post(browser, "email_pdf/mail/").status == 303)
    #expect(browser.get(Self.target).text.contains("E-mail does not work now:"))
    #expect(post(browser, "external_it_sdi/test/").status == 303)
    #expect(browser.get(Self.target).text.contains("SdI (Italy) works: /bin/true"))
    #expect(post(browser, "external_it_sdi/mail/").status == 404)
    #expect(post(browser, "nope/test/").status == 404)
  }

  @Test func `Nothing is tried where nothing may leave the machine`() throws {
    let browser = try ConsoleBrowser(try Self.app(isSending: false))
    #expect(!browser.get(Self.target).text.contains("<button type=\"submit\" class=\"button\">Test"))
    #expect(post(browser, "email_pdf/test/").status == 303)
    #expect(browser.get(Self.target).text.contains("INVOICEFCGI_SEND=off"))
  }

  @Test func `A reader sees channels and cannot try them`() throws {
    let browser = try ConsoleBrowser(try Self.app(), as: "view@example.org")
    #expect(browser.get(Self.target).text.contains("Who may change the organizer&#39;s settings can test it."))
    #expect(post(browser, "email_pdf/test/").status == 403)
  }

  @Test func `Two tries at once do not take two workers`() {
    let trials = ChannelTrials()
    let inner = trials.one { trials.one { true } }
    #expect(inner == .some(nil))
    #expect(trials.one { true } == true)
  }

  // MARK: Mails

  private func preview(_ browser: ConsoleBrowser, _ changes: [(String, String)]) -> Response {
    let page = browser.get(Self.mail).text
    let fields = ConsoleBrowser.fields(in: page, replacing: changes)
    return browser.post(Self.mail, fields + [("preview", "1")])
  }

  @Test func `The mail of a real invoice is shown with words that are not saved`() throws {
    let app = try Self.app()
    let browser = try ConsoleBrowser(app)
    let page = preview(
      browser,
      [
        ("preview_number", "SAMPLECONF-00001"), ("mail_subject_order_invoice.en", "No. {invoice_number} <now>"),
        ("mail_text_order_invoice.en", "Dear {name},\n{unknown} for {code}."), ("mail_from_name", "Box Office"),
      ])
    #expect(page.status == 200)
    for part in [
      "No. SAMPLECONF-00001 &lt;now&gt;", "Dear John Doe,<br>{unknown} for ABC12.",
      "Box Office &lt;invoices@tickets.example&gt;",
      "Invoice_SAMPLECONF-00001.pdf",
    ] {
      #expect(page.text.contains(part), "\(part)")
    }
    let stored = try app.get("/api/v1/organizers/bigevents/events/sampleconf/settings/").json()
    #expect(stored["mail_from_name"]?.string != "Box Office")
  }

  @Test func `Every placeholder that is offered is filled`() throws {
    let browser = try ConsoleBrowser(try Self.app())
    let all = MailPreview.placeholders.map { "[{\($0)}]" }.joined()
    let page = preview(
      browser,
      [
        ("preview_number", "SAMPLECONF-00001"), ("mail_text_order_invoice.en", all),
        ("mail_text_order_invoice.de", all),
      ])
    let shown = try #require(page.text.range(of: "<section class=\"card\" id=\"mail\"")).lowerBound
    for name in MailPreview.placeholders { #expect(!page.text[shown...].contains("{\(name)}"), "\(name)") }
  }

  @Test func `An invoice that the reader may not see is not shown`() throws {
    let browser = try ConsoleBrowser(try Self.app())
    for number in ["NOPE-1", "OTHERCONF-00001", "BIZCONF-00001"] {
      let page = preview(browser, [("preview_number", number)])
      #expect(page.status == 200 && page.text.contains("id=\"preview-problem\"") && !page.text.contains("id=\"mail\""))
    }
  }
}
