// What an external channel is told of an invoice: one object that names it, its recipient and its documents; the same for a program of the
// operator's and for an organizer's hook (docs/api/webhooks.md).

import Domain

/// The manifest of one transmission.
enum ExternalManifest {
  /// Whom the invoice goes to, by the fields of its transmission type.
  static func recipient(of source: TransmissionSource, type: String) -> String? {
    let info = source.invoice.recipient.transmissionInfo
    let keys = [
      PeppolTransmission.participantKey, ItalianSDITransmission.recipientCodeKey,
      ItalianSDITransmission.certifiedMailKey, ItalianSDITransmission.fiscalCodeKey, EmailTransmission.addressKey,
    ].filter { key in TransmissionCatalog.standard[type]?.fields.contains { $0.key == key } ?? false }
    let own = keys.compactMap { info?[$0]?.string }.first { !$0.isEmpty }
    return own ?? (type == "email" ? source.order.email.flatMap { $0.isEmpty ? nil : $0 } : nil)
  }

  private static func kinds(of type: String) -> [String] {
    switch type {
    case "peppol": ["ubl", "pdf"]
    case "it_sdi": ["fatturapa", "pdf"]
    default: ["pdf"]
    }
  }

  /// The manifest as it is kept for every attempt, with the digests of its documents in their order.
  /// - Throws: `TransmissionRefusal` when there is nobody to send to.
  static func prepare(_ source: TransmissionSource, type: String) throws -> PreparedTransmission {
    guard let recipient = recipient(of: source, type: type) else { throw TransmissionRefusal(.noRecipient, "") }
    let documents = try kinds(of: type).map { kind in (kind, try source.document(kind)) }
    let moment = "\(source.installation)/\(source.transmission.key)/\(source.transmission.createdAt.microseconds)"
    guard let id = NamedUUID.text(of: moment) else { throw DomainError.storage("no memory for an id") }
    let manifest = JSONObject([
      ("version", .number("1")), ("id", .string(id)), ("type", .string(type)),
      ("invoice", .string(source.invoice.number)), ("date", .string(source.invoice.date.text)),
      ("is_cancellation", .bool(source.invoice.isCancellation)), ("event", .string(source.event.slug)),
      ("recipient", .string(recipient)), ("country", .string(source.invoice.recipient.country ?? "")),
      ("transmission_info", source.invoice.recipient.transmissionInfo ?? .null),
      ("documents", .array(documents.map { kind, made in .object(described(kind, made.0, made.1.count)) })),
    ])
    var writer = JSONWriter()
    writer.value(manifest)
    return PreparedTransmission(
      recipient: recipient, fields: JSONObject([("id", .string(id))]), content: writer.bytes + [10],
      documents: documents.map { $0.1.0.digest })
  }

  private static func described(_ kind: String, _ document: StoredDocument, _ size: Int) -> JSONObject {
    JSONObject([
      ("kind", .string(kind)), ("size", .number(String(size))), ("sha256", .string(Hex.text(document.digest))),
    ])
  }
}
