// Invoices by the hundred thousand, for measurements: plain ones of three lines in one large event, written in batches through the
// importer's port. Running it again adds more behind the last number.

/// Fills the demo organizer's event `bench`.
public struct DemoBulk {
  public static let eventSlug = "bench"
  private static let prefix = "BENCH-"
  private static let batch = 10_000

  private let store: any ImportStore
  private let digest: any Digest
  private let clock: any Clock

  public init(store: any ImportStore, digest: any Digest, clock: any Clock) {
    self.store = store
    self.digest = digest
    self.clock = clock
  }

  /// - Parameters:
  ///   - count: invoices to add.
  ///   - progress: is told how many there are, batch by batch.
  /// - Throws: what the store throws; whole batches stay.
  public func run(count: Int, progress: (Int) -> Void) throws {
    _ = try BundleImport(store: store, digest: digest, clock: clock).run(bundle())
    var made = 0
    while made < count {
      let size = min(DemoBulk.batch, count - made)
      try store.importing { try add(size, $0) }
      made += size
      progress(made)
    }
  }

  private func add(_ size: Int, _ transaction: any ImportTransaction) throws {
    guard let organizer = try transaction.organizer(slug: DemoBundle.organizer).map({ Organizer.ID($0.id) }),
      let event = try transaction.event(slug: DemoBulk.eventSlug, of: organizer).map({ Event.ID($0.id) })
    else { throw DomainError.notFound(what: "Event") }
    var series =
      try transaction.series(prefix: DemoBulk.prefix, of: organizer)
      ?? NumberSeries(prefix: DemoBulk.prefix, lastNumber: 0, isTest: false, issuedHere: false)
    let now = clock.now
    for _ in 0..<size {
      series.lastNumber += 1
      let invoice = DemoBulk.invoice(Int(series.lastNumber), organizer: organizer, event: event)
      try transaction.insert(invoice, email: "buyer\(series.lastNumber % 9973)@example.org", at: now)
    }
    try transaction.save(series, of: organizer)
  }

  private func bundle() -> MemoryBundle {
    let event = DemoEvent(
      DemoBulk.eventSlug, [("en", "Benchmark"), ("de", "Messung")], currency: "EUR", timezone: "Europe/Berlin",
      period: ("2026-12-03T08:00:00Z", "2026-12-05T16:00:00Z"), location: "Lindenhof", locales: ["en", "de"],
      customers: [], products: [DemoProduct(1, [("en", "Ticket")], cents: 2_300, percent: "19")], orders: 0,
      prefix: DemoBulk.prefix)
    return DemoBundle.files(of: [(event, [])], issued: [])
  }
}

extension DemoBulk {
  /// Every fiftieth document cancels the one before it, every tenth is in German.
  static func invoice(_ number: Int, organizer: Organizer.ID, event: Event.ID) -> Invoice {
    let isCancellation = number % 50 == 0
    let original = isCancellation ? number - 1 : number
    let sign: Int64 = isCancellation ? -1 : 1
    let language: DemoLanguage = original % 10 == 3 ? .german : .english
    let day = LocalDate(daysSinceEpoch: 16_436 + number / 40)  // from 2015-01-01 on, 40 a day
    return Invoice(
      id: .unassigned, organizer: organizer, event: event, eventSlug: eventSlug, orderCode: orderCode(original),
      prefix: prefix, invoiceNo: DecimalDigits.padded(number, 7), isCancellation: isCancellation,
      refers: isCancellation ? prefix + DecimalDigits.padded(original, 7) : nil, date: day, locale: language.code,
      currency: "EUR", sender: DemoBundle.sender, recipient: recipient(original, language),
      texts: InvoiceTexts(
        introductory: language.introduction, additional: language.closing,
        payment: isCancellation ? "" : language.paid, paymentStamp: isCancellation ? "" : language.stamp,
        footer: DemoBundle.footer),
      lines: lines(original, sign: sign, language), foreignCurrency: nil, reverseCharge: false, testMode: false,
      shredded: false, sentToOrganizer: nil, transmission: transmission(number, on: day),
      createdAt: Instant(startOf: day))
  }

  /// Seven letters, rising with the number.
  private static func orderCode(_ number: Int) -> String {
    let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ379".utf8)
    var rest = number
    var code: [UInt8] = []
    for _ in 0..<7 {
      code.append(alphabet[rest % alphabet.count])
      rest /= alphabet.count
    }
    return String(decoding: code.reversed(), as: UTF8.self)
  }

  private static func recipient(_ number: Int, _ language: DemoLanguage) -> InvoiceRecipient {
    let country: DemoCountry = language.code == "de" ? .germany : .britain
    let given = country.given[number % country.given.count]
    let family = country.family[number / 7 % country.family.count]
    let company = number % 3 == 0 ? country.companies[number / 3 % country.companies.count] : ""
    let place = country.places[number / 5 % country.places.count]
    let name = "\(given) \(family) \(number % 977)"
    let street = country.streets[number / 11 % country.streets.count]
    let block = [company, name, street, "\(place.zipcode) \(place.city)", country.name(in: language.code)]
    return InvoiceRecipient(
      block: block.filter { !$0.isEmpty }.joined(separator: "\n"), isBusiness: !company.isEmpty, company: company,
      name: name, street: street, zipcode: place.zipcode, city: place.city, state: "", country: country.code,
      vatID: nil,
      beneficiary: "", customField: nil, internalReference: "", transmissionInfo: .object(JSONObject()))
  }

  private static func lines(_ number: Int, sign: Int64, _ language: DemoLanguage) -> [InvoiceLine] {
    let begin = Instant("2026-12-03T08:00:00Z")
    let end = Instant("2026-12-05T16:00:00Z")
    let prices: [Int64] = [2_300 + Int64(number % 400), 1_190, 595]
    return prices.enumerated().map { index, price in
      let sum = DemoTax.sum(
        Money(cents: price), rate: TaxRate(tenThousandths: 190_000), reverse: false, currency: "EUR")
      return InvoiceLine(
        position: index + 1, description: ["Budget Ticket", "  + Workshop", language.paymentFee][index],
        item: index == 2 ? nil : Int64(index + 1), variation: nil, subevent: nil, attendeeName: nil, periodStart: begin,
        periodEnd: end, gross: Money(cents: sign * sum.gross.cents), tax: Money(cents: sign * sum.tax.cents),
        taxRate: sum.rate, taxCode: sum.code, taxName: language.tax, feeType: index == 2 ? "payment" : nil,
        feeInternalType: nil, eventLocation: "Lindenhof")
    }
  }

  private static func transmission(_ number: Int, on day: LocalDate) -> InvoiceTransmission {
    let moment = Instant(startOf: day).adding(seconds: 36_000 + number % 3_600)
    return switch number % 97 {
    case 0: InvoiceTransmission(type: "email", provider: nil, status: .failed, date: moment)
    case 1, 2: InvoiceTransmission(type: "email", provider: nil, status: .pending, date: nil)
    default: InvoiceTransmission(type: "email", provider: "email_pdf", status: .completed, date: moment)
    }
  }
}
