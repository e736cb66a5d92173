// From a request to an actor: `Authorization: Token …` for the API, the session cookie for the console. Secrets are compared as
// digests found in an index.

import Domain

struct Authentication: Sendable {
  let store: any AccountStore
  let digest: any Digest
  let clock: any Clock
  let uses: TokenUses

  /// The actor of an API token.
  /// - Throws: `AuthenticationFailure`, in pretix's order (§7.1).
  func actor(authorization field: String?) throws -> Actor {
    // What nearly every request sends; the rest is judged slowly below.
    if var field, field.utf8.count == 70, field.hasPrefix("Token ") {
      let token = field.withUTF8 { Array(UnsafeBufferPointer(rebasing: $0[6...])) }
      if !token.contains(0x20) { return try actor(token: token) }
    }
    let parts = (field ?? "").utf8.split(separator: 0x20)
    guard let scheme = parts.first.map({ String(Substring($0)).lowercased() }), scheme == "token" || scheme == "device"
    else {
      throw AuthenticationFailure.missing
    }
    guard parts.count > 1 else { throw AuthenticationFailure.emptyToken }
    guard parts.count == 2 else { throw AuthenticationFailure.tokenWithSpaces }
    // Devices of pretix have tokens of their own kind; none is ever one of ours.
    guard scheme == "token" else { throw AuthenticationFailure.unknownToken }
    return try actor(token: Array(parts[1]))
  }

  private func actor(token: [UInt8]) throws -> Actor {
    guard let found = try store.token(digest: digest.sha256(token)) else { throw AuthenticationFailure.unknownToken }
    let now = clock.now
    guard found.isGood(at: now) else { throw AuthenticationFailure.inactiveToken }
    uses.note(found, at: now)
    return found.actor
  }
}

/// The session cookie.
enum SessionCookie {
  /// `__Secure-sid` where browsers can enforce it; plain http (loopback, tests) cannot set such a name.
  static func name(scheme: String) -> String { scheme == "https" ? "__Secure-sid" : "sid" }

  /// The session's secret among a request's cookies; nil unless it is 64 hexadecimal digits.
  static func secret(in field: String?, scheme: String) -> String? {
    let opening = Array((name(scheme: scheme) + "=").utf8)
    for pair in (field ?? "").utf8.split(separator: UInt8(ascii: ";")) {
      let cookie = pair.drop { $0 == UInt8(ascii: " ") }
      guard cookie.starts(with: opening) else { continue }
      let secret = cookie.dropFirst(opening.count)
      if secret.count == 64, secret.allSatisfy(isHexDigit) { return String(Substring(secret)) }
    }
    return nil
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  /// A Set-Cookie value; an empty secret ends the cookie.
  static func field(secret: String, scheme: String, base: String) -> String {
    let secure = scheme == "https" ? "; Secure" : ""
    let age = secret.isEmpty ? "; Max-Age=0" : ""
    return "\(name(scheme: scheme))=\(secret); Path=\(base)/; HttpOnly; SameSite=Lax\(secure)\(age)"
  }
}
