// Typed reading of JSON that somebody else wrote: a value together with the file and path that led to it, so that every refusal can
// name both. Missing members and nulls are alike to the optional readers.

/// A JSON value with where it came from.
public struct JSONReader: Sendable {
  public let file: String
  /// JSONPath of the value, `$` at the root.
  public let path: String
  /// nil: the member is missing.
  public let value: JSON?

  public init(file: String, path: String = "$", value: JSON?) {
    self.file = file
    self.path = path
    self.value = value
  }

  /// Reads `bytes` as one JSON document.
  /// - Throws: `BundleProblem` with line and column of the first wrong byte.
  public init(file: String, parsing bytes: [UInt8]) throws(BundleProblem) {
    do {
      self.init(file: file, value: try JSON(parsing: bytes))
    } catch {
      let before = bytes.prefix(error.offset)
      let line = before.count { $0 == 0x0A } + 1
      let column = before.count - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
      throw BundleProblem(
        file: file, path: "", message: "not JSON: \(error.message) (line \(line), column \(column))")
    }
  }

  public func problem(_ message: String) -> BundleProblem {
    BundleProblem(file: file, path: path, message: message)
  }

  /// The beginning of the value as it was written, for messages.
  public var excerpt: String {
    guard let value else { return "nothing" }
    var writer = JSONWriter()
    writer.value(value)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    return text.utf8.count > 60 ? text.prefix(57) + "…" : text
  }

  public subscript(name: String) -> JSONReader {
    JSONReader(file: file, path: "\(path).\(name)", value: value?[name])
  }

  public var isAbsent: Bool { value.map(\.isNull) ?? true }

  /// This reader, or nil when there is nothing to read.
  public var orNil: JSONReader? { isAbsent ? nil : self }

  public func object() throws(BundleProblem) -> JSONObject {
    try read("an object") { $0.object }
  }

  public func elements() throws(BundleProblem) -> [JSONReader] {
    let values = try read("a list") { $0.array }
    return values.enumerated().map { JSONReader(file: file, path: "\(path)[\($0)]", value: $1) }
  }

  /// The elements of a list that may have `maximumCount` at most.
  public func fewElements() throws(BundleProblem) -> [JSONReader] {
    let elements = try elements()
    guard elements.count <= JSONReader.maximumCount else {
      throw problem("has \(elements.count) elements; \(JSONReader.maximumCount) are possible")
    }
    return elements
  }

  /// The members of an object, each with its name.
  public func members() throws(BundleProblem) -> [(name: String, reader: JSONReader)] {
    try object().members.map { ($0.name, JSONReader(file: file, path: "\(path).\($0.name)", value: $0.value)) }
  }

  public func text() throws(BundleProblem) -> String {
    try read("a text") { $0.string }
  }

  /// Text that may be missing or null, which both mean `""`.
  public func textOrEmpty() throws(BundleProblem) -> String {
    try orNil?.text() ?? ""
  }

  public func flag() throws(BundleProblem) -> Bool {
    try read("true or false") { $0.bool }
  }

  public func integer() throws(BundleProblem) -> Int64 {
    try read("an integer") { $0.int }
  }

  /// An integer from 1 on, as ids and counts are.
  public func positive() throws(BundleProblem) -> Int64 {
    try read("an integer from 1 on") { $0.int.flatMap { $0 > 0 ? $0 : nil } }
  }

  /// An integer from 1 to `maximumCount`, as places within an order or invoice are.
  public func ordinal() throws(BundleProblem) -> Int {
    try read("an integer from 1 to \(JSONReader.maximumCount)") {
      $0.int.flatMap { (1...Int64(JSONReader.maximumCount)).contains($0) ? Int($0) : nil }
    }
  }

  /// Parts of one order or invoice at most: their amounts can then be added without overflow (`Money.limit`).
  public static let maximumCount = 100_000

  public func amount() throws(BundleProblem) -> Money {
    try read("an amount; write it like \"12.00\"") { $0.string.flatMap { Money($0) } }
  }

  public func rate() throws(BundleProblem) -> TaxRate {
    try read("a tax rate from 0 to 100; write it like \"19.00\"") { $0.string.flatMap { TaxRate($0) } }
  }

  public func moment() throws(BundleProblem) -> Instant {
    try read("a moment; write it like \"2026-12-27T10:00:00Z\"") { $0.string.flatMap { Instant($0) } }
  }

  public func day() throws(BundleProblem) -> LocalDate {
    try read("a day; write it like \"2026-12-27\"") { $0.string.flatMap { LocalDate($0) } }
  }

  public func i18n() throws(BundleProblem) -> I18nText {
    try read("a text or an object of texts by language") { I18nText($0) }
  }

  /// One of the words that `Choice` knows.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(BundleProblem) -> Choice where Choice.RawValue == String {
    let words = type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return try read("one of \(words)") { $0.string.flatMap { Choice(rawValue: $0) } }
  }

  private func read<T>(_ kind: String, _ convert: (JSON) -> T?) throws(BundleProblem) -> T {
    guard let value else { throw problem("is missing; \(kind) is needed") }
    guard let result = convert(value) else { throw problem("\(excerpt) is not \(kind)") }
    return result
  }
}

extension JSONObject {
  /// The members whose names are not among `names`.
  func without(_ names: Set<String>) -> JSONObject {
    JSONObject(members.filter { !names.contains($0.name) })
  }
}
