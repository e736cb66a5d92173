// `external_hook_TYPE`: an address of the organizer's takes invoices of some countries over, to a network that this service does not speak to
// itself. A signed POST holds manifest and documents; the answer says what became of it (docs/api/webhooks.md). The id of a transmission is the
// same in every attempt, and receivers leave out what they have: sending again doubles nothing.

public import Domain
import Foundation

/// A provider for one transmission type, for the organizers that have set an address.
public struct ExternalHookProvider: TransmissionProvider {
  public let identifier: String
  public let type: String
  /// Before the operator's channels: an organizer names countries because those should not go there.
  public let priority = 150
  public let isRepeatable = true
  /// Addresses are anybody's and may be slow.
  public let concurrency = 1

  private let client: HTTPClient
  private let trusted: TrustedOrigins
  private let digest: any Digest
  private let clock: any Clock
  private let settings: @Sendable (Organizer.ID) throws -> Settings

  private init(
    type: String, client: HTTPClient, trusting trusted: TrustedOrigins, digest: any Digest, clock: any Clock,
    settings: @escaping @Sendable (Organizer.ID) throws -> Settings
  ) {
    self.type = type
    identifier = "external_hook_\(type)"
    self.client = client
    self.trusted = trusted
    self.digest = digest
    self.clock = clock
    self.settings = settings
  }

  /// One for each transmission type.
  /// - Parameters:
  ///   - caller: where it may go, how long it may take, which certificates it trusts.
  ///   - settings: an organizer's own, as they are now.
  public static func all(
    _ caller: ExternalHookCaller, digest: any Digest, clock: any Clock,
    settings: @escaping @Sendable (Organizer.ID) throws -> Settings
  ) -> [ExternalHookProvider] {
    TransmissionCatalog.standard.types.map { type in
      ExternalHookProvider(
        type: type.identifier, client: caller.client, trusting: caller.trusted, digest: digest, clock: clock,
        settings: settings)
    }
  }

  public func lane(for organizer: Organizer.ID) -> String { "\(identifier):\(organizer.value)" }

  public func isReady(_ settings: Settings) -> Bool {
    settings.textOrNil(.externalURL) != nil && settings.textOrNil(.externalSecret) != nil
  }

  public func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool {
    guard isReady(settings), settings.list(.externalTypes).contains(type) else { return false }
    let countries = settings.list(.externalCountries)
    return countries.contains(country) || countries.contains(SettingDefinition.everyCountry)
  }

  public func recipient(of source: TransmissionSource) -> String? { ExternalManifest.recipient(of: source, type: type) }

  public func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    try ExternalManifest.prepare(source, type: type)
  }

  public func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    let settings: Settings, body: [UInt8]
    do {
      settings = try self.settings(job.transmission.organizer)
      body = try ExternalHookProvider.body(job)
    } catch {
      return .failed(.documentFailed, detail: "\(error)", retry: .later(afterSeconds: nil), evidence: JSONObject())
    }
    guard isReady(settings), let id = job.prepared.fields["id"]?.string else {
      return .failed(
        .noProvider, detail: "The organizer's external hook has no address or secret any more.", retry: .never,
        evidence: JSONObject())
    }
    let target: HTTPTarget
    do {
      target = try HTTPTarget(settings.text(.externalURL), trusting: trusted, field: Setting.externalURL.rawValue)
    } catch {
      return .failed(
        .notAllowed, detail: "The address of the external hook may not be called.", retry: .never,
        evidence: JSONObject())
    }
    let headers = SignedMessage(id: id, body: body)
      .headers(at: clock.now, secrets: [SigningSecret(settings.text(.externalSecret))], digest: digest)
    let reply = client.send(
      HTTPRequest(
        target: target, body: body,
        headers: headers + [
          ("Content-Type", "application/json"), ("Idempotency-Key", id), ("User-Agent", "InvoiceFCGI"),
        ]),
      fence: fence)
    return ExternalHookAnswer(reply).outcome
  }

  /// The manifest with the documents in it, the same bytes in every attempt.
  static func body(_ job: TransmissionJob) throws -> [UInt8] {
    guard var manifest = try JSON(parsing: job.prepared.content).object else {
      throw DomainError.storage("a prepared manifest is no object")
    }
    let documents = try zip(manifest["documents"]?.array ?? [], job.prepared.documents).map { described, digest in
      var document = described.object ?? JSONObject()
      document["content"] = .string(Data(try job.bytes(digest)).base64EncodedString())
      return JSON.object(document)
    }
    manifest["documents"] = .array(documents)
    var writer = JSONWriter(reserving: 65_536)
    writer.value(manifest)
    return writer.bytes
  }
}

/// What external hooks are called with.
public struct ExternalHookCaller: Sendable {
  let client: HTTPClient
  let trusted: TrustedOrigins

  /// - Parameter authorities: a file of certificates to trust instead of the system's; `""` for the system's.
  public init(trusting trusted: TrustedOrigins = .none, times: HTTPTimes = HTTPTimes(), authorities: String = "") {
    self.trusted = trusted
    client = HTTPClient(times: times, authorities: authorities, keepsConnections: false)
  }
}

/// What a hook's answer means.
struct ExternalHookAnswer {
  private let reply: HTTPReply
  private let words: JSONObject

  init(_ reply: HTTPReply) {
    self.reply = reply
    words = (try? JSON(parsing: reply.body))?.object ?? JSONObject()
  }

  private var message: String {
    let said = words["message"]?.string ?? (reply.isSuccess ? "" : WebhookClient.excerpt(of: reply.body))
    return String(said.prefix(500))
  }

  private var pause: Int? {
    let asked = words["retry_after"]?.int.map { Int(clamping: max(0, min($0, 86_400))) }
    return asked ?? reply.retryAfter
  }

  var outcome: TransmissionOutcome {
    // Without an answer it may be there: the same id is sent again, and recognised.
    if reply.status == 0 { return reply.failure }
    if reply.isSuccess { return result }
    switch reply.status {
    case 401, 403: return .failed(.signInRefused, detail: message, retry: .serverDown, evidence: reply.evidence)
    case _ where reply.isTemporary:
      return .failed(
        .temporarilyRefused, detail: message, retry: pause.map { .later(afterSeconds: $0) } ?? .serverDown,
        evidence: reply.evidence)
    default: return .failed(.rejected, detail: message, retry: .never, evidence: reply.evidence)
    }
  }

  private var result: TransmissionOutcome {
    switch words["status"]?.string {
    case "completed": .completed(reply.evidence)
    case "failed": .failed(.rejected, detail: message, retry: .never, evidence: reply.evidence)
    case "deferred":
      .failed(.temporarilyRefused, detail: message, retry: .later(afterSeconds: pause), evidence: reply.evidence)
    default:
      .failed(
        .temporarilyRefused, detail: "The answer names no status: completed, failed or deferred.",
        retry: .later(afterSeconds: pause), evidence: reply.evidence)
    }
  }
}
