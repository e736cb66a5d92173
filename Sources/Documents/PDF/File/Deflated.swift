// Bytes in zlib's format, which PDF calls FlateDecode. One call of zlib for what is wholly in memory.

import CZlib

enum Deflated {
  /// Equal input gives equal bytes with one version of zlib.
  /// - Throws: `DocumentError.hybrid` when zlib finds no memory.
  static func bytes(of plain: [UInt8]) throws(DocumentError) -> [UInt8] {
    var status = Z_OK
    let room = Int(compressBound(uLong(plain.count)))
    let deflated = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var length = uLongf(room)
      status = compress(buffer.baseAddress, &length, plain, uLong(plain.count))
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else { throw .hybrid("zlib gave status \(status)") }
    return deflated
  }
}
