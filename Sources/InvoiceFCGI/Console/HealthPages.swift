// Addresses for monitors and for people who arrive at the front door.

import Domain

enum HealthPages {
  /// The process answers.
  static func alive(_ call: Call) -> Response {
    text("ok\n")
  }

  /// The database answers too.
  static func ready(_ call: Call) throws -> Response {
    _ = try call.app.store.organizerID(slug: "")
    return text("ready\n")
  }

  static func front(_ call: Call) -> Response {
    .redirect(to: call.app.base + "/console/")
  }

  private static func text(_ text: String) -> Response {
    Response(
      status: 200, headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: Array(text.utf8))
  }
}
