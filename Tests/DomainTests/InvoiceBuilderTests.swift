// What the recorded invoices do not show of building one: periods, answers, ranges of dates, the second currency, hidden lines
// (pretix-behaviour.md §2, §14; wire-words.md).

import Domain
import TestSupport
import Testing

struct InvoiceBuilderTests {
  private func build(_ source: InvoiceSource) throws -> Invoice {
    try InvoiceBuilder.invoice(from: source, numbered: AssignedNumber(prefix: "A-", invoiceNo: "00001"))
  }

  private func built(
    _ settings: [String: JSON] = [:], currency: String = "EUR", isSeries: Bool = false,
    address: InvoiceAddress? = Fixtures.address(),
    locale: String = "en", rates: [ExchangeRate] = [], _ change: (inout InvoiceSource) throws -> Void = { _ in }
  ) throws -> Invoice {
    var source = try Fixtures.source(
      settings: settings, currency: currency, isSeries: isSeries, address: address, locale: locale, rates: rates)
    try change(&source)
    return try build(source)
  }

  @Test(arguments: [
    (
      "auto", "2027-01-01T00:00:00Z 2027-02-01T00:00:00Z, 2026-12-27T09:00:00Z 2026-12-30T17:00:00Z",
      "2026-12-27T09:00:00Z 2027-02-01T00:00:00Z"
    ),
    (
      "auto_no_event", "2027-01-01T00:00:00Z 2027-02-01T00:00:00Z, 2026-11-21T12:00:00Z 2026-11-21T12:00:00Z",
      "2026-11-21T12:00:00Z 2027-02-01T00:00:00Z"
    ),
    (
      "event_date", "2026-12-27T09:00:00Z 2026-12-30T17:00:00Z, 2026-12-27T09:00:00Z 2026-12-30T17:00:00Z",
      "2026-12-27T09:00:00Z 2026-12-30T17:00:00Z"
    ),
    (
      "order_date", "2026-11-20T12:00:00Z 2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z 2026-11-20T12:00:00Z",
      "2026-11-20T12:00:00Z 2026-11-20T12:00:00Z"
    ),
    (
      "invoice_date", "2026-11-21T12:00:00Z 2026-11-21T12:00:00Z, 2026-11-21T12:00:00Z 2026-11-21T12:00:00Z",
      "2026-11-21T12:00:00Z 2026-11-21T12:00:00Z"
    ),
  ])
  func `Periods follow the setting, and a fee spans the products up to their latest end`(
    rule: String, products: String, fee: String
  ) throws {
    let invoice = try built(["invoice_period": .string(rule)]) { source in
      source.order.positions[0].validFrom = Instant("2027-01-01T00:00:00Z")
      source.order.positions[0].validUntil = Instant("2027-02-01T00:00:00Z")
      source.order.positions.append(Fixtures.position(2, cents: 500))
      source.order.fees = [Fixtures.fee(1, .service, cents: 100)]
    }
    let periods = invoice.lines.map { "\($0.periodStart?.text ?? "-") \($0.periodEnd?.text ?? "-")" }
    #expect(periods.prefix(2).joined(separator: ", ") == products)
    #expect(periods.last == fee)
  }

  @Test func `A validity that is open on one side ends or begins where it can`() throws {
    let invoice = try built { source in
      source.order.positions[0].validFrom = Instant("2027-01-01T00:00:00Z")
      source.order.positions.append(Fixtures.position(2, cents: 500))
      source.order.positions[1].validUntil = Instant("2026-12-01T00:00:00Z")
    }
    #expect(invoice.lines[0].periodStart == invoice.lines[0].periodEnd)
    #expect(invoice.lines[1].periodStart == Instant("2026-11-20T12:00:00Z"))
    #expect(invoice.lines[1].periodEnd == Instant("2026-12-01T00:00:00Z"))
  }

  @Test func `Fees alone have the event's period`() throws {
    let invoice = try built { source in
      source.order.positions = []
      source.order.fees = [Fixtures.fee(1, .cancellation, cents: 100)]
    }
    #expect(invoice.lines.map(\.periodEnd) == [Instant("2026-12-30T17:00:00Z")])
    #expect(invoice.lines.map(\.description) == ["Cancellation fee"])
  }

  @Test func `Hidden free lines leave gaps, and every fee type has its name`() throws {
    let invoice = try built(["invoice_include_free": .bool(false)]) { source in
      source.order.positions = [
        Fixtures.position(1, cents: 2300), Fixtures.position(2, cents: 0), Fixtures.position(3, cents: 500),
        Fixtures.position(4, cents: 0), Fixtures.position(5, cents: 100, addonTo: 4),
      ]
      source.order.fees = OrderFeeType.allCases.enumerated().map {
        Fixtures.fee(Int64($0.offset), $0.element, cents: 100, description: $0.element == .shipping ? "DHL" : "")
      }
    }
    #expect(invoice.lines.map(\.position) == [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    #expect(
      invoice.lines.map(\.description) == [
        "Ticket", "Ticket", "Ticket", "  + Ticket", "Service fee", "Payment fee", "Shipping fee - DHL",
        "Cancellation fee", "Insurance fee", "Late fee", "Other fees", "Gift card",
      ])
  }

  @Test func `Answers are printed in the order of their questions and in the invoice's language`() throws {
    let questions = [
      #"{"id": 1, "position": 3, "type": "B", "question": {"en": "Really?"}, "print_on_invoice": true}"#,
      #"{"id": 2, "position": 2, "type": "W", "question": {"en": "Arrival"}, "print_on_invoice": true}"#,
      #"{"id": 3, "position": 2, "type": "M", "question": {"en": "Food"}, "print_on_invoice": true, "options": [{"id": 7, "position": 1, "answer": {"en": "B", "de": "Be"}}, {"id": 6, "position": 0, "answer": {"en": "A"}}]}"#,
      #"{"id": 4, "position": 1, "type": "D", "question": {"en": "Born"}, "print_on_invoice": true}"#,
      #"{"id": 5, "position": 0, "type": "S", "question": {"en": "Secret"}, "print_on_invoice": false}"#,
      #"{"id": 6, "position": 9, "type": "H", "question": {"en": "At"}, "print_on_invoice": true}"#,
      #"{"id": 7, "position": 9, "type": "CC", "question": {"en": "From"}, "print_on_invoice": true}"#,
      #"{"id": 8, "position": 9, "type": "N", "question": {"en": "Much"}, "print_on_invoice": true}"#,
    ]
    let invoice = try built(locale: "de") { source in
      for text in questions {
        let resource = try Fixtures.object(text)
        let id = Question.ID(resource["id"]?.int ?? 0)
        source.catalog.questions[id] = Question(id: id, position: resource["position"]?.int ?? 0, resource: resource)
      }
      source.order.positions[0].answers = try [
        #"{"question": 1, "answer": "False", "options": []}"#, #"{"question": 2, "answer": "2027-03-09T18:05:00Z"}"#,
        #"{"question": 3, "answer": "A, B", "options": [7, 6]}"#, #"{"question": 4, "answer": "2027-03-09"}"#,
        #"{"question": 5, "answer": "x"}"#, #"{"question": 6, "answer": "09:05:00"}"#,
        #"{"question": 7, "answer": "FR"}"#, #"{"question": 8, "answer": "1234.5"}"#,
      ].map { try JSON(parsing: Array($0.utf8)) }
      source.order.positions[0].attendeeName = "Zoë"
      source.order.positions[0].variation = 5
    }
    #expect(
      invoice.lines[0].description
        == [
          "Ticket - Large", "Teilnehmer*in: Zoë", "Born: 09.03.2027", "Arrival: 09.03.2027 19:05", "Food: A, Be",
          "Really? Nein", "At: 09:05", "From: Frankreich", "Much: 1234.5",
        ].joined(separator: "<br />"))
  }

  @Test(arguments: [
    ("en", true, true, "March 31 – April 1, 2027 19:00"), ("en", false, true, "Wed, March 31, 2027 19:00"),
    ("en", true, false, "March 31 – April 1, 2027"), ("de", true, true, "31. März – 1. April 2027 19:00"),
    ("fr", true, true, "31 Mars 2027 – 1 Avril 2027 19:00"),
  ])
  func `A date in a series shows its days, and the time it begins where times are shown`(
    locale: String, showsEnd: Bool, showsTimes: Bool, dates: String
  ) throws {
    let invoice = try built(
      ["show_date_to": .bool(showsEnd), "show_times": .bool(showsTimes)], isSeries: true,
      locale: locale
    ) { source in
      let series = try Fixtures.object(#"{"name": {"en": "Day"}, "location": null}"#)
      source.catalog.subevents[.init(4)] = SubEvent(
        id: .init(4), dateFrom: Instant("2027-03-31T17:00:00Z"), dateTo: Instant("2027-03-31T22:00:00Z"),
        resource: series)
      source.order.positions[0].subevent = .init(4)
    }
    #expect(invoice.lines[0].description.hasSuffix("Day - " + dates))
  }

  @Test func `The second currency takes the newest rate of the last seven days, or crosses over the euro`() throws {
    func rate(_ to: String, _ day: String, _ millionths: Int64, source: String = "eu:ecb:eurofxref-daily")
      -> ExchangeRate
    {
      ExchangeRate(
        source: source, date: LocalDate(day) ?? LocalDate(daysSinceEpoch: 0), sourceCurrency: "EUR", otherCurrency: to,
        millionths: millionths)
    }
    let rates = [
      rate("PLN", "2026-11-15", 4_240_850), rate("PLN", "2026-11-14", 9_000_000), rate("DKK", "2026-11-14", 7_460_000),
      rate("USD", "2026-11-16", 1_250_000), rate("CZK", "2026-11-20", 24_315_000, source: "cz:cnb:rate-fixing-daily"),
    ]
    func shown(_ country: String?, _ settings: [String: JSON] = [:], currency: String = "EUR") throws -> String {
      let address = country.map { Fixtures.address(country: $0) }
      let foreign = try built(settings, currency: currency, address: address, rates: rates).foreignCurrency
      return foreign.map { "\($0.currency) \($0.rateTenThousandths ?? 0) \($0.rateDate?.text ?? "-")" } ?? "none"
    }
    #expect(try shown("PL") == "PLN 42409 2026-11-15")
    #expect(try shown("DK") == "DKK 0 -")
    #expect(try shown("DE") == "none")
    #expect(try shown(nil) == "none")
    #expect(try shown("PL", ["invoice_eu_currencies": .string("False")]) == "none")
    #expect(try shown("DE", ["invoice_eu_currencies": .string("CZK")]) == "CZK 243150 2026-11-20")
    #expect(try shown("PL", currency: "USD") == "PLN 33927 2026-11-15")
    #expect(try shown("PL", currency: "PLN") == "none")
  }

  @Test(arguments: [("2026-11-21T23:30:00Z", true), ("2026-11-22T00:30:00Z", false)])
  func `The seven days of a rate are days of UTC, wherever the event is`(moment: String, isUsed: Bool) throws {
    let rate = ExchangeRate(
      source: "eu:ecb:eurofxref-daily", date: LocalDate(daysSinceEpoch: 20_772), sourceCurrency: "EUR",
      otherCurrency: "PLN", millionths: 4_240_850)
    #expect(rate.date.text == "2026-11-15")
    let invoice = try built(address: Fixtures.address(country: "PL"), rates: [rate]) { source in
      source.now = try #require(Instant(moment))
    }
    #expect(invoice.date.text == "2026-11-22")
    #expect((invoice.foreignCurrency?.rateDate != nil) == isUsed)
  }

  @Test func `The recipient owes the tax inside the EU with its article, outside without`() throws {
    let rule = try Fixtures.taxRule(
      #"{"id": 1, "rate": "19.00", "custom_rules": [{"country": "ZZ", "address_type": "", "action": "reverse"}]}"#)
    func additional(_ country: String) throws -> Invoice {
      try built(["invoice_additional_text": .string("Bye\nnow")], address: Fixtures.address(country: country)) {
        source in
        source.catalog.taxRules[.init(1)] = rule
        source.order.positions[0].taxValue = .zero
      }
    }
    #expect(
      try additional("PL").texts.additional.hasPrefix(
        "Bye<br />now<br /><br />Reverse Charge: According to Article 194"))
    #expect(
      try additional("CH").texts.additional == "Bye<br />now<br /><br />VAT liability rests with the service recipient."
    )
    #expect(try additional("CH").reverseCharge)
    #expect(try !built().reverseCharge)
  }

  @Test func `The text of the custom rule that applies is kept as the reason why its tax is not charged`() throws {
    let rule = try Fixtures.taxRule(
      #"{"id": 1, "name": {"en": "VAT"}, "rate": "19.00", "custom_rules": [{"country": "PL", "address_type": "", "#
        + #""action": "no", "invoice_text": {"en": "Not taxable here"}}]}"#)
    func reasons(_ country: String) throws -> [String: String] {
      var source = try Fixtures.source(address: Fixtures.address(country: country))
      source.catalog.taxRules[.init(1)] = rule
      let context = InvoicePrintContext(
        of: try build(source), order: source.order, event: source.event, settings: source.settings, subevents: [:],
        taxRules: source.catalog.taxRules, refersDate: nil)
      return context.electronic.exemptionReasons
    }
    #expect(try reasons("PL") == ["VAT": "Not taxable here"])
    #expect(try reasons("DE") == [:])
  }

  @Test func `The language is the setting's, else the order's, else the event's`() throws {
    #expect(try built(["invoice_language": .string("fr")], locale: "de").locale == "fr")
    #expect(try built(locale: "de").locale == "de")
    #expect(try built(["locale": .string("it")], locale: "").locale == "it")
  }

  @Test func `A place that all lines share is told once, below the lines`() throws {
    let invoice = try built(["invoice_event_location": .bool(true)])
    #expect(invoice.texts.additional == "<br /><br />Event location: Hall, Room 2")
    #expect(invoice.lines.map(\.description) == ["Ticket"])
    #expect(invoice.lines.map(\.eventLocation) == ["Hall\nRoom 2"])
  }

  @Test(arguments: [
    (#"{"_scheme": "given_family", "given_name": "A", "family_name": "B"}"#, "A B"),
    (
      #"{"_scheme": "title_given_middle_family", "title": "Dr.", "given_name": "A", "middle_name": "M", "family_name": "B"}"#,
      "Dr. A M B"
    ),
    (#"{"_scheme": "family_given", "given_name": "A", "family_name": "B"}"#, "B A"),
    (#"{"_scheme": "family_nospace_given", "given_name": "太郎", "family_name": "山田"}"#, "山田太郎"),
    (#"{"_scheme": "family_comma_given", "given_name": "A", "family_name": "B"}"#, "B, A"),
    (#"{"_scheme": "calling_full", "calling_name": "C", "full_name": "A B"}"#, "A B"),
    (#"{"_scheme": "full_transcription", "full_name": "A B", "latin_transcription": "T"}"#, "A B"),
    (
      #"{"_scheme": "salutation_title_given_family", "salutation": "Ms", "title": "Dr.", "given_name": "Zoe", "family_name": "Miller"}"#,
      "Dr. Zoe Miller"
    ),
    (
      #"{"_scheme": "salutation_title_given_family_degree", "salutation": "Mx", "given_name": "Z", "family_name": "M", "degree": "MSc"}"#,
      "Z M, MSc"
    ),
    (#"{"_scheme": "given_family", "full_name": "A B"}"#, ""), (#"{"_legacy": "Old Name"}"#, "Old Name"), ("{}", ""),
  ])
  func `Names are put together by their scheme`(parts: String, name: String) throws {
    #expect(NameScheme.name(of: try JSON(parsing: Array(parts.utf8))) == name)
  }
}
