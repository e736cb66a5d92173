// `it_sdi_pec`: FatturaPA to Italy's exchange by certified mail (documents.md §7.1). The mail server says that the mail was taken; everything
// after that comes back as mail. The exchange refuses a second file of the same name, so sending again doubles nothing.

import Documents
public import Domain

/// The provider of the type `it_sdi`.
public struct PECProvider: TransmissionProvider {
  public let identifier = "it_sdi_pec"
  public let type = "it_sdi"
  public let isRepeatable = true
  public let lane: String
  public let concurrency: Int

  private let connections: SMTPConnections
  private let mailbox: String
  private let exchange: String
  private let firstFile: Int64
  private let reader: PECReader

  /// The exchange takes no larger files (documents.md §7.1).
  static let largestFile = 5_000_000

  /// - Parameters:
  ///   - server: the mail server of the certified mailbox.
  ///   - mailbox: its address.
  ///   - exchange: where the first file goes; the answer names the address for all others.
  ///   - firstFile: the first number of file names, where another program used some before.
  public init(server: SMTPServer, mailbox: String, exchange: String, firstFile: Int64, times: SMTPTimes) {
    self.mailbox = mailbox
    self.exchange = exchange
    self.firstFile = firstFile
    lane = "pec:\(server.host):\(server.port)"
    concurrency = server.connections
    connections = SMTPConnections(server: server, times: times)
    let domain =
      exchange.utf8.lastIndex(of: UInt8(ascii: "@")).map { exchange[exchange.utf8.index(after: $0)...] } ?? ""
    reader = PECReader(mailbox: mailbox.lowercased(), exchangeDomain: domain.lowercased())
  }

  public var destination: String { connections.address }

  public func test() -> ChannelTest? { connections.probe() }

  public func isReady(_ settings: Settings) -> Bool { PECProvider.isItalian(settings) }
  /// Sellers in Italy only; buyers anywhere.
  public func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool {
    PECProvider.isItalian(settings)
  }

  private static func isItalian(_ settings: Settings) -> Bool {
    settings.textOrNil(.invoiceAddressFromCountry)?.uppercased() == "IT"
  }

  /// The way on which the exchange reaches the buyer; persons have their portal.
  public func recipient(of source: TransmissionSource) -> String? {
    let info = source.invoice.recipient.transmissionInfo
    let keys = [
      ItalianSDITransmission.recipientCodeKey, ItalianSDITransmission.certifiedMailKey,
      ItalianSDITransmission.fiscalCodeKey,
    ]
    return keys.compactMap { info?[$0]?.string }.first { !$0.isEmpty } ?? "0000000"
  }

  public func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    let (document, bytes) = try source.document("fatturapa")
    guard bytes.count <= PECProvider.largestFile else {
      throw TransmissionRefusal(.documentFailed, "The file has \(bytes.count) bytes; the exchange takes 5 MB at most.")
    }
    let transmitter = try PECProvider.transmitter(of: bytes)
    let file = try source.italianFile(transmitter, document.digest, firstFile)
    let name = file.name.text
    let message = MailMessage(
      from: .init(name: "", address: mailbox), to: file.address ?? exchange, subject: name,
      text: "Si trasmette in allegato il file \(name).", date: source.transmission.createdAt,
      messageID: MailMessage.identity(of: source, sender: mailbox), references: nil,
      headers: [("X-Invoice-Transmission", source.transmission.key)],
      attachments: [.init(filename: name, mediaType: "application/xml")])
    return PreparedTransmission(
      recipient: recipient(of: source) ?? "",
      fields: JSONObject([
        ("sender", .string(mailbox)), ("mailbox", .string(message.to)), ("message_id", .string(message.messageID)),
        ("file", .string(name)),
      ]), content: try message.frame(), documents: [document.digest])
  }

  /// Whose file it is, as the document itself says, so that name and content cannot disagree.
  private static func transmitter(of document: [UInt8]) throws -> String {
    guard let xml = try? ReceivedXML(document),
      let head = xml.first("FatturaElettronicaHeader")?.first("DatiTrasmissione")
    else { throw TransmissionRefusal(.documentFailed, "The document is no FatturaPA.") }
    guard head.text(at: "FormatoTrasmissione") == "FPR12" else {
      throw TransmissionRefusal(
        .documentFailed,
        "A file for a public body has to be signed, which this service does not do: hand it over by a program (INVOICEFCGI_EXTERNAL)."
      )
    }
    return head.text(at: "IdTrasmittente", "IdPaese") + head.text(at: "IdTrasmittente", "IdCodice")
  }

  public func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    guard let file = job.prepared.fields["file"]?.string, let recipient = job.prepared.fields["mailbox"]?.string else {
      return .failed(.internalError, detail: "nothing was prepared", retry: .never, evidence: JSONObject())
    }
    let message: [UInt8]
    do {
      message = MailMessage.assemble(job.prepared.content, try job.prepared.documents.map(job.bytes))
    } catch {
      return .failed(.documentFailed, detail: "\(error)", retry: .later(afterSeconds: nil), evidence: JSONObject())
    }
    let envelope = SMTPEnvelope(
      sender: job.prepared.fields["sender"]?.string ?? mailbox, recipient: recipient, message: message)
    switch connections.send(envelope, fence: fence).outcome {
    case .completed(let evidence), .accepted(_, let evidence, _):
      return .accepted(reference: file, evidence: evidence, pollAfter: nil)
    case .unknown(let evidence):
      // The same file goes again: the exchange knows it by its name (reliability.md §5.2).
      return .failed(
        .unreachable, detail: "the connection ended before the server's answer", retry: .later(afterSeconds: nil),
        evidence: evidence)
    case .failed(let reason, let detail, let retry, let evidence):
      return .failed(reason, detail: detail, retry: retry, evidence: evidence)
    }
  }

  public func handleInbound(_ message: [UInt8]) -> InboundReading { reader.read(message) }
}
