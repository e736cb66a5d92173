// Bounces: reading a delivery status notification (RFC 3464) or a mail that quotes ours, and finding which transmission it speaks of by the
// message id (reliability.md §5.4).

import CGMime
import Domain

/// What a mail says about the delivery of another.
enum DeliveryNotice {
  /// The message is read as far as this; notices are small.
  static let longest = 32 << 20

  /// What the mail says of mails that we sent; empty when it is no notice.
  static func findings(in message: [UInt8]) -> [InboundFinding] {
    guard message.count <= longest, let mail = ParsedMail(message) else { return [] }
    let report = mail.parts.first { $0.isType("message", "delivery-status") }
    let ids = mail.parts.flatMap { quotedIDs($0) }.filter { $0.hasPrefix("inv-") }
    guard let report, !ids.isEmpty else { return [] }
    let fields = Fields(report.text)
    let (verdict, words) = verdict(fields)
    var evidence = JSONObject()
    for name in ["action", "status", "diagnostic-code", "remote-mta", "final-recipient", "reporting-mta"] {
      if let value = fields[name] { evidence[name] = .string(String(value.prefix(500))) }
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }.map {
      InboundFinding(key: .messageID($0), verdict: verdict, detail: words, evidence: evidence)
    }
  }

  private static func verdict(_ fields: Fields) -> (InboundFinding.Verdict, String) {
    let words = [fields["status"], fields["diagnostic-code"]].compactMap { $0 }.joined(separator: " ")
    switch fields["action"]?.lowercased().split(separator: " ").first.map(String.init) {
    case "failed": return (.failed(.bounced), String(words.prefix(500)))
    case "delivered", "relayed", "expanded": return (.delivered, String(words.prefix(500)))
    default: return (.progress, String(words.prefix(500)))
    }
  }

  /// The message ids in the returned mail or its headers.
  private static func quotedIDs(_ part: ParsedMail.Part) -> [String] {
    guard
      part.isType("message", "rfc822") || part.isType("text", "rfc822-headers")
        || part.isType("message", "rfc822-headers")
    else { return [] }
    guard let value = Fields(part.text)["message-id"] else { return [] }
    return [value.trimmed("<> \t")]
  }

  /// Header fields of a text, names in lower case; the first of a name that says something counts, failures before others.
  struct Fields {
    private var values: [String: String] = [:]

    init(_ text: String) {
      var name = ""
      // Bytes, because CR LF is one character to Swift (reliability.md, finding 11).
      for bytes in text.utf8.split(separator: 10, omittingEmptySubsequences: false).prefix(2000) {
        let line = Substring(bytes.last == 13 ? bytes.dropLast() : bytes)
        if let first = line.first, first == " " || first == "\t" {
          if !name.isEmpty { values[name]? += " " + String(line).trimmed(" \t") }
          continue
        }
        guard let colon = line.firstIndex(of: ":") else {
          name = ""
          continue
        }
        let found = line[..<colon].lowercased()
        let value = String(line[line.index(after: colon)...]).trimmed(" \t")
        let isWorse = found == "action" && value.lowercased().hasPrefix("failed")
        name = values[found] == nil || isWorse ? found : ""
        if !name.isEmpty { values[name] = value }
      }
    }

    subscript(name: String) -> String? { values[name] }
  }
}

extension String {
  /// Without these characters at both ends.
  func trimmed(_ characters: String) -> String {
    let marks = Set(characters)
    let start = drop { marks.contains($0) }
    let end = start.lastIndex { !marks.contains($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
