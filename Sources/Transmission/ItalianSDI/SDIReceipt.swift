// What Italy's exchange writes about a file: delivered, refused, left in the portal, decided by the public body. Two families of schemas
// are in use, for public bodies and for everybody else, with other names for the same (documents.md §7.1).

import Documents
import Domain

/// A receipt of the exchange.
struct SDIReceipt: Equatable {
  enum Kind: String {
    case delivered = "RC"
    case refused = "NS"
    case undeliverable = "MC"
    case decision = "NE"
    case expired = "DT"
    case attested = "AT"
  }

  let kind: Kind
  /// IdentificativoSdI
  let identifier: String
  /// NomeFile: the file that it is about.
  let file: String
  /// The exchange's name of this receipt.
  let messageID: String
  /// Codes of errors, such as `00404`.
  let codes: [String]
  /// What it says, for people.
  let words: String
  /// EC01, EC02 of a decision.
  let decision: String

  static let namespaces: Set<String> = [
    "http://www.fatturapa.gov.it/sdi/messaggi/v1.0",
    "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fattura/messaggi/v1.0",
  ]

  private static let roots: [String: Kind] = [
    "RicevutaConsegna": .delivered, "NotificaScarto": .refused, "RicevutaScarto": .refused,
    "NotificaMancataConsegna": .undeliverable, "RicevutaImpossibilitaRecapito": .undeliverable,
    "NotificaEsito": .decision, "NotificaDecorrenzaTermini": .expired, "AttestazioneTrasmissioneFattura": .attested,
  ]

  /// - Returns: nil when it is no receipt of the exchange.
  /// - Throws: `CertifiedMail.Refusal` for one that is incomplete or contradicts its own file name.
  init?(_ bytes: [UInt8], filename: String) throws(CertifiedMail.Refusal) {
    let xml: ReceivedXML
    do throws(ReceivedXML.Problem) { xml = try ReceivedXML(bytes) } catch {
      throw CertifiedMail.Refusal(reason: "\(filename): \(error.message)")
    }
    guard SDIReceipt.namespaces.contains(xml.namespace), let kind = SDIReceipt.roots[xml.name] else { return nil }
    self.kind = kind
    identifier = xml.text(at: "IdentificativoSdI")
    file = xml.text(at: "NomeFile")
    messageID = xml.text(at: "MessageId")
    let errors = (xml.first("ListaErrori")?.all("Errore") ?? [])
    codes = errors.map { $0.text(at: "Codice") }
    let outcome = xml.first("EsitoCommittente")
    decision = (outcome?.text(at: "Esito") ?? "").uppercased()
    let said =
      errors.prefix(10).map { "\($0.text(at: "Codice")) \($0.text(at: "Descrizione"))" }
      + [decision, outcome?.text(at: "Descrizione") ?? "", xml.text(at: "Descrizione"), xml.text(at: "Note")]
    words = String(said.filter { !$0.isEmpty }.joined(separator: "; ").prefix(900))
    try check(filename)
  }

  private func check(_ filename: String) throws(CertifiedMail.Refusal) {
    guard !identifier.isEmpty, identifier.utf8.count <= 36, !file.isEmpty, file.utf8.count <= 60 else {
      throw CertifiedMail.Refusal(reason: "\(filename) names no IdentificativoSdI or no NomeFile")
    }
    // `IT01234567890_00001.xml` is answered by `IT01234567890_00001_RC_001.xml`.
    let stem = file.prefix { $0 != "." }
    guard filename.hasPrefix(stem + "_" + kind.rawValue + "_") else {
      throw CertifiedMail.Refusal(
        reason: "the receipt \(filename) says that it is a \(kind.rawValue) for \(file), which its name contradicts")
    }
    if kind == .refused && codes.allSatisfy(\.isEmpty) {
      throw CertifiedMail.Refusal(reason: "\(filename) refuses a file and says no error")
    }
    if kind == .decision && !["EC01", "EC02"].contains(decision) {
      throw CertifiedMail.Refusal(reason: "\(filename) tells a decision that is neither EC01 nor EC02")
    }
  }
}

extension SDIReceipt {
  /// The codes by which the exchange says that it has the file, or an invoice like it, already.
  private static let duplicateCodes: Set<String> = ["00002", "00404"]

  /// What it means for the transmission of its file.
  /// - Parameter sender: the exchange's address that it came from.
  func finding(from sender: String) -> InboundFinding {
    var evidence = JSONObject([
      ("receipt_type", .string(kind.rawValue)), ("sdi_id", .string(identifier)), ("file", .string(file)),
    ])
    if !codes.isEmpty { evidence["codes"] = .array(codes.map { .string($0) }) }
    var finding = InboundFinding(
      key: .file(file), verdict: verdict, detail: words.isEmpty ? kind.rawValue : words, evidence: evidence)
    finding.layer = kind == .decision ? .recipient : .exchange
    finding.receipt = "sdi:\(kind.rawValue):\(identifier):\(messageID)"
    finding.answersFrom = sender
    switch kind {
    case .undeliverable:
      finding.note =
        "Issued, but the exchange could not deliver it: it lies in the recipient's tax portal. Tell the recipient."
    case .attested:
      finding.note = "Issued, but the public body could not be reached: send it the exchange's attestation."
    default: break
    }
    return finding
  }

  private var verdict: InboundFinding.Verdict {
    switch kind {
    case .delivered, .undeliverable, .expired, .attested: .delivered
    case .decision: decision == "EC01" ? .delivered : .failed(.rejected)
    case .refused:
      Set(codes).isSubset(of: SDIReceipt.duplicateCodes) ? .duplicate(.rejected) : .failed(.rejected)
    }
  }
}
