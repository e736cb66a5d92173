// The name under which a participant stands in the domain name system: the hash of its identifier below the network's zone
// (documents.md §7.2).

import CGMime
import Domain

/// Names in one zone.
struct ParticipantName: Equatable {
  /// Such as `participant.sml.prod.tech.peppol.org`.
  let zone: String

  /// - Throws: `DomainError.invalid` when it is no name of a zone.
  init(zone: String) throws {
    let labels = zone.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count)
          && label.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) || $0 == 45 }
      }
    guard isName, zone.utf8.count <= 150 else {
      throw DomainError.invalid(
        field: "INVOICEFCGI_PEPPOL_SML_ZONE", message: "Write a DNS zone, such as participant.sml.prod.tech.peppol.org."
      )
    }
    self.zone = zone.lowercased()
  }

  /// - Returns: nil when there is no memory.
  func name(of participant: PeppolParticipantID) -> String? {
    let text = Array(participant.canonical.utf8)
    guard let sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, text, gsize(text.count)) else { return nil }
    defer { g_free(sum) }
    let digits = Array(String(cString: sum).utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
    return "\(ParticipantName.base32(bytes)).iso6523-actorid-upis.\(zone)"
  }

  /// RFC 4648 §6 in lower case, without padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var out: [UInt8] = []
    var (buffer, bits): (UInt32, Int) = (0, 0)
    for byte in bytes {
      buffer = buffer << 8 & 0xFFFF | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { out.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
    return String(decoding: out, as: UTF8.self)
  }
}
