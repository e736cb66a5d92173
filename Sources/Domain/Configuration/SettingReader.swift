// Settings in a request: each value by its kind, then what they must fulfil together (pretix-behaviour.md §2.2, §3, §6).

/// Reads the settings that a client sends.
struct SettingReader {
  /// New values by name; null takes a setting away.
  static func values(_ reader: RequestReader) -> [(definition: SettingDefinition, value: JSON)] {
    reader.object.members.compactMap { member in
      guard let definition = SettingDefinition.named(member.name) else { return nil }
      switch value(of: definition, reader) {
      case .absent: return nil
      case .null: return (definition, .null)
      case .value(let value): return (definition, value)
      }
    }
  }

  private static func value(of definition: SettingDefinition, _ reader: RequestReader) -> Sent<JSON> {
    let name = definition.name
    switch definition.kind {
    case .flag: return reader.flag(name, nullable: true).map(JSON.bool)
    case .text(let maximum): return reader.text(name, maximum: maximum, nullable: true).map(JSON.string)
    case .email: return reader.email(name, nullable: true, blank: true).map(JSON.string)
    case .i18n: return reader.i18n(name, nullable: true).map(\.asI18nObject)
    case .integer(let range):
      return reader.integer(name, in: range, nullable: true).map { .number(String($0)) }
    case .day: return reader.day(name, nullable: true).map { .string($0.text) }
    case .prefix: return prefix(name, reader)
    case .iban: return iban(name, reader)
    case .word(let words):
      return reader.read(name, nullable: true) { json throws(FieldErrors) in
        // Flags stand for words here: `true` means `"True"`.
        let text = RequestSentence.shown(json)
        guard words.contains(text) else { throw .late(RequestSentence.noChoice(json)) }
        return .string(text)
      }
    case .words: return words(name, reader)
    case .country:
      return reader.read(name, nullable: true) { json throws(FieldErrors) in
        guard let code = json.string.flatMap(Country.code) else { throw .late(RequestSentence.noChoice(json)) }
        return .string(code)
      }
    case .choices(let known): return choices(name, known, reader)
    case .address: return reader.text(name, maximum: 1_000, nullable: true).map(JSON.string)
    case .secret: return secret(name, reader)
    case .readOnly: return .absent
    }
  }

  private static func words(_ name: String, _ reader: RequestReader) -> Sent<JSON> {
    reader.read(name, nullable: true) { json throws(FieldErrors) in
      guard let elements = json.array else { throw .late(RequestSentence.noList(json)) }
      guard elements.allSatisfy({ $0.string != nil }) else { throw .late("Not a valid string.") }
      return json
    }
  }

  private static func choices(_ name: String, _ known: [String], _ reader: RequestReader) -> Sent<JSON> {
    reader.read(name, nullable: true) { json throws(FieldErrors) in
      guard let elements = json.array else { throw .late(RequestSentence.noList(json)) }
      for element in elements where !known.contains(element.string ?? "") {
        throw .late(RequestSentence.noChoice(element))
      }
      return json
    }
  }

  private static func secret(_ name: String, _ reader: RequestReader) -> Sent<JSON> {
    let sent = reader.text(name, maximum: 200, nullable: true)
    guard case .value(let text) = sent, !text.isEmpty else { return sent.map(JSON.string) }
    if text == SettingDefinition.mask { return .absent }
    guard text.utf8.count >= 24, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      reader.refuse(name, "Give at least 24 characters of ASCII, without spaces.")
      return .absent
    }
    return .value(.string(text))
  }

  private static func iban(_ name: String, _ reader: RequestReader) -> Sent<JSON> {
    let sent = reader.text(name, maximum: 50, nullable: true)
    if case .value(let text) = sent, !text.isEmpty, IBAN(text) == nil {
      reader.refuse(name, "Enter a valid IBAN.")
      return .absent
    }
    return sent.map(JSON.string)
  }

  private static func prefix(_ name: String, _ reader: RequestReader) -> Sent<JSON> {
    let sent = reader.text(name, maximum: 155, nullable: true)
    if case .value(let prefix) = sent, let problem = InvoiceNumbering.problem(withPrefix: prefix) {
      reader.refuse(name, problem)
      return .absent
    }
    return sent.map(JSON.string)
  }

  /// What settings must fulfil together, as they will be; only those that the request names are blamed.
  static func check(_ settings: Settings, _ reader: RequestReader) {
    let country = settings.text(.invoiceAddressFromCountry)
    let state = settings.text(.invoiceAddressFromState)
    func blame(_ setting: Setting, besides other: Setting, _ sentence: String) {
      let isNamed = reader.object[setting.rawValue] != nil
      if isNamed || reader.object[other.rawValue] != nil {
        reader.refuse((isNamed ? setting : other).rawValue, sentence)
      }
    }
    if !state.isEmpty, let sentence = Subdivision.problem(state, in: country) {
      blame(.invoiceAddressFromState, besides: .invoiceAddressFromCountry, sentence)
    }
    if settings.textOrNil(.invoiceAddressFromVATID) != nil, !VATID.isKnown(country: country) {
      blame(
        .invoiceAddressFromVATID, besides: .invoiceAddressFromCountry,
        "VAT IDs exist in the EU, Switzerland and Norway; set invoice_address_from_country to one of them.")
    }
    if settings.flag(.invoiceAddressRequired), !settings.flag(.invoiceAddressAsked) {
      blame(
        .invoiceAddressRequired, besides: .invoiceAddressAsked,
        "You have to ask for invoice addresses if you want to make them required.")
    }
    if settings.flag(.invoiceAddressCompanyRequired), !settings.flag(.invoiceAddressRequired) {
      blame(
        .invoiceAddressCompanyRequired, besides: .invoiceAddressRequired,
        "You have to require invoice addresses to require for company names.")
    }
    if !settings.list(.locales).contains(settings.text(.locale)) {
      blame(.locale, besides: .locales, "Your default locale must also be enabled for your event (see locales).")
    }
    let addresses = settings.text(.invoiceEmailOrganizer).split(separator: ",").map { String($0).trimmingWhitespace() }
    if !addresses.allSatisfy(EmailAddress.isValid) {
      blame(
        .invoiceEmailOrganizer, besides: .invoiceEmailOrganizer, "Enter valid email addresses, separated by commas.")
    }
  }
}
