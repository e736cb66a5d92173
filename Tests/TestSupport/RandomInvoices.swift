// Made-up invoices for electronic documents: sellers and buyers of many countries, every tax code, all rounding, payments, cancellations
// and awkward texts. The same seed gives the same invoices; every one is meant to be valid.

public import Domain

/// A generator of invoices with the contexts they are issued in.
public struct RandomInvoices {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func one<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// Countries with a VAT ID, a place and the participant id of a company there.
  private static let places:
    [(country: String, vatID: String, zipcode: String, city: String, state: String, peppol: String)] = [
      ("DE", "DE195784823", "69117", "Heidelberg", "", "9930:de195784823"),
      ("DE", "DE525644986", "10115", "Berlin", "", "0088:8586579086840"),
      ("IT", "IT04183010117", "20121", "Milano", "MI", "0211:IT04183010117"),
      ("IT", "IT39701810259", "37123", "Verona", "VR", "0201:ABC123"),
      ("AT", "ATU74741274", "1070", "Wien", "", "9914:ATU74741274"),
      ("FR", "FR56669531295", "75011", "Paris", "", "0002:669531295"),
      ("BE", "BE0355927444", "1000", "Bruxelles", "", "0208:0355927444"),
      ("NL", "NL352052442B73", "1012 AB", "Amsterdam", "", "9944:NL352052442B73"),
      ("ES", "ESC5672746D", "28001", "Madrid", "", "9920:ESC5672746D"),
      ("PL", "PL8827907568", "00-001", "Warszawa", "", "9945:PL8827907568"),
      ("SE", "SE197887653801", "111 29", "Stockholm", "", "0007:1978876538"),
      ("FI", "FI38388530", "00100", "Helsinki", "", "0213:FI38388530"),
      ("CH", "CHE298307983", "8001", "Zürich", "", "0183:CHE298307983"),
      ("US", "", "10001", "New York", "NY", "0060:123456789"),
    ]

  private static let texts = [
    "Early bird ticket", "Workshop — “Rust & Swift”", "Ticket <VIP> & drink",
    "Einzelkarte ermäßigt<br />Person: Jörg Weiß",
    "Bilet normalny: żółć", "入場券", "تذكرة", "]]> &amp; <!-- no comment -->", "Menü\u{0007} mit Steuerzeichen",
    "Price in € – 50 %",
    "Emoji 🎟️ ticket", "Tab\tand\u{FFFE}more", "Line one<br/>line two<br>line three",
  ]

  /// The next invoice.
  public mutating func invoice(_ number: Int) -> (invoice: Invoice, context: InvoicePrintContext) {
    let seller = one(RandomInvoices.places.filter { $0.country != "US" }), buyer = one(RandomInvoices.places)
    let isBusiness = chance(60), isCancellation = chance(20)
    var invoice = Fixtures.invoice(
      order: "R" + String(10_000 + number), prefix: one(["RE-", "2026/", "INV."]), number: String(number),
      refers: isCancellation ? "RE-0" : nil, date: LocalDate(daysSinceEpoch: 20_000 + below(500)),
      locale: one(["en", "de", "it", "fr", "nl", "pl"]),
      name: one(["Jo Example", "Anna-Lena von der Heide", "Zoë Ó Súilleabháin"]),
      company: isBusiness ? one(["Example & Sons Ltd", "Grünwald GmbH", "Łódź Sp. z o.o."]) : nil)
    invoice.id = Invoice.ID(Int64(number))
    invoice.sender = InvoiceSender(
      name: "Big <Events> & Co", address: one(["Demo street 12", "Via Roma 1\nScala B\nPiano 3\nInterno 4"]),
      zipcode: seller.zipcode,
      city: seller.city, state: seller.state, country: seller.country, taxID: "", vatID: seller.vatID)
    invoice.recipient.country = buyer.country
    invoice.recipient.zipcode = buyer.zipcode
    invoice.recipient.city = buyer.city
    invoice.recipient.state = buyer.state
    invoice.recipient.isBusiness = isBusiness
    invoice.recipient.vatID = isBusiness && !buyer.vatID.isEmpty ? buyer.vatID : nil
    invoice.recipient.internalReference = one(["", "PO 4711", "Ref & <x>"])
    invoice.recipient.transmissionInfo = info(buyer.peppol, isBusiness: isBusiness, isItalian: buyer.country == "IT")
    if isBusiness, buyer.country == "DE", chance(40) { invoice.recipient.customField = "09488717-35646-85" }
    if invoice.recipient.transmissionInfo?["transmission_peppol_participant_id"] != nil {
      invoice.transmission.type = "peppol"
    }
    if seller.country == "IT", buyer.country == "IT" { invoice.transmission.type = "it_sdi" }
    invoice.texts.payment = one(["", "Please pay <b>now</b>.", "Danke & bis bald"])
    invoice.texts.introductory = one(["", "Hello<br />world", "Grüße € „quoted“"])
    if chance(15) { foreign(&invoice) }
    fill(&invoice, seller: seller.country, buyer: buyer.country, hasBuyerVAT: invoice.recipient.vatID != nil)
    return (invoice, context(of: invoice))
  }

  private mutating func info(_ peppol: String, isBusiness: Bool, isItalian: Bool) -> JSON {
    var object = JSONObject()
    if isBusiness, !isItalian, chance(50) { object["transmission_peppol_participant_id"] = .string(peppol) }
    if isItalian {
      object["transmission_it_sdi_codice_fiscale"] = .string(isBusiness ? "04183010117" : "YEDDPI09E17T428F")
      object["transmission_it_sdi_pec"] = .string("fatture@pec.example.it")
      if isBusiness { object["transmission_it_sdi_recipient_code"] = .string(one(["ABCDEFG", "UF1234", "0000000"])) }
    }
    return .object(object)
  }

  private mutating func foreign(_ invoice: inout Invoice) {
    invoice.foreignCurrency = ForeignCurrency(
      currency: one(["PLN", "CZK", "SEK"]), rateTenThousandths: 42_408, rateDate: invoice.date, source: nil)
  }

  private mutating func codes(_ seller: String, _ buyer: String, _ hasBuyerVAT: Bool) -> [(String?, Int64)] {
    var choices: [[(String?, Int64)]] = [
      [("S/standard", 190_000)], [("S/standard", 220_000), ("S/reduced", 100_000)], [(nil, 70_000)],
      [("E", 0)], [("E/VATEX-EU-132-1I", 0), ("S/standard", 190_000)], [("Z", 0)], [("O", 0)],
      [("O", 0), ("S/standard", 190_000)], [("G", 0)], [(nil, 0)], [("E/VATEX-EU-79-C", 0), ("E", 0)],
      [("E/VATEX-EU-J", 0)],
      [("S/averaged", 55_000), ("E/VATEX-EU-148-A", 0)], [(nil, 0), ("S/standard", 190_000)],
    ]
    if hasBuyerVAT { choices += [[("AE", 0)], [("K", 0)], [("AE", 0), ("S/standard", 190_000)]] }
    if seller == "IT", buyer == "IT" { choices += [[("B", 220_000)], [("B", 220_000), ("S/standard", 220_000)]] }
    return one(choices)
  }

  private mutating func fill(_ invoice: inout Invoice, seller: String, buyer: String, hasBuyerVAT: Bool) {
    let codes = codes(seller, buyer, hasBuyerVAT)
    let count = chance(4) ? 120 : 1 + below(9)
    let prices: [Int64] = [1_499, 2_300, 999, 10_000, 12_345, 50, 7_777]
    let start = Instant(startOf: invoice.date)
    invoice.lines = (0..<count).map { index in
      let (code, rate) = index < codes.count ? codes[index] : one(codes)
      var gross = one(prices)
      // Something given back stays smaller than what is sold.
      if index > 2, chance(8) { gross = -50 }
      let tax = Money(cents: Int64((Double(gross) * Double(rate) / Double(1_000_000 + rate)).rounded()))
      var line = Fixtures.line(index + 1, one(RandomInvoices.texts), gross, tax.cents, rate)
      line.taxCode = code
      line.variation = chance(30) ? 4 : nil
      if chance(70) {
        line.periodStart = start.adding(seconds: 86_400 * below(3))
        line.periodEnd = chance(50) ? line.periodStart?.adding(seconds: 90_000) : nil
      }
      if chance(20) { line.eventLocation = "Heidelberg\nCongress centre" }
      if chance(10) { line.feeType = "shipping" }
      return line
    }
    if invoice.isCancellation {
      for index in invoice.lines.indices {
        invoice.lines[index].gross = -invoice.lines[index].gross
        invoice.lines[index].tax = -invoice.lines[index].tax
      }
    }
  }

  private mutating func context(of invoice: Invoice) -> InvoicePrintContext {
    var settlement = InvoiceSettlement(
      account: BankAccount(holder: "Big Events", iban: "DE93706359486763757193", bic: "COBADEFFXXX"),
      reference: "SAMPLECONF-" + invoice.orderCode)
    settlement.provider = one([nil, "banktransfer", "stripe", "paypal", "giftcard", "sepadebit", "boxoffice", "manual"])
    if !invoice.isCancellation {
      settlement.isPaid = chance(50)
      settlement.isPending = !settlement.isPaid
      settlement.received =
        settlement.isPaid || chance(10) ? max(.zero, Money(cents: invoice.grossTotal.cents / 2)) : .zero
    }
    var electronic = ElectronicInvoiceContext()
    electronic.profile = chance(20) ? .xrechnung : .en16931
    electronic.contactName = "Accounts"
    electronic.contactPhone = "+49 6221 1234"
    electronic.contactMail = "billing@example.org"
    electronic.orderEmail = "jo@example.org"
    electronic.mandate = chance(50) ? "MANDATE-1" : ""
    electronic.creditorID = "DE98ZZZ09999999999"
    if chance(10) { electronic.registrationID = "HRB 1234" }
    if !invoice.isCancellation, !settlement.isPaid { electronic.due = invoice.date.adding(days: 14) }
    return InvoicePrintContext(
      eventName: "Conference & <Fair>", eventDateFrom: nil, eventDateTo: nil, timezone: one(["Europe/Berlin", "UTC"]),
      customFieldLabel: "Cost centre", refersDate: invoice.refers == nil ? nil : invoice.date.adding(days: -3),
      settlement: settlement, electronic: electronic)
  }
}
