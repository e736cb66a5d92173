// How documents and findings look in the API.

import Domain

enum DocumentJSON {
  static func bytes(_ document: StoredDocument) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("kind", document.kind)
    json.member("version", Int64(document.version))
    json.member("sha256", Hex.text(document.digest))
    json.member("size", Int64(document.size))
    json.member("created", document.createdAt)
    json.endObject()
    return json.bytes
  }

  static func bytes(_ checks: [DocumentCheck], number: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("number", number)
    json.name("checks")
    json.beginArray()
    for check in checks {
      json.beginObject()
      json.member("kind", check.kind.rawValue)
      json.member("profile", check.profile)
      json.member("passes", check.passes)
      json.name("findings")
      json.beginArray()
      for finding in check.findings { write(finding, to: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private static func write(_ finding: CheckFinding, to json: inout JSONWriter) {
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
