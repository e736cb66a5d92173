import Domain
import TestSupport
import Testing

@Suite struct ImportDecodingTests {
  /// A change to the recorded bundle, and what the importer says about it.
  struct BadInput: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let says: String
    var testDescription: String { says }
  }

  static let orders = "bigevents/sampleconf/orders.json"
  static let invoices = "bigevents/sampleconf/invoices.json"

  static let small = Result { try BundleFixtures.small() }

  static let badInputs: [BadInput] = [
    BadInput(
      file: orders, old: #""price": "23.00""#, new: #""price": "23,00""#,
      says: #"$[0].positions[0].price: "23,00" is not an amount; write it like "12.00""#),
    BadInput(
      file: orders, old: #""price": "23.00""#, new: #""price": 23.00"#,
      says: #"$[0].positions[0].price: 23.00 is not an amount; write it like "12.00""#),
    BadInput(
      file: orders, old: #""tax_rate": "19.00""#, new: #""tax_rate": "190.00""#,
      says: #"$[0].positions[0].tax_rate: "190.00" is not a tax rate from 0 to 100; write it like "19.00""#),
    BadInput(
      file: orders, old: #""status": "c""#, new: #""status": "x""#,
      says: #"$[0].status: "x" is not one of "n", "p", "e", "c""#),
    BadInput(
      file: orders, old: #""code": "NIV05""#, new: #""code": "../etc""#,
      says: #"$[0].code: "../etc" is not an order code; 1 to 16 letters and digits are needed"#),
    BadInput(
      file: orders, old: #""event": "sampleconf""#, new: #""event": "other""#,
      says: #"$[0].event: "other" is not the event "sampleconf" whose list this is"#),
    BadInput(
      file: orders, old: #""datetime": "2026-11-20T08:15:42Z""#, new: #""datetime": "20.11.2026""#,
      says: #"$[0].datetime: "20.11.2026" is not a moment; write it like "2026-12-27T10:00:00Z""#),
    BadInput(
      file: orders, old: #""positionid": 1"#, new: #""positionid": 0"#,
      says: "$[0].positions[0].positionid: 0 is not an integer from 1 to 100000"),
    BadInput(
      file: orders, old: #""item": 1,"#, new: #""item": null,"#,
      says: "$[0].positions[0].item: null is not an integer from 1 on"),
    BadInput(
      file: orders, old: #""testmode": false,"#, new: "", says: "$[0].testmode: is missing; true or false is needed"),
    BadInput(
      file: orders, old: #""state": "created""#, new: #""state": "lost""#,
      says: #"$[0].payments[0].state: "lost" is not one of"#),
    BadInput(file: orders, old: "[", new: "[[", says: "not JSON: "),
    BadInput(
      file: invoices, old: #""gross_value": "23.00""#, new: #""gross_value": "1e2""#,
      says: #"$[0].lines[0].gross_value: "1e2" is not an amount; write it like "12.00""#),
    BadInput(
      file: invoices, old: #""date": "2026-"#, new: #""date": "2026-13-"#,
      says: #"$[0].date: "2026-13-11-21" is not a day; write it like "2026-12-27""#),
    BadInput(
      file: invoices, old: #""number": "SAMPLECONF-00002""#, new: #""number": "SAMPLECONF-00001""#,
      says: #"$[1]: the number "SAMPLECONF-00001" occurs twice in bigevents"#),
    BadInput(
      file: invoices, old: #""refers": null"#, new: #""refers": "NOPE-1""#,
      says: #"$[0]: refers to "NOPE-1", which is not in this list"#),
    BadInput(
      file: invoices, old: #""transmission_status": "pending""#, new: #""transmission_status": "sent""#,
      says: #"transmission_status: "sent" is not one of "unknown", "pending""#),
    BadInput(
      file: invoices, old: #""position": 1,"#, new: #""position": -1,"#,
      says: "$[0].lines[0].position: -1 is not an integer from 1 to 100000"),
    BadInput(
      file: "bigevents/sampleconf/invoices-extra.json", old: #""prefix": "SAMPLECONF-""#, new: #""prefix": "SAMPLE-""#,
      says: #"$.SAMPLECONF-00001: prefix "SAMPLE-" and invoice_no "00001" do not make "SAMPLECONF-00001""#),
    BadInput(
      file: "bigevents/sampleconf/items.json", old: #""id": 2"#, new: #""id": 1"#,
      says: "$[1].id: the id 1 occurs twice in this list"),
    BadInput(
      file: "bigevents/sampleconf/taxrules.json", old: #""rate": "7.00""#, new: #""rate": "seven""#,
      says: #"$[0].rate: "seven" is not a tax rate"#),
    BadInput(
      file: "bigevents/events.json", old: #""slug":"bizconf""#, new: #""slug":"../otherorg""#,
      says: #"$[0].slug: "../otherorg" is not a slug"#),
    BadInput(
      file: "bigevents/events.json", old: #""timezone":"Europe/Berlin""#, new: #""timezone":"Mars/Olympus""#,
      says: #"$[0].timezone: "Mars/Olympus" is not a time zone"#),
    BadInput(
      file: "bigevents/events.json", old: #""currency":"EUR""#, new: #""currency":"Euro""#,
      says: #"$[0].currency: "Euro" is not a currency; write it like "EUR""#),
    BadInput(
      file: "bigevents/teams.json", old: #""id": 2"#, new: #""id": 1"#, says: "$[1].id: the team 1 occurs twice"),
    BadInput(file: "bigevents/teams.json", old: #""token": "full0000"#, new: #""token": """#, says: "not JSON: "),
    BadInput(
      file: "organizers.json", old: #""slug": "otherorg""#, new: #""slug": "bigevents""#,
      says: #"$[1].slug: the organizer "bigevents" occurs twice"#),
    BadInput(
      file: "exchange_rates.json", old: #""rate": "24.315000""#, new: #""rate": "-1""#,
      says: #"$[0].rate: "-1" is not an exchange rate"#),
  ]

  @Test(arguments: badInputs)
  func `Bad input is refused with its file and path before anything is written`(_ bad: BadInput) throws {
    let bundle = try Self.small.get().replacing(bad.old, with: bad.new, in: bad.file)
    let problem = #expect(throws: BundleProblem.self) {
      try BundleImport(store: UntouchedStore(), digest: FoldingDigest(), clock: FixedClock(Instant(microseconds: 0)))
        .run(bundle)
    }
    let text = problem?.description ?? ""
    #expect(text.hasPrefix(bad.file + ": "))
    #expect(text.contains(bad.says), "\(text)")
  }

  @Test func `A missing file is named`() throws {
    var bundle = try BundleFixtures.recorded()
    bundle.files["otherorg/otherconf/orders.json"] = nil
    #expect(
      throws: BundleProblem(file: "otherorg/otherconf/orders.json", path: "", message: "is missing")
    ) {
      try BundleImport(store: UntouchedStore(), digest: FoldingDigest(), clock: FixedClock(Instant(microseconds: 0)))
        .run(bundle)
    }
  }

  @Test func `An order code that two events use is refused`() throws {
    let bundle = try BundleFixtures.recorded()
      .replacing(#""code": "NIV05""#, with: #""code": "ODD00""#, in: Self.orders)
    let problem = #expect(throws: BundleProblem.self) {
      try BundleImport(store: UntouchedStore(), digest: FoldingDigest(), clock: FixedClock(Instant(microseconds: 0)))
        .run(bundle)
    }
    #expect(problem?.message.contains("ODD00") == true)
  }

  @Test func `Events without a setting of their own inherit, then fall back`() {
    let settings = Settings(
      event: ["invoice_include_free": .bool(false), "invoice_generate": .null],
      organizer: ["invoice_generate": .string("paid"), "payment_banktransfer_invoice_immediately": .string("True")])
    #expect(!settings.flag(.invoiceIncludeFree))
    #expect(settings.text(.invoiceGenerate) == "paid")
    #expect(settings.integer(.invoiceNumbersCounterLength) == 5)
    #expect(settings.list(.invoiceGenerateSalesChannels) == ["web"])
    #expect(settings.paymentFlag("banktransfer", "invoice_immediately"))
    #expect(settings.textOrNil(.invoiceAddressFromCountry) == nil)
  }

  @Test func `Every recorded setting that a rule reads is one that the table knows`() throws {
    let bundle = try BundleFixtures.recorded()
    let names = Set(Setting.allCases.map(\.rawValue))
    let settings = try BundleFixtures.json("bigevents/sampleconf/settings.json", in: bundle).object?.members ?? []
    let invoicing = settings.map(\.name).filter { $0.hasPrefix("invoice_") || $0.hasPrefix("tax_") }
    #expect(invoicing.count > 40)
    #expect(invoicing.filter { !names.contains($0) } == [])
  }
}

/// A store in which an import must not arrive.
struct UntouchedStore: ImportStore {
  func importing<Result>(_ body: (any ImportTransaction) throws -> Result) throws -> Result {
    throw FixtureError(message: "a transaction was opened")
  }
}
