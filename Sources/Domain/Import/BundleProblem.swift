// Why a bundle cannot be imported: always the file, the place in it and what to do, because the person who reads it has to mend
// somebody else's data.

/// Bad input, or input that contradicts what is here already. Nothing of the organizer was stored.
public struct BundleProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Relative to the bundle, such as `bigevents/sampleconf/orders.json`.
  public let file: String
  /// Such as `$[3].positions[0].price`; `""` when the whole file is meant.
  public let path: String
  public let message: String

  public init(file: String, path: String, message: String) {
    self.file = file
    self.path = path
    self.message = message
  }

  public var description: String {
    path.isEmpty ? "\(file): \(message)" : "\(file): \(path): \(message)"
  }
}
