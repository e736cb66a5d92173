// Where HTTP may go: an address taken apart, and what the operator allows beside the public network (reliability.md §3.3).

import Domain
import Foundation

/// A URL that may be called, as far as its text tells; which address a name stands for is judged when the connection is opened.
public struct HTTPTarget: Equatable, Sendable {
  /// As libcurl reads it.
  let url: String
  /// `https://host:port`, always with a port.
  let origin: String
  let isHTTPS: Bool
  /// The operator named this origin: it may lie anywhere.
  let isTrusted: Bool

  static let ports = [443, 8443]

  /// - Throws: `DomainError.invalid` naming `field` and what to write.
  public init(_ text: String, trusting trusted: TrustedOrigins, field: String) throws {
    func wrong(_ remedy: String) -> DomainError { .invalid(field: field, message: remedy) }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }), text.utf8.count <= 2000,
      let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), let host = parts.host,
      !host.isEmpty, parts.fragment == nil, ["https", "http"].contains(scheme)
    else { throw wrong("Write https://host/path in ASCII, without a fragment.") }
    guard parts.user == nil, parts.password == nil else {
      throw wrong("Do not put user or password into the address.")
    }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    origin = "\(scheme)://\(host.lowercased()):\(port)"
    isHTTPS = scheme == "https"
    isTrusted = trusted.contains(origin)
    if !isTrusted {
      guard isHTTPS else { throw wrong("Only https:// addresses are called.") }
      guard HTTPTarget.ports.contains(port) else { throw wrong("Only the ports 443 and 8443 are called.") }
    }
    url = text
  }

  /// This target, unless its host is an address outside of the public network by its very text. Names are judged where the connection is
  /// opened; this only says sooner what would fail there.
  /// - Throws: `DomainError.invalid` naming `field` and what to write.
  func checkedLiteral(field: String) throws -> HTTPTarget {
    let host = (URLComponents(string: url)?.host ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "[]."))
    var four = in_addr(), six = in6_addr()
    var bytes: [UInt8]?
    if inet_pton(AF_INET, host, &four) == 1 { bytes = withUnsafeBytes(of: &four) { Array($0) } }
    if inet_pton(AF_INET6, host, &six) == 1 { bytes = withUnsafeBytes(of: &six) { Array($0) } }
    let isClosed = bytes.map { !PublicAddress.includes($0) } ?? (host.lowercased() == "localhost")
    guard isTrusted || !isClosed else {
      throw DomainError.invalid(field: field, message: "Only addresses of the public network are called.")
    }
    return self
  }
}

/// Origins that may be called although they are not https in the public network: `INVOICEFCGI_TRUSTED_ORIGINS`.
public struct TrustedOrigins: Equatable, Sendable {
  private let origins: Set<String>

  public static let none = TrustedOrigins()

  private init() {
    origins = []
  }

  /// Reads `http://127.0.0.1:8080,https://ap.intra.example`.
  /// - Throws: `DomainError.invalid` for what is no origin.
  public init(_ text: String, field: String = "INVOICEFCGI_TRUSTED_ORIGINS") throws {
    origins = Set(
      try text.split(whereSeparator: { $0 == "," || $0 == " " }).map { item in
        guard let parts = URLComponents(string: String(item)), let scheme = parts.scheme?.lowercased(),
          let host = parts.host?.lowercased(), !host.isEmpty, ["http", "https"].contains(scheme), parts.user == nil,
          ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
        else {
          throw DomainError.invalid(
            field: field,
            message: "\"\(item)\" is no origin. Write scheme://host:port, several separated by commas.")
        }
        return "\(scheme)://\(host):\(parts.port ?? (scheme == "https" ? 443 : 80))"
      })
  }

  func contains(_ origin: String) -> Bool { origins.contains(origin) }
}
