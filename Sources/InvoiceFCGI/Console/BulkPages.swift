// Doing something to many invoices: the selection becomes a batch that waits for its confirmation, with a reason for every invoice that
// is left out; once confirmed it is a job.

import Domain
import Views

enum BulkPages {
  /// POST from the list or the queue: freezes the selection and shows the review.
  static func select(_ call: Call) throws -> Response {
    let form = try call.form()
    guard let action = form["action"].flatMap(BatchAction.init) else {
      throw DomainError.invalid(field: "action", message: "Choose what to do with the invoices.")
    }
    let organizer = try call.parameter("organizer")
    let parameters = (try? QueryParameters(decoding: form["query"] ?? "")) ?? QueryParameters()
    let list = try ConsoleList(call, parameters: parameters)
    let numbers = try numbers(form, list, call)
    let problem =
      numbers.isEmpty
      ? call.messages.nothingTicked
      : numbers.count > Batch.maximumSize ? call.messages.tooMany(String(Batch.maximumSize)) : nil
    if let problem {
      try call.leave(StoredFlash(isFailure: true, text: problem, requestID: call.request.id))
      return .redirect(to: call.app.links.invoices(organizer, list.filter).text)
    }
    let batch = NewBatch(
      organizer: try call.organizer(), user: try call.user().id, action: action, language: call.consoleLanguage.code,
      items: try BatchReview(call, action).items(numbers), at: call.app.clock.now)
    return .redirect(to: call.app.links.job(organizer, try call.app.store.insert(batch).value).text)
  }

  /// The numbers that the form means, in the list's order; one more than the limit at most.
  private static func numbers(_ form: ConsoleForm, _ list: ConsoleList, _ call: Call) throws -> [String] {
    let page: PageRequest
    switch form["scope"] {
    case "all": page = PageRequest(number: 1, size: Batch.maximumSize + 1)
    case "page": page = PageRequest(number: list.filter.page, size: PageRequest.maximumSize)
    default: return form.all("n")
    }
    return try call.app.store.summaries(try list.query(), page: page).elements.map(\.number)
  }

  static func jobs(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let page = try InvoiceParameters.page(call.query)
    let found = try call.app.store.batches(of: organizer.id, page: page)
    let visible = Page(
      elements: try found.elements.filter { try call.maySee($0) }, count: found.count, number: found.number,
      size: found.size)
    return call.page(
      BatchListPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, batches: visible).html)
  }

  static func job(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let batch = try call.batch()
    let items = try call.app.store.items(
      of: batch.id, organizer: organizer.id, states: [], page: try InvoiceParameters.page(call.query))
    return call.page(
      BatchPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, batch: batch, items: items,
        mayAct: batch.user.id == (try call.user().id)
      ).html)
  }

  /// Confirms a batch; a second click finds it confirmed.
  static func start(_ call: Call) throws -> Response {
    _ = try call.form()
    let batch = try call.ownBatch()
    let store = call.app.store
    try store.transaction { tx in
      guard try store.start(batch.id, of: batch.organizer, at: call.app.clock.now) else { return }
      try tx.enqueue(BatchRunner.job(batch, at: call.app.clock.now), of: batch.organizer)
    }
    return try back(to: batch, call)
  }

  /// Puts what failed back among what waits.
  static func retry(_ call: Call) throws -> Response {
    _ = try call.form()
    let batch = try call.ownBatch()
    guard batch.startedAt != nil, batch.progress.failed > 0 else { return try back(to: batch, call) }
    let store = call.app.store
    try store.transaction { tx in
      try store.reopen(batch.id, of: batch.organizer)
      try tx.enqueue(BatchRunner.job(batch, at: call.app.clock.now), of: batch.organizer)
    }
    return try back(to: batch, call)
  }

  private static func back(to batch: Batch, _ call: Call) throws -> Response {
    .redirect(to: call.app.links.job(try call.parameter("organizer"), batch.id.value).text)
  }

  /// The archive that a batch made.
  static func file(_ call: Call) throws -> Response {
    let batch = try call.batch()
    guard let name = batch.file else { throw DomainError.notFound(what: "File") }
    return .attachment(
      try call.app.batchFiles.body(name), type: "application/zip", name: "documents-\(batch.id.value).zip")
  }
}

extension Call {
  /// Numbers of other people's selections are shown to those only who may read all of the organizer's orders anyway.
  func maySee(_ batch: Batch) throws -> Bool {
    if batch.user.id == (try user().id) { return true }
    return try authenticated().events(with: .readOrders, of: batch.organizer) == .all
  }

  /// - Throws: `DomainError.notFound`.
  func batch() throws -> Batch {
    let batch = try app.store.batch(Batch.ID(try number("job", what: "Batch")), of: try organizer())
    guard try maySee(batch) else { throw DomainError.notFound(what: "Batch") }
    return batch
  }

  /// - Throws: `DomainError.forbidden` when somebody else made it.
  func ownBatch() throws -> Batch {
    let batch = try batch()
    guard batch.user.id == (try user().id) else { throw DomainError.forbidden }
    return batch
  }
}

/// Judges invoices for a batch by the rules of its action.
struct BatchReview {
  private let action: BatchAction
  private let actor: Actor
  private let scope: InvoiceQuery.Scope
  private let call: Call

  init(_ call: Call, _ action: BatchAction) throws {
    self.action = action
    self.call = call
    actor = try call.authenticated()
    scope = try call.consoleScope()
  }

  func items(_ numbers: [String]) throws -> [BatchItem] {
    var seen: Set<[UInt8]> = []
    let distinct = numbers.filter { seen.insert(Array($0.utf8)).inserted }
    return try distinct.enumerated().map { index, number in
      let reason = try reasonAgainst(number)
      return BatchItem(
        position: index + 1, number: number, state: reason == nil ? .waiting : .skipped, message: reason)
    }
  }

  private func reasonAgainst(_ number: String) throws -> String? {
    do {
      let stored = try call.app.store.invoice(number: number, in: scope)
      let availability = stored.invoice.availability(of: action, in: try call.situation(of: stored), for: actor)
      guard case .refused(let refusal) = availability else { return nil }
      return call.messages.sentence(for: refusal)
    } catch DomainError.notFound {
      return call.messages.noSuchInvoice
    }
  }
}
