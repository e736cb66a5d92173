// Who receives over Peppol: a scheme of four digits, a colon, the value (pretix-behaviour.md §5.1, documents.md §6.9). Forms are
// anchored at both ends; check digits count where Peppol makes them fatal. `PeppolScheme` is the table.

/// A checked participant id.
public struct PeppolParticipantID: Hashable, Sendable {
  /// ISO 6523 code, four digits.
  public let scheme: String
  public let value: String
  /// `0208:0428759497`
  public var text: String { scheme + ":" + value }

  /// Takes `scheme:value`, with spaces around it at most.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(PeppolParticipantProblem) {
    let bytes = Array(text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { throw .noPrefix }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
    guard let rule = PeppolScheme.all[scheme] else { throw .unknownPrefix(scheme) }
    let value = bytes[(colon + 1)...]
    guard rule.accepts(Array(value)) else { throw .wrongValue(scheme) }
    self.scheme = scheme
    self.value = String(decoding: value, as: UTF8.self)
  }

  /// What Peppol's directory hashes and compares: small letters throughout.
  public var canonical: String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// Whether a Belgian participant id names the same company as a VAT ID; true where the rule does not apply.
  public func agrees(withVATID vatID: String) -> Bool {
    guard scheme == "0208", let vat = try? VATID(vatID), vat.prefix == "BE" else { return true }
    return vat.body.utf8.elementsEqual(value.utf8)
  }
}

/// Why a text is no participant id.
public enum PeppolParticipantProblem: Error, Equatable, Sendable {
  case noPrefix
  case unknownPrefix(String)
  case wrongValue(String)
  case notRegistered

  /// The sentences clients of pretix know, and what to do about it behind them.
  public var message: String {
    switch self {
    case .noPrefix: "A Peppol participant ID always starts with a prefix, followed by a colon (:)."
    case .unknownPrefix(let prefix):
      "The Peppol participant ID prefix \(prefix) is not known to our system. "
        + "Take the four digits in front of the colon from the recipient's own papers."
    case .wrongValue(let prefix):
      "The Peppol participant ID does not match the validation rules for the prefix \(prefix). "
        + "Compare it with the recipient's own papers."
    case .notRegistered: "The Peppol participant ID is not registered on the Peppol network."
    }
  }
}
