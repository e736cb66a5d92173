// Saved views of the invoice list: kept, listed, deleted. A view is a name and a query string; nothing of it is trusted when it is used.

import Domain
import Views

enum SavedViewPages {
  /// The reader's views as tabs of the list.
  static func tabs(_ call: Call) throws -> [SavedViewTab] {
    try views(call).map { SavedViewTab(name: $0.name, filter: filter($0)) }
  }

  static func list(_ call: Call) throws -> Response {
    let organizer = try call.organizerRecord()
    let user = try call.user().id
    let entries = try views(call).map { view in
      SavedViewsPage.Entry(
        id: view.id.value, name: view.name, filter: filter(view), isShared: view.isShared, isOwn: view.user == user)
    }
    return call.page(
      SavedViewsPage(context: call.pageContext(organizer: organizer), organizer: organizer.slug, views: entries).html)
  }

  static func save(_ call: Call) throws -> Response {
    let form = try call.form()
    let filter = filter(query: form["query"] ?? "")
    let view = SavedView(
      name: (form["name"] ?? "").trimmingSpaces(), query: filter.query, isShared: form["shared"] == "true",
      user: try call.user().id)
    let slug = try call.parameter("organizer")
    do {
      try view.check()
      _ = try call.app.store.insert(view, of: try call.organizer(), at: call.app.clock.now)
      try call.leave(StoredFlash(isFailure: false, text: call.messages.viewSaved(view.name)))
    } catch DomainError.invalid(_, _) {
      try call.leave(StoredFlash(isFailure: true, text: call.messages.viewNotSaved, requestID: call.request.id))
    }
    return .redirect(to: call.app.links.invoices(slug, filter).text)
  }

  static func delete(_ call: Call) throws -> Response {
    _ = try call.form()
    let id = SavedView.ID(try call.number("view", what: "SavedView"))
    try call.app.store.deleteSavedView(id, of: try call.organizer(), for: try call.user().id)
    try call.leave(StoredFlash(isFailure: false, text: call.messages.viewDeleted))
    return .redirect(to: call.app.links.views(try call.parameter("organizer")).text)
  }

  private static func views(_ call: Call) throws -> [SavedView] {
    try call.app.store.savedViews(of: try call.organizer(), for: try call.user().id)
  }

  private static func filter(_ view: SavedView) -> InvoiceFilter { filter(query: view.query) }

  private static func filter(query: String) -> InvoiceFilter {
    let parameters = (try? QueryParameters(decoding: query)) ?? QueryParameters()
    return InvoiceFilter(parameters: parameters.pairs).onPage(1)
  }
}
