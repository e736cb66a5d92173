// `peppol_ap_http`: UBL to an access point that speaks phoss-ap's HTTP interface (documents.md §7.2, §7.3). The id of the envelope is derived
// from the transmission, so that the access point recognises what it has already: sending again doubles nothing.

public import Domain

/// The provider of the type `peppol`.
public struct PeppolProvider: TransmissionProvider {
  public let identifier = "peppol_ap_http"
  public let type = "peppol"
  public let isRepeatable = true
  public let lane: String

  private let base: String
  private let token: String
  private let trusted: TrustedOrigins
  private let client: HTTPClient
  private let directory: (any ParticipantDirectory)?

  /// Seconds between two questions what became of a document.
  static let patience = 60

  /// - Parameters:
  ///   - address: where the access point's `/api/` lies.
  ///   - token: its `X-Token`.
  ///   - directory: asked for the recipient before anything is sent; nil for not asking.
  /// - Throws: `DomainError.invalid` when the address may not be called.
  public init(
    address: String, token: String, trusting trusted: TrustedOrigins, client: HTTPClient,
    directory: (any ParticipantDirectory)? = nil
  ) throws {
    base = address.hasSuffix("/") ? String(address.dropLast()) : address
    let target = try HTTPTarget(base, trusting: trusted, field: "INVOICEFCGI_PEPPOL_AP_URL")
    guard token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw DomainError.invalid(
        field: "INVOICEFCGI_PEPPOL_AP_TOKEN", message: "Give the token in ASCII, without spaces.")
    }
    lane = "peppol:\(target.origin)"
    self.token = token
    self.trusted = trusted
    self.client = client
    self.directory = directory
  }

  public var destination: String { base }

  /// Asks for a document that nobody ever sent: an access point that lets us in says that it has none.
  public func test() -> ChannelTest? {
    guard let target = target("/api/outbound/status/00000000-0000-0000-0000-000000000000") else { return nil }
    let reply = client.send(HTTPRequest(target: target, headers: headers))
    switch reply.status {
    case 0: return ChannelTest(reply.failure)
    case 401, 403: return .failed(.signInRefused, detail: String(reply.text.prefix(200)))
    case _ where reply.isTemporary: return .failed(.temporarilyRefused, detail: String(reply.text.prefix(200)))
    default: return .works(JSONObject([("tls", .bool(target.isHTTPS))]))
    }
  }

  public func isReady(_ settings: Settings) -> Bool { true }
  public func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool { business }

  public func recipient(of source: TransmissionSource) -> String? {
    source.invoice.recipient.transmissionInfo?[PeppolTransmission.participantKey]?.string
  }

  public func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    guard let recipient = recipient(of: source) else { throw TransmissionRefusal(.noRecipient, "") }
    guard let participant = try? PeppolParticipantID(recipient) else {
      throw TransmissionRefusal(.invalidRecipient, "\(recipient) is no Peppol participant ID.")
    }
    guard let country = source.invoice.sender.country, !country.isEmpty else {
      throw TransmissionRefusal(.documentFailed, "The seller has no country: set invoice_address_from_country.")
    }
    let (document, bytes) = try source.document("ubl")
    let envelope = try PeppolEnvelope(ubl: bytes)
    try lookUp(participant, envelope.documentType)
    let path = [envelope.sender, envelope.receiver, envelope.documentType, PeppolEnvelope.process, country]
    guard let id = PeppolProvider.instance(source) else { throw DomainError.storage("no memory for an id") }
    return PreparedTransmission(
      recipient: participant.text,
      fields: JSONObject([
        ("instance", .string(id)),
        (
          "path",
          .string(
            "/api/outbound/submit/" + path.map { PercentEncoding.segment($0) }.joined(separator: "/")
              + "?sbdhInstanceID=" + id)
        ),
      ]), content: [], documents: [document.digest])
  }

  /// - Throws: `TransmissionRefusal` when the directory says for certain that the recipient cannot take the document.
  private func lookUp(_ participant: PeppolParticipantID, _ documentType: String) throws {
    switch directory?.find(participant, accepting: documentType) {
    case .notRegistered:
      throw TransmissionRefusal(
        .invalidRecipient, "\(participant.text) is not registered on the Peppol network.")
    case .acceptsOthers:
      throw TransmissionRefusal(
        .recipientRefused, "\(participant.text) is registered on the Peppol network, but not for this kind of document."
      )
    case nil, .accepts, .unknown: return
    }
  }

  /// Which transmission of which installation; the moment tells it from one whose number comes again.
  private static func instance(_ source: TransmissionSource) -> String? {
    let name = "\(source.installation)/\(source.transmission.key)/\(source.transmission.createdAt.microseconds)"
    return NamedUUID.text(of: name)
  }

  public func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    guard let path = job.prepared.fields["path"]?.string, let id = job.prepared.fields["instance"]?.string,
      let digest = job.prepared.documents.first, let target = target(path)
    else { return .failed(.internalError, detail: "nothing was prepared", retry: .never, evidence: JSONObject()) }
    let body: [UInt8]
    do {
      body = try job.bytes(digest)
    } catch {
      return .failed(.documentFailed, detail: "\(error)", retry: .later(afterSeconds: nil), evidence: JSONObject())
    }
    let reply = client.send(
      HTTPRequest(target: target, body: body, headers: headers + [("Content-Type", "application/xml")]), fence: fence)
    return PeppolAnswer(reply).submission(id)
  }

  public func poll(_ reference: String, _ job: TransmissionJob) -> TransmissionOutcome {
    guard let target = target("/api/outbound/status/" + PercentEncoding.segment(reference)) else {
      return .accepted(reference: reference, evidence: JSONObject(), pollAfter: nil)
    }
    return PeppolAnswer(client.send(HTTPRequest(target: target, headers: headers))).state(reference)
  }

  private var headers: [(name: String, value: String)] { [("X-Token", token), ("Accept", "application/json")] }

  private func target(_ path: String) -> HTTPTarget? {
    try? HTTPTarget(base + path, trusting: trusted, field: "INVOICEFCGI_PEPPOL_AP_URL")
  }
}
