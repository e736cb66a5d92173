// Errors as pages, and the way to sign in for those who have not. Works without a routed call: an unknown path has none.

import Domain
import Foundation
import Views

enum ConsoleErrors {
  static func page(_ meaning: ErrorResponses.Meaning, _ request: Request, app: App) -> Response {
    let language = Language.preferred(acceptLanguage: request.header("ACCEPT_LANGUAGE"))
    let context = PageContext(
      links: app.links, language: language, now: app.clock.now, zone: .gmt, version: Version.text)
    let mayRepeat = request.method == "GET" && meaning.status >= 500
    let page = ErrorPage(
      context: context, status: meaning.status, detail: meaning.field.map { "\($0): \(meaning.detail)" },
      retry: mayRepeat ? Href(path: request.rawPath) : nil, requestID: request.id)
    return ConsoleResponse.page(page.html, status: meaning.status, language: language)
  }

  /// To the sign-in page and back again; a POST is never repeated silently, so it comes back to the start.
  static func signInFirst(_ request: Request, app: App) -> Response {
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    let target = request.method == "GET" ? Href(path: request.rawPath + query) : nil
    let location = target.map { app.links.signIn(returningTo: $0) } ?? app.links.signIn
    return .redirect(to: location.text)
  }
}
