// Words for doing something to many invoices: the bar above the list, the review, the job, and saved views.

import Domain

extension Messages {
  // Columns and views.
  var columns: String { pick("Columns", "Spalten") }
  var applyColumns: String { pick("Show these columns", "Diese Spalten zeigen") }
  func name(of column: InvoiceColumn) -> String {
    switch column {
    case .date: date
    case .recipient: recipient
    case .vatID: vatID
    case .order: order
    case .event: event
    case .reference: internalReference
    case .locale: locale
    case .net: net
    case .gross: gross
    case .tax: tax
    case .kind: type
    case .transmission: transmission
    }
  }
  var saveView: String { pick("Save view", "Ansicht merken") }
  var viewName: String { pick("Name of the view", "Name der Ansicht") }
  var viewShared: String { pick("For everybody of this organizer", "Für alle dieses Veranstalters") }
  var manageViews: String { pick("Saved views", "Gemerkte Ansichten") }
  var noViews: String { pick("No saved views yet", "Noch keine gemerkten Ansichten") }
  var noViewsHint: String {
    pick(
      "Filter the invoice list, choose columns, then keep it there under a name. It becomes a tab.",
      "Filtern Sie die Rechnungsliste, wählen Sie Spalten und merken Sie sie dort unter einem Namen. Daraus wird ein Reiter."
    )
  }
  var delete: String { pick("Delete", "Löschen") }
  var visibleTo: String { pick("Visible to", "Sichtbar für") }
  var everybody: String { pick("Everybody", "Alle") }
  var onlyMe: String { pick("Only me", "Nur mich") }
  var byAnother: String { pick("Shared by somebody else", "Von jemand anderem geteilt") }
  public func viewSaved(_ name: String) -> String { pick("View “\(name)” saved.", "Ansicht „\(name)“ gemerkt.") }
  public var viewNotSaved: String {
    pick(
      "The view was not saved: give a name of 1 to 60 characters, and delete old views when you have 30.",
      "Die Ansicht wurde nicht gemerkt: Der Name hat 1 bis 60 Zeichen; bei 30 Ansichten löschen Sie erst alte.")
  }
  public var viewDeleted: String { pick("View deleted.", "Ansicht gelöscht.") }

  // The bar.
  var bulkScope: String { pick("With", "Mit") }
  var tickPage: String { pick("All on this page", "Alle auf dieser Seite") }
  var tickedRows: String { pick("ticked rows", "angekreuzten Zeilen") }
  func wholePage(_ count: String) -> String { pick("all \(count) on this page", "allen \(count) auf dieser Seite") }
  func allMatching(_ count: String) -> String { pick("all \(count) matching", "allen \(count) gefundenen") }
  var tickedCount: String { pick("# ticked", "# angekreuzt") }
  func name(of action: BatchAction) -> String {
    switch action {
    case .transmit: pick("Transmit…", "Versenden…")
    case .retransmit: pick("Send again…", "Erneut versenden…")
    case .reissue: pick("Reissue…", "Neu ausstellen…")
    case .download: pick("Download as ZIP…", "Als ZIP herunterladen…")
    }
  }
}
