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
  /// Over the bar where it is folded: on narrow screens.
  var bulkActions: String { pick("Several invoices", "Mehrere Rechnungen") }
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
    case .withhold: pick("Do not send…", "Nicht versenden…")
    case .reissue: pick("Reissue…", "Neu ausstellen…")
    case .download: pick("Download as ZIP…", "Als ZIP herunterladen…")
    }
  }

  // Reviews and batches.
  func title(of action: BatchAction, isReview: Bool) -> String {
    let what =
      switch action {
      case .transmit: pick("Transmit invoices", "Rechnungen versenden")
      case .retransmit: pick("Send invoices again", "Rechnungen erneut versenden")
      case .withhold: pick("Hold invoices back", "Rechnungen zurückhalten")
      case .reissue: pick("Reissue invoices", "Rechnungen neu ausstellen")
      case .download: pick("Documents as ZIP", "Dokumente als ZIP")
      }
    return isReview ? pick("Review: \(what)", "Prüfen: \(what)") : what
  }
  func reviewCounted(eligible: String, skipped: String) -> String {
    pick(
      "\(invoices(eligible)) will be worked on, \(skipped) left out. Nothing has been done yet.",
      "Zu bearbeiten: \(invoices(eligible)), ausgelassen: \(skipped). Noch ist nichts geschehen.")
  }
  /// `1 invoice`, `2 invoices`.
  private func invoices(_ count: String) -> String {
    count == "1" ? pick("1 invoice", "1 Rechnung") : pick("\(count) invoices", "\(count) Rechnungen")
  }
  func consequence(of action: BatchAction) -> String {
    switch action {
    case .transmit, .retransmit:
      pick(
        "Messages go out to the recipients as soon as you confirm; they cannot be called back.",
        "Sobald Sie bestätigen, gehen Nachrichten an die Empfänger hinaus; sie lassen sich nicht zurückholen.")
    case .withhold:
      pick(
        "None of them is sent, also not later by itself. They stand among what needs attention until somebody sends them again.",
        "Keine davon wird versandt, auch später nicht von selbst. Sie stehen unter „Zu klären“, bis jemand sie erneut versendet."
      )
    case .reissue:
      pick(
        "Each is cancelled and replaced from its order as it is then. Two numbers are used for each; nothing is sent.",
        "Jede wird storniert und aus ihrer Bestellung ersetzt. Je zwei Nummern werden verbraucht; versandt wird nichts."
      )
    case .download:
      pick("Nothing changes and nothing is sent.", "Es ändert sich nichts, und nichts wird versandt.")
    }
  }
  func confirm(_ action: BatchAction, _ count: String) -> String {
    switch action {
    case .transmit: pick("Send \(invoices(count))", "\(invoices(count)) versenden")
    case .retransmit: pick("Send \(invoices(count)) again", "\(invoices(count)) erneut versenden")
    case .withhold: pick("Hold \(invoices(count)) back", "\(invoices(count)) zurückhalten")
    case .reissue: pick("Reissue \(invoices(count))", "\(invoices(count)) neu ausstellen")
    case .download: pick("Make the archive of \(count)", "Archiv mit \(count) erstellen")
    }
  }
  func name(of state: BatchItem.State, isReview: Bool) -> String {
    switch state {
    case .waiting: isReview ? pick("Will be done", "Wird bearbeitet") : pick("Waiting", "Wartet")
    case .done: pick("Done", "Erledigt")
    case .failed: pick("Failed", "Fehlgeschlagen")
    case .skipped: pick("Left out", "Ausgelassen")
    }
  }
  var remark: String { pick("Remark", "Anmerkung") }
  func progressCounted(done: String, of all: String) -> String { pick("\(done) of \(all)", "\(done) von \(all)") }
  func outcomesOfBatch(done: String, failed: String, skipped: String) -> String {
    pick(
      "\(done) done, \(failed) failed, \(skipped) left out.",
      "\(done) erledigt, \(failed) fehlgeschlagen, \(skipped) ausgelassen.")
  }
  func failedCount(_ count: String) -> String { pick("\(count) failed", "\(count) fehlgeschlagen") }
  var runsInBackground: String {
    pick(
      "This goes on in the background, also when you leave the page or the server restarts.",
      "Das läuft im Hintergrund weiter, auch wenn Sie die Seite verlassen oder der Server neu startet.")
  }
  var refresh: String { pick("Refresh", "Aktualisieren") }
  func finishedAt(_ moment: HTML) -> HTML { pick("Finished on \(moment).", "Beendet am \(moment).") }
  func downloadZIP(_ size: String) -> String { pick("Download ZIP (\(size))", "ZIP herunterladen (\(size))") }
  func retryFailed(_ count: String) -> String {
    pick("Try the \(count) failed again", "Die \(count) fehlgeschlagenen erneut versuchen")
  }
  var allBatches: String { pick("Work on many", "Sammelvorgänge") }
  var noBatches: String { pick("Nothing was done to many invoices yet", "Noch keine Sammelvorgänge") }
  var noBatchesHint: String {
    pick(
      "Tick invoices in the list and choose what to do.",
      "Kreuzen Sie in der Liste Rechnungen an und wählen Sie, was geschehen soll.")
  }
  public var noSuchInvoice: String {
    pick(
      "There is no such invoice, or you may not see it.",
      "Diese Rechnung gibt es nicht, oder sie ist Ihnen nicht zugänglich.")
  }
  public var failedInside: String {
    pick("Something went wrong inside; the log has it.", "Intern ist etwas schiefgegangen; es steht im Protokoll.")
  }
  public var nothingTicked: String {
    pick(
      "No invoice was ticked, so there is nothing to do.",
      "Es war keine Rechnung angekreuzt, also gibt es nichts zu tun.")
  }
  public func tooMany(_ most: String) -> String {
    pick(
      "That is more than \(most) invoices at once. Narrow the filters.",
      "Das sind mehr als \(most) Rechnungen auf einmal. Engen Sie die Filter ein.")
  }
}
