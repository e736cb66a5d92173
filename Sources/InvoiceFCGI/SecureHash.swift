// SHA-256 by OpenSSL's libcrypto, which uses the processor's own instructions for it (docs/decisions/0051). The only file that imports it.

import CCrypto

/// SHA-256, from any thread: it needs no memory but the stack.
enum SecureHash {
  /// Writes the 32 bytes to `out`, which has room for them.
  static func digest(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) {
    guard out.count >= 32, let start = out.bindMemory(to: UInt8.self).baseAddress else { return }
    ccrypto_sha256(bytes.baseAddress, bytes.count, start)
  }

  /// The 32 bytes.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      bytes.withUnsafeBytes { digest($0, into: UnsafeMutableRawBufferPointer(out)) }
      count = 32
    }
  }
}
