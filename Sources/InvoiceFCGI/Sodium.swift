// Cryptography behind the domain's ports: random bytes and argon2id passwords from libsodium, which only this file imports, and SHA-256.

import CSodium
import Domain
import Foundation

/// The process's cryptography. Create once, at start.
struct Sodium: Digest, Entropy, PasswordHasher {
  /// At most two password checks at a time: each takes 19 MiB and a core (stack.md §8).
  private let turnstile = DispatchSemaphore(value: 2)

  /// - Throws: `DomainError.storage` when libsodium cannot start.
  init() throws {
    guard sodium_init() >= 0 else { throw DomainError.storage("libsodium did not start") }
  }

  func sha256(_ bytes: [UInt8]) -> [UInt8] { SecureHash.digest(bytes) }

  func sha256(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer) {
    SecureHash.digest(bytes, into: out)
  }

  /// SHA-256 of a file, which may be larger than the memory.
  func sha256(file path: String) throws -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { throw DomainError.storage("cannot read \(path)") }
    defer { try? file.close() }
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
      let bytes = Array(block)
      crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }
    return [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      guard let start = out.baseAddress else { return }
      crypto_hash_sha256_final(&state, start)
      count = 32
    }
  }

  func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { out, filled in
      guard let start = out.baseAddress else { return }
      randombytes_buf(start, count)
      filled = count
    }
  }

  private static let passes: UInt64 = 2
  private static let memory = 19 << 20

  func hash(_ password: String) throws -> String {
    turnstile.wait()
    defer { turnstile.signal() }
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let code = crypto_pwhash_str_alg(
      &out, password, UInt64(password.utf8.count), Sodium.passes, Sodium.memory,
      Int32(crypto_pwhash_ALG_ARGON2ID13))
    guard code == 0 else { throw DomainError.storage("not enough memory to hash a password") }
    return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func verify(_ password: String, against hash: String) -> Bool {
    turnstile.wait()
    defer { turnstile.signal() }
    return crypto_pwhash_str_verify(hash, password, UInt64(password.utf8.count)) == 0
  }
}

/// The system's wall clock.
struct SystemClock: Clock {
  var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
