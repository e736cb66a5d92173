// What is asked of an event's order list: filters that are joined by AND. The API's parameters become this value; stores translate it.

/// One question to the order list; answers come by date, then row.
public struct OrderQuery: Equatable, Sendable {
  public var event: EventKey
  /// Compared without case.
  public var code: String?
  public var statuses: [OrderStatus]
  /// Compared without case.
  public var email: String?
  public var testMode: Bool?
  /// Last change at or after this moment.
  public var modifiedSince: Instant?
  /// Found in code, e-mail, recipient, attendee or invoice number, without case.
  public var search: String?

  public init(event: EventKey) {
    self.event = event
    code = nil
    statuses = []
    email = nil
    testMode = nil
    modifiedSince = nil
    search = nil
  }
}
