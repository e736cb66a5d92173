// The address of a German public body: a coarse part of digits, an optional fine part, two check digits by ISO 7064 MOD 97-10
// (documents.md §6.9). It is the buyer reference of an XRechnung (BT-10) and an electronic address of scheme 0204 (BT-49).

/// A checked Leitweg-ID.
public struct LeitwegID: Hashable, Sendable {
  /// As given, letters in capitals: `04011000-1234512345-06`.
  public let text: String

  /// - Returns: nil when the form or the check digits are wrong. Spaces around it are dropped, none inside are.
  public init?(_ text: String) {
    let bytes = text.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }[...].trimmed
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, (2...12).contains(parts[0].count),
      CheckDigits.digits(parts[0]) != nil, let check = parts.last, check.count == 2, CheckDigits.digits(check) != nil
    else { return nil }
    if parts.count == 3 {
      let fine = parts[1]
      guard (1...30).contains(fine.count), fine.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
      else { return nil }
    }
    guard CheckDigits.remainderOf97(bytes.filter { $0 != UInt8(ascii: "-") }) == 1 else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let front = drop { $0 == 0x20 }
    let length = front.lastIndex { $0 != 0x20 }.map { $0 - front.startIndex + 1 } ?? 0
    return front.prefix(length)
  }
}
