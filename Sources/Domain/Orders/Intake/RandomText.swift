// Texts that nobody can guess or predict: order codes, secrets in links, ticket secrets. Every alphabet has at most 256 characters and is
// drawn from evenly.

/// Makes random texts.
public struct RandomText: Sendable {
  private let entropy: any Entropy

  public init(_ entropy: any Entropy) {
    self.entropy = entropy
  }

  /// `count` characters of `alphabet`, which must be ASCII.
  public func text(_ count: Int, of alphabet: String) -> String {
    let characters = Array(alphabet.utf8)
    guard !characters.isEmpty else { return "" }
    // Bytes beyond the last whole multiple would favour the first characters.
    let limit = 256 / characters.count * characters.count
    var out: [UInt8] = []
    while out.count < count {
      for byte in entropy.bytes(count - out.count) where Int(byte) < limit {
        out.append(characters[Int(byte) % characters.count])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A lower-case secret for links and tickets.
  public func secret(_ count: Int) -> String { text(count, of: "abcdefghijklmnopqrstuvwxyz0123456789") }
}
