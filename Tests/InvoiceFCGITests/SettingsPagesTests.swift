// Settings in the console: forms from the API's table, what is inherited, refusals that keep what was typed, races, the journal, and
// example documents that leave no trace.

import Domain
import Foundation
import Testing

@testable import InvoiceFCGI

@Suite struct SettingsPagesTests {
  private let app: TestApp
  private let browser: ConsoleBrowser
  private let home = "/console/bigevents/settings/"
  private var event: String { home + "events/sampleconf/" }

  init() throws {
    app = try TestApp()
    browser = try ConsoleBrowser(app)
  }

  /// The fields of the form on a page as a browser would send them, some replaced.
  private func filled(_ target: String, _ changes: [(String, String)] = []) -> [(String, String)] {
    ConsoleBrowser.fields(in: browser.get(target).text, replacing: changes)
  }

  private func save(_ target: String, _ changes: [(String, String)]) -> Response {
    browser.post(target, filled(target, changes))
  }

  private func stored(_ path: String = "events/sampleconf/") throws -> JSON {
    try app.get("/api/v1/organizers/bigevents/\(path)settings/").json()
  }

  private func journal() throws -> [JSON] {
    (try app.get("/api/v1/organizers/bigevents/journal/").json()["results"]?.array ?? []).reversed()
  }

  @Test func `Every setting that a rule reads is on exactly one page, in both languages`() {
    let shown = SettingGroup.allCases.flatMap { $0.definitions.map(\.name) }
    #expect(Set(shown).count == shown.count)
    let elsewhere: Set = ["invoice_logo_image", "invoice_renderer_font"]
    let wanted = SettingDefinition.all.map(\.name).filter { Setting(rawValue: $0) != nil && !elsewhere.contains($0) }
    #expect(Set(shown) == Set(wanted))
    for group in SettingGroup.allCases {
      let bases = group.definitions(inEvent: true).isEmpty ? [home] : [home, event]
      for target in bases.map({ $0 + group.rawValue + "/" }) {
        for language in ["en", "de"] {
          let page = browser.get(target, language: language)
          #expect(page.status == 200, "\(target)")
          for setting in group.definitions {
            #expect(!page.text.contains(">\(setting.name.replacing("_", with: " "))<"), "\(setting.name) has no words")
          }
        }
      }
    }
  }

  @Test func `A form that was only looked at changes nothing`() throws {
    let before = try journal().count
    for group in SettingGroup.allCases {
      for base in group.definitions(inEvent: true).isEmpty ? [home] : [home, event] {
        let target = base + group.rawValue + "/"
        #expect(save(target, []).header("Location") == target)
        #expect(browser.get(target).text.contains("Nothing was changed."), "\(target)")
      }
    }
    #expect(try journal().count == before)
  }

  @Test func `A change is stored, shown by the API and written down, and the others stay inherited`() throws {
    let target = event + "invoices/"
    #expect(save(target, [("invoice_generate_only_business", "true"), ("invoice_generate", "paid")]).status == 303)
    #expect(try stored()["invoice_generate_only_business"] == .bool(true))
    #expect(try stored()["invoice_generate"] == .string("paid"))
    let last = try #require(try journal().first)
    #expect(last["action"]?.string == "settings.changed")
    #expect(last["actor"]?.string?.contains("full@example.org") == true)
    #expect(last["payload"]?.object?.members.count == 2)
    #expect(browser.get(target).text.contains("2 settings saved."))
  }

  @Test func `What the organizer sets reaches events that say nothing, and an event finds its way back`() throws {
    let name = "invoice_bank_name"
    #expect(save(home + "sender/", [(name, "Harbour Bank")]).status == 303)
    #expect(browser.get(event + "sender/").text.contains("Harbour Bank"))
    #expect(save(event + "sender/", [(name, "Own Bank")]).status == 303)
    #expect(try stored()[name] == .string("Own Bank"))
    let page = browser.get(event + "sender/").text
    #expect(page.contains("Use the organizer&#39;s value again: Harbour Bank"))
    #expect(save(event + "sender/", [("reset", name)]).status == 303)
    #expect(try stored()[name] == .string("Harbour Bank"))
  }

  @Test func `Wrong values are named at their fields with a remedy, everything typed stays, nothing is stored`() throws
  {
    let before = try stored()
    for (language, remedy) in [("en", "check digit or length"), ("de", "Prüfziffer oder Länge")] {
      let cookie = ["COOKIE": browser.cookie, "CONTENT_TYPE": "application/x-www-form-urlencoded"]
      let body = filled(
        event + "sender/", [("invoice_bank_iban", "DE00 0000"), ("invoice_address_from_name", "New <b>")]
      )
      .map { PercentEncoding.form($0.0) + "=" + PercentEncoding.form($0.1) }.joined(separator: "&")
      let page = app.send(
        "POST", event + "sender/", headers: cookie.merging(["ACCEPT_LANGUAGE": language]) { $1 }, body: body)
      #expect(page.status == 400)
      #expect(page.text.contains(remedy) && page.text.contains("href=\"#s-invoice_bank_iban\""))
      #expect(page.text.contains("value=\"New &lt;b&gt;\"") && page.text.contains("value=\"DE00 0000\""))
    }
    #expect(try stored() == before)
  }

  @Test(arguments: [
    ("numbering", "invoice_numbers_prefix", "Ä-"), ("numbering", "invoice_numbers_counter_length", "13"),
    ("numbering", "invoice_numbers_counter_length", ""), ("mail", "contact_mail", "nobody"),
    ("mail", "invoice_email_organizer", "a@example.org, b"), ("general", "payment_term_last", "tomorrow"),
    ("general", "locale", "xx"), ("sender", "invoice_address_from_state", "ZZZ"), ("layout", "invoice_renderer", "own"),
  ])
  func `What the API refuses, the form refuses, with a sentence of its own`(
    group: String, name: String, value: String
  ) throws {
    let page = save(event + group + "/", [(name, value)])
    #expect(page.status == 400)
    #expect(page.text.contains("id=\"s-\(name)-problem\""), "\(page.text)")
    #expect(!page.text.contains("Ensure this") && !page.text.contains("is not a valid choice"))
  }

  @Test func `Whoever was overtaken is told so and overwrites nothing`() throws {
    let target = event + "texts/"
    let mine = filled(target, [("invoice_footer_text.en", "mine")])
    #expect(save(target, [("invoice_footer_text.en", "theirs")]).status == 303)
    let page = browser.post(target, mine)
    #expect(page.status == 409)
    #expect(page.text.contains(">\nmine</textarea>") && page.text.contains("Somebody else has changed"))
    #expect(try stored()["invoice_footer_text"]?["en"] == .string("theirs"))
    let again = ConsoleBrowser.fields(in: page.text, replacing: [])
    #expect(browser.post(target, again).status == 303)
    #expect(try stored()["invoice_footer_text"]?["en"] == .string("mine"))
  }

  @Test func `Texts keep their line breaks and every language`() throws {
    let target = event + "texts/"
    let texts = [("invoice_introductory_text.en", "One\r\nTwo"), ("invoice_introductory_text.de", "Eins\r\nZwei")]
    #expect(save(target, texts).status == 303)
    #expect(try stored()["invoice_introductory_text"]?["en"] == .string("One\nTwo"))
    #expect(try stored()["invoice_introductory_text"]?["de"] == .string("Eins\nZwei"))
    #expect(save(target, [("invoice_introductory_text.en", ""), ("invoice_introductory_text.de", "")]).status == 303)
    #expect(browser.get(target).text.contains("Eins") == false)
  }

  @Test func `A reader sees values and no form, and cannot save`() throws {
    let reader = try ConsoleBrowser(app, as: "view@example.org")
    let page = reader.get(event + "numbering/")
    #expect(page.status == 200 && page.text.contains("You may look at these settings, not change them."))
    #expect(!page.text.contains("<form method=\"post\" class=\"set"))
    let forged = [("csrf_token", reader.csrf), ("invoice_numbers_prefix", "X-")]
    #expect(reader.post(event + "numbering/", forged).status == 403)
  }

  @Test func `The pages of access appear when they exist`() {
    let page = browser.get(home).text
    for place in ["channels", "rates", "webhooks", "teams", "users", "tokens"] {
      let exists = Routes.all.contains { $0.pattern.text == "/console/:organizer/settings/\(place)/" }
      #expect(page.contains("/settings/\(place)/\"") == exists)
    }
  }

  @Test func `An example is a PDF, is marked, takes no number and leaves no trace`() throws {
    let series = try app.get("/api/v1/organizers/bigevents/series/").json()
    let before = try journal().count
    for base in [home, event] {
      let saved = browser.get(base + "texts/preview.pdf")
      let unsaved = browser.post(
        base + "texts/preview.pdf", filled(base + "texts/", [("invoice_footer_text.en", "Quite another footer")]))
      for answer in [saved, unsaved] {
        #expect(answer.status == 200 && answer.body.starts(with: "%PDF-".utf8))
        #expect(answer.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
        #expect(answer.header("Cache-Control") == "no-store")
      }
      #expect(saved.body != unsaved.body)
    }
    #expect(try app.get("/api/v1/organizers/bigevents/series/").json() == series)
    #expect(try journal().count == before)
    #expect(try stored()["invoice_footer_text"]?["en"]?.string != "Quite another footer")
  }

  @Test func `An example leaves out what cannot be used`() {
    let answer = browser.post(
      event + "sender/preview.pdf", filled(event + "sender/", [("invoice_bank_iban", "nonsense")]))
    #expect(answer.status == 200 && answer.body.starts(with: "%PDF-".utf8))
  }
}
