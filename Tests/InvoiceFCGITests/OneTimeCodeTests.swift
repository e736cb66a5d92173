// One-time codes: the vectors of RFC 6238, the window, and the forms in which secrets are typed.

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct OneTimeCodeTests {
  static let secret = Array("12345678901234567890".utf8)
  let codes = OathCodes()

  static func moment(_ seconds: Int64) -> Instant { Instant(microseconds: seconds * 1_000_000) }

  /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  @Test(arguments: [
    (Int64(59), "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `The codes of RFC 6238 fit in their step and in those beside it`(seconds: Int64, code: String) {
    let step = seconds / 30
    for shift: Int64 in [-30, 0, 30] where seconds + shift >= 0 {
      #expect(codes.step(of: code, secret: Self.secret, at: Self.moment(seconds + shift)) == step)
    }
    for shift: Int64 in [-90, 90, 86_400] where seconds + shift >= 0 {
      #expect(codes.step(of: code, secret: Self.secret, at: Self.moment(seconds + shift)) == nil)
    }
    let other = Array("12345678901234567891".utf8)
    #expect(codes.step(of: code, secret: other, at: Self.moment(seconds)) == nil)
  }

  @Test(arguments: ["", "28708", "2870822", "28708a", "٢٨٧٠٨٢", "287 082", "-87082", "287082\0"])
  func `What is not six digits is no code`(code: String) {
    #expect(codes.step(of: code, secret: Self.secret, at: Self.moment(59)) == nil)
  }

  @Test func `Secrets are typed in base32 without padding`() throws {
    #expect(try codes.text(of: Self.secret) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(codes.secret(of: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") == Self.secret)
    #expect(codes.secret(of: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ") == Self.secret)
    #expect(codes.secret(of: "!") == nil)
  }
}
