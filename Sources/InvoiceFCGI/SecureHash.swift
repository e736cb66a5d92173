// SHA-256 by OpenSSL's libcrypto, which uses the processor's own instructions for it (docs/decisions/0051). The only file that imports it.

import CCrypto
import Domain

/// SHA-256, found once and used from any thread.
struct SecureHash: @unchecked Sendable {
  // Safe: an algorithm that was fetched does not change, and libcrypto counts its uses atomically.
  private let algorithm: OpaquePointer

  /// - Throws: `DomainError.storage` when libcrypto has no SHA-256.
  init() throws {
    guard let found = EVP_MD_fetch(nil, "SHA256", nil) else { throw DomainError.storage("libcrypto has no SHA-256") }
    algorithm = found
  }

  /// Writes the 32 bytes to `out`; false when there is no memory for the computation.
  func digest(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) -> Bool {
    guard out.count >= 32, let start = out.bindMemory(to: UInt8.self).baseAddress else { return false }
    return EVP_Digest(bytes.baseAddress, bytes.count, start, nil, algorithm, nil) == 1
  }

  /// The 32 bytes; nil when there is no memory for the computation.
  func digest(_ bytes: [UInt8]) -> [UInt8]? {
    var isDone = false
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      isDone = EVP_Digest(bytes, bytes.count, out.baseAddress, nil, algorithm, nil) == 1
      count = isDone ? 32 : 0
    }
    return isDone ? digest : nil
  }
}
