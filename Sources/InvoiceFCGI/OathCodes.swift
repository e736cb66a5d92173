// liboath behind the domain's port of one-time codes: RFC 6238 and base32. The only file that imports it.

import COath
import Domain
import Foundation

/// Codes of six digits that change every 30 seconds, over HMAC-SHA-1 as every authenticator makes them.
struct OathCodes: OneTimeCodes {
  func step(of code: String, secret: [UInt8], at now: Instant) -> Int64? {
    guard code.utf8.count == SecondFactor.digits else { return nil }
    var position: Int32 = 0
    var counter: UInt64 = 0
    let seconds = now.microseconds / 1_000_000
    let result = secret.withUnsafeBytes { bytes in
      oath_totp_validate3(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), secret.count, time_t(seconds),
        UInt32(SecondFactor.period), 0, SecondFactor.window, &position, &counter, code)
    }
    return result >= 0 ? Int64(clamping: counter) : nil
  }

  func text(of secret: [UInt8]) throws -> String {
    let text = convert(secret) { oath_base32_encode($0, $1, $2, $3) }
    guard let text else { throw DomainError.storage("not enough memory for a one-time secret") }
    return String(decoding: text.filter { $0 != UInt8(ascii: "=") }, as: UTF8.self)
  }

  func secret(of text: String) -> [UInt8]? {
    convert(Array(text.utf8)) { oath_base32_decode($0, $1, $2, $3) }
  }

  private func convert(
    _ bytes: [UInt8],
    _ function: (
      UnsafePointer<CChar>?, Int, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UnsafeMutablePointer<Int>
    )
      -> Int32
  ) -> [UInt8]? {
    var out: UnsafeMutablePointer<CChar>?
    var count = 0
    let code = bytes.withUnsafeBytes {
      function($0.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &out, &count)
    }
    guard code == Int32(OATH_OK.rawValue), let out else { return nil }
    defer { free(out) }
    return UnsafeRawBufferPointer(start: out, count: count).map { $0 }
  }
}
