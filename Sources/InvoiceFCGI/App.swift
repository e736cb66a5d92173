// The composition root's result: every port bound, every use case ready. Handlers reach the world only through this value.

import Documents
import Domain
import Logging
import SQLiteStore
import Transmission
import Views

/// All that a request can ask. A class, because every request hands it on many times and a value of a dozen references would be
/// counted up and down each time.
final class App: Sendable {
  typealias Store = AccessStore & AccountStore & AttentionStore & BatchStore & BillingStore & ChannelStore
    & ConsoleStore
    & DocumentStore
    & FigureStore & HealthStore & InvoiceStore
    & InvoicingStore & MetricStore & OwnAccountStore & ScopeStore

  let store: any Store
  let companions: any CompanionStore
  let clock: any Clock
  let digest: any Digest
  let entropy: any Entropy
  let authentication: Authentication
  let signIn: SignIn
  let access: ManageAccess
  let account: OwnAccount
  let codes: any OneTimeCodes
  let downloading: RenderQueue
  let specimens: SpecimenPress
  let trials = ChannelTrials()
  let rates: any RateStore
  let making: MakeDocument
  let requests = RequestCounts()
  /// Of this process's job loop.
  let heartbeat = Heartbeat()
  /// Lets monitors in; empty: nobody.
  let metricsToken: String
  let stateDirectory: String
  let startedAt: Instant
  let publicURL: PublicURL?
  let log: Logger
  let fault: Fault
  let answers: IdempotentAnswers
  let invoicing: Invoicing
  let outbox: Outbox
  let orders: OrderDesk
  let configuration: Configuration
  let logos: any LogoStore
  let uploadLogo: UploadLogo
  let ledger: any LedgerStore
  let exports: any ExportStore
  let sodium: Sodium
  let batchFiles: ProducedFiles
  let exportFiles: ProducedFiles
  /// For reading; what changes webhooks is `configureWebhooks`.
  let webhooks: any WebhookStore
  let configureWebhooks: ConfigureWebhooks
  /// Where the service is mounted: `""` or `/sub/path`.
  let base: String
  /// The same, split.
  let baseSegments: [String]
  /// With a version mark for static files that changes with the program.
  let links: Links

  init(
    store: SQLiteStore, sodium: Sodium, clock: any Clock, publicURL: PublicURL?, log: Logger, fault: Fault = Fault(),
    outbox settings: OutboxSettings = OutboxSettings(), metricsToken: String = ""
  ) throws {
    self.metricsToken = metricsToken
    stateDirectory = store.state
    startedAt = clock.now
    self.store = store
    companions = store
    self.clock = clock
    digest = sodium
    entropy = sodium
    self.publicURL = publicURL
    base = publicURL?.base ?? ""
    baseSegments = base.split(separator: "/").map(String.init)
    links = Links(base: base, assetVersion: Version.text)
    self.log = log
    self.fault = fault
    ledger = store
    invoicing = Invoicing(store: store, digest: sodium, clock: clock)
    logos = store
    rates = store
    uploadLogo = UploadLogo(store: store, encoder: PixbufLogoEncoder())
    let caller = settings.caller
    configuration = Configuration(store: store, clock: clock, entropy: sodium) { try caller.check($0) }
    answers = IdempotentAnswers(store: store, digest: sodium, clock: clock)
    authentication = Authentication(store: store, digest: sodium, clock: clock, uses: TokenUses(store: store))
    codes = OathCodes()
    let signIn = SignIn(
      store: store, passwords: sodium, codes: codes, entropy: sodium, digest: sodium, clock: clock)
    self.signIn = signIn
    access = ManageAccess(store: store, entropy: sodium, digest: sodium, clock: clock)
    account = OwnAccount(store: store, signIn: signIn)
    let printer = try PDFRenderer()
    specimens = SpecimenPress(renderer: printer)
    let renderer = try InvoiceDocuments(renderer: printer)
    let making = MakeDocument(documents: store, context: store, renderer: renderer, clock: clock)
    self.making = making
    downloading = RenderQueue(making)
    exports = store
    self.sodium = sodium
    batchFiles = ProducedFiles(directory: store.state + "/batches")
    exportFiles = ProducedFiles(directory: store.state + "/exports")
    webhooks = store
    configureWebhooks = ConfigureWebhooks(store: store, caller: settings.caller, entropy: sodium, clock: clock)
    outbox = Outbox(settings: settings, store: store, digest: sodium, clock: clock, log: log, fault: fault) {
      name, stored in
      guard let kind = DocumentKind(rawValue: name) else {
        throw DomainError.notFound(what: "document of kind \(name)")
      }
      return try making.document(kind, of: stored)
    }
    orders = OrderDesk(
      store: store, invoicing: invoicing, transmissions: .standard, clock: clock, entropy: sodium,
      dispatch: outbox.automatic.dispatch)
  }

  /// The loop for everything that is done in the background.
  func jobLoop() -> JobLoop {
    outbox.loop(
      [
        .batch: BatchRunner(app: self).handler,
        .export: ExportRunner(app: self, fault: outbox.settings.hooks.reach).handler,
      ], ticks: [ExportSweeper(app: self).tick], heartbeat: heartbeat)
  }

  /// `scheme://host` for absolute links: the configured one, else what nginx decided.
  func publicOrigin(for request: Request) -> String {
    publicURL?.origin ?? "\(request.scheme)://\(request.host)"
  }

  /// `http` or `https` as browsers see it.
  func publicScheme(for request: Request) -> String { publicURL?.scheme ?? request.scheme }
}

/// The application as the edge sees it: routes a request and writes its line in the log.
struct Application: RequestHandler {
  let app: App
  let router: Router
  private let log: RequestLog
  /// What paths of the surfaces begin with.
  private let apiPrefix: String
  private let consolePrefix: String

  init(app: App) {
    self.app = app
    log = RequestLog(app.log)
    router = Router(routes: Routes.all)
    apiPrefix = app.base + "/api/"
    consolePrefix = app.base + "/console/"
  }

  func respond(to request: Request) -> Response {
    let watch = Stopwatch()
    var response = router.respond(to: request, app: app)
    if request.method == "HEAD" { response.omitsBody = true }
    let took = watch.microseconds
    app.requests.note(surface(of: request), status: response.status, microseconds: took)
    log.write(request, response, took: took)
    return response
  }

  private func surface(of request: Request) -> Route.Surface {
    if request.rawPath.hasPrefix(apiPrefix) { return .api }
    return request.rawPath.hasPrefix(consolePrefix) ? .console : .plain
  }

  func equip(_ loop: () -> Void) {
    app.store.keepingConnection(loop)
  }
}
