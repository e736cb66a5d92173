// What documents are called in an archive: by their number, so that two numbers never share a name, on any system that unpacks it.

/// Names of files for invoices.
public enum DocumentName {
  /// The number with everything percent-encoded that some system does not allow in a name: `A/1` is `A%2F1`, and no other number is.
  /// - Parameter twin: for a number that has a twin in other letter case: what tells the two apart on systems that do not.
  public static func name(of number: String, twin: Int64?) -> String {
    var bytes: [UInt8] = []
    let text = Array(number.utf8)
    for (index, byte) in text.enumerated() {
      // Windows drops a space or a dot at the end; a dot at the beginning hides the file.
      let isEdge = index == 0 || index == text.count - 1
      if isForbidden(byte) || (isEdge && (byte == 0x20 || byte == UInt8(ascii: "."))) {
        bytes.append(UInt8(ascii: "%"))
        bytes += Hex.text([byte]).uppercased().utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self) + (twin.map { "%~\($0)" } ?? "")
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || "/\\:*?\"<>|%".utf8.contains(byte)
  }
}
