// What is asked of an order list: filters that are joined by AND. The API's parameters become this value; stores translate it
// (pretix-behaviour.md §7.9).

/// One question to the order list.
public struct OrderQuery: Equatable, Sendable {
  public enum Scope: Equatable, Sendable {
    case event(EventKey)
    /// The organizer's orders in these events.
    case organizer(Organizer.ID, events: EventSet)
  }

  /// What lists can be sorted by; ties are broken by row.
  public enum Key: String, CaseIterable, Sendable {
    case datetime, code, status
    case lastModified = "last_modified"
    case cancellationDate = "cancellation_date"
  }

  public struct Order: Equatable, Sendable {
    public let key: Key
    public let isDescending: Bool

    public init(_ key: Key, descending: Bool = false) {
      self.key = key
      isDescending = descending
    }
  }

  public var scope: Scope
  /// Compared without case.
  public var code: String?
  public var statuses: [OrderStatus] = []
  /// Compared without case.
  public var email: String?
  public var locale: String?
  public var testMode: Bool?
  public var requiresApproval: Bool?
  /// Last change at or after this moment.
  public var modifiedSince: Instant?
  public var createdSince: Instant?
  /// Placed before this moment.
  public var createdBefore: Instant?
  /// Orders with a live position of this date, item or variation.
  public var subevent: Int64?
  public var item: Int64?
  public var variation: Int64?
  /// Orders with a position of a date that ends, or begins, after this moment.
  public var subeventAfter: Instant?
  /// Orders with a position of a date that begins before this moment.
  public var subeventBefore: Instant?
  public var salesChannel: String?
  public var customer: String?
  /// Orders with a payment by this provider.
  public var paymentProvider: String?
  /// Found in code, e-mail, recipient, attendee or invoice number, without case.
  public var search: String?
  /// Empty: by date.
  public var ordering: [Order] = []

  public init(scope: Scope) {
    self.scope = scope
  }

  public init(event: EventKey) {
    self.init(scope: .event(event))
  }
}
