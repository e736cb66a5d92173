// The logo in the console: looked at, uploaded, taken away. The way of the API's PUT and DELETE, so that both are judged alike.

import Domain
import Views

enum LogoPages {
  /// The logo that invoices of the path's event or organizer get.
  static func picture(_ call: Call) throws -> Response {
    let found = try ConsoleSettings(call)
    guard let reference = LogoReference(found.settings.value(.invoiceLogoImage)),
      let jpeg = try call.app.logos.logo(reference.digest)
    else { throw DomainError.notFound(what: "Logo") }
    return Response(
      status: 200,
      headers: [
        ("Content-Type", "image/jpeg"), ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "private, no-cache"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
      ], body: jpeg)
  }

  static func upload(_ call: Call) throws -> Response {
    let (_, files) = try call.upload()
    let found = try ConsoleSettings(call)
    do {
      try change(found, to: files["file"] ?? [])
    } catch DomainError.invalid(field: "file", let message) {
      let problem = FieldProblem(field: "file", message: call.messages.problem(message))
      return call.page(try SettingsPages.page(found, .layout, nil, [problem]).html, status: 400)
    }
    try call.leave(StoredFlash(isFailure: false, text: call.messages.logoSaved))
    return .redirect(to: address(found))
  }

  static func remove(_ call: Call) throws -> Response {
    _ = try call.form()
    let found = try ConsoleSettings(call)
    try change(found, to: nil)
    try call.leave(StoredFlash(isFailure: false, text: call.messages.logoRemoved))
    return .redirect(to: address(found))
  }

  private static func change(_ found: ConsoleSettings, to picture: [UInt8]?) throws {
    try found.call.app.configuration.changeLogo(
      of: found.organizer.id, event: found.event?.id, to: picture, by: found.call.app.uploadLogo, actor: found.actor)
  }

  private static func address(_ found: ConsoleSettings) -> String {
    found.call.app.links.settings(found.organizer.slug, event: found.event?.slug, .layout).text
  }

  /// The card on the layout's page.
  static func card(_ found: ConsoleSettings, _ context: PageContext, _ problems: [FieldProblem]) -> HTML {
    let setting = Setting.invoiceLogoImage
    let value = found.settings.value(setting)
    let level = found.settings.level(of: setting.rawValue)
    let state: LogoCard.State =
      LogoReference(value) != nil ? .shown : value.string.map { $0.isEmpty ? .none : .elsewhere($0) } ?? .none
    return LogoCard(
      context: context, organizer: found.organizer.slug,
      event: found.event?.slug, state: state, level: level, isOwn: level == found.level,
      mayWrite: SettingDefinition.named(setting.rawValue).map(found.mayChange) ?? false,
      problem: problems.first { $0.field == "file" }
    ).html
  }
}
