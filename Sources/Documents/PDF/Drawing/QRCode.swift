// A QR code as dark squares on a grid, made by libqrencode; the canvas draws it as vectors.

import CQRencode

/// A finished QR code (ISO/IEC 18004), error correction level M.
struct QRCode: Equatable {
  /// Modules on a side.
  let size: Int
  /// Runs of dark modules by row: row, first column, length.
  let runs: [(row: Int, column: Int, length: Int)]

  /// The quiet zone that readers need on each side, in modules.
  static let quietZone = 4

  /// Encodes a text without NUL characters; nil when it is too long for a code.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    guard size > 0, let modules = code.pointee.data else { return nil }
    var runs: [(row: Int, column: Int, length: Int)] = []
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, modules[row * size + column] & 1 == 1 { column += 1 }
        if column > start { runs.append((row, start, column - start)) } else { column += 1 }
      }
    }
    self.size = size
    self.runs = runs
  }

  static func == (a: QRCode, b: QRCode) -> Bool {
    a.size == b.size && a.runs.count == b.runs.count && zip(a.runs, b.runs).allSatisfy { $0 == $1 }
  }
}
