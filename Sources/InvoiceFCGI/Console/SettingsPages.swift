// The settings in the console: an index, a form for each group, and example documents. Saving goes the way of the API's PATCH, so that
// both are judged, and written down in the journal, by the same rules.

import Domain
import Views

enum SettingsPages {
  static func index(_ call: Call) throws -> Response {
    let found = try ConsoleSettings(call)
    let entries = SettingGroup.allCases.filter { !found.definitions($0).isEmpty }.map { group in
      let definitions = found.definitions(group)
      return SettingsIndexPage.Entry(
        group, own: definitions.count { found.settings.level(of: $0.name) == found.level }, all: definitions.count)
    }
    let isOrganizer = found.event == nil
    let page = SettingsIndexPage(
      context: call.pageContext(organizer: found.organizer), organizer: found.organizer.slug, event: found.choice,
      entries: entries, places: isOrganizer ? places(found) : [], events: isOrganizer ? try events(found) : [])
    return call.page(page.html)
  }

  /// Those that the route table knows and the reader may enter.
  private static func places(_ found: ConsoleSettings) -> [SettingsPlace] {
    let isAdministrator = found.actor.may(.writeOrganizerSettings, in: found.organizer.id)
    return SettingsPlace.allCases.filter { place in
      if place.isAccess, !isAdministrator { return false }
      return Routes.all.contains {
        $0.method == "GET" && $0.pattern.text == "/console/:organizer/settings/\(place.rawValue)/"
      }
    }
  }

  private static func events(_ found: ConsoleSettings) throws -> [SettingsPage.EventChoice] {
    let visible = found.actor.visibleEvents(of: found.organizer.id)
    return try found.call.readableEvents(visible, of: found.organizer.id)
      .filter { found.actor.mayReadSettings(in: $0.id, of: found.organizer.id) }
      .map { .init(slug: $0.slug, name: $0.name.text(in: found.call.consoleLanguage.code)) }
  }

  static func group(_ call: Call) throws -> Response {
    let found = try ConsoleSettings(call)
    return call.page(try page(found, found.group(), nil).html)
  }

  /// Saves what was changed, or shows the form again with what is wrong and everything that was typed.
  static func save(_ call: Call) throws -> Response {
    let form = try call.form()
    let found = try ConsoleSettings(call)
    let group = try found.group()
    let writable = found.definitions(group).filter(found.mayChange)
    if writable.isEmpty { throw DomainError.forbidden }
    let locales = SettingInputs.locales(group, found.settings)
    let entry = SettingsEntry(form: form, group: group, locales: locales)
    let body = entry.body(writable, against: found.settings, at: found.level, locales: locales)
    if group == .mail, form[MailPreviewCard.action] != nil {
      return call.page(try page(found, group, entry, mail: MailRequest(form: form, body: body)).html)
    }
    let count = body.object?.members.count ?? 0
    do {
      if count > 0 { try change(found, group, body, seen: form[FieldName.fingerprint]) }
    } catch DomainError.invalidRequest(let errors) {
      let problems = errors.all.map { FieldProblem(field: $0.path, message: call.messages.problem($0.sentence)) }
      return call.page(try page(found, group, entry, problems).html, status: 400)
    } catch is StaleForm {
      let problem = FieldProblem(field: "", message: call.messages.settingsChangedMeanwhile)
      return call.page(try page(found, group, entry, [problem]).html, status: 409)
    }
    try call.leave(StoredFlash(isFailure: false, text: call.messages.settingsSaved(count)))
    return .redirect(to: call.app.links.settings(found.organizer.slug, event: found.event?.slug, group).text)
  }

  /// Somebody else has changed what the form was made from.
  private struct StaleForm: Error {}

  private static func change(_ found: ConsoleSettings, _ group: SettingGroup, _ body: JSON, seen: String?) throws {
    try found.call.app.configuration.changeSettings(
      of: found.organizer.id, event: found.event?.id, body, by: found.actor
    ) { stored in
      guard found.fingerprint(group, of: stored) == seen else { throw StaleForm() }
    }
  }

  static func page(
    _ found: ConsoleSettings, _ group: SettingGroup, _ entry: SettingsEntry?, _ problems: [FieldProblem] = [],
    mail: MailRequest? = nil
  ) throws -> SettingsPage {
    let locales = SettingInputs.locales(group, found.settings)
    let call = found.call
    let context = call.pageContext(organizer: found.organizer)
    let preview = try group == .mail ? MailPreviews.card(found, context, mail) : nil
    return SettingsPage(
      context: context, organizer: found.organizer.slug, event: found.choice,
      group: group, fields: found.fields(group, entry, locales: locales), locales: locales, problems: problems,
      seen: found.fingerprint(group, of: found.settings),
      parts: group == .layout ? [LogoPages.card(found, context, problems)] : [],
      numbers: group == .numbering
        ? SpecimenInvoice.numbers(
          organizer: found.organizer, event: found.event, settings: found.settings, now: call.app.clock.now) : nil,
      mail: preview)
  }

  /// An example invoice with the settings as they are saved.
  static func specimen(_ call: Call) throws -> Response {
    let found = try ConsoleSettings(call)
    _ = try found.group()
    return try print(found, found.settings)
  }

  /// An example invoice with the values of a form that is not saved.
  static func unsavedSpecimen(_ call: Call) throws -> Response {
    let form = try call.form()
    let found = try ConsoleSettings(call)
    let group = try found.group()
    let locales = SettingInputs.locales(group, found.settings)
    let body = SettingsEntry(form: form, group: group, locales: locales).body(
      found.definitions(group).filter(found.mayChange), against: found.settings, at: found.level, locales: locales)
    return try print(found, found.settings.after(body, at: found.level))
  }

  private static func print(_ found: ConsoleSettings, _ settings: Settings) throws -> Response {
    let app = found.call.app
    let logo = try LogoReference(settings.value(.invoiceLogoImage)).flatMap { try app.logos.logo($0.digest) }
    let made = try SpecimenInvoice.make(
      organizer: found.organizer, event: found.event, settings: settings, mark: found.call.messages.specimen,
      logo: logo, now: app.clock.now)
    let pdf = try app.specimens.pdf(of: made.invoice, context: made.context)
    return Response(
      status: 200,
      headers: [
        ("Content-Type", "application/pdf"), ("Content-Disposition", "inline; filename=\"specimen.pdf\""),
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'"),
      ], body: pdf)
  }
}
