// Whether a request names a member, clears it, or leaves it alone: three things that PATCH tells apart.

/// A member of a request.
public enum Sent<Value> {
  /// Not named, or wrong (the error is collected then).
  case absent
  /// Named, and explicitly nothing.
  case null
  case value(Value)

  /// The value; `fallback` when it is not named, nil when it is cleared.
  public func or(_ fallback: Value?) -> Value? {
    switch self {
    case .absent: fallback
    case .null: nil
    case .value(let value): value
    }
  }

  /// The value, nil when there is none.
  public var value: Value? { or(nil) }

  public var isSent: Bool { if case .absent = self { false } else { true } }
}

extension Sent: Equatable where Value: Equatable {}
extension Sent: Sendable where Value: Sendable {}
