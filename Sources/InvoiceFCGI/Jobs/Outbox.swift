// Delivery put together: channels, the use cases of sending and receiving, what the job loop does of them and what it does every so often.

import Domain
import Foundation
import Logging
import SQLiteStore
import Transmission

/// What is configured of delivery.
struct OutboxSettings: Sendable {
  var channels = TransmissionChannels([])
  var hooks = TestHooks()
  /// `INVOICEFCGI_SEND`.
  var isSending = true
  var threads = 4
  var rates: [RateFeed] = []
  /// The token of the HTTP hook for mail that came in; empty: there is none.
  var mailHookToken = ""
  /// Calls the addresses that organizers name.
  var caller = WebhookClient()
  var externalHooks = ExternalHookCaller()

  init() {}

  init(_ config: Config) throws {
    hooks = try TestHooks(config.text("TEST_HOOKS"))
    isSending = config.text("SEND") == "on"
    threads = Int(config.text("JOB_THREADS")) ?? 4
    mailHookToken = config.text("MAIL_HOOK_TOKEN")
    channels = TransmissionChannels(try OutboxSettings.providers(config, hooks))
    rates = try RateFeed.all(
      config.text("RATES"), trusting: try TrustedOrigins(config.text("TRUSTED_ORIGINS")),
      client: HTTPClient(times: hooks.http, authorities: try OutboxSettings.authorities(config)))
    var times = WebhookClient.times
    times.total = hooks.webhook ?? times.total
    let origins = try TrustedOrigins(config.text("HOOK_ORIGINS"), field: "INVOICEFCGI_HOOK_ORIGINS")
    let authorities = try OutboxSettings.authorities(config)
    caller = WebhookClient(trusting: origins, times: times, authorities: authorities)
    externalHooks = ExternalHookCaller(trusting: origins, times: hooks.http, authorities: authorities)
  }

  /// - Throws: `DomainError.invalid` for a file that cannot be read.
  private static func authorities(_ config: Config) throws -> String {
    let path = config.text("CA_CERTIFICATES")
    guard path.isEmpty || (path.hasPrefix("/") && FileManager.default.isReadableFile(atPath: path)) else {
      throw DomainError.invalid(
        field: "INVOICEFCGI_CA_CERTIFICATES",
        message: "Name a file of certificates by its absolute path; it has to be readable.")
    }
    return path
  }

  private static func providers(_ config: Config, _ hooks: TestHooks) throws -> [any TransmissionProvider] {
    var providers: [any TransmissionProvider] = []
    if !config.text("SMTP_URL").isEmpty {
      providers.append(
        EmailProvider(
          server: try SMTPServer(config.text("SMTP_URL")), sender: try config.mailSender(), times: hooks.smtp))
    }
    let trusted = try TrustedOrigins(config.text("TRUSTED_ORIGINS"))
    if !config.text("PEPPOL_AP_URL").isEmpty {
      providers.append(
        try PeppolProvider(
          address: config.text("PEPPOL_AP_URL"), token: config.text("PEPPOL_AP_TOKEN"), trusting: trusted,
          client: HTTPClient(times: hooks.http, authorities: try authorities(config)),
          directory: try directory(config, trusted, hooks)))
    }
    if !config.text("PEC_URL").isEmpty {
      providers.append(
        PECProvider(
          server: try SMTPServer(config.text("PEC_URL"), field: "INVOICEFCGI_PEC_URL"),
          mailbox: try config.address("PEC_FROM"), exchange: try config.address("SDI_ADDRESS"),
          firstFile: Int64(try config.number("SDI_FIRST_NUMBER", 1...60_466_175)), times: hooks.smtp))
    }
    return providers + (try ExternalProvider.all(config.text("EXTERNAL"), seconds: hooks.program))
  }

  private static func directory(
    _ config: Config, _ trusted: TrustedOrigins, _ hooks: TestHooks
  ) throws -> (any ParticipantDirectory)? {
    let zone = config.text("PEPPOL_SML_ZONE")
    if zone.isEmpty { return nil }
    return try PeppolDirectory(
      zone: zone, nameServer: config.text("PEPPOL_DNS"), patience: hooks.nameServer, trusting: trusted,
      client: HTTPClient(times: hooks.http, authorities: try authorities(config)))
  }
}

/// The outbox of one process.
final class Outbox: Sendable {
  let settings: OutboxSettings
  let transmit: TransmitInvoice
  let automatic: AutomaticTransmission
  let decide: DecideTransmission
  let withhold: WithholdTransmission
  let receive: ReceiveMessage
  /// The operator's and the organizers'.
  let channels: TransmissionChannels
  private let store: SQLiteStore
  /// For reading what was sent.
  var records: any OutboxStore { store }
  /// Messages that nobody understood.
  var parked: any ParkedMessageStore { store }

  private let run: RunTransmission
  private let recover: RecoverTransmissions
  private let copies: OrganizerCopies
  private let deliver: DeliverWebhook
  private let clock: any Clock
  private let log: Logger
  private let fault: Fault

  init(
    settings: OutboxSettings, store: SQLiteStore, digest: any Digest, clock: any Clock, log: Logger, fault: Fault,
    document: @escaping @Sendable (String, StoredInvoice) throws -> StoredDocument
  ) {
    self.settings = settings
    self.store = store
    self.clock = clock
    self.log = log
    self.fault = fault
    let timing = settings.hooks.timing
    let channels = TransmissionChannels(
      settings.channels.providers
        + ExternalHookProvider.all(settings.externalHooks, digest: digest, clock: clock) {
          try store.settings(of: $0, event: nil)
        })
    self.channels = channels
    transmit = TransmitInvoice(store: store, channels: channels, clock: clock)
    automatic = AutomaticTransmission(
      store: store, transmit: transmit, channels: channels, clock: clock, timing: timing)
    decide = DecideTransmission(store: store, clock: clock)
    withhold = WithholdTransmission(store: store, clock: clock)
    receive = ReceiveMessage(store: store, channels: channels, clock: clock)
    copies = OrganizerCopies(store: store, transmit: transmit)
    recover = RecoverTransmissions(store: store, channels: channels, clock: clock, timing: timing)
    deliver = DeliverWebhook(
      store: store, caller: settings.caller, digest: digest, clock: clock, backoff: timing.backoff,
      fault: settings.hooks.reach)
    run = RunTransmission(
      store: store, channels: channels, document: document, clock: clock, timing: timing, owner: ProcessIdentity.own,
      jitter: { Double.random(in: 0...1) }, fault: settings.hooks.reach)
  }

  /// What is done with jobs of this area.
  var handlers: [JobKind: JobHandler] {
    // Without leave to send, jobs stay where they are.
    guard settings.isSending else { return [:] }
    let (run, channels, store, clock) = (run, channels, store, clock)
    let send = JobHandler(
      concurrency: { channels.concurrency(of: $0) },
      run: { job, isDraining in
        try run(job, isDraining: isDraining)
        return nil
      }, parked: { try FailParkedTransmission(store: store, clock: clock)($0) })
    let poll = PollTransmission(run: run)
    let ask = JobHandler(
      concurrency: { channels.concurrency(of: $0) },
      run: { job, _ in
        try poll(job)
        return nil
      })
    var handlers: [JobKind: JobHandler] = [
      .transmit: send, .organizerCopy: send, .pollTransmission: ask, .webhook: tell,
    ]
    if !settings.rates.isEmpty { handlers[.exchangeRates] = rates.handler }
    return handlers
  }

  /// Receivers are anybody's and may be slow: they get half of the threads at most.
  private var tell: JobHandler {
    let deliver = deliver
    return JobHandler(
      concurrency: { _ in 2 }, share: { $0 / 2 },
      run: { job, isDraining in
        try deliver(job, isDraining: isDraining)
        return nil
      }, parked: { try deliver.park($0) })
  }

  /// What is done every so often.
  var ticks: [JobTick] {
    guard settings.isSending else { return [] }
    let (recover, automatic, copies, store, clock) = (recover, automatic, copies, store, clock)
    let enforced = TransmissionCatalog.standard.types.filter(\.isEnforced).map(\.identifier)
    let fetching = settings.rates.isEmpty ? [] : [rates.tick]
    return fetching + [
      JobTick(name: "recovering transmissions", seconds: settings.hooks.timing.recovery) {
        try recover(isGone: ProcessIdentity.isGone)
      },
      JobTick(name: "picking up enforced transmissions", seconds: min(60, settings.hooks.timing.pickUp)) {
        try automatic.pickUp(enforced)
      },
      JobTick(name: "copying invoices to organizers", seconds: 10) { try copies() },
      JobTick(name: "forgetting what webhooks were told", seconds: 600) {
        try store.forgetDeliveries(
          endedBefore: clock.now.adding(seconds: -WebhookDelivery.retention), limit: 2_000)
      },
    ]
  }

  private var rates: RateFetching {
    RateFetching(feeds: settings.rates, store: store, clock: clock, timing: settings.hooks.timing, log: log)
  }

  /// The loop that works off these and other jobs.
  func loop(
    _ others: [JobKind: JobHandler] = [:], ticks more: [JobTick] = [], heartbeat: Heartbeat = Heartbeat()
  ) -> JobLoop {
    let (store, clock) = (store, clock)
    let parked = ParkedJobs()
    let recovery = JobTick(name: "recovering jobs", seconds: settings.hooks.timing.recovery) {
      parked.tell(try store.recoverJobs(at: clock.now, isGone: ProcessIdentity.isGone))
    }
    let loop = JobLoop(
      store: store, handlers: handlers.merging(others) { mine, _ in mine }, ticks: [recovery] + ticks + more,
      threads: settings.threads, lease: settings.hooks.timing.lease, clock: clock, log: log, fault: fault,
      heartbeat: heartbeat, rest: { store.letGo() })
    parked.loop = loop
    store.onWork { [weak loop] in loop?.wake() }
    return loop
  }

  /// The way back from the recovery to the loop that runs it.
  private final class ParkedJobs: @unchecked Sendable {
    // Safe: set once, before the loop starts.
    weak var loop: JobLoop?
    func tell(_ jobs: [ClaimedJob]) { if !jobs.isEmpty { loop?.parked(jobs) } }
  }
}
