// The recorded invoices of Tests/Conformance/base/generation.json, built without the HTTP API: the bundle is imported, every order goes through the
// builder, and the published document is compared member by member with what the reference server answered.

import Domain
import Foundation
import SQLiteStore
import TestSupport
import Testing

struct GenerationTests {
  @Test func `Every recorded invoice comes out of the builder as it was recorded`() throws {
    let store = try TemporaryStore()
    try store.importing(try BundleFixtures.recorded())
    let cases = try RecordedCase.all()
    #expect(cases.count > 80)
    let now = Instant(microseconds: Int64(Date().timeIntervalSince1970) * 1_000_000)
    for recorded in cases {
      let invoice = try build(recorded, in: store, now: now)
      let document = try JSON(parsing: InvoiceResource.document(invoice))
      let differences = Expectation(now: now).differences(document, recorded.body, at: "")
      #expect(differences.isEmpty, "\(recorded.id): \(differences.joined(separator: "; "))")
    }
  }

  private func build(_ recorded: RecordedCase, in store: TemporaryStore, now: Instant) throws -> Invoice {
    guard let organizer = try store.store.organizerID(slug: recorded.organizer),
      let event = try store.store.eventID(slug: recorded.event, of: organizer)
    else { throw FixtureError(message: "\(recorded.id): no event") }
    let key = EventKey(organizer: organizer, event: event)
    return try store.store.transaction { tx in
      let order = try tx.order(code: recorded.order, of: key)
      let source = try InvoiceSource(order: order, in: tx, now: now)
      let numbering = InvoiceNumbering(event: source.event, settings: source.settings)
      let assigned = try numbering.assign(
        to: order, isCancellation: false, on: source.today,
        next: { try tx.nextNumber(prefix: $0, isTest: order.testMode, of: key.organizer) },
        count: { try tx.countNumbers(prefix: $0, order: order.code, of: key) })
      return try InvoiceBuilder.invoice(from: source, numbered: assigned)
    }
  }
}

/// One case of generation.json.
private struct RecordedCase {
  let id: String
  let organizer: String
  let event: String
  let order: String
  let body: JSON

  static func all() throws -> [RecordedCase] {
    let file = try BundleFixtures.conformance("base/generation.json")
    return try (JSON(parsing: file)["cases"]?.array ?? []).map { recorded in
      func text(_ name: String) throws -> String {
        guard let text = recorded[name]?.string else { throw FixtureError(message: "a case without \(name)") }
        return text
      }
      let deviations = recorded["deviations"]?.object?.members ?? []
      let body = deviations.compactMap { $0.value["body"] }.first ?? recorded["expect"]?["body"]
      guard let body else { throw FixtureError(message: "a case without a body") }
      return RecordedCase(
        id: try text("id"), organizer: try text("organizer"), event: try text("event"), order: try text("order"),
        body: body)
    }
  }
}

/// Compares with what was recorded; understands the placeholders of Tests/Conformance/README.md that generation uses.
private struct Expectation {
  let now: Instant

  func differences(_ actual: JSON?, _ expected: JSON, at path: String) -> [String] {
    guard let actual else { return ["\(path) is missing"] }
    switch (actual, expected) {
    case (_, .object(let object)) where object.members.first?.name.hasPrefix("$") == true:
      return accepts(actual, object) ? [] : ["\(path): \(actual) for \(expected)"]
    case (.object(let actual), .object(let expected)):
      let names = expected.members.map(\.name)
      let extra = actual.members.map(\.name) == names ? [] : ["\(path): members \(actual.members.map(\.name))"]
      return extra + expected.members.flatMap { differences(actual[$0.name], $0.value, at: path + "." + $0.name) }
    case (.array(let actual), .array(let expected)):
      guard actual.count == expected.count else { return ["\(path): \(actual.count) elements for \(expected.count)"] }
      return zip(actual, expected).enumerated().flatMap { index, pair in
        differences(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    default: return actual == expected ? [] : ["\(path): \(actual) for \(expected)"]
    }
  }

  private func accepts(_ actual: JSON, _ placeholder: JSONObject) -> Bool {
    guard let (name, value) = placeholder.members.first.map({ ($0.name, $0.value) }) else { return false }
    switch name {
    case "$today":
      let zone = value.string.flatMap { TimeZone(identifier: $0) }
      return actual.string == zone.map { now.day(in: $0).text }
    case "$now": return actual.string.flatMap { Instant($0) } == now
    case "$fresh":
      let day = value["date"]?.string.flatMap { LocalDate($0) }
      let isFresh = day.map { now.day(in: .gmt).daysSinceEpoch - $0.daysSinceEpoch < 7 } ?? false
      return actual == (isFresh ? value["value"] : .null)
    case "$number": return actual.string.map { isNumber($0, value) } ?? false
    default: return false
    }
  }

  private func isNumber(_ number: String, _ rule: JSON) -> Bool {
    guard let zone = rule["zone"]?.string.flatMap({ TimeZone(identifier: $0) }) else { return false }
    let (year, month, day) = now.day(in: zone).components
    var prefix = rule["prefix"]?.string ?? ""
    for (code, value) in [("%Y", year), ("%y", year % 100), ("%m", month), ("%d", day)] {
      prefix = prefix.replacing(code, with: value < 10 ? "0\(value)" : "\(value)")
    }
    prefix += rule["suffix"]?.string ?? ""
    guard number.hasPrefix(prefix) else { return false }
    let tail = String(number.dropFirst(prefix.count))
    if let expected = rule["tail"]?.string { return tail == expected }
    guard let value = Int64(tail), let digits = rule["digits"]?.int else { return false }
    return value > (rule["after"]?.int ?? 0) && tail.utf8.count >= digits
  }
}
