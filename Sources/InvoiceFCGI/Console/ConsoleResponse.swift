// How console pages leave the house: as HTML with the strict policy, never cached, never framed by others.

import Domain
import Foundation
import Views

enum ConsoleResponse {
  /// console.md §4.2; no inline script or style anywhere, so nothing needs an exception.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    + "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

  static let headers: [(name: String, value: String)] = [
    ("Content-Type", "text/html; charset=utf-8"), ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"), ("Cache-Control", "no-store"),
    ("Vary", "Accept-Language, Cookie"),
  ]

  static func page(_ html: HTML, status: Int = 200, language: Language) -> Response {
    Response(status: status, headers: headers + [("Content-Language", language.code)], body: html.bytes)
  }
}

extension Call {
  /// The user's choice, else the browser's.
  var consoleLanguage: Language {
    session?.user.language.flatMap { Language(rawValue: $0) }
      ?? .preferred(acceptLanguage: request.header("ACCEPT_LANGUAGE"))
  }

  /// What every console page stands in.
  func pageContext(organizer: Organizer? = nil) -> PageContext {
    let viewer = session.map { session in
      Viewer(
        email: session.user.email, csrfToken: session.csrfToken,
        hasSeveralOrganizers: (actor?.organizers.count ?? 0) > 1)
    }
    return PageContext(
      links: app.links, language: consoleLanguage, now: app.clock.now, zone: .gmt, version: Version.text,
      viewer: viewer, organizer: organizer.map { OrganizerChoice(slug: $0.slug, name: $0.name) },
      flashes: takeFlashes(),
      path: Href(path: request.rawPath + (request.rawQuery.isEmpty ? "" : "?" + request.rawQuery)))
  }

  func page(_ html: HTML, status: Int = 200) -> Response {
    ConsoleResponse.page(html, status: status, language: consoleLanguage)
  }

  /// The organizer of a console path, with its name.
  func organizerRecord() throws -> Organizer {
    try app.companions.organizer(slug: try parameter("organizer"))
  }
}
