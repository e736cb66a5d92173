// Work that a change leaves behind, put down in the same transaction and done afterwards by a job loop of this process or another.

/// A job to be put down.
public struct NewJob: Equatable, Sendable {
  public let kind: JobKind
  /// Unique among the organizer's open jobs of this kind.
  public let key: String
  public let payload: JSONObject
  public let runAfter: Instant
  /// The destination that it is for, such as a mail server: one that is down holds up only its own. `""` for none.
  public let lane: String

  public init(kind: JobKind, key: String, payload: JSONObject = JSONObject(), runAfter: Instant, lane: String = "") {
    self.kind = kind
    self.key = key
    self.payload = payload
    self.runAfter = runAfter
    self.lane = lane
  }
}

/// What job loops know how to do.
public enum JobKind: String, CaseIterable, Sendable {
  /// Send one invoice through its channel; key: the transmission's id.
  case transmit
  /// Ask a channel what became of a transmission; key: the transmission's id.
  case pollTransmission = "poll_transmission"
  /// Mail a copy of an invoice to the organizer; key: the transmission's id.
  case organizerCopy = "organizer_copy"
  /// Deliver one webhook call; key: the delivery's id.
  case webhook
  /// Fetch exchange rates; key: the source.
  case exchangeRates = "exchange_rates"
  /// Produce an export; key: the export's id.
  case export
  /// Do one action to many invoices; key: the batch's id.
  case batch
}
