// The outbox against a model: runners that crash at any point, pause beyond their lease, or are told anything, on a real store. Whatever
// happens in whatever order, no mail is lost, none is doubled unseen, and every doubt is shown (reliability.md §5.4).

import Domain
import Foundation
import TestSupport
import Testing

@testable import SQLiteStore

/// A seeded generator, so that a failure can be played again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Time, network and chance of one run; used by one thread.
final class OutboxWorld: @unchecked Sendable {
  enum Fate: CaseIterable {
    case delivered, refusedForNow, refusedForGood, serverDown, doubtDelivered, doubtLost
    case crashesWhenDelivered, pausedBeyondLease
  }

  var chance: SeededGenerator
  let clock = FixedClock(Instant(microseconds: 1_795_100_000_000_000))
  var delivered: [String: Int] = [:]
  var dead: Set<String> = []
  var crashPoint: FaultPoint?
  var isPeaceful = false
  /// What others do while a runner is paused.
  var meanwhile: () -> Void = {}

  init(seed: UInt64) {
    chance = SeededGenerator(state: seed)
  }

  func pick<T>(_ values: [T]) -> T { values[Int(chance.next() % UInt64(values.count))] }
}

/// A channel whose network is the world.
struct WorldProvider: TransmissionProvider {
  let world: OutboxWorld
  let owner: String
  let identifier = "email_pdf"
  let type = "email"
  let supportsTestMode = true

  func isReady(_ settings: Settings) -> Bool { true }
  func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool { true }
  func recipient(of source: TransmissionSource) -> String? { "buyer@example.org" }

  func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    PreparedTransmission(
      recipient: "buyer@example.org", fields: JSONObject([("message_id", .string(source.transmission.key))]),
      content: Array(source.transmission.key.utf8), documents: [])
  }

  func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    let fate = world.isPeaceful ? .delivered : world.pick(OutboxWorld.Fate.allCases)
    let key = String(decoding: job.prepared.content, as: UTF8.self)
    func refused(_ retry: TransmissionOutcome.Retry) -> TransmissionOutcome {
      .failed(.recipientRefused, detail: "no", retry: retry, evidence: JSONObject())
    }
    switch fate {
    case .refusedForNow: return refused(.later(afterSeconds: nil))
    case .refusedForGood: return refused(.never)
    case .serverDown: return refused(.serverDown)
    case .pausedBeyondLease:
      world.clock.now = world.clock.now.adding(31.0)
      world.meanwhile()
    default: break
    }
    // Who crashed while it asked does nothing any more.
    guard fence.commitToSend(), !world.dead.contains(owner) else { return refused(.later(afterSeconds: nil)) }
    if fate == .doubtLost { return .unknown(JSONObject()) }
    world.delivered[key, default: 0] += 1
    if fate == .crashesWhenDelivered { world.dead.insert(owner) }
    return fate == .doubtDelivered ? .unknown(JSONObject()) : .completed(JSONObject([("reply", .string("250"))]))
  }
}

/// A process's view of the store: once it has crashed nothing of it reaches the store.
struct MortalStore: OutboxStore, DocumentStore {
  struct Crashed: Error {}
  let store: SQLiteStore
  let world: OutboxWorld
  let owner: String

  private func living() throws -> SQLiteStore {
    if world.dead.contains(owner) { throw Crashed() }
    return store
  }

  func outbox<Result>(_ body: (any OutboxTransaction) throws -> Result) throws -> Result { try living().outbox(body) }
  func grouped<Result: Sendable>(
    _ body: @escaping @Sendable (any OutboxTransaction) throws -> Result
  ) throws -> Result { try living().grouped(body) }
  func delivery(_ id: Transmission.ID, of organizer: Organizer.ID) throws -> Delivery? {
    try living().delivery(id, of: organizer)
  }
  func transmissions(
    of invoice: Invoice.ID, organizer: Organizer.ID
  ) throws -> [(Transmission, [TransmissionAttempt])] { try living().transmissions(of: invoice, organizer: organizer) }
  func heldTransmissions(at now: Instant, isGone: (String) -> Bool) throws -> [Transmission] {
    try living().heldTransmissions(at: now, isGone: isGone)
  }
  func overdueTransmissions(at now: Instant, limit: Int) throws -> [Transmission] {
    try living().overdueTransmissions(at: now, limit: limit)
  }
  func unsentInvoices(types: [String], createdBefore: Instant, limit: Int) throws -> [StoredInvoice] {
    try living().unsentInvoices(types: types, createdBefore: createdBefore, limit: limit)
  }
  func inheritedInFlight(before: Instant, limit: Int) throws -> [StoredInvoice] {
    try living().inheritedInFlight(before: before, limit: limit)
  }
  func uncopiedInvoices(limit: Int) throws -> [StoredInvoice] { try living().uncopiedInvoices(limit: limit) }
  func documents(of invoice: Invoice.ID, organizer: Organizer.ID) throws -> [StoredDocument] {
    try living().documents(of: invoice, organizer: organizer)
  }
  func bytes(of digest: [UInt8]) throws -> [UInt8] { try living().bytes(of: digest) }
  func store(
    _ bytes: [UInt8], kind: String, version: Int, of invoice: Invoice.ID, organizer: Organizer.ID, at: Instant
  ) throws -> StoredDocument {
    try living().store(bytes, kind: kind, version: version, of: invoice, organizer: organizer, at: at)
  }
}

@Suite struct OutboxModelTests {
  private static let timing = DeliveryTiming()

  private final class Runners {
    let world: OutboxWorld
    let store: SQLiteStore
    var owners = ["runner 1", "runner 2"]
    private var made = 2
    private var depth = 0

    init(world: OutboxWorld, store: SQLiteStore) {
      self.world = world
      self.store = store
      world.meanwhile = { [unowned self] in
        guard depth < 2 else { return }
        recover()
        work(1)
      }
    }

    func channels(_ owner: String) -> TransmissionChannels {
      TransmissionChannels([WorldProvider(world: world, owner: owner)])
    }

    /// The runner at `index` takes a job and does it; one that has crashed is started anew first.
    func work(_ index: Int) {
      depth += 1
      defer { depth -= 1 }
      if world.dead.contains(owners[index]) {
        made += 1
        owners[index] = "runner \(made)"
      }
      let (owner, world) = (owners[index], world)
      let run = RunTransmission(
        store: MortalStore(store: store, world: world, owner: owner), channels: channels(owner),
        document: { _, _ in throw DomainError.notReady }, clock: world.clock, timing: OutboxModelTests.timing,
        owner: owner,
        jitter: { 0.5 }
      ) { point in
        guard world.crashPoint == point else { return }
        world.crashPoint = nil
        world.dead.insert(owner)
      }
      let now = world.clock.now
      guard let lanes = try? store.dueLanes(of: [.transmit], at: now), let lane = lanes.first,
        let job = try? store.claim(
          lane, limit: 1, owner: owner, leaseUntil: now.adding(OutboxModelTests.timing.lease), at: now
        ).first
      else { return }
      // What throws here is a process that crashed; its job comes back when its lease ends.
      try? run(job) { false }
    }

    func recover() {
      let dead = world.dead
      _ = try? RecoverTransmissions(
        store: store, channels: channels("recovery"), clock: world.clock, timing: OutboxModelTests.timing
      )(isGone: dead.contains)
      _ = try? store.recoverJobs(at: world.clock.now, isGone: dead.contains)
    }
  }

  private func invoices(_ store: SQLiteStore, _ bundle: MemoryBundle) throws -> [StoredInvoice] {
    let listed = try BundleFixtures.json("bigevents/sampleconf/invoices.json", in: bundle).array ?? []
    let numbers = listed.filter { $0["transmission_status"]?.string == "pending" }.compactMap { $0["number"]?.string }
    return try numbers.prefix(6).map { number in
      try store.transaction { try $0.invoice(number: number, in: .organizer(.init(1), events: .all)) }
    }
  }

  private func check(_ store: SQLiteStore, _ invoices: [StoredInvoice], _ world: OutboxWorld, isOver: Bool) throws {
    for stored in invoices {
      let all = try store.transmissions(of: stored.invoice.id, organizer: stored.invoice.organizer)
      for (transmission, _) in all {
        let count = world.delivered[transmission.key] ?? 0
        #expect(count <= 1, "doubled")
        switch (transmission.status, transmission.reason) {
        case (.completed, _): #expect(count == 1, "lost")
        case (.failed, .outcomeUnknown): break
        case (.failed, _): #expect(count == 0, "a doubt is hidden")
        default: #expect(!isOver, "left over: \(transmission)")
        }
      }
      guard let last = all.first?.0 else { continue }
      let shown = try store.transaction {
        try $0.invoice(number: stored.invoice.number, in: .organizer(.init(1), events: .all))
      }
      #expect(shown.invoice.transmission.status == last.status)
      let isConsistent =
        try InvoiceResource.document(shown.invoice)
        == store.document(
          number: stored.invoice.number, in: .organizer(.init(1), events: .all)
        ).json
      #expect(isConsistent)
    }
  }

  @Test func `Whatever happens in whatever order, no mail is lost and none doubled unseen`() throws {
    let bundle = try BundleFixtures.small()
    for seed in UInt64(1)...8 {
      let temporary = try TemporaryStore()
      try temporary.importing(bundle)
      let (store, world) = (temporary.store, OutboxWorld(seed: seed))
      let runners = Runners(world: world, store: store)
      let invoices = try invoices(store, bundle)
      #expect(invoices.count == 6)
      let transmit = TransmitInvoice(store: store, channels: runners.channels("api"), clock: world.clock)
      for stored in invoices { try transmit.put(stored, again: false, by: .command("test")) }
      for _ in 0..<80 {
        switch world.chance.next() % 10 {
        case 0, 1, 2: runners.work(0)
        case 3, 4: runners.work(1)
        case 5:
          world.crashPoint = world.pick(FaultPoint.allCases)
          runners.work(Int(world.chance.next() % 2))
          world.crashPoint = nil
        case 6, 7: runners.recover()
        case 8: world.clock.now = world.clock.now.adding(Double(world.chance.next() % 1200))
        default:
          let number = world.pick(invoices).invoice.number
          let stored = try store.transaction { try $0.invoice(number: number, in: .organizer(.init(1), events: .all)) }
          try? transmit.put(stored, again: true, by: .command("test"))
        }
        try check(store, invoices, world, isOver: false)
      }
      world.isPeaceful = true
      for _ in 0..<60 {
        world.clock.now = world.clock.now.adding(3600.0)
        runners.recover()
        for _ in 0..<6 { runners.work(0) }
      }
      try check(store, invoices, world, isOver: true)
      #expect(!world.delivered.isEmpty, "seed \(seed)")
    }
  }
}
