// `email_pdf`: the invoice's PDF by mail to its recipient, and copies to the organizer (pretix-behaviour.md §5.5).

public import Domain

/// The provider of the type `email`.
public struct EmailProvider: TransmissionProvider {
  public let identifier = "email_pdf"
  public let type = "email"
  public let supportsTestMode = true
  public let marksRepeats = true
  public let sendsMail = true
  public let lane: String
  public let concurrency: Int

  let server: SMTPServer
  let connections: SMTPConnections
  let sender: String

  /// - Parameters:
  ///   - server: the configured mail server.
  ///   - sender: the address in `From` and in the envelope, to which bounces come back.
  public init(server: SMTPServer, sender: String, times: SMTPTimes) {
    self.server = server
    self.sender = sender
    lane = "smtp:\(server.host):\(server.port)"
    concurrency = server.connections
    connections = SMTPConnections(server: server, times: times)
  }

  public func isReady(_ settings: Settings) -> Bool { true }
  public func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool { true }

  public func recipient(of source: TransmissionSource) -> String? {
    source.transmission.purpose == .organizerCopy ? source.transmission.recipient : EmailProvider.buyer(of: source)
  }

  /// Where the buyer wants the invoice.
  static func buyer(of source: TransmissionSource) -> String? {
    let own = source.invoice.recipient.transmissionInfo?[EmailTransmission.addressKey]?.string
    for address in [own, source.order.email] {
      if let address, !address.isEmpty { return address }
    }
    return nil
  }

  public func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    guard let recipient = recipient(of: source) else { throw TransmissionRefusal(.noRecipient, "") }
    guard EmailAddress.isValid(recipient), recipient.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw TransmissionRefusal(.invalidRecipient, "The address has no valid form.")
    }
    let (document, _) = try source.document("pdf")
    let isCopy = source.transmission.purpose == .organizerCopy
    let locale = isCopy ? source.settings.text(.locale) : source.order.locale
    let message = MailMessage(
      from: .init(name: EmailProvider.senderName(source, locale), address: sender),
      replyTo: EmailProvider.replyTo(source), to: recipient,
      subject: (isCopy ? MailWording.copySubject(source) : MailWording.subject(source)) + EmailProvider.mark(source),
      text: isCopy ? MailWording.copyText(source) : MailWording.text(source), date: source.transmission.createdAt,
      messageID: MailMessage.identity(of: source, sender: sender), references: source.transmission.references,
      headers: [
        ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "OOF, NRN, RN, AutoReply"),
        ("X-Invoice-Transmission", source.transmission.key),
      ] + (source.transmission.isRepeat ? [("X-Possible-Duplicate", "yes")] : []),
      attachments: [.init(filename: MailWording.filename(source.invoice, locale), mediaType: "application/pdf")])
    return PreparedTransmission(
      recipient: recipient,
      fields: JSONObject([("sender", .string(sender)), ("message_id", .string(message.messageID))]),
      content: try message.frame(), documents: [document.digest])
  }

  /// Behind the subject of a mail that may be the second.
  private static func mark(_ source: TransmissionSource) -> String { source.transmission.isRepeat ? " (2)" : "" }

  static func senderName(_ source: TransmissionSource, _ locale: String) -> String {
    source.settings.textOrNil(.mailFromName) ?? source.event.name.text(in: locale)
  }

  static func replyTo(_ source: TransmissionSource) -> String? {
    source.settings.textOrNil(.contactMail).flatMap { EmailAddress.isValid($0) ? $0 : nil }
  }

  public func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    let message: [UInt8]
    do {
      message = MailMessage.assemble(job.prepared.content, try job.prepared.documents.map(job.bytes))
    } catch {
      return .failed(.documentFailed, detail: "\(error)", retry: .later(afterSeconds: nil), evidence: JSONObject())
    }
    let envelope = SMTPEnvelope(
      sender: job.prepared.fields["sender"]?.string ?? sender, recipient: job.prepared.recipient, message: message)
    return connections.send(envelope, fence: fence).outcome
  }

  public func handleInbound(_ message: [UInt8]) -> InboundReading {
    let findings = DeliveryNotice.findings(in: message)
    return findings.isEmpty ? .notOurs : .findings(findings)
  }
}
