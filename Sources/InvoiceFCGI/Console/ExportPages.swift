// Exports in the console: started from the list's filters, watched, fetched, deleted. Who may see every invoice that is in one may see it;
// a download asks that again.

import Domain
import Views

enum ExportPages {
  /// What the filters in the address find, with the choice of what to make of it, and the exports that there are.
  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let list = try ConsoleList(call)
    guard list.readable != .some([]) else { throw DomainError.forbidden }
    let exports = try call.app.exports.exports(
      of: organizer.id, visibleTo: list.readable, page: try InvoiceParameters.page(call.query))
    var page = ExportsPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, filter: list.filter.onPage(1),
      choices: list.choices(in: call.consoleLanguage), found: nil, problems: [], mayAudit: list.readable == .all,
      exports: exports)
    do {
      page.found = try call.app.exports.totals(try list.query())
    } catch let refusal as ConsoleListQuery.Refusal {
      page.problems = refusal.problems
    }
    return call.page(page.html, status: page.problems.isEmpty ? 200 : 400)
  }

  static func start(_ call: Call) throws -> Response {
    let form = try call.form()
    let slug = try call.parameter("organizer")
    let list = try ConsoleList(call, parameters: try QueryParameters(decoding: form["query"] ?? ""))
    guard list.readable != .some([]) else { throw DomainError.forbidden }
    do {
      let id = try put(down: form, list, call)
      return .redirect(to: call.app.links.export(slug, id.value).text)
    } catch DomainError.invalid(let field, let message) {
      try call.leave(StoredFlash(isFailure: true, text: "\(field): \(message)", requestID: call.request.id))
    } catch DomainError.rejected(_) {
      let most = call.messages.exportsUnderWay(String(Export.limitAtOnce))
      try call.leave(StoredFlash(isFailure: true, text: most, requestID: call.request.id))
    } catch is ConsoleListQuery.Refusal {
      // The page says what is wrong with the filters.
    }
    return .redirect(to: call.app.links.exports(slug, list.filter.onPage(1)).text)
  }

  /// Puts the export and its job down, unless it could not work.
  private static func put(down form: ConsoleForm, _ list: ConsoleList, _ call: Call) throws -> Export.ID {
    guard let kind = form["kind"].flatMap(ExportKind.init) else {
      throw DomainError.invalid(field: "kind", message: call.messages.chooseExport)
    }
    if kind.tellsEverything && list.readable != .all { throw DomainError.forbidden }
    let language = form["language"].flatMap { Language(rawValue: $0) } ?? call.consoleLanguage
    let (app, organizer) = (call.app, try call.organizer())
    let scope = try list.query().scope
    let events = kind.tellsEverything ? .all : scope.events
    _ = try ExportPlan(app: app).format(kind, of: organizer, language: language.code)
    let export = NewExport(
      organizer: organizer, user: try call.user().id, kind: kind, filter: list.filter.query, events: events,
      language: language.code, at: app.clock.now)
    return try app.store.transaction { tx in
      let id = try app.exports.insert(export)
      try tx.enqueue(ExportRunner.job(id, at: export.at), of: organizer)
      return id
    }
  }

  static func export(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let export = try call.export()
    let filter = InvoiceFilter(parameters: try QueryParameters(decoding: export.filter).pairs)
    return call.page(
      ExportPage(
        context: call.pageContext(organizer: organizer), organizer: organizer.slug, export: export,
        choices: try ConsoleList(call).choices(in: call.consoleLanguage), filter: filter
      ).html)
  }

  static func file(_ call: Call) throws -> Response {
    guard let file = try call.export().file else { throw DomainError.notFound(what: "File") }
    return .attachment(try call.app.exportFiles.body(file.name), type: mediaType(of: file), name: file.title)
  }

  private static func mediaType(of file: ExportFile) -> String {
    if file.name.hasSuffix(".zip") { return "application/zip" }
    if file.name.hasSuffix(".xlsx") { return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }
    return file.title.hasPrefix("EXTF_") ? "text/csv; charset=windows-1252" : "text/csv; charset=utf-8"
  }

  static func delete(_ call: Call) throws -> Response {
    _ = try call.form()
    let export = try call.export()
    let app = call.app
    try app.exports.delete(export.id, of: export.organizer)
    // A step that is under way finds its row gone and cleans up itself; this takes what is there now.
    if export.state != .running {
      app.exportFiles.removeAll(prefix: ExportRunner.stem(export.id, of: export.organizer))
    }
    try call.leave(StoredFlash(isFailure: false, text: call.messages.exportDeleted))
    return .redirect(to: app.links.exports(try call.parameter("organizer")).text)
  }
}

extension Call {
  /// - Throws: `DomainError.notFound` when there is none, or when it holds invoices that the reader may not see.
  func export() throws -> Export {
    let export = try app.exports.export(Export.ID(try number("export", what: "Export")), of: try organizer())
    let readable = try authenticated().events(with: .readOrders, of: export.organizer)
    guard export.isVisible(to: readable) else { throw DomainError.notFound(what: "Export") }
    return export
  }
}

extension ConsoleList {
  /// What filters are called.
  func choices(in language: Language) -> InvoiceFilterChoices {
    InvoiceFilterChoices(
      events: events.map { .init(slug: $0.slug, name: $0.name.text(in: language.code)) }, transmissionTypes: [],
      locales: [])
  }
}
