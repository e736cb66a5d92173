// The kept form of a print context: one JSON object, read leniently, because what an older program wrote must stay
// readable as long as invoices are kept.

extension InvoicePrintContext {
  /// The bytes to keep.
  public var kept: [UInt8] {
    var writer = JSONWriter(reserving: 512)
    writer.beginObject()
    writer.member("event_name", eventName)
    writer.member("event_date_from", eventDateFrom)
    writer.member("event_date_to", eventDateTo)
    writer.member("timezone", timezone)
    writer.member("custom_field_label", customFieldLabel)
    writer.member("refers_date", refersDate)
    writer.member("layout", layout.rawValue)
    writer.member("highlight_order_code", highlightsOrderCode)
    writer.member("logo", logoDigest.map(Hex.text))
    writer.name("subevents")
    writer.beginObject()
    for (id, dates) in subeventDates.sorted(by: { $0.key < $1.key }) {
      writer.name(text: String(id))
      writer.beginArray()
      writer.value(dates.from)
      writer.value(dates.to)
      writer.endArray()
    }
    writer.endObject()
    writer.name("settlement")
    settlement.write(to: &writer)
    writer.name("electronic")
    electronic.write(to: &writer)
    writer.endObject()
    return writer.bytes
  }

  /// Reads what `kept` wrote.
  /// - Throws: `DomainError.storage` when the bytes are no JSON object.
  public init(kept bytes: [UInt8]) throws {
    guard let json = try? JSON(parsing: bytes), json.object != nil else {
      throw DomainError.storage("a kept print context is damaged")
    }
    func moment(_ value: JSON?) -> Instant? { value?.string.flatMap { Instant($0) } }
    var subevents: [Int64: SubeventDates] = [:]
    for member in json["subevents"]?.object?.members ?? [] {
      guard let id = Int64(member.name), let dates = member.value.array, let from = moment(dates.first) else {
        continue
      }
      subevents[id] = SubeventDates(from: from, to: moment(dates.dropFirst().first))
    }
    self.init(
      eventName: json["event_name"]?.string ?? "", eventDateFrom: moment(json["event_date_from"]),
      eventDateTo: moment(json["event_date_to"]), timezone: json["timezone"]?.string ?? "UTC",
      customFieldLabel: json["custom_field_label"]?.string ?? "",
      refersDate: json["refers_date"]?.string.flatMap { LocalDate($0) }, subeventDates: subevents,
      layout: json["layout"]?.string.flatMap(InvoiceLayout.init) ?? .modern,
      highlightsOrderCode: json["highlight_order_code"]?.bool ?? false,
      settlement: InvoiceSettlement(json["settlement"]),
      electronic: ElectronicInvoiceContext(json["electronic"]),
      logoDigest: json["logo"]?.string.flatMap { Hex.bytes($0.utf8) })
  }
}

extension InvoiceSettlement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("received", received)
    writer.member("gift_cards", giftCards)
    writer.member("pending", isPending)
    writer.member("paid", isPaid)
    writer.member("show_payments", showsPayments)
    writer.member("provider", provider)
    writer.member("due", due)
    writer.member("reference", reference)
    if let account {
      writer.member("account_holder", account.holder)
      writer.member("iban", account.iban)
      writer.member("bic", account.bic)
      writer.member("bank", account.bank)
    }
    writer.endObject()
  }

  fileprivate init(_ json: JSON?) {
    func text(_ name: String) -> String { json?[name]?.string ?? "" }
    func flag(_ name: String) -> Bool { json?[name]?.bool ?? false }
    let iban = text("iban")
    self.init(
      received: Money(text("received")) ?? .zero, giftCards: Money(text("gift_cards")) ?? .zero,
      isPending: flag("pending"), isPaid: flag("paid"), showsPayments: flag("show_payments"),
      provider: json?["provider"]?.string, due: LocalDate(text("due")),
      account: iban.isEmpty
        ? nil : BankAccount(holder: text("account_holder"), iban: iban, bic: text("bic"), bank: text("bank")),
      reference: text("reference"))
  }
}
