// Signatures of what is posted to others, as Standard Webhooks 1.0.0 defines them: HMAC-SHA-256 over id, time and body, in three headers that
// ready-made libraries of many languages check.

import Foundation

/// A shared secret, as people copy it: `whsec_` and base64, or any other text, whose bytes are the key then.
public struct SigningSecret: Equatable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  private static let prefix = "whsec_"

  /// A new one with 256 random bits.
  public static func make(_ entropy: any Entropy) -> SigningSecret {
    SigningSecret(prefix + Data(entropy.bytes(32)).base64EncodedString())
  }

  var key: [UInt8] {
    guard text.hasPrefix(SigningSecret.prefix),
      let bytes = Data(base64Encoded: String(text.dropFirst(SigningSecret.prefix.count)))
    else { return Array(text.utf8) }
    return Array(bytes)
  }
}

/// A message that is signed for its receiver.
public struct SignedMessage: Sendable {
  /// The same for every attempt: by it a receiver knows what it has already.
  public let id: String
  public let body: [UInt8]

  public init(id: String, body: [UInt8]) {
    self.id = id
    self.body = body
  }

  /// The headers of one attempt.
  /// - Parameter secrets: one signature each; two while a secret is being changed.
  public func headers(
    at now: Instant, secrets: [SigningSecret], digest: any Digest
  ) -> [(name: String, value: String)] {
    let seconds = String(now.microseconds / 1_000_000)
    let content = Array("\(id).\(seconds).".utf8) + body
    let signatures = secrets.map { secret in
      "v1," + Data(digest.hmacSHA256(content, key: secret.key)).base64EncodedString()
    }
    return [
      ("webhook-id", id), ("webhook-timestamp", seconds), ("webhook-signature", signatures.joined(separator: " ")),
    ]
  }
}

extension Digest {
  /// HMAC of RFC 2104 over this SHA-256.
  public func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let block = 64
    var padded = key.count > block ? sha256(key) : key
    padded += [UInt8](repeating: 0, count: block - padded.count)
    return sha256(padded.map { $0 ^ 0x5C } + sha256(padded.map { $0 ^ 0x36 } + message))
  }
}
