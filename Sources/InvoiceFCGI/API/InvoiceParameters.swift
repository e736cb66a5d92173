// The invoice list's query parameters as an `InvoiceQuery`: pretix's filters with pretix's leniency (§7.4), and our own
// (product.md §4), which refuse bad values by name.

import Domain

enum InvoiceParameters {
  /// The question that `query` asks of `scope`.
  /// - Throws: `DomainError.invalid` for a bad value of one of our own filters.
  static func query(_ query: QueryParameters, scope: InvoiceQuery.Scope) throws -> InvoiceQuery {
    var wanted = InvoiceQuery(scope: scope)
    // Most requests turn pages and filter nothing.
    if query.pairs.allSatisfy({ $0.name == "page" || $0.name == "page_size" }) { return wanted }
    wanted.numbers = any(query.all("number"))
    wanted.orders = any(query.all("order"))
    wanted.refers = nonEmpty(query["refers"])
    wanted.locale = nonEmpty(query["locale"])
    wanted.isCancellation = boolean(query["is_cancellation"])
    wanted.ordering = ordering(query["ordering"])
    wanted.transmissionStatuses = try query.all("transmission_status").filter { !$0.isEmpty }.map(status)
    wanted.transmissionTypes = query.all("transmission_type").filter { !$0.isEmpty }
    wanted.dateFrom = try day(query, "date_from")
    wanted.dateTo = try day(query, "date_to")
    wanted.modifiedSince = try moment(query, "modified_since")
    wanted.search = try words(query["q"])
    return wanted
  }

  /// Page number and size, as pretix takes them: a bad size is 50, a bad page does not exist.
  static func page(_ query: QueryParameters) throws -> PageRequest {
    let asked = query["page_size"].flatMap(positive) ?? PageRequest.maximumSize
    let size = min(asked, PageRequest.maximumSize)
    guard let text = query["page"], !text.isEmpty else { return PageRequest(number: 1, size: size) }
    if text == "last" { return PageRequest(number: nil, size: size) }
    guard let number = positive(text) else { throw DomainError.invalidPage }
    return PageRequest(number: number, size: size)
  }

  /// No value given does not filter; only empty ones match nothing.
  private static func any(_ values: [String]) -> [String]? {
    values.isEmpty ? nil : values.filter { !$0.isEmpty }
  }

  private static func nonEmpty(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func boolean(_ text: String?) -> Bool? {
    switch text?.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  private static func positive(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), number > 0 else {
      return nil
    }
    return number
  }

  private static func ordering(_ text: String?) -> [InvoiceQuery.Order] {
    let keys = (text ?? "").split(separator: ",").compactMap { key -> InvoiceQuery.Order? in
      switch key.trimmingPrefix(while: { $0 == " " }).split(separator: " ").first {
      case "nr": .number(descending: false)
      case "-nr": .number(descending: true)
      case "date": .date(descending: false)
      case "-date": .date(descending: true)
      default: nil
      }
    }
    return keys.isEmpty ? [.number(descending: false)] : keys
  }

  private static func status(_ text: String) throws -> TransmissionStatus {
    if let status = TransmissionStatus(rawValue: text) { return status }
    let known = TransmissionStatus.allCases.map(\.rawValue).joined(separator: ", ")
    throw DomainError.invalid(field: "transmission_status", message: "\"\(text)\" is no status. Use one of: \(known).")
  }

  private static func day(_ query: QueryParameters, _ name: String) throws -> LocalDate? {
    guard let text = nonEmpty(query[name]) else { return nil }
    if let day = LocalDate(text) { return day }
    throw DomainError.invalid(field: name, message: "\"\(text)\" is no date. Write it like 2026-12-31.")
  }

  private static func moment(_ query: QueryParameters, _ name: String) throws -> Instant? {
    guard let text = nonEmpty(query[name]) else { return nil }
    // A plus sign that was not escaped arrives as a space.
    if let moment = Instant(text.replacing(" ", with: "+")) { return moment }
    throw DomainError.invalid(
      field: name, message: "\"\(text)\" is no date and time. Write it like 2026-12-31T23:59:59Z.")
  }

  static let maximumWords = 10

  private static func words(_ text: String?) throws -> [String] {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= maximumWords, words.allSatisfy({ $0.utf8.count <= 200 }) else {
      throw DomainError.invalid(field: "q", message: "Search for at most \(maximumWords) words of at most 200 bytes.")
    }
    return words
  }
}
