// Exchange rates in the console: what is there by source and day, who uses it, and loading a central bank's file for one's own invoices.

import Domain
import Views

enum RatePages {
  private static let shownDays = 30

  static func list(_ call: Call) throws -> Response {
    call.page(try page(call, nil).html)
  }

  static func load(_ call: Call) throws -> Response {
    let (_, files) = try call.upload()
    let organizer = try call.organizerRecord()
    do {
      let loaded = try call.app.configuration.loadRates(
        of: organizer.id, files["file"] ?? [], named: "file", by: try call.authenticated())
      let text = call.messages.ratesLoaded(new: loaded.new, all: loaded.all)
      try call.leave(StoredFlash(isFailure: false, text: text))
      return .redirect(to: call.app.links.settings(organizer.slug, .rates).text)
    } catch DomainError.invalid(field: "file", let message) {
      return call.page(
        try page(call, FieldProblem(field: "file", message: call.messages.rateFileProblem(message))).html, status: 400)
    }
  }

  private static func page(_ call: Call, _ problem: FieldProblem?) throws -> RatesPage {
    let organizer = try call.organizerRecord()
    let actor = try call.authenticated()
    guard actor.mayReadSettings(in: nil, of: organizer.id) else { throw DomainError.forbidden }
    let source = call.query["source"].flatMap { RateSource(rawValue: $0) } ?? .europeanCentralBank
    let days = try call.app.rates.rateDays(of: source, organizer: organizer.id, limit: shownDays)
    let day = call.query["day"].flatMap { LocalDate($0) } ?? days.first
    return RatesPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, source: source, days: days, day: day,
      rates: try day.map { try call.app.rates.rates(of: source, on: $0, organizer: organizer.id) } ?? [],
      users: try users(of: source, call, organizer), today: call.today,
      mayLoad: actor.may(.writeOrganizerSettings, in: organizer.id), problem: problem)
  }

  /// The events whose invoices would take rates of this source.
  private static func users(
    of source: RateSource, _ call: Call, _ organizer: Organizer
  ) throws -> [SettingsPage.EventChoice] {
    let visible = try call.authenticated().visibleEvents(of: organizer.id)
    return try call.readableEvents(visible, of: organizer.id).filter { event in
      let settings = try call.app.companions.settings(of: organizer.id, event: event.id)
      return RateSource.chosen(in: settings) == source
    }.map { .init(slug: $0.slug, name: $0.name.text(in: call.consoleLanguage.code)) }
  }
}
