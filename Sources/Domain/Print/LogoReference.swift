// How the setting `invoice_logo_image` names a logo: by the SHA-256 of the stored picture, so that a document that was
// issued with it finds the same picture for ever.

/// A stored logo's name.
public struct LogoReference: Equatable, Sendable {
  private static let before = "file://logos/"
  private static let after = ".jpg"

  /// SHA-256 of the JPEG.
  public let digest: [UInt8]

  public init(digest: [UInt8]) {
    self.digest = digest
  }

  /// Reads `file://logos/<64 hexadecimal digits>.jpg`; nil for anything else, such as an address in the pretix that an
  /// event came from.
  public init?(_ value: JSON) {
    guard let text = value.string, text.hasPrefix(LogoReference.before), text.hasSuffix(LogoReference.after)
    else { return nil }
    let hex = text.utf8.dropFirst(LogoReference.before.utf8.count).dropLast(LogoReference.after.utf8.count)
    guard let digest = Hex.bytes(hex), digest.count == 32 else { return nil }
    self.init(digest: digest)
  }

  /// The value of the setting.
  public var value: JSON { .string(LogoReference.before + Hex.text(digest) + LogoReference.after) }
}

extension Hex {
  /// Pairs of hexadecimal digits as bytes; nil for anything else.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 48...57: byte - 48
      case 97...102: byte - 87
      default: nil
      }
    }
    let digits = text.compactMap(digit)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
