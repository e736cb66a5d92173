// Members of an order that are kept for clients and that no rule here reads; requests that create and that change an order share them.

/// Reads the untyped members.
struct OrderAttributes {
  let context: IntakeContext

  func read(_ reader: RequestReader, into attributes: inout JSONObject) {
    keep("comment", reader.text("comment", nullable: true), in: &attributes) { .string($0) }
    keep("custom_followup_at", reader.day("custom_followup_at", nullable: true), in: &attributes) { .string($0.text) }
    keep("checkin_attention", reader.flag("checkin_attention"), in: &attributes) { .bool($0) }
    keep("checkin_text", reader.text("checkin_text", nullable: true), in: &attributes) { .string($0) }
    keep("api_meta", reader.anyObject("api_meta"), in: &attributes) { .object($0) }
    keep("customer", reader.text("customer", maximum: 255, nullable: true), in: &attributes) { .string($0) }
  }

  private func keep<Value>(
    _ name: String, _ sent: Sent<Value>, in attributes: inout JSONObject, _ json: (Value) -> JSON
  ) {
    switch sent {
    case .absent: break
    case .null: attributes[name] = name == "comment" ? .string("") : .null
    case .value(let value): attributes[name] = json(value)
    }
  }
}

/// Phone numbers in requests.
enum PhoneNumber {
  /// Kept as `+` and digits.
  static func read(_ name: String, of reader: RequestReader) -> Sent<String> {
    let sent = reader.text(name, maximum: 255, nullable: true)
    guard case .value(let text) = sent else { return sent }
    if text.isEmpty { return .null }
    let digits = text.utf8.filter { (48...57).contains($0) }
    let isPlain = text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || " ()-/.".utf8.contains($0) }
    guard text.hasPrefix("+"), isPlain, (7...15).contains(digits.count) else {
      reader.refuse(name, "Enter a valid phone number, with its country code, like +49 6221 123456.")
      return .absent
    }
    return .value("+" + String(decoding: digits, as: UTF8.self))
  }
}

/// Where orders are sold.
struct SalesChannels {
  let context: IntakeContext

  /// `web`, the channels that the event names, and those that its settings make invoices for.
  var known: Set<String> {
    let names = ["limit_sales_channels", "sales_channels"].flatMap {
      (context.event.resource[$0]?.array ?? []).compactMap(\.string)
    }
    return Set(["web"] + names + context.settings.list(.invoiceGenerateSalesChannels))
  }

  func read(_ name: String, of reader: RequestReader) -> String {
    let sent: Sent<String> = reader.read(name) { json throws(FieldErrors) in
      let text = RequestSentence.shown(json)
      guard known.contains(text) else { throw .late("Object with identifier=\(text) does not exist.") }
      return text
    }
    return sent.value ?? "web"
  }
}
