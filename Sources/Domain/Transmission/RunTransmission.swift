// One job of the outbox: take the transmission, let its channel send, write down what came of it. What is sent was stored before; the
// claim, the point of no return and the result are one commit each (reliability.md §5.4).

import Synchronization

/// Sends one transmission.
public struct RunTransmission: Sendable {
  let store: any OutboxStore & DocumentStore
  let channels: TransmissionChannels
  let document: @Sendable (String, StoredInvoice) throws -> StoredDocument
  let clock: any Clock
  let timing: DeliveryTiming
  /// Who claims: boot, process and start time.
  let owner: String
  let fault: @Sendable (FaultPoint) -> Void
  let result: TransmissionResult

  /// - Parameters:
  ///   - document: makes and stores a document of a kind when it does not exist yet.
  ///   - jitter: 0…1, a new one for every call.
  ///   - fault: called at every point at which a crash must do no harm.
  public init(
    store: any OutboxStore & DocumentStore, channels: TransmissionChannels,
    document: @escaping @Sendable (String, StoredInvoice) throws -> StoredDocument, clock: any Clock,
    timing: DeliveryTiming, owner: String, jitter: @escaping @Sendable () -> Double,
    fault: @escaping @Sendable (FaultPoint) -> Void
  ) {
    self.store = store
    self.channels = channels
    self.document = document
    self.clock = clock
    self.timing = timing
    self.owner = owner
    self.fault = fault
    result = TransmissionResult(timing: timing, jitter: jitter)
  }

  /// Does the job and settles it.
  /// - Parameter isDraining: whether the process is about to end.
  /// - Throws: storage errors; the job then comes again when its lease ends.
  public func callAsFunction(_ job: ClaimedJob, isDraining: @escaping @Sendable () -> Bool) throws {
    guard let id = Int64(job.key), let delivery = try store.delivery(.init(id), of: job.organizer),
      delivery.transmission.status == .pending
    else { return try settle(job) }
    guard let provider = provider(for: delivery) else {
      return try refuse(delivery, TransmissionRefusal(.noProvider, ""), job)
    }
    if delivery.order.testMode && !provider.supportsTestMode { return try ignore(delivery, provider, job) }
    let bytes = ReadBytes(store)
    let prepared: PreparedTransmission
    do {
      prepared = try self.prepared(delivery, provider, bytes)
    } catch let refusal as TransmissionRefusal {
      return try refuse(delivery, refusal, job, by: provider)
    } catch {
      return try refuse(delivery, TransmissionRefusal(.documentFailed, "\(error)"), job, by: provider)
    }
    fault(.beforeClaim)
    guard let claimed = try claim(delivery, provider, prepared) else { return try settle(job) }
    fault(.afterClaim)
    let fence = Fence(run: self, claimed: claimed, draining: isDraining)
    let outcome = provider.transmit(
      TransmissionJob(transmission: claimed, prepared: prepared) { try bytes.of($0) }, fence: fence)
    fault(.beforeResult)
    let (result, clock) = (result, clock)
    try store.grouped { tx in
      try result.apply(outcome, to: claimed, lane: job.lane, job: job, at: clock.now, in: tx)
    }
    fault(.afterResult)
  }

  /// The channel that began stays the channel.
  private func provider(for delivery: Delivery) -> (any TransmissionProvider)? {
    let isCurrent = delivery.transmission.version == delivery.stored.version
    if isCurrent, let identifier = delivery.transmission.provider { return channels.provider(identifier: identifier) }
    let invoice = delivery.stored.invoice
    return channels.provider(
      type: RunTransmission.type(of: delivery), country: invoice.recipient.country ?? "",
      business: invoice.recipient.isBusiness ?? false, settings: delivery.settings)
  }

  /// A copy goes by mail; the invoice itself the way that its present version names.
  private static func type(of delivery: Delivery) -> String {
    delivery.transmission.purpose == .organizerCopy
      ? delivery.transmission.type : delivery.stored.invoice.transmission.type
  }

  private func prepared(
    _ delivery: Delivery, _ provider: any TransmissionProvider, _ bytes: ReadBytes
  ) throws -> PreparedTransmission {
    // A version that was superseded before anything was sent is not sent any more.
    if let prepared = delivery.transmission.prepared, delivery.transmission.version == delivery.stored.version {
      return prepared
    }
    if delivery.stored.invoice.shredded { throw TransmissionRefusal(.documentFailed, "The document was erased.") }
    let (store, document, stored, clock) = (store, document, delivery.stored, clock)
    let source = TransmissionSource(
      transmission: delivery.transmission, stored: stored, order: delivery.order, event: delivery.event,
      settings: delivery.settings, installation: delivery.installation,
      document: { kind in
        let made = try document(kind, stored)
        return (made, try bytes.of(made.digest))
      },
      italianFile: { transmitter, digest, first in
        try TakeItalianFile(store: store, clock: clock)(
          of: stored.invoice, transmitter: transmitter, document: digest, first: first)
      })
    guard provider.recipient(of: source) != nil else { throw TransmissionRefusal(.noRecipient, "") }
    return try provider.prepare(source)
  }

  private func claim(
    _ delivery: Delivery, _ provider: any TransmissionProvider, _ prepared: PreparedTransmission
  ) throws -> Transmission? {
    let (owner, timing, clock, identifier) = (owner, timing, clock, provider.identifier)
    return try store.grouped { tx in
      let now = clock.now
      var claimed = delivery.transmission
      claimed.provider = identifier
      claimed.type = RunTransmission.type(of: delivery)
      claimed.version = delivery.stored.version
      claimed.recipient = prepared.recipient
      claimed.messageID = prepared.fields["message_id"]?.string
      claimed.file = prepared.fields["file"]?.string
      claimed.prepared = prepared
      claimed.owner = owner
      claimed.leaseUntil = now.adding(timing.lease)
      claimed.attempts += 1
      return try TransmissionResult.start(claimed, from: delivery, at: now, in: tx)
    }
  }

  private func refuse(
    _ delivery: Delivery, _ refusal: TransmissionRefusal, _ job: ClaimedJob,
    by provider: (any TransmissionProvider)? = nil
  ) throws {
    // Nobody to send to says nothing about the channel: none is named then, as pretix does (pretix-behaviour.md §5.4).
    let named = [.noProvider, .noRecipient].contains(refusal.reason) ? nil : provider?.identifier
    try finish(delivery, named: named, job) { claimed, result, tx, now in
      try result.fail(claimed, refusal.reason, detail: refusal.detail, at: now, in: tx)
    }
  }

  private func ignore(_ delivery: Delivery, _ provider: any TransmissionProvider, _ job: ClaimedJob) throws {
    try finish(delivery, named: nil, job) { claimed, result, tx, now in
      try result.ignore(claimed, at: now, in: tx)
    }
  }

  /// Takes the transmission only to end it.
  private func finish(
    _ delivery: Delivery, named provider: String?, _ job: ClaimedJob,
    _ end: @escaping @Sendable (Transmission, TransmissionResult, any OutboxTransaction, Instant) throws -> Void
  ) throws {
    let (owner, clock, result) = (owner, clock, result)
    try store.grouped { tx in
      var claimed = delivery.transmission
      claimed.owner = owner
      claimed.provider = provider
      claimed.attempts += 1
      let now = clock.now
      if let started = try TransmissionResult.start(claimed, from: delivery, at: now, in: tx) {
        try end(started, result, tx, now)
      }
      try tx.settle(job, .done, at: now)
    }
  }

  private func settle(_ job: ClaimedJob) throws {
    let clock = clock
    try store.grouped { try $0.settle(job, .done, at: clock.now) }
  }

  /// The documents of one job: what was read and checked to make the message is what is sent.
  private final class ReadBytes: Sendable {
    private let store: any DocumentStore
    private let read = Mutex<[[UInt8]: [UInt8]]>([:])

    init(_ store: any DocumentStore) {
      self.store = store
    }

    func of(_ digest: [UInt8]) throws -> [UInt8] {
      if let bytes = read.withLock({ $0[digest] }) { return bytes }
      let bytes = try store.bytes(of: digest)
      read.withLock { $0[digest] = bytes }
      return bytes
    }
  }

  private struct Fence: TransmissionFence {
    let run: RunTransmission
    let claimed: Transmission
    let draining: @Sendable () -> Bool

    var isDraining: Bool { draining() }

    func commitToSend() -> Bool {
      run.fault(.beforeCommitToSend)
      let (claimed, clock) = (claimed, run.clock)
      let isCommitted = (try? run.store.grouped { try $0.commitToSend(claimed, at: clock.now) }) ?? false
      if isCommitted { run.fault(.afterCommitToSend) }
      return isCommitted
    }
  }
}

/// Places at which tests end the process.
public enum FaultPoint: String, CaseIterable, Sendable {
  case beforeClaim = "before_claim"
  case afterClaim = "after_claim"
  case beforeCommitToSend = "before_commit_to_send"
  case afterCommitToSend = "after_commit_to_send"
  case beforeResult = "before_result"
  case afterResult = "after_result"
  /// Of exports: a step was written, its place not yet noted.
  case exportStep = "export_step"
  /// Of exports: the file is there, its row does not say so yet.
  case exportPacked = "export_packed"
}
