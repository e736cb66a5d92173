// Tokens of the configuration that let a program in past the accounts: `Authorization: Bearer …` (RFC 6750 §2.1).

import Domain

/// A token that one address takes; empty when the address is switched off.
struct BearerToken {
  private let expected: String

  init(_ expected: String) {
    self.expected = expected
  }

  /// - Throws: `ClientError.pathUnknown` when the address is switched off; `AuthenticationFailure.unknownToken`.
  func admit(_ call: Call) throws {
    if expected.isEmpty { throw ClientError.pathUnknown }
    // Digests, so that the comparison's time tells nothing.
    let digest = call.app.digest
    let given = digest.sha256(Array((call.request.header("AUTHORIZATION") ?? "").utf8))
    guard given == digest.sha256(Array("Bearer \(expected)".utf8)) else { throw AuthenticationFailure.unknownToken }
  }
}
