// How documents and findings look in the API.

import Domain

enum DocumentJSON {
  /// What the object of a document is made of.
  static var shape: JSONShape {
    let moment = Instant(microseconds: 0)
    return JSONShape.of { write(StoredDocument(kind: "", version: 1, digest: [], size: 0, createdAt: moment), to: &$0) }
  }

  /// What the object of an invoice's checks is made of.
  static var checkShape: JSONShape {
    let finding = CheckFinding(
      rule: "", severity: .warning, kind: .ubl, field: "", message: "", remedy: "", place: .order)
    return JSONShape.of { write([DocumentCheck(kind: .ubl, profile: "", findings: [finding])], number: "", to: &$0) }
  }

  static func bytes(_ document: StoredDocument) -> [UInt8] {
    var json = JSONWriter()
    write(document, to: &json)
    return json.bytes
  }

  private static func write(_ document: StoredDocument, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("kind", document.kind)
    json.member("version", Int64(document.version))
    json.member("sha256", Hex.text(document.digest))
    json.member("size", Int64(document.size))
    json.member("created", document.createdAt)
    json.endObject()
  }

  static func bytes(_ checks: [DocumentCheck], number: String) -> [UInt8] {
    var json = JSONWriter()
    write(checks, number: number, to: &json)
    return json.bytes
  }

  private static func write(_ checks: [DocumentCheck], number: String, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("number", number)
    json.member("checks", each: checks) { check, json in
      json.beginObject()
      json.member("kind", oneOf: check.kind)
      json.member("profile", check.profile)
      json.member("passes", check.passes)
      json.member("findings", each: check.findings) { write($0, to: &$1) }
      json.endObject()
    }
    json.endObject()
  }

  private static func write(_ finding: CheckFinding, to json: inout some JSONOutput) {
    json.beginObject()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.rawValue)
    json.member("field", finding.field)
    json.member("message", finding.message)
    json.member("remedy", finding.remedy)
    json.member("place", finding.place.rawValue)
    json.endObject()
  }
}
