// What the pages about channels and exchange rates ask of a store.

/// Reading how channels fared.
public protocol ChannelStore: Sendable {
  /// - Parameter lane: the queue of the channel's server, which organizers share.
  func record(of provider: String, lane: String, organizer: Organizer.ID, at now: Instant) throws -> ChannelRecord
}

/// Reading exchange rates for people; invoices find theirs through `InvoicingTransaction`.
public protocol RateStore: Sendable {
  /// The days for which a source has rates, newest first, the operator's and the organizer's own together.
  func rateDays(of source: RateSource, organizer: Organizer.ID, limit: Int) throws -> [LocalDate]
  /// The rates of one day, by currency.
  func rates(of source: RateSource, on day: LocalDate, organizer: Organizer.ID) throws -> [ShownRate]
}

/// A rate with who loaded it.
public struct ShownRate: Equatable, Sendable {
  public let rate: ExchangeRate
  /// By the organizer, for its own invoices; otherwise by the operator, for everybody's.
  public let isOwn: Bool

  public init(_ rate: ExchangeRate, isOwn: Bool) {
    self.rate = rate
    self.isOwn = isOwn
  }
}
