// Forms that browsers post to the console: decoded, and refused unless they come from this session and this origin.

import Domain
import Views

/// The fields of a posted form.
struct ConsoleForm {
  private let fields: QueryParameters

  /// - Throws: `ClientError.unsupportedMediaType` unless it is a plain form.
  init(_ request: Request) throws {
    let type = String((request.header("CONTENT_TYPE") ?? "").prefix { $0 != ";" }).lowercased()
    guard type == "application/x-www-form-urlencoded" else { throw ClientError.unsupportedMediaType(type) }
    fields = try QueryParameters(decoding: String(decoding: request.body, as: UTF8.self))
  }

  /// The plain fields of a form with files.
  init(_ parts: [MultipartForm.Part]) throws {
    let plain = try parts.filter { $0.filename == nil }.map { part in
      guard let text = String(validating: part.content, as: UTF8.self), !text.utf8.contains(0) else {
        throw DomainError.invalid(field: part.name, message: "Use UTF-8 text without NUL.")
      }
      return (name: part.name, value: text)
    }
    fields = QueryParameters(pairs: plain)
  }

  subscript(name: String) -> String? { fields[name] }

  /// Every value of a field, in order.
  func all(_ name: String) -> [String] { fields.all(name) }

  /// - Throws: `ClientError.foreignForm` unless the session's token is in it and the browser says that our own page sent it.
  func check(_ call: Call) throws {
    guard let session = call.session, let given = fields[FieldName.csrf],
      ConsoleForm.areEqual(session.csrfToken, given), ConsoleForm.isOwnOrigin(call)
    else { throw ClientError.foreignForm }
  }

  /// Whether `Sec-Fetch-Site` and `Origin`, where the browser sends them, name this site.
  static func isOwnOrigin(_ call: Call) -> Bool {
    if let site = call.request.header("SEC_FETCH_SITE"), site != "same-origin", site != "none" { return false }
    guard let origin = call.request.header("ORIGIN") else { return true }
    return origin == call.app.publicOrigin(for: call.request)
  }

  /// Compares secrets without telling by the time taken where they differ.
  static func areEqual(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    guard x.count == y.count else { return false }
    return zip(x, y).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
