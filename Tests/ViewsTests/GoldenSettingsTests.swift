// The pages of the settings, each held against a golden file.

import Domain
import Testing
import Views

@Suite struct GoldenSettingsTests {
  private let event = SettingsPage.EventChoice(slug: "tides26", name: "Tides <Conference> 2026")

  private func field(
    _ name: String, _ value: JSON, level: Settings.Level, inherited: JSON = .null, typed: [String: String] = [:],
    mayWrite: Bool = true
  ) throws -> SettingField {
    let setting = try #require(SettingDefinition.named(name))
    let texts = SettingInputs.texts(setting, value, locales: ["en", "de"]).merging(typed) { $1 }
    return SettingField(
      setting, texts: texts, level: level, value: value, inherited: inherited, mayWrite: mayWrite)
  }

  private func page(
    _ group: SettingGroup, _ fields: [SettingField], _ problems: [FieldProblem] = [], _ language: Language = .english,
    event: SettingsPage.EventChoice? = nil
  ) -> HTML {
    SettingsPage(
      context: Fixtures.context(language), organizer: "harbourlight", event: event, group: group, fields: fields,
      locales: ["en", "de"], problems: problems, seen: "f1ngerpr1nt",
      numbers: group == .numbering ? ("TIDES26-00001", "TIDES26-00002") : nil
    ).html
  }

  @Test func `The index is as in its golden files`() throws {
    let entries = SettingGroup.allCases.map { SettingsIndexPage.Entry($0, own: 1, all: $0.definitions.count) }
    try Golden.check(
      SettingsIndexPage(
        context: Fixtures.context(), organizer: "harbourlight", event: nil, entries: entries,
        places: SettingsPlace.allCases, events: [event]
      ).html, "settings")
    try Golden.check(
      SettingsIndexPage(
        context: Fixtures.context(.german), organizer: "harbourlight", event: event, entries: entries
      ).html, "settings-event-de")
  }

  @Test func `Forms are as in their golden files`() throws {
    try Golden.check(
      page(
        .numbering,
        [
          field("invoice_numbers_consecutive", .bool(true), level: .builtIn),
          field("invoice_numbers_prefix", .string("T26-"), level: .event, inherited: .string("ALL-")),
          field("invoice_numbers_counter_length", .number("5"), level: .organizer),
        ], event: event), "settings-numbering")
    let texts = JSON.object(JSONObject([("en", .string("Thanks & <welcome>")), ("de", .string("Danke"))]))
    try Golden.check(
      page(
        .texts,
        [field("invoice_footer_text", texts, level: .organizer, typed: ["invoice_footer_text.de": "Neu\n\"Zeile\""])],
        [.init(field: "invoice_footer_text", message: "Zu lang."), .init(field: "", message: "Allgemein.")], .german),
      "settings-texts-refused-de")
  }

  @Test func `Who may not change a setting sees its value`() throws {
    let readable = try [
      field("invoice_generate", .string("paid"), level: .organizer, mayWrite: false),
      field("invoice_include_free", .bool(false), level: .event, mayWrite: false),
      field("invoice_bank_name", .string("<Bank>"), level: .builtIn, mayWrite: false),
    ]
    let html = page(.invoices, readable, event: event)
    #expect(!html.text.contains("class=\"set"))
    try Golden.check(html, "settings-read-only")
    let mixed = page(.invoices, try readable + [field("invoice_attendee_name", .bool(true), level: .builtIn)])
    try Golden.check(mixed, "settings-partly")
  }

  @Test func `The channels are as in their golden files`() throws {
    let record = ChannelRecord(
      lastSuccess: Fixtures.moment("2026-11-20T08:00:00Z"), lastFailure: Fixtures.moment("2026-11-21T09:00:00Z"),
      lastReason: .signInRefused, restsUntil: Fixtures.moment("2026-11-21T09:40:00Z"))
    let channels = [
      ChannelsPage.Channel(
        identifier: "email_pdf", type: "email", destination: "mail.example.org:587", record: record, sendsMail: true),
      ChannelsPage.Channel(
        identifier: "external_peppol", type: "peppol", destination: "/opt/send <it>", record: ChannelRecord(),
        sendsMail: false),
    ]
    func page(_ language: Language, isSending: Bool, mayTest: Bool) -> HTML {
      ChannelsPage(
        context: Fixtures.context(language), organizer: "harbourlight", channels: channels, missing: ["it_sdi"],
        isSending: isSending, mayTest: mayTest
      ).html
    }
    try Golden.check(page(.english, isSending: true, mayTest: true), "settings-channels")
    try Golden.check(page(.german, isSending: false, mayTest: true), "settings-channels-off-de")
    #expect(!page(.english, isSending: true, mayTest: false).text.contains("<button type=\"submit\" class=\"button\""))
  }

  @Test func `Exchange rates are as in their golden files`() throws {
    let rate = ExchangeRate(
      source: RateSource.czechNationalBank.rawValue, date: Fixtures.day("2026-11-20"), sourceCurrency: "EUR",
      otherCurrency: "CZK", millionths: 24_315_000)
    func page(_ language: Language, _ days: [String], today: String, _ problem: FieldProblem? = nil) -> HTML {
      RatesPage(
        context: Fixtures.context(language), organizer: "harbourlight", source: .czechNationalBank,
        days: days.map(Fixtures.day), day: days.first.map(Fixtures.day),
        rates: days.isEmpty ? [] : [ShownRate(rate, isOwn: false), ShownRate(rate, isOwn: true)], users: [event],
        today: Fixtures.day(today), mayLoad: true, problem: problem
      ).html
    }
    try Golden.check(page(.english, ["2026-11-20", "2026-11-19"], today: "2026-11-26"), "settings-rates")
    #expect(page(.english, ["2026-11-20"], today: "2026-11-27").text.contains("Too old"))
    let problem = FieldProblem(field: "file", message: "Diese Datei ist nicht zu lesen: <x>")
    try Golden.check(page(.german, [], today: "2026-11-26", problem), "settings-rates-refused-de")
  }
}
