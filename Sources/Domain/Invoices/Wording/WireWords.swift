// The words that clients see inside API fields of an invoice, by its locale (wire-words.md). Labels come with their colon and spaces as
// the reference server writes them; the tables lie in files by group of languages.

/// What an invoice says in one language.
struct WireWords: Equatable, Sendable {
  /// In front of an attendee's name.
  let attendee: String
  /// In front of the date in a series.
  let seriesDate: String
  /// In front of a place.
  let location: String
  /// In front of the recipient's VAT ID.
  let vatID: String
  let paid: String
  let stamp: String
  private let deadlineParts: (before: String, after: String)
  /// The recipient owes the tax: inside the EU, and elsewhere.
  let reverseChargeEU: String
  let reverseChargeElsewhere: String
  private let fees: [String]
  let yes: String
  let no: String

  /// - Parameters:
  ///   - deadline: what stands before and behind the date.
  ///   - fees: the names in the order of `OrderFeeType.allCases`.
  init(
    attendee: String, seriesDate: String, location: String, vatID: String, paid: String, stamp: String,
    deadline: (before: String, after: String), reverseChargeEU: String, reverseChargeElsewhere: String, fees: [String],
    yes: String, no: String
  ) {
    self.attendee = attendee
    self.seriesDate = seriesDate
    self.location = location
    self.vatID = vatID
    self.paid = paid
    self.stamp = stamp
    deadlineParts = deadline
    self.reverseChargeEU = reverseChargeEU
    self.reverseChargeElsewhere = reverseChargeElsewhere
    self.fees = fees
    self.yes = yes
    self.no = no
  }

  func deadline(_ date: String) -> String { deadlineParts.before + date + deadlineParts.after }

  func fee(_ type: OrderFeeType) -> String {
    let index = OrderFeeType.allCases.firstIndex(of: type) ?? 0
    return index < fees.count ? fees[index] : type.rawValue
  }

  static func == (a: WireWords, b: WireWords) -> Bool {
    (a.attendee, a.seriesDate, a.location, a.vatID, a.paid, a.stamp)
      == (b.attendee, b.seriesDate, b.location, b.vatID, b.paid, b.stamp) && a.deadlineParts == b.deadlineParts
      && (a.reverseChargeEU, a.reverseChargeElsewhere, a.fees, a.yes, a.no)
        == (b.reverseChargeEU, b.reverseChargeElsewhere, b.fees, b.yes, b.no)
  }
}
