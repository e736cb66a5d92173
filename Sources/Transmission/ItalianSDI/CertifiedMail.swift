// Certified mail (posta elettronica certificata): what the providers of it put around a message, and the receipts that they write
// (documents.md §7.1; the rules of the decree of 2 November 2005). The envelope's own parts count, never those of the mail inside.

import Documents

/// A message of the certified mail system.
struct CertifiedMail {
  /// What a provider says of a message that was given to it.
  enum Receipt: String {
    case accepted = "accettazione"
    case notAccepted = "non-accettazione"
    case taken = "presa-in-carico"
    case delivered = "avvenuta-consegna"
    case notDelivered = "errore-consegna"
    /// What some providers call the same.
    case missed = "mancata-consegna"
    case delayed = "preavviso-errore-consegna"
    case virus = "rilevazione-virus"
  }

  enum Kind {
    case receipt(Receipt, Certificate)
    /// Somebody's certified mail to us.
    case transport(ParsedMail, Certificate)
  }

  /// `daticert.xml`
  struct Certificate: Equatable {
    let kind: String
    let sender: String
    let recipients: [String]
    let subject: String
    /// The provider's own name of the receipt.
    let identifier: String
    /// The message id of what it is about, without brackets.
    let messageID: String
    /// Whose mailbox it reached.
    let delivery: String
    let error: String
  }

  /// Why a message is not to be believed.
  struct Refusal: Error, Equatable {
    let reason: String
  }

  /// - Returns: nil when the message has nothing to do with certified mail.
  /// - Throws: `Refusal`
  static func read(_ mail: ParsedMail) throws(Refusal) -> Kind? {
    let transport = mail.header["x-trasporto"]?.lowercased()
    let receipt = mail.header["x-ricevuta"]?.lowercased()
    if transport == nil && receipt == nil { return nil }
    if transport == "errore" {
      throw Refusal(reason: "the envelope says that what is inside is ordinary mail, not certified mail")
    }
    let certificate = try certificate(in: mail)
    if let receipt { return try self.receipt(receipt, certificate, mail) }
    guard transport == "posta-certificata", certificate.kind == "posta-certificata" else {
      throw Refusal(reason: "envelope (\(transport ?? "")) and daticert.xml (\(certificate.kind)) do not agree")
    }
    let inner = mail.parts.first {
      $0.level == 0 && ($0.isType("message", "rfc822") || $0.filename?.lowercased() == "postacert.eml")
    }
    guard let inner, let parsed = ParsedMail(inner.bytes) else {
      throw Refusal(reason: "the envelope holds no postacert.eml")
    }
    return .transport(parsed, certificate)
  }

  private static func receipt(
    _ name: String, _ certificate: Certificate, _ mail: ParsedMail
  ) throws(Refusal) -> Kind {
    guard let receipt = Receipt(rawValue: name) else {
      throw Refusal(reason: "there is no receipt \"\(name.prefix(60))\"")
    }
    guard certificate.kind == name else {
      throw Refusal(reason: "header (\(name)) and daticert.xml (\(certificate.kind.prefix(60))) do not agree")
    }
    let referred = (mail.header["x-riferimento-message-id"] ?? "").trimmed("<> \t")
    guard referred.isEmpty || referred == certificate.messageID else {
      throw Refusal(reason: "header and daticert.xml speak of different messages")
    }
    return .receipt(receipt, certificate)
  }

  private static func certificate(in mail: ParsedMail) throws(Refusal) -> Certificate {
    let parts = mail.parts.filter { $0.level == 0 && $0.filename?.lowercased() == "daticert.xml" }
    guard parts.count == 1, let part = parts.first else {
      throw Refusal(reason: parts.isEmpty ? "there is no daticert.xml" : "there are several daticert.xml")
    }
    let xml: ReceivedXML
    do throws(ReceivedXML.Problem) { xml = try ReceivedXML(part.bytes) } catch {
      throw Refusal(reason: "daticert.xml: \(error.message)")
    }
    guard xml.name == "postacert", let kind = xml.attributes["tipo"], let head = xml.first("intestazione"),
      let data = xml.first("dati")
    else { throw Refusal(reason: "daticert.xml has not the form of one") }
    let certificate = Certificate(
      kind: kind.lowercased(), sender: head.text(at: "mittente").lowercased(),
      recipients: head.all("destinatari").map { $0.text.lowercased() }, subject: head.text(at: "oggetto"),
      identifier: data.text(at: "identificativo"), messageID: data.text(at: "msgid").trimmed("<> \t"),
      delivery: data.text(at: "consegna").lowercased(), error: data.text(at: "errore-esteso"))
    guard !certificate.identifier.isEmpty else { throw Refusal(reason: "daticert.xml names no identificativo") }
    return certificate
  }
}
