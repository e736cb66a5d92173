// Webhooks without a network: signatures, the schedule, rows in the transaction of the change, pretix's resource, secrets that are shown once.

import Domain
import Foundation
import SQLiteStore
import Synchronization
import TestSupport
import Testing

@testable import InvoiceFCGI

@Suite struct WebhookTests {
  static let hooks = "/api/v1/organizers/bigevents/webhooks/"
  static let issued = "invoicefcgi.invoice.issued"

  let app: TestApp
  let organizer: Organizer.ID

  init() throws {
    app = try TestApp()
    organizer = try #require(try app.temporary.store.organizerID(slug: "bigevents"))
  }

  @discardableResult
  private func make(_ body: String) throws -> Int64 {
    let response = NewEvent.send(app, "POST", Self.hooks, body)
    #expect(response.status == 201, "\(response.text)")
    return try #require(try response.json()["id"]?.int)
  }

  private func make(actions: [String], more: String = "") throws -> Int64 {
    let list = actions.map { "\"\($0)\"" }.joined(separator: ",")
    return try make(#"{"target_url":"https://example.org/hook","action_types":[\#(list)]\#(more)}"#)
  }

  private func told(_ webhook: Int64) throws -> [WebhookDelivery] {
    try app.temporary.store.deliveries(
      of: .init(webhook), organizer: organizer, page: PageRequest(number: 1, size: 50)
    ).elements.reversed()
  }

  private func journal() throws -> String {
    let page = try app.temporary.store.journal(of: organizer, page: PageRequest(number: nil, size: 50))
    return page.elements.map { String(decoding: $0.payload, as: UTF8.self) }.joined(separator: "\n")
  }

  // MARK: Signatures and times

  @Test func `An HMAC is the one of RFC 4231`() {
    func hex(_ key: [UInt8], _ text: String) -> String { Hex.text(app.sodium.hmacSHA256(Array(text.utf8), key: key)) }
    #expect(
      hex([UInt8](repeating: 0x0B, count: 20), "Hi There")
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      hex(Array("Jefe".utf8), "what do ya want for nothing?")
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      hex([UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First")
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func `A message is signed as Standard Webhooks signs it, once for each secret`() throws {
    let message = SignedMessage(id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: Array(#"{"test": 2432232314}"#.utf8))
    let secret = SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    let moment = Instant(microseconds: 1_614_265_330_999_999)
    let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    let headers = message.headers(at: moment, secrets: [secret], digest: app.sodium)
    #expect(headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
    #expect(headers.map(\.value) == [message.id, "1614265330", signature])
    let both = message.headers(at: moment, secrets: [SigningSecret("other"), secret], digest: app.sodium)[2].value
    #expect(both.split(separator: " ").count == 2 && both.hasSuffix(" " + signature))
  }

  @Test func `What fails is tried twelve times in three days, later when the receiver asks for it`() {
    let pauses = (1...12).map { WebhookSchedule.pause(after: $0, asked: nil) }
    #expect(pauses == [5, 30, 60, 300, 1200, 3600, 14_400, 21_600, 43_200, 43_200, 86_400, nil])
    #expect(WebhookSchedule.pause(after: 1, asked: 90) == 90 && WebhookSchedule.pause(after: 4, asked: 90) == 300)
    #expect(WebhookSchedule.pause(after: 1, asked: Int.max) == 86_400)
    #expect(WebhookSchedule.pause(after: 1, asked: -1) == 5 && WebhookSchedule.pause(after: 0, asked: nil) == nil)
  }

  // MARK: Rows

  @Test func `What happens is put down for those who asked for it, in the transaction in which it happens`() throws {
    let event = try NewEvent(app)
    let all = try make(actions: [Self.issued, "pretix.event.order.placed"])
    let elsewhere = try make(actions: [Self.issued], more: #","all_events":false,"limit_events":["sampleconf"]"#)
    let here = try make(actions: [Self.issued], more: #","limit_events":["fresh"]"#)
    let disabled = try make(actions: [Self.issued], more: #","enabled":false"#)
    let other = try make(actions: ["pretix.event.order.paid"])
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try app.temporary.store.transaction { _ in
        _ = try event.order()
        throw Stop()
      }
    }
    #expect(try told(all).isEmpty)

    let code = try event.order()
    #expect(try told(all).map(\.action) == ["pretix.event.order.placed", Self.issued])
    #expect(try told(here).map(\.action) == [Self.issued])
    for silent in [elsewhere, disabled, other] { #expect(try told(silent).isEmpty) }
    let order = try JSON(parsing: try told(all)[0].payload)
    #expect(order.object?.members.map(\.name) == ["notification_id", "organizer", "event", "code", "action"])
    let invoice = try JSON(parsing: try told(all)[1].payload)
    #expect(invoice["code"] == .string(code) && invoice["event"] == .string("fresh"))
    #expect(invoice["invoice"]?.string?.hasPrefix("FRESH") == true && invoice["notification_id"]?.int ?? 0 > 0)
    #expect(!String(decoding: try told(all)[1].payload, as: UTF8.self).contains("a@example.org"))
    let lanes = try app.temporary.store.dueLanes(of: [.webhook], at: app.clock.now).map(\.name)
    #expect(Set(lanes) == ["webhook:\(all)", "webhook:\(here)"])
  }

  @Test func `Importing tells nobody`() throws {
    let every = try make(actions: WebhookAction.allCases.map(\.rawValue))
    let bundle = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Conformance/base/bundle")
    _ = try BundleImport(store: app.temporary.store, digest: app.sodium, clock: app.clock)
      .run(try DirectoryBundle(bundle.standardizedFileURL.path())) { _ in }
    #expect(try told(every).isEmpty)
  }

  // MARK: The resource

  @Test func `A webhook is pretix's object, and its secret is in the answer that makes it alone`() throws {
    let response = NewEvent.send(
      app, "POST", Self.hooks,
      """
      {"target_url":"https://example.org/?token=canary","all_events":false,"limit_events":["sampleconf"],
      "action_types":["pretix.event.order.paid","pretix.event.order.changed.*"],"comment":"For the shop"}
      """)
    var made = try #require(try response.json().object)
    let secret = try #require(made["secret"]?.string)
    #expect(secret.hasPrefix("whsec_") && secret.utf8.count > 40)
    made["secret"] = nil
    let path = Self.hooks + "\(made["id"]?.int ?? 0)/"
    #expect(
      made.members.map(\.name) == [
        "id", "enabled", "target_url", "all_events", "limit_events", "action_types", "comment",
      ])
    #expect(try app.get(path).json() == .object(made))
    #expect(try app.get(Self.hooks).json()["results"] == .array([.object(made)]))
    #expect(NewEvent.send(app, "PATCH", path, #"{"comment":"x","enabled":true}"#).status == 200)
    #expect(NewEvent.send(app, "DELETE", path).status == 204)
    #expect(try app.get(path).json()["enabled"] == .bool(false))
    let entries = try journal()
    #expect(entries.contains(#""change":"created""#) && entries.contains(#""enabled":false"#))
    #expect(!entries.contains(secret) && !entries.contains("canary"))
  }

  @Test(arguments: [
    (#"{}"#, ["target_url", "action_types"]),
    (#"{"target_url":"https://example.org/","action_types":["pretix.event.order.invoice.sent"]}"#, ["action_types"]),
    (
      #"{"target_url":"https://example.org/","action_types":["pretix.event.order.paid"],"all_events":true,"limit_events":["sampleconf"]}"#,
      ["limit_events"]
    ),
    (
      #"{"target_url":"https://example.org/","action_types":["pretix.event.order.paid"],"limit_events":["otherconf"]}"#,
      ["limit_events"]
    ),
    (
      #"{"target_url":"http://example.org/","action_types":"x","enabled":"perhaps"}"#,
      ["enabled", "target_url", "action_types"]
    ),
    (#"{"target_url":"https://192.168.0.7/","action_types":[]}"#, ["target_url", "action_types"]),
  ])
  func `What cannot be is refused by name`(body: String, fields: [String]) throws {
    let response = NewEvent.send(app, "POST", Self.hooks, body)
    #expect(response.status == 400)
    #expect(Set(try response.json().object?.members.map(\.name) ?? []) == Set(fields), "\(response.text)")
    #expect(try app.get(Self.hooks).json()["count"] == .number("0"))
  }

  @Test func `The refusal of pretix's own invoice event is pretix's`() throws {
    let response = NewEvent.send(
      app, "POST", Self.hooks,
      #"{"target_url":"https://example.org/","action_types":["pretix.event.order.invoice.sent"]}"#)
    #expect(response.text == #"{"action_types":["Invalid action type \"pretix.event.order.invoice.sent\"."]}"#)
  }

  @Test func `Another organizer's webhook does not exist, and what waits is not sent twice`() throws {
    let webhook = try make(actions: [Self.issued])
    let foreign = "/api/v1/organizers/otherorg/webhooks/\(webhook)/"
    #expect(app.get(foreign, token: "foreign").status == 404)
    for path in ["", "deliveries/"] { #expect(app.get(foreign + path, token: "foreign").status == 404) }
    let test = NewEvent.send(app, "POST", Self.hooks + "\(webhook)/test/")
    #expect(test.status == 202)
    let delivery = try #require(try test.json()["id"]?.int)
    let replay = Self.hooks + "\(webhook)/deliveries/\(delivery)/replay/"
    #expect(NewEvent.send(app, "POST", replay).status == 400)
    let another = try make(actions: [Self.issued])
    #expect(app.get(Self.hooks + "\(another)/deliveries/\(delivery)/").status == 404)
    #expect(NewEvent.send(app, "POST", Self.hooks + "\(another)/deliveries/\(delivery)/replay/").status == 404)
  }

  // MARK: Delivering

  /// A receiver that answers what it is told to.
  private final class Receiver: WebhookCaller {
    let answers: Mutex<[WebhookAnswer]>
    let ids = Mutex<[String]>([])
    init(_ answers: [WebhookAnswer]) { self.answers = Mutex(answers) }
    func check(_ url: String) throws {}
    func call(
      _ url: String, headers: [(name: String, value: String)], body: [UInt8], isDraining: @escaping @Sendable () -> Bool
    ) -> WebhookAnswer {
      ids.withLock { $0.append(headers.first { $0.name == "webhook-id" }?.value ?? "") }
      return answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
    }
  }

  private final class MovingClock: Clock {
    let moment: Mutex<Instant>
    init(_ moment: Instant) { self.moment = Mutex(moment) }
    var now: Instant { moment.withLock { $0 } }
    func move(to next: Instant) { moment.withLock { $0 = next } }
  }

  /// Works off what is due until nothing waits any more, moving the clock on.
  /// - Returns: the ids that were called.
  private func work(_ webhook: Int64, _ answers: [WebhookAnswer]) throws -> [String] {
    let (receiver, clock, store) = (Receiver(answers), MovingClock(app.clock.now), app.temporary.store)
    let deliver = DeliverWebhook(store: store, caller: receiver, digest: app.sodium, clock: clock)
    let lane = JobLane(kind: .webhook, name: "webhook:\(webhook)", isProbing: false)
    for _ in 0..<50 {
      guard let next = try told(webhook).compactMap(\.nextAt).min() else { break }
      // A receiver that failed often is left alone for up to five minutes.
      clock.move(to: max(clock.now, next).adding(301))
      for job in try store.claim(lane, limit: 1, owner: "t", leaseUntil: clock.now.adding(60), at: clock.now) {
        try deliver(job) { false }
      }
    }
    return receiver.ids.withLock { $0 }
  }

  @Test func `A receiver that never answers is given up after twelve tries under one id, and its webhook is disabled`()
    throws
  {
    let webhook = try make(actions: ["pretix.event.order.placed"])
    _ = try NewEvent(app).order()
    let ids = try work(webhook, [WebhookAnswer(problem: "Timeout was reached")])
    #expect(ids.count == 12 && Set(ids).count == 1)
    let delivery = try #require(try told(webhook).first)
    #expect(delivery.state == .failed && delivery.nextAt == nil && delivery.log.count == 12)
    let stored = try app.temporary.store.webhook(.init(webhook), of: organizer)
    #expect(!stored.isEnabled && stored.trouble == .gaveUp)
    #expect(try journal().contains(#""reason":"gave_up""#))
    #expect(NewEvent.send(app, "PATCH", Self.hooks + "\(webhook)/", #"{"enabled":true}"#).status == 200)
    #expect(try app.temporary.store.webhook(.init(webhook), of: organizer).trouble == nil)
  }

  @Test func `A message that a receiver refuses does not disable what else arrives`() throws {
    let webhook = try make(actions: ["pretix.event.order.placed"])
    let event = try NewEvent(app)
    _ = try event.order()
    _ = try event.order()
    let refusal = WebhookAnswer(status: 422)
    _ = try work(webhook, [refusal, WebhookAnswer(status: 204)] + [WebhookAnswer](repeating: refusal, count: 11))
    #expect(Set(try told(webhook).map(\.state)) == [.delivered, .failed])
    #expect(try app.temporary.store.webhook(.init(webhook), of: organizer).isEnabled)
  }

  @Test func `What waits for a webhook that is disabled meanwhile is cancelled, but a test is sent`() throws {
    let webhook = try make(actions: ["pretix.event.order.placed"])
    _ = try NewEvent(app).order()
    #expect(NewEvent.send(app, "DELETE", Self.hooks + "\(webhook)/").status == 204)
    #expect(NewEvent.send(app, "POST", Self.hooks + "\(webhook)/test/").status == 202)
    #expect(try work(webhook, [WebhookAnswer(status: 200)]).count == 1)
    #expect(try told(webhook).map(\.state) == [.cancelled, .delivered])
  }

  @Test func `What ended is forgotten after thirty days, with its attempts`() throws {
    let webhook = try make(actions: ["pretix.event.order.placed"])
    _ = try NewEvent(app).order()
    _ = try work(webhook, [WebhookAnswer(status: 200)])
    let ended = try #require(try told(webhook).first?.finishedAt)
    try app.temporary.store.forgetDeliveries(endedBefore: ended, limit: 10)
    #expect(try told(webhook).count == 1)
    try app.temporary.store.forgetDeliveries(endedBefore: ended.adding(1), limit: 10)
    #expect(try told(webhook).isEmpty)
  }
}
