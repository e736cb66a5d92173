// A QR code as the path of an SVG, for pages: the squares of QRCode with its quiet zone, one unit a module.

/// Draws texts as QR codes.
public enum QRPath {
  /// - Returns: modules on a side, quiet zone included, and the `d` attribute that fills the dark ones; nil for a text that is too
  ///   long for a code.
  public static func drawing(of text: String) -> (size: Int, path: String)? {
    guard let code = QRCode(text) else { return nil }
    let zone = QRCode.quietZone
    let path = code.runs.map { "M\($0.column + zone) \($0.row + zone)h\($0.length)v1h-\($0.length)z" }.joined()
    return (code.size + 2 * zone, path)
  }
}
