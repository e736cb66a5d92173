// Questions for NAPTR records through libldns: the C library's resolver knows addresses only. One question a resolver, so that threads share
// nothing.

import CLDNS
import Domain
import Foundation

/// A name server, or the system's.
struct NAPTRLookup: Equatable {
  private let server: String?
  private let port: UInt16
  /// Seconds for one try.
  private let patience: Int

  private static let tries: UInt8 = 2

  /// One record.
  struct Record: Equatable {
    let order: UInt16
    let preference: UInt16
    let flags: String
    let services: String
    let regexp: String
  }

  enum Answer: Equatable {
    /// Never empty.
    case records([Record])
    case noSuchName
    case failed(String)
  }

  /// - Parameter text: `""` for the system's, else `127.0.0.1:53` or `[::1]:53`.
  /// - Throws: `DomainError.invalid`
  init(_ text: String, patience: Int) throws {
    self.patience = patience
    if text.isEmpty {
      (server, port) = (nil, 53)
      return
    }
    let parts = URLComponents(string: "dns://" + text)
    let host = (parts?.host ?? "").trimmed("[]")
    var (four, six) = (in_addr(), in6_addr())
    guard parts?.path == "", parts?.user == nil, let port = UInt16(exactly: parts?.port ?? 53), port > 0,
      inet_pton(AF_INET, host, &four) == 1 || inet_pton(AF_INET6, host, &six) == 1
    else {
      throw DomainError.invalid(
        field: "INVOICEFCGI_PEPPOL_DNS", message: "Write the address of a name server, such as 127.0.0.1:53.")
    }
    (server, self.port) = (host, port)
  }

  func records(of name: String) -> Answer {
    guard let resolver = resolver() else { return .failed("there is no name server") }
    defer { ldns_resolver_deep_free(resolver) }
    ldns_resolver_set_timeout(resolver, timeval(tv_sec: patience, tv_usec: 0))
    ldns_resolver_set_retry(resolver, NAPTRLookup.tries)
    guard let question = ldns_dname_new_frm_str(name) else { return .failed("\(name) is no name") }
    defer { ldns_rdf_deep_free(question) }
    var packet: UnsafeMutablePointer<ldns_pkt>?
    let status = ldns_resolver_query_status(
      &packet, resolver, question, LDNS_RR_TYPE_NAPTR, LDNS_RR_CLASS_IN, UInt16(LDNS_RD))
    guard status == LDNS_STATUS_OK, let packet else {
      return .failed(ldns_get_errorstr_by_id(status).map { String(cString: $0) } ?? "no answer")
    }
    defer { ldns_pkt_free(packet) }
    switch ldns_pkt_get_rcode(packet) {
    case LDNS_RCODE_NXDOMAIN: return .noSuchName
    case LDNS_RCODE_NOERROR:
      let records = NAPTRLookup.records(in: packet)
      return records.isEmpty ? .noSuchName : .records(records)
    case let code: return .failed("the name server answered with code \(code.rawValue)")
    }
  }

  private func resolver() -> UnsafeMutablePointer<ldns_resolver>? {
    guard let server else {
      var resolver: UnsafeMutablePointer<ldns_resolver>?
      return ldns_resolver_new_frm_file(&resolver, nil) == LDNS_STATUS_OK ? resolver : nil
    }
    guard let resolver = ldns_resolver_new() else { return nil }
    let kind = server.contains(":") ? LDNS_RDF_TYPE_AAAA : LDNS_RDF_TYPE_A
    guard let address = ldns_rdf_new_frm_str(kind, server) else {
      ldns_resolver_deep_free(resolver)
      return nil
    }
    defer { ldns_rdf_deep_free(address) }
    guard ldns_resolver_push_nameserver(resolver, address) == LDNS_STATUS_OK else {
      ldns_resolver_deep_free(resolver)
      return nil
    }
    ldns_resolver_set_port(resolver, port)
    return resolver
  }

  private static func records(in packet: UnsafeMutablePointer<ldns_pkt>) -> [Record] {
    guard let list = ldns_pkt_rr_list_by_type(packet, LDNS_RR_TYPE_NAPTR, LDNS_SECTION_ANSWER) else { return [] }
    defer { ldns_rr_list_deep_free(list) }
    return (0..<min(ldns_rr_list_rr_count(list), 50)).compactMap { index in
      guard let record = ldns_rr_list_rr(list, index), ldns_rr_rd_count(record) == 6 else { return nil }
      func text(_ part: Int) -> String {
        // Character strings: a length, then so many bytes.
        let bytes = content(ldns_rr_rdf(record, part))
        return String(decoding: bytes.dropFirst().prefix(Int(bytes.first ?? 0)), as: UTF8.self)
      }
      func number(_ part: Int) -> UInt16 {
        content(ldns_rr_rdf(record, part)).prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
      }
      return Record(order: number(0), preference: number(1), flags: text(2), services: text(3), regexp: text(4))
    }
  }

  private static func content(_ field: UnsafeMutablePointer<ldns_rdf>?) -> [UInt8] {
    guard let field, let data = ldns_rdf_data(field) else { return [] }
    return Array(UnsafeBufferPointer(start: data, count: ldns_rdf_size(field)))
  }
}
