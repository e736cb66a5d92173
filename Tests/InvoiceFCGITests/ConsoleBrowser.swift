// A signed-in browser without a browser: keeps its cookie, reads forms out of pages, and posts them as a person would.

import Domain
import Foundation
import TestSupport

@testable import InvoiceFCGI

/// One user's console.
struct ConsoleBrowser {
  let app: TestApp
  let cookie: String

  init(_ app: TestApp, as email: String = "full@example.org") throws {
    self.app = app
    cookie = try app.signIn(email)
  }

  init(_ app: TestApp, cookie: String) {
    self.app = app
    self.cookie = cookie
  }

  func get(_ target: String, language: String? = nil) -> Response {
    var headers = ["COOKIE": cookie]
    headers["ACCEPT_LANGUAGE"] = language
    return app.send("GET", target, headers: headers)
  }

  func post(_ target: String, _ fields: [(String, String)], language: String? = nil) -> Response {
    let body = fields.map { PercentEncoding.form($0.0) + "=" + PercentEncoding.form($0.1) }.joined(separator: "&")
    var headers = ["COOKIE": cookie, "CONTENT_TYPE": "application/x-www-form-urlencoded"]
    headers["ACCEPT_LANGUAGE"] = language
    return app.send("POST", target, headers: headers, body: body)
  }

  /// The token that this session's forms carry.
  var csrf: String { ConsoleBrowser.hidden("csrf_token", in: get("/console/help/").text) }

  /// The value of a page's hidden field, `""` when there is none.
  static func hidden(_ name: String, in page: String) -> String {
    guard let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return "" }
    return String(page[start...].prefix { $0 != "\"" })
  }

  /// The fields of the last form of `main` as a browser would send them, some replaced or added.
  static func fields(in page: String, replacing changes: [(String, String)]) -> [(String, String)] {
    guard let start = page.range(of: "<form method=\"post\" class=\"set"),
      let end = page[start.upperBound...].range(of: "</form>")
    else { return [] }
    let form = String(page[start.upperBound..<end.lowerBound])
    var fields: [(String, String)] = []
    for tag in form.matches(of: /<(input|select|textarea)\b([^>]*?)>/) {
      let attributes = String(tag.2)
      guard let name = attributes.firstMatch(of: /name="([^"]*)"/).map({ String($0.1) }) else { continue }
      let rest = form[tag.range.upperBound...]
      switch tag.1 {
      case "textarea":
        let text = rest.prefix(upTo: rest.range(of: "</textarea>")?.lowerBound ?? rest.endIndex)
        fields.append((name, plain(String(text.drop { $0 == "\n" }))))
      case "select":
        let options = rest.prefix(upTo: rest.range(of: "</select>")?.lowerBound ?? rest.endIndex)
        let chosen =
          options.firstMatch(of: /value="([^"]*)" selected/)?.1 ?? options.firstMatch(of: /value="([^"]*)"/)?.1
        fields.append((name, plain(chosen.map { String($0) } ?? "")))
      default:
        if attributes.contains("type=\"checkbox\""), !attributes.hasSuffix("checked"), !attributes.contains("checked ")
        {
          continue
        }
        fields.append((name, plain(attributes.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? "")))
      }
    }
    return fields.filter { field in !changes.contains { $0.0 == field.0 } } + changes
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// The fields of the confirmation form on a page.
  func confirmation(on target: String) -> [(String, String)] {
    let page = get(target).text
    return ["csrf_token", "key", "seen"].map { ($0, ConsoleBrowser.hidden($0, in: page)) }
  }

  /// Opens the page that asks and confirms it.
  func confirm(_ target: String) -> Response { post(target, confirmation(on: target)) }
}
