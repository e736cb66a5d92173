// The second factor: time-based one-time codes (RFC 6238) with recovery codes for a lost device. A code counts once, and guessing is
// slowed down like guessing passwords.

/// What the server and the person's authenticator share.
public struct SecondFactor: Equatable, Sendable {
  /// 20 bytes.
  public let secret: [UInt8]
  /// The last time step whose code was used: no code of it or of an earlier one counts again.
  public let lastStep: Int64
  /// Recovery codes that are left.
  public let recoveryCodeCount: Int

  public init(secret: [UInt8], lastStep: Int64, recoveryCodeCount: Int = 0) {
    self.secret = secret
    self.lastStep = lastStep
    self.recoveryCodeCount = recoveryCodeCount
  }

  public static let secretLength = 20
  public static let digits = 6
  /// In seconds.
  public static let period = 30
  /// Steps before and after the present one whose codes count, for clocks that differ.
  public static let window = 1
  public static let recoveryCodes = 10
}

/// One-time codes as authenticators make them.
public protocol OneTimeCodes: Sendable {
  /// The step within the window around `now` whose code is `code`; nil when there is none.
  func step(of code: String, secret: [UInt8], at now: Instant) -> Int64?
  /// A secret as authenticators take it typed: base32 without padding.
  /// - Throws: `DomainError.storage` when there is no memory.
  func text(of secret: [UInt8]) throws -> String
  /// nil for what is no base32.
  func secret(of text: String) -> [UInt8]?
}

/// A code for the day on which the device is lost: 80 random bits, `abcd-efgh-ijkl-mnop`.
public enum RecoveryCode {
  private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)

  public static func new(_ entropy: any Entropy) -> String {
    let letters = entropy.bytes(16).map { alphabet[Int($0 & 31)] }
    return stride(from: 0, to: 16, by: 4).map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// What is hashed: typed capitals, spaces and hyphens make no difference. nil for what cannot be such a code.
  public static func canonical(_ text: String) -> [UInt8]? {
    let letters = text.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
    return letters.count == 16 && letters.allSatisfy(alphabet.contains) ? Array(letters) : nil
  }
}
