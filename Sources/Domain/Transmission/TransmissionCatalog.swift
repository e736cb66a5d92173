// The transmission types of this service, and what they say about an address: whether the type is there for it, what is wrong with its
// fields, what is missing (pretix-behaviour.md §5.2 with product.md §3 i).

/// All transmission types, those offered first at the front.
public struct TransmissionCatalog: Sendable {
  public let types: [TransmissionType]

  public init(_ types: [TransmissionType]) {
    self.types = types.sorted { ($0.priority, $1.identifier) > ($1.priority, $0.identifier) }
  }

  public subscript(identifier: String) -> TransmissionType? {
    types.first { $0.identifier.utf8.elementsEqual(identifier.utf8) }
  }

  /// Judges what an address says about its transmission.
  /// - Parameters:
  ///   - address: complete, as it will be stored; its `transmissionType` is the one that was asked for.
  ///   - info: the fields that were sent.
  /// - Returns: the fields to keep: those that the type declares, without space around them, empty ones dropped.
  /// - Throws: the errors, below the address's member names.
  public func checkedInfo(for address: InvoiceAddress, info: JSONObject) throws(FieldErrors) -> JSONObject {
    guard let type = self[address.transmissionType] else {
      throw .member("transmission_type", "Unknown transmission type.")
    }
    guard type.isAvailable(country: address.country, business: address.isBusiness) else {
      throw .member(
        "transmission_type", "The selected transmission type is not available for this country or address type.")
    }
    let kept = try type.checkedFields(info, business: address.isBusiness)
    let missing = type.missing(in: address, info: kept)
    guard missing.isEmpty else { throw .members(missing) }
    return kept
  }
}

extension TransmissionType {
  fileprivate func checkedFields(_ info: JSONObject, business: Bool) throws(FieldErrors) -> JSONObject {
    var kept = JSONObject()
    var errors: [FieldErrors.Member] = []
    for field in fields {
      guard let sent = info[field.key], !sent.isNull else { continue }
      guard let text = sent.string?.trimmingWhitespace() else {
        errors.append(.init(field.key, .sentences(["Not a valid string."])))
        continue
      }
      if text.isEmpty { continue }
      if let sentence = field.problem(with: text, business: business) {
        errors.append(.init(field.key, .sentences([sentence])))
      } else {
        kept[field.key] = .string(text)
      }
    }
    guard errors.isEmpty else { throw FieldErrors.members(errors).below("transmission_info") }
    return kept
  }

  /// Everything that is missing, in the address and among the fields, told at once.
  fileprivate func missing(in address: InvoiceAddress, info: JSONObject) -> [FieldErrors.Member] {
    let sentence = FieldErrors.sentences(["This field is required for the selected type of invoice transmission."])
    var missing: [FieldErrors.Member] = []
    for required in addressParts where required.audience.includes(business: address.isBusiness) {
      if address.text(of: required.part).trimmingWhitespace().isEmpty {
        missing.append(.init(required.part.rawValue, sentence))
      }
    }
    let keys = fields.filter { $0.required.includes(business: address.isBusiness) && info[$0.key] == nil }.map(\.key)
    if !keys.isEmpty { missing.append(.init("transmission_info", .members(keys.map { .init($0, sentence) }))) }
    return missing
  }
}

extension TransmissionField {
  fileprivate func problem(with text: String, business: Bool) -> String? {
    if !accepted.includes(business: business) {
      return accepted == .businesses
        ? "This field is only available for business addresses."
        : "This field is not available for business addresses."
    }
    guard text.unicodeScalars.count <= 255 else { return "Ensure this field has no more than 255 characters." }
    return check(text)
  }
}

extension InvoiceAddress {
  fileprivate func text(of part: RequiredAddressPart.Part) -> String {
    switch part {
    case .company: company
    case .street: street
    case .zipcode: zipcode
    case .city: city
    case .state: state
    case .country: country
    case .vatID: vatID
    }
  }
}

extension String {
  /// Without white space at both ends.
  func trimmingWhitespace() -> String {
    let scalars = unicodeScalars
    // Nearly all texts have none.
    if let first = scalars.first, let last = scalars.last, (0x21...0x7E).contains(first.value),
      (0x21...0x7E).contains(last.value)
    {
      return self
    }
    let start = scalars.drop { $0.properties.isWhitespace }
    let end = start.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
