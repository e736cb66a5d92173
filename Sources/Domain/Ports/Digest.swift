// Hashing, randomness, time and password checks as the domain needs them; the executable binds them to libsodium and the system
// clock, tests to fixed values.

/// SHA-256.
public protocol Digest: Sendable {
  /// - Returns: 32 bytes.
  func sha256(_ bytes: [UInt8]) -> [UInt8]
  /// The same, written into the 32 bytes of `out`: for many digests without an allocation for each.
  func sha256(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer)
}

extension Digest {
  public func sha256(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) {
    out.copyBytes(from: sha256(Array(bytes)))
  }
}

/// Unpredictable bytes.
public protocol Entropy: Sendable {
  func bytes(_ count: Int) -> [UInt8]
}

/// The wall clock.
public protocol Clock: Sendable {
  var now: Instant { get }
}

/// Slow password hashes (argon2id).
public protocol PasswordHasher: Sendable {
  /// - Throws: `DomainError.storage` when there is not enough memory for the hash.
  func hash(_ password: String) throws -> String
  func verify(_ password: String, against hash: String) -> Bool
}

/// Bytes as lower-case hexadecimal.
public enum Hex {
  public static func text(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { out in
      write(bytes, to: out, at: 0)
      return 2 * bytes.count
    }
  }

  /// The same between quotation marks, as an entity tag has them.
  public static func quoted(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count + 2) { out in
      out[0] = UInt8(ascii: "\"")
      write(bytes, to: out, at: 1)
      out[2 * bytes.count + 1] = UInt8(ascii: "\"")
      return 2 * bytes.count + 2
    }
  }

  private static func write(_ bytes: [UInt8], to out: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 87 }
    for (index, byte) in bytes.enumerated() {
      out[start + 2 * index] = digit(byte >> 4)
      out[start + 2 * index + 1] = digit(byte & 15)
    }
  }

  /// The bytes of hexadecimal text; nil for anything else.
  public static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { digit -> UInt8 in
      switch digit {
      case 48...57: digit - 48
      case 97...102: digit - 87
      case 65...70: digit - 55
      default: 255
      }
    }
    guard digits.count.isMultiple(of: 2), !digits.contains(255) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
