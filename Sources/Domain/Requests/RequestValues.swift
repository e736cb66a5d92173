// The kinds of single values that requests hold, as `RequestReader` reads them: texts, flags, numbers, amounts, moments, words, keys.
// Forms send everything as text, so each kind takes its text, too.

extension RequestReader {
  /// Text of at most `maximum` characters; numbers count as their text. Surrounding white space is dropped.
  public func text(
    _ name: String, maximum: Int = 100_000, required: Bool = false, nullable: Bool = false, blank: Bool = true
  ) -> Sent<String> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      let text = try RequestReader.plainText(json).trimmingWhitespace()
      guard blank || !text.isEmpty else { throw .late("This field may not be blank.") }
      guard text.unicodeScalars.count <= maximum else {
        throw .late("Ensure this field has no more than \(maximum) characters.")
      }
      return text
    }
  }

  private static func plainText(_ json: JSON) throws(FieldErrors) -> String {
    switch json {
    case .string(let text):
      guard !text.utf8.contains(0) else { throw .late("Null characters are not allowed.") }
      return text
    case .number(let text): return text
    default: throw .late("Not a valid string.")
    }
  }

  /// An e-mail address; `""` only where `blank` is allowed.
  public func email(_ name: String, nullable: Bool = false, blank: Bool = false) -> Sent<String> {
    read(name, nullable: nullable) { json throws(FieldErrors) in
      let text = try RequestReader.plainText(json).trimmingWhitespace()
      if text.isEmpty, blank { return text }
      guard !text.isEmpty else { throw .late("This field may not be blank.") }
      guard EmailAddress.isValid(text) else { throw .late("Enter a valid email address.") }
      return text
    }
  }

  public func flag(_ name: String, nullable: Bool = false) -> Sent<Bool> {
    read(name, nullable: nullable) { json throws(FieldErrors) in
      switch RequestSentence.shown(json).lowercased() {
      case "true", "t", "yes", "y", "on", "1": return true
      case "false", "f", "no", "n", "off", "0": return false
      default: throw .late("Must be a valid boolean.")
      }
    }
  }

  public func integer(
    _ name: String, in range: ClosedRange<Int64> = Int64.min...Int64.max, required: Bool = false,
    nullable: Bool = false
  ) -> Sent<Int64> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let number = json.int ?? json.string.flatMap({ Int64($0) }) else {
        throw .late("A valid integer is required.")
      }
      guard number >= range.lowerBound else {
        throw .late("Ensure this value is greater than or equal to \(range.lowerBound).")
      }
      guard number <= range.upperBound else {
        throw .late("Ensure this value is less than or equal to \(range.upperBound).")
      }
      return number
    }
  }

  /// An amount, as text or number, with at most two places.
  public func amount(
    _ name: String, required: Bool = false, nullable: Bool = false, minimum: Money? = nil
  ) -> Sent<Money> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      let text = try RequestReader.decimalText(json)
      guard let money = Money(text) else { throw .late(RequestReader.decimalProblem(text, digits: 13, places: 2)) }
      if let minimum, money < minimum {
        throw .late("Ensure this value is greater than or equal to \(minimum.text).")
      }
      return money
    }
  }

  /// A tax rate in percent.
  public func rate(_ name: String, required: Bool = false, nullable: Bool = false) -> Sent<TaxRate> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      let text = try RequestReader.decimalText(json)
      if let rate = TaxRate(text) { return rate }
      if text.hasPrefix("-") { throw .late("Ensure this value is greater than or equal to 0.00.") }
      if let value = FixedPoint.parse(text, places: 4), value > 1_000_000 {
        throw .late("Ensure this value is less than or equal to 100.00.")
      }
      throw .late(RequestReader.decimalProblem(text, digits: 7, places: 4))
    }
  }

  /// Text of a number as it was written; `1e2` is not taken, since amounts never are written so.
  private static func decimalText(_ json: JSON) throws(FieldErrors) -> String {
    switch json {
    case .string(let text): return text.trimmingWhitespace()
    case .number(let text): return text
    default: throw .late("A valid number is required.")
    }
  }

  private static func decimalProblem(_ text: String, digits: Int, places: Int) -> String {
    let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") }
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (48...57).contains($0) }
      }
    guard isNumber else { return "A valid number is required." }
    if parts.count == 2, parts[1].count > places {
      return "Ensure that there are no more than \(places) decimal places."
    }
    return "Ensure that there are no more than \(digits) digits in total."
  }

  /// A moment with its zone, such as `2026-12-27T10:00:00Z`.
  public func moment(_ name: String, required: Bool = false, nullable: Bool = false) -> Sent<Instant> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let moment = json.string.flatMap({ Instant($0) }) else {
        throw .late(
          "Datetime has wrong format. Use one of these formats instead: "
            + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].")
      }
      return moment
    }
  }

  public func day(_ name: String, required: Bool = false, nullable: Bool = false) -> Sent<LocalDate> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let day = json.string.flatMap({ LocalDate($0) }) else {
        throw .late("Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")
      }
      return day
    }
  }

  /// One of the words that `Choice` knows.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type, required: Bool = false, nullable: Bool = false
  ) -> Sent<Choice> where Choice.RawValue == String {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let choice = json.string.flatMap({ Choice(rawValue: $0) }) else {
        throw .late(RequestSentence.noChoice(json))
      }
      return choice
    }
  }

  /// One of some words.
  public func word(
    _ name: String, among words: some Collection<String>, required: Bool = false, nullable: Bool = false
  ) -> Sent<String> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let text = json.string, words.contains(text) else { throw .late(RequestSentence.noChoice(json)) }
      return text
    }
  }

  /// The key of an object that `find` knows.
  public func key<Value>(
    _ name: String, required: Bool = false, nullable: Bool = false, _ find: (Int64) -> Value?
  ) -> Sent<Value> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let id = json.int ?? json.string.flatMap({ Int64($0) }) else { throw .late(RequestSentence.noKey(json)) }
      guard let value = find(id) else { throw .late(RequestSentence.unknownKey(id)) }
      return value
    }
  }

  /// A text by language: an object of texts, or one text for all languages.
  public func i18n(
    _ name: String, required: Bool = false, nullable: Bool = false, blank: Bool = true, maximum: Int = 100_000
  ) -> Sent<JSON> {
    read(name, required: required, nullable: nullable) { json throws(FieldErrors) in
      guard let texts = I18nText(json) else {
        throw .late("Please pass either a text or an object of texts by language.")
      }
      guard texts.texts.allSatisfy({ $0.text.unicodeScalars.count <= maximum && !$0.text.utf8.contains(0) }) else {
        throw .late("Ensure this field has no more than \(maximum) characters.")
      }
      guard blank || texts.texts.contains(where: { !$0.text.isEmpty }) else {
        throw .late("This field may not be blank.")
      }
      return json
    }
  }

  /// Any value of this kind of container.
  public func anyObject(_ name: String, nullable: Bool = false) -> Sent<JSONObject> {
    read(name, nullable: nullable) { json throws(FieldErrors) in
      guard let object = json.object else {
        throw .late("Expected a dictionary of items but got type \"\(RequestSentence.kind(json))\".")
      }
      return object
    }
  }
}
