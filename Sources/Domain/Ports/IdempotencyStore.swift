// Answers that were given to a request with an idempotency key, kept so that asking again neither does nor says anything else
// (pretix-behaviour.md §7.7, product.md §3 m).

/// An answer as it was sent.
public struct KeptAnswer: Equatable, Sendable {
  /// SHA-256 of the request that it answers.
  public let request: [UInt8]
  public let status: Int
  /// In the order of writing.
  public let headers: [Header]
  public let body: [UInt8]

  /// One header field.
  public struct Header: Equatable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How long a key tells its outcome, in seconds.
  public static let lifetime = 86_400

  public init(request: [UInt8], status: Int, headers: [Header], body: [UInt8]) {
    self.request = request
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Whether an answer of this status says what became of the request: a conflict, a full disk or a failure does not.
  public static func isFinal(status: Int) -> Bool { status < 500 && status != 409 && status != 429 }
}

/// Keeping answers. Inside a transaction, what is kept becomes true with it.
public protocol IdempotencyStore: Sendable {
  /// The answer that was kept under this digest of credentials and key, if it is not older than its lifetime.
  func answer(keptUnder digest: [UInt8], now: Instant) throws -> KeptAnswer?
  /// Keeps an answer, replacing one that is too old, and sweeps away a few others that are.
  func keep(_ answer: KeptAnswer, under digest: [UInt8], now: Instant) throws
  /// Sweeps away all that are too old.
  func sweepAnswers(now: Instant) throws
}
