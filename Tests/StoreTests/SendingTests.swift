// Sending on a real store with a channel that does as it is told: parked jobs, destinations that are left alone, test mode, doubtful mails,
// and what may be regenerated after which attempt. Time is moved by hand.

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteStore

/// A channel whose outcomes are written down before.
private final class Script: @unchecked Sendable {
  // Safe: one thread sends.
  var outcomes: [TransmissionOutcome] = []
  /// Asks the fence before it answers.
  var commits = true
  var prepared: [Bool] = []
  var sent = 0
}

private struct ScriptedProvider: TransmissionProvider {
  let script: Script
  var supportsTestMode = true
  let identifier = "email_pdf"
  let type = "email"
  let marksRepeats = true
  let lane = "smtp:a"

  func isReady(_ settings: Settings) -> Bool { true }
  func isAvailable(_ settings: Settings, country: String, business: Bool) -> Bool { true }
  func recipient(of source: TransmissionSource) -> String? { "buyer@example.org" }
  func prepare(_ source: TransmissionSource) throws -> PreparedTransmission {
    script.prepared.append(source.transmission.isRepeat)
    return PreparedTransmission(
      recipient: "buyer@example.org", fields: JSONObject([("message_id", .string(source.transmission.key))]),
      content: [], documents: [])
  }
  func transmit(_ job: TransmissionJob, fence: any TransmissionFence) -> TransmissionOutcome {
    if script.commits { #expect(fence.commitToSend()) }
    script.sent += 1
    return script.outcomes.isEmpty ? .completed(JSONObject()) : script.outcomes.removeFirst()
  }
}

@Suite struct SendingTests {
  private let fixture: TemporaryStore
  private let clock = FixedClock(Instant(microseconds: 1_800_000_000_000_000))
  private let script = Script()
  private let scope = InvoiceQuery.Scope.organizer(.init(1), events: .all)
  private var store: SQLiteStore { fixture.store }

  init() throws {
    fixture = try TemporaryStore()
    try InvoiceListingTests.fill(fixture.store, [])
  }

  private func channels(testMode: Bool = true) -> TransmissionChannels {
    TransmissionChannels([ScriptedProvider(script: script, supportsTestMode: testMode)])
  }

  private func ask(_ number: String, testMode: Bool = false) throws {
    let invoice = Fixtures.invoice(eventSlug: "e1", prefix: "A-", number: number, testMode: testMode)
    _ = try store.transaction { try $0.insert(invoice, email: "buyer@example.org", at: clock.now) }
    try TransmitInvoice(store: store, channels: channels(), clock: clock).put(
      try stored(number), again: false, by: .command("test"))
  }

  private func stored(_ number: String) throws -> StoredInvoice {
    try store.transaction { try $0.invoice(number: "A-" + number, in: scope) }
  }

  private func last(_ number: String) throws -> (Transmission, [TransmissionAttempt]) {
    let invoice = try stored(number).invoice
    return try #require(try store.transmissions(of: invoice.id, organizer: .init(1)).first)
  }

  private func due() throws -> [JobLane] { try store.dueLanes(of: [.transmit], at: clock.now) }

  private func take(_ limit: Int = 1) throws -> [ClaimedJob] {
    guard let lane = try due().first else { return [] }
    return try store.claim(lane, limit: limit, owner: "me", leaseUntil: clock.now.adding(30.0), at: clock.now)
  }

  private func run(_ job: ClaimedJob, testMode: Bool = true) throws {
    let run = RunTransmission(
      store: store, channels: channels(testMode: testMode), document: { _, _ in throw DomainError.notReady },
      clock: clock, timing: DeliveryTiming(), owner: "me", jitter: { 0.5 }, fault: { _ in })
    try run(job) { false }
  }

  // MARK: Parking

  @Test func `A job that breaks five times is parked, its transmission fails, and others go on`() throws {
    try ask("1")
    try ask("2")
    var parked: ClaimedJob?
    for round in 1...ClaimedJob.attemptLimit {
      let job = try #require(try take().first { $0.key == "1" } ?? (try take(5).first { $0.key == "1" }))
      #expect(job.attempts == round)
      try store.settle(job, .broken("boom"), at: clock.now)
      clock.now = clock.now.adding(60.0 * Double(round * round) + 1)
      _ = try store.recoverJobs(at: clock.now) { _ in false }
      parked = job
    }
    let job = try #require(parked)
    let row = try store.read { try Row.fetchOne($0, sql: "SELECT state, last_error FROM jobs WHERE key = '1'") }
    #expect(row?["state"] == "parked" && row?["last_error"] == "boom")
    try FailParkedTransmission(store: store, clock: clock)(job)
    let (transmission, attempts) = try last("1")
    #expect(transmission.status == .failed && transmission.reason == .internalError)
    #expect(attempts.last?.phase == .claimed && attempts.last?.outcome == "failed")
    #expect(try stored("1").invoice.transmission.status == .failed)
    #expect(script.sent == 0)
    let other = try #require(try take().first)
    #expect(other.key == "2")
    try run(other)
    #expect(try last("2").0.status == .completed)
    #expect(try due().isEmpty, "a parked job does not come again")
  }

  @Test func `A job whose process ends each time is parked, too`() throws {
    try ask("1")
    for round in 1...ClaimedJob.attemptLimit {
      #expect(try take().count == 1)
      let lost = try store.recoverJobs(at: clock.now) { _ in true }
      #expect(lost.count == (round == ClaimedJob.attemptLimit ? 1 : 0))
    }
    #expect(try due().isEmpty)
  }

  // MARK: Destinations

  @Test func `After five failures in a row a destination is left alone, then probed by one at a time`() throws {
    for number in 1...8 { try ask(String(number)) }
    let down = TransmissionOutcome.failed(.unreachable, detail: "no", retry: .serverDown, evidence: JSONObject())
    for failure in 1...5 {
      #expect(try due().map(\.isProbing) == [false], "after \(failure - 1) failures")
      script.outcomes = [down]
      try run(try #require(try take().first))
    }
    #expect(try due().isEmpty)
    for pause in [15.0, 30, 60, 120, 240, 300, 300] {
      clock.now = clock.now.adding(pause - 0.5)
      #expect(try due().isEmpty, "\(pause)")
      clock.now = clock.now.adding(1.0)
      #expect(try due().map(\.isProbing) == [true], "\(pause)")
      let jobs = try take(10)
      #expect(jobs.count == 1)
      #expect(try due().isEmpty, "nobody else while one looks")
      script.outcomes = [down]
      try run(try #require(jobs.first))
    }
    clock.now = clock.now.adding(301.0)
    let sent = script.sent
    try run(try #require(try take(10).first))
    #expect(script.sent == sent + 1)
    #expect(try due().map(\.isProbing) == [false], "one success opens it")
    #expect(try take(10).count > 1)
  }

  @Test func `A destination that is down holds up no other`() throws {
    try ask("1")
    for _ in 1...5 { try store.outbox { try $0.note("smtp:a", isDown: true, at: clock.now) } }
    try store.outbox {
      try $0.enqueue(NewJob(kind: .transmit, key: "77", runAfter: clock.now, lane: "smtp:b"), of: .init(1))
    }
    #expect(try due().map(\.name) == ["smtp:b"])
  }

  @Test func `One destination sees fifty retries a minute, whatever is due`() throws {
    try store.outbox { tx in
      for key in 1...120 {
        try tx.enqueue(NewJob(kind: .transmit, key: "k\(key)", runAfter: clock.now, lane: "smtp:a"), of: .init(1))
      }
    }
    for job in try take(120) { try store.settle(job, .later(clock.now, isRetry: true), at: clock.now) }
    #expect(try take(120).count == DeliveryTiming.retriesPerMinute)
    #expect(try take(120).isEmpty)
    clock.now = clock.now.adding(61.0)
    #expect(try take(120).count == DeliveryTiming.retriesPerMinute)
    // A clock that was set back does not stop it.
    clock.now = clock.now.adding(-86_400.0)
    try store.write { try $0.execute(sql: "UPDATE jobs SET run_after = 0 WHERE state = 'open'") }
    #expect(try take(120).count == 20)
  }

  // MARK: Test mode

  @Test func `A test order's invoice is not sent through a channel without test mode`() throws {
    try ask("1", testMode: true)
    try run(try #require(try take().first), testMode: false)
    let (transmission, attempts) = try last("1")
    #expect(transmission.status == .testmodeIgnored && attempts.last?.outcome == "ignored")
    let shown = try stored("1").invoice.transmission
    #expect(shown.status == .testmodeIgnored && shown.date == clock.now && shown.provider == nil)
    let journal = try store.read { try String.fetchAll($0, sql: "SELECT action FROM journal ORDER BY seq") }
    #expect(journal.last == JournalAction.transmissionIgnored.rawValue)
    #expect(script.sent == 0 && script.prepared.isEmpty)
    #expect(try due().isEmpty)
    // Asked for again it is looked at again; with test mode it goes.
    let transmit = TransmitInvoice(store: store, channels: channels(), clock: clock)
    try transmit.put(try stored("1"), again: true, by: .command("test"))
    try run(try #require(try take().first))
    #expect(try stored("1").invoice.transmission.status == .completed)
  }

  // MARK: Doubts

  private func giveUp() throws {
    clock.now = clock.now.adding(901.0)
    try RecoverTransmissions(store: store, channels: channels(), clock: clock, timing: DeliveryTiming())(
      isGone: { _ in false })
  }

  @Test func `A doubtful mail is held unless the organizer wants one more, which says that it may be the second`()
    throws
  {
    try ask("1")
    script.outcomes = [.unknown(JSONObject())]
    try run(try #require(try take().first))
    try giveUp()
    #expect(try last("1").0.reason == .outcomeUnknown)
    #expect(try due().isEmpty, "held")
    try store.write { db in
      try SettingsRows.save(
        "invoice_transmit_unknown", .string("resend_once"), of: .init(1), event: nil, importedDigest: nil, db: db)
    }
    try ask("2")
    script.outcomes = [.unknown(JSONObject()), .unknown(JSONObject())]
    try run(try #require(try take().first))
    try giveUp()
    let (second, _) = try last("2")
    #expect(second.status == .pending && second.isRepeat && second.references == "2")
    #expect(try stored("2").invoice.transmission.status == .pending)
    try run(try #require(try take().first))
    #expect(script.prepared == [false, false, true])
    try giveUp()
    #expect(try last("2").0.reason == .outcomeUnknown, "once is enough")
    #expect(try due().isEmpty)
    #expect(try store.transmissions(of: try stored("2").invoice.id, organizer: .init(1)).count == 2)
  }

  @Test func `Whoever may send may say that a doubtful mail arrived, and nobody else`() throws {
    try ask("1")
    script.outcomes = [.unknown(JSONObject())]
    try run(try #require(try take().first))
    try giveUp()
    let decide = DecideTransmission(store: store, clock: clock)
    func actor(_ permission: Permission) -> Actor {
      Actor(
        principal: .user(id: 1, email: "a@example.org"),
        grants: [
          TeamGrant(
            organizer: .init(1), events: .all, eventPermissions: .some([permission]), organizerPermissions: .some([]))
        ])
    }
    for permission in [Permission.readOrders, .correctInvoices] {
      #expect(throws: DomainError.self) { try decide.markDelivered(number: "A-1", in: scope, by: actor(permission)) }
    }
    try decide.markDelivered(number: "A-1", in: scope, by: actor(.transmitInvoices))
    #expect(try stored("1").invoice.transmission.status == .completed)
  }

  // MARK: Held back

  private func actor(_ permission: Permission) -> Actor {
    Actor(
      principal: .user(id: 1, email: "a@example.org"),
      grants: [
        TeamGrant(
          organizer: .init(1), events: .all, eventPermissions: .some([permission]), organizerPermissions: .some([]))
      ])
  }

  @Test func `What waits and is held back by somebody who may send is not sent until it is asked for again`() throws {
    try ask("1")
    try ask("2")
    let withhold = WithholdTransmission(store: store, clock: clock)
    for permission in [Permission.readOrders, .correctInvoices] {
      #expect(throws: DomainError.self) { try withhold(number: "A-1", in: scope, by: actor(permission)) }
    }
    try withhold(number: "A-1", in: scope, by: actor(.transmitInvoices))
    #expect(try stored("1").invoice.transmission.status == .failed)
    #expect(try last("1").0.reason == .withheld)
    let journaled = try store.read {
      try Row.fetchOne($0, sql: "SELECT action, actor, payload FROM journal WHERE subject = 'A-1' ORDER BY seq DESC")
    }
    #expect(journaled?["action"] == JournalAction.transmissionFailed.rawValue)
    for job in try take(5) { try run(job) }
    #expect(script.sent == 1, "only the other one")
    #expect(try last("2").0.status == .completed)
    #expect(throws: DomainError.refused(.nothingWaits)) {
      try withhold(number: "A-1", in: scope, by: actor(.transmitInvoices))
    }
    try TransmitInvoice(store: store, channels: channels(), clock: clock)(
      .retransmit, number: "A-1", in: scope, by: actor(.transmitInvoices))
    for job in try take(5) { try run(job) }
    #expect(script.sent == 2)
    #expect(try last("1").0.status == .completed)
  }

  @Test func `What is being sent cannot be held back, and what nobody asked for can`() throws {
    try ask("1")
    let withhold = WithholdTransmission(store: store, clock: clock)
    script.outcomes = [.unknown(JSONObject())]
    try run(try #require(try take().first))
    #expect(throws: DomainError.self) { try withhold(number: "A-1", in: scope, by: actor(.transmitInvoices)) }
    let invoice = Fixtures.invoice(eventSlug: "e1", prefix: "A-", number: "3")
    _ = try store.transaction { try $0.insert(invoice, email: "buyer@example.org", at: clock.now) }
    try withhold(number: "A-3", in: scope, by: actor(.transmitInvoices))
    #expect(try last("3").0.reason == .withheld)
    #expect(try due().isEmpty)
  }

  // MARK: Regenerate

  @Test func `What somebody may have received counts as received, by delivery's own words`() throws {
    func failed(_ retry: TransmissionOutcome.Retry) -> TransmissionOutcome {
      .failed(.recipientRefused, detail: "no", retry: retry, evidence: JSONObject())
    }
    let cases: [(outcome: TransmissionOutcome, commits: Bool, received: Bool)] = [
      (failed(.never), false, false), (failed(.later(afterSeconds: nil)), false, false),
      (failed(.serverDown), false, false),
      (failed(.never), true, true), (.unknown(JSONObject()), true, true), (.completed(JSONObject()), true, true),
      (.accepted(reference: "r", evidence: JSONObject(), pollAfter: nil), true, true),
    ]
    for (index, row) in cases.enumerated() {
      let number = String(index + 1)
      try ask(number)
      #expect(try stored(number).mayHaveBeenReceived == false, "asked for")
      script.outcomes = [row.outcome]
      script.commits = row.commits
      try run(try #require(try take().first))
      #expect(try stored(number).mayHaveBeenReceived == row.received, "\(row)")
    }
  }
}
