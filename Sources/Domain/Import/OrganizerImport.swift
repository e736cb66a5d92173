// One organizer of a bundle, written: top down, so that everything finds what it belongs to, and invoices last, in the order in which
// the other system numbered its rows.

struct OrganizerImport {
  private let transaction: any ImportTransaction
  private let source: ImportedOrganizer
  private let merge: ImportMerge
  private let now: Instant
  private let progress: (Int) -> Void
  private var done = 0
  private var summary: ImportSummary

  /// - Parameter progress: is told the number of orders and invoices that are through.
  init(
    _ transaction: any ImportTransaction, organizer: ImportedOrganizer, digest: any Digest, now: Instant,
    progress: @escaping (Int) -> Void
  ) {
    self.transaction = transaction
    source = organizer
    merge = ImportMerge(digest: digest)
    self.now = now
    self.progress = progress
    summary = ImportSummary(organizer: organizer.slug)
  }

  mutating func run() throws -> ImportSummary {
    let organizer = try saveOrganizer()
    try save(source.settings, of: organizer, event: nil)
    var invoices: [(event: Event.ID, invoice: ImportedInvoice)] = []
    for event in source.events {
      let id = try save(event, of: organizer)
      try save(event.settings, of: organizer, event: id)
      try save(event.catalog, of: EventKey(organizer: organizer, event: id))
      for order in event.orders { try save(order, of: EventKey(organizer: organizer, event: id), slug: event.slug) }
      invoices += event.invoices.map { (id, $0) }
    }
    try saveTeams(of: organizer)
    var writing = InvoiceImport(transaction, organizer: organizer, now: now)
    for (event, invoice) in invoices.sorted(by: { InvoiceImport.precedes($0.invoice, $1.invoice) }) {
      summary.note(try writing.save(invoice, event: event), .invoice)
      advance()
    }
    try writing.continueSeries()
    return summary
  }

  private mutating func advance() {
    done += 1
    progress(done)
  }

  private mutating func saveOrganizer() throws -> Organizer.ID {
    let stored = try transaction.organizer(slug: source.slug)
    let (decision, digest) = merge.decide(ImportContent.resource(source.resource), stored: stored)
    summary.note(decision, .organizer)
    let row = stored.map { Organizer.ID($0.id) }
    if let row, decision != .update { return row }
    return try transaction.save(source, row: row, digest: digest)
  }

  private mutating func save(_ event: ImportedEvent, of organizer: Organizer.ID) throws -> Event.ID {
    let stored = try transaction.event(slug: event.slug, of: organizer)
    let (decision, digest) = merge.decide(ImportContent.resource(event.resource), stored: stored)
    summary.note(decision, .event)
    let row = stored.map { Event.ID($0.id) }
    if let row, decision != .update { return row }
    return try transaction.save(event, of: organizer, row: row, digest: digest)
  }

  private mutating func save(_ settings: [ImportedSetting], of organizer: Organizer.ID, event: Event.ID?) throws {
    let stored = try transaction.settings(of: organizer, event: event)
    for setting in settings {
      let (decision, digest) = merge.decide(
        ImportContent.value(setting.value), stored: stored[setting.name])
      summary.note(decision, .setting)
      guard decision == .insert || decision == .update else { continue }
      try transaction.save(setting, of: organizer, event: event, digest: digest)
    }
  }

  private mutating func save(_ entries: [CatalogEntry], of event: EventKey) throws {
    for kind in CatalogKind.allCases {
      let stored = try transaction.catalog(kind, of: event)
      for entry in entries where entry.kind == kind {
        let (decision, digest) = merge.decide(
          ImportContent.resource(entry.resource), stored: stored[entry.id])
        summary.note(decision, kind.noun)
        guard decision == .insert || decision == .update else { continue }
        try transaction.save(entry, of: event, digest: digest)
      }
    }
  }

  private mutating func save(_ order: Order, of event: EventKey, slug: String) throws {
    let stored = try transaction.order(code: order.code, of: event.organizer)
    let (decision, digest) = merge.decide(ImportContent.order(order), stored: stored)
    summary.note(decision, .order)
    advance()
    guard decision == .insert || decision == .update else { return }
    var order = order
    order.organizer = event.organizer
    order.event = event.event
    try transaction.save(order, row: stored.map { Order.ID($0.id) }, digest: digest)
  }

  private mutating func saveTeams(of organizer: Organizer.ID) throws {
    for (index, imported) in source.teams.enumerated() {
      let path = "$[\(index)]"
      let stored = try transaction.team(imported.team.id, of: organizer)
      if let stored, stored.importedDigest == nil {
        // Its rights are not those of the bundle's team; the bundle's tokens must not get them.
        throw BundleProblem(
          file: "\(source.slug)/teams.json", path: path,
          message: "a team with the id \(imported.team.id.value) was made here; rename and number one of them anew")
      }
      let (decision, digest) = merge.decide(ImportContent.team(imported.team), stored: stored)
      summary.note(decision, .team)
      if decision == .insert || decision == .update {
        try transaction.save(imported.team, of: organizer, digest: digest)
      }
      for (place, token) in imported.tokens.enumerated() {
        try save(token, of: imported.team, in: organizer, path: "\(path).tokens[\(place)]")
      }
    }
  }

  /// A token that was revoked there is revoked here; one that was revoked here stays so.
  private mutating func save(_ token: ImportedToken, of team: Team, in organizer: Organizer.ID, path: String) throws {
    let secretDigest = merge.digest.sha256(Array(token.secret.utf8))
    guard let stored = try transaction.token(secretDigest: secretDigest) else {
      summary.note(.insert, .token)
      return try transaction.insertToken(
        name: token.name, active: token.active, secretDigest: secretDigest, team: team.id, of: organizer, at: now)
    }
    guard stored.organizer == organizer, stored.team == team.id else {
      throw BundleProblem(
        file: "\(source.slug)/teams.json", path: path,
        message: "the token \"\(token.name)\" belongs to another team here")
    }
    guard stored.active != token.active else { return summary.note(.unchanged, .token) }
    guard stored.active else { return summary.note(.keep, .token) }
    summary.note(.update, .token)
    try transaction.deactivateToken(secretDigest: secretDigest)
  }
}

extension CatalogKind {
  var noun: ImportNoun {
    switch self {
    case .item: .item
    case .taxRule: .taxRule
    case .subevent: .subevent
    case .question: .question
    }
  }
}
