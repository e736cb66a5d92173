// Names in requests: parts by a scheme, or one text for clients that know no schemes (pretix-behaviour.md §1.5).

/// Reads a name given in one of its two forms.
struct NameReader {
  /// Put into parts that do not say.
  let scheme: String

  /// - Returns: nil when neither is sent, or one is wrong.
  func name(_ name: String, parts partsName: String, of reader: RequestReader) -> (parts: JSON, text: String)? {
    let text = reader.text(name, maximum: 255, nullable: true)
    let parts: Sent<JSONObject> = reader.read(partsName, nullable: true) { json throws(FieldErrors) in
      guard let object = json.object else { throw .late("Invalid data. Expected a dictionary.") }
      guard object.members.allSatisfy({ $0.value.string != nil || $0.value.isNull }) else {
        throw .late("Every part of a name is a text.")
      }
      guard object.members.count <= 20, object.members.allSatisfy({ ($0.value.string ?? "").utf8.count <= 1_000 })
      else {
        throw .late("Ensure this name has no more than 255 characters.")
      }
      return object
    }
    if text.value.map({ !$0.isEmpty }) == true, parts.value.map({ !$0.members.isEmpty }) == true {
      reader.refuse(name, "Do not specify \(name) if you specified \(partsName).")
      return nil
    }
    if case .value(let object) = parts { return parsed(object) }
    if case .value(let text) = text {
      return text.isEmpty ? (.object(JSONObject()), "") : (.object(JSONObject([("_legacy", .string(text))])), text)
    }
    if parts.isSent || text.isSent, !reader.isRefused(name), !reader.isRefused(partsName) {
      return (.object(JSONObject()), "")
    }
    return nil
  }

  private func parsed(_ sent: JSONObject) -> (parts: JSON, text: String) {
    var parts = sent
    if !parts.members.isEmpty, parts["_scheme"] == nil, parts["_legacy"] == nil { parts["_scheme"] = .string(scheme) }
    return (.object(parts), NameScheme.name(of: .object(parts)))
  }
}
