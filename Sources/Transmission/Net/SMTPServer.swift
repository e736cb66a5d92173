// The configured mail server: `smtp://` (STARTTLS) or `smtps://`, user and password, how secure it has to be. Set by the operator, so
// that any host is allowed, also one of this machine (reliability.md §3.3); what a password travels over is not.

import Domain
import Foundation

/// Where mail is handed over.
public struct SMTPServer: Equatable, Sendable {
  /// Whether the connection is encrypted.
  public enum Security: String, Sendable {
    case off, `try`, required
  }

  public let host: String
  public let port: Int
  /// TLS from the first byte.
  public let isImplicit: Bool
  public let security: Security
  public let user: String?
  public let password: String?
  /// A file of certificates to trust instead of the system's.
  public let authorities: String?
  /// Connections at once.
  public let connections: Int

  /// Reads `smtp://user:password@host:587?tls=required&ca=/path&connections=4`.
  /// - Parameter field: the setting's name, for messages.
  /// - Throws: `DomainError.invalid` naming what is wrong; the text itself is not repeated, it may hold a password.
  public init(_ text: String, field: String = "INVOICEFCGI_SMTP_URL") throws {
    func wrong(_ remedy: String) -> DomainError { .invalid(field: field, message: remedy) }
    guard let parts = URLComponents(string: text), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme),
      let host = parts.host, !host.isEmpty, ["", "/"].contains(parts.path), parts.fragment == nil
    else { throw wrong("Write smtp://user:password@host:587 or smtps://host:465.") }
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    isImplicit = scheme == "smtps"
    port = parts.port ?? (isImplicit ? 465 : parts.user == nil ? 25 : 587)
    user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
    password = parts.password
    guard (1...65_535).contains(port), self.host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      ([user, password].compactMap { $0 }).allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } })
    else { throw wrong("Host, port, user or password hold something that cannot be sent.") }
    var options: [String: String] = [:]
    for item in parts.queryItems ?? [] {
      guard ["tls", "ca", "connections"].contains(item.name), let value = item.value else {
        throw wrong("After the question mark only tls, ca and connections can stand.")
      }
      options[item.name] = value
    }
    guard let count = Int(options["connections"] ?? "4"), (1...32).contains(count) else {
      throw wrong("connections is a number from 1 to 32.")
    }
    connections = count
    authorities = options["ca"]
    let isLocal = ["localhost", "127.0.0.1", "::1"].contains(self.host)
    let usual = user != nil && !isLocal ? Security.required : isLocal ? .off : .try
    guard let security = options["tls"].map({ Security(rawValue: $0) }) ?? usual else {
      throw wrong("tls is off, try or required.")
    }
    self.security = security
    if user != nil && security != .required && !isLocal && !isImplicit {
      throw wrong("A password would travel in the clear: use tls=required or smtps.")
    }
  }

  /// As libcurl reads it, without user and password.
  var url: String {
    let literal = host.contains(":") ? "[\(host)]" : host
    return "\(isImplicit ? "smtps" : "smtp")://\(literal):\(port)/"
  }
}

/// How long steps of a mail may take, in seconds.
public struct SMTPTimes: Equatable, Sendable {
  /// Until signed in: name look-up, connection, greeting, TLS, password.
  public var connect = 30.0
  /// Every answer but the last.
  public var reply = 60.0
  /// The answer to the final dot: RFC 5321 §4.5.3.2.6 asks for ten minutes.
  public var finalReply = 600.0

  public init() {}
}

/// One mail to one recipient.
struct SMTPEnvelope {
  let sender: String
  let recipient: String
  /// With CRLF line ends.
  let message: [UInt8]
}
