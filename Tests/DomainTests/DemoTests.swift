import Domain
import TestSupport
import Testing

@Suite struct DemoTests {
  private static let made = DemoBundle().files()
  private var bundle: MemoryBundle { Self.made }

  private func invoices() throws -> [JSON] {
    try bundle.files.keys.filter { $0.hasSuffix("/invoices.json") }.sorted()
      .flatMap { try BundleFixtures.json($0, in: bundle).array ?? [] }
  }

  @Test func `Equal seeds make equal data, other seeds other data`() {
    #expect(DemoBundle().files() == bundle)
    #expect(DemoBundle(seed: 7).files() != bundle)
  }

  @Test func `The importer finds nothing wrong with it`() throws {
    // Reading and checking passed when the import arrives at the store.
    #expect(throws: FixtureError.self) {
      try BundleImport(store: UntouchedStore(), digest: FoldingDigest(), clock: FixedClock(Instant(microseconds: 0)))
        .run(bundle)
    }
  }

  @Test func `It shows every kind of invoice`() throws {
    let invoices = try invoices()
    func values(_ name: String) -> Set<String> { Set(invoices.compactMap { $0[name]?.string }) }
    #expect(invoices.count > 350)
    #expect(values("transmission_status") == Set(TransmissionStatus.allCases.map(\.rawValue)))
    #expect(values("transmission_type") == ["email", "peppol", "it_sdi"])
    #expect(values("locale") == ["en", "de", "fr", "it", "es", "pl", "ja", "ar"])
    #expect(values("foreign_currency_display") == ["PLN", "GBP"])
    #expect(invoices.contains { $0["is_cancellation"] == .bool(true) })
    #expect(invoices.contains { $0["invoice_to_is_business"] == .bool(true) })
    #expect(invoices.contains { $0["number"]?.string?.contains("/") == true })
    #expect(invoices.contains { $0["number"]?.string?.hasPrefix("FORUM-TEST-") == true })
    #expect(invoices.contains { $0["invoice_to_name"] == .string("█") })
    let lines = invoices.flatMap { $0["lines"]?.array ?? [] }
    #expect(Set(lines.compactMap { $0["fee_type"]?.string }) == ["payment", "shipping", "cancellation"])
    #expect(lines.contains { $0["tax_code"] == .string("AE") })
    #expect(lines.contains { $0["description"]?.string?.hasPrefix("  + ") == true })
    #expect(lines.contains { $0["subevent"]?.int != nil })
    #expect(invoices.contains { ($0["lines"]?.array?.count ?? 0) > 30 })
  }

  @Test func `A cancellation takes back exactly what it refers to`() throws {
    let invoices = try invoices()
    func total(_ invoice: JSON) -> Money {
      (invoice["lines"]?.array ?? []).compactMap { $0["gross_value"]?.string.flatMap { Money($0) } }.total
    }
    let byNumber = Dictionary(
      uniqueKeysWithValues: invoices.compactMap { one in one["number"]?.string.map { ($0, one) } })
    let cancellations = invoices.filter { $0["is_cancellation"] == .bool(true) }
    #expect(cancellations.count > 50)
    for cancellation in cancellations {
      let original = try #require(cancellation["refers"]?.string.flatMap { byNumber[$0] })
      #expect(total(cancellation) == -total(original))
      #expect(cancellation["order"] == original["order"])
    }
  }

  @Test func `Numbers follow each other without a gap, their days never fall`() throws {
    var days: [String: [String]] = [:]
    for invoice in try invoices() {
      let number = try #require(invoice["number"]?.string)
      let digits = String(number.reversed().prefix { $0.isNumber }.reversed())
      guard digits.count == 5 else { continue }
      days[String(number.dropLast(5)), default: []].append("\(digits) \(invoice["date"]?.string ?? "")")
    }
    #expect(days.count >= 7)
    for (prefix, entries) in days {
      let sorted = entries.sorted()
      #expect(sorted.compactMap { Int($0.prefix(5)) } == Array(1...sorted.count), "\(prefix)")
      #expect(sorted.map { $0.dropFirst(6) } == sorted.map { $0.dropFirst(6) }.sorted(), "\(prefix)")
    }
  }

  @Test func `Nobody real is addressed`() throws {
    for file in bundle.files.keys where file.hasSuffix("/orders.json") {
      for order in try BundleFixtures.json(file, in: bundle).array ?? [] {
        #expect(order["email"]?.string?.hasSuffix("@example.org") == true)
      }
    }
  }
}
