// Reads the mailbox of certified mail: which message is a receipt for a file that went to Italy's exchange, and whether it can be believed.
// Providers sign and deliver certified mail for known mailboxes only, so what a message says of its sender is compared with ours.

import Domain

/// The reader of one mailbox.
struct PECReader {
  /// Our certified address, in lower case.
  let mailbox: String
  /// The domain of the exchange's addresses, in lower case.
  let exchangeDomain: String

  static let longest = 32 << 20

  func read(_ message: [UInt8]) -> InboundReading {
    guard message.count <= PECReader.longest, let mail = ParsedMail(message) else { return .notOurs }
    do throws(CertifiedMail.Refusal) {
      switch try CertifiedMail.read(mail) {
      case nil: return try refuseBareReceipt(mail)
      case .receipt(let receipt, let certificate): return .findings([try finding(receipt, certificate)])
      case .transport(let inner, let certificate): return try transport(inner, certificate)
      }
    } catch {
      return .refused(error.reason)
    }
  }

  /// A receipt of the exchange that did not come by certified mail is nobody's word.
  private func refuseBareReceipt(_ mail: ParsedMail) throws(CertifiedMail.Refusal) -> InboundReading {
    for part in mail.parts where part.filename?.lowercased().hasSuffix(".xml") == true {
      guard (try? SDIReceipt(part.bytes, filename: part.filename ?? "")) != nil else { continue }
      throw CertifiedMail.Refusal(
        reason: "\(part.filename ?? "a receipt") came by ordinary mail, not by certified mail")
    }
    return .notOurs
  }

  // MARK: Certified mail's own receipts

  private func finding(
    _ receipt: CertifiedMail.Receipt, _ certificate: CertifiedMail.Certificate
  ) throws(CertifiedMail.Refusal) -> InboundFinding {
    guard certificate.sender == mailbox else {
      throw CertifiedMail.Refusal(reason: "the receipt is for a message of \(certificate.sender), not of \(mailbox)")
    }
    guard certificate.recipients.allSatisfy(isExchange), !certificate.recipients.isEmpty,
      certificate.delivery.isEmpty || isExchange(certificate.delivery)
    else { throw CertifiedMail.Refusal(reason: "the receipt is for a message to somebody else than the exchange") }
    let words = certificate.error.isEmpty ? receipt.rawValue : "\(receipt.rawValue): \(certificate.error)"
    var finding = InboundFinding(
      key: .messageID(certificate.messageID), verdict: PECReader.verdict(receipt), detail: String(words.prefix(500)),
      evidence: JSONObject([
        ("receipt_type", .string(receipt.rawValue)), ("identifier", .string(certificate.identifier)),
      ]))
    // Where a provider has given the message a name of its own, the subject is the file's name.
    finding.otherKey = .file(certificate.subject)
    finding.layer = .certified
    finding.receipt = "pec:\(receipt.rawValue):\(certificate.identifier)"
    // The exchange may take five days from there on (documents.md §7.1).
    if receipt == .delivered { finding.patience = 6 * 86_400 }
    return finding
  }

  private static func verdict(_ receipt: CertifiedMail.Receipt) -> InboundFinding.Verdict {
    switch receipt {
    case .accepted, .taken, .delivered, .delayed: .progress
    case .notAccepted, .virus: .failed(.contentRefused)
    case .notDelivered, .missed: .failed(.bounced)
    }
  }

  private func isExchange(_ address: String) -> Bool { address.hasSuffix("@" + exchangeDomain) }

  // MARK: The exchange's receipts

  private func transport(
    _ inner: ParsedMail, _ certificate: CertifiedMail.Certificate
  ) throws(CertifiedMail.Refusal) -> InboundReading {
    guard isExchange(certificate.sender) else {
      throw CertifiedMail.Refusal(reason: "certified mail of \(certificate.sender), which is not the exchange")
    }
    let author = PECReader.address(in: inner.header["from"] ?? "")
    guard author == certificate.sender else {
      throw CertifiedMail.Refusal(reason: "the mail inside is of \(author), its envelope of \(certificate.sender)")
    }
    var findings: [InboundFinding] = []
    for part in inner.parts where part.level == 0 {
      guard let name = part.filename, name.lowercased().hasSuffix(".xml"),
        let receipt = try SDIReceipt(part.bytes, filename: name)
      else { continue }
      findings.append(receipt.finding(from: certificate.sender))
    }
    guard !findings.isEmpty else {
      throw CertifiedMail.Refusal(
        reason: "certified mail of the exchange that holds no receipt: perhaps an invoice to us")
    }
    return .findings(findings)
  }

  /// `a@b` of `Name <a@b>`, in lower case.
  private static func address(in header: String) -> String {
    let inside =
      header.lastIndex(of: "<").map { header[header.index(after: $0)...].prefix { $0 != ">" } } ?? header[...]
    return String(inside).trimmed(" \t").lowercased()
  }
}
