// What exports ask of a store: their rows with progress that only moves forward, the ids that a query finds at one moment, and invoices by
// id in portions.

/// Exports and what they read.
public protocol ExportStore: Sendable {
  /// - Throws: `DomainError.rejected` when the organizer has too many under way.
  func insert(_ export: NewExport) throws -> Export.ID
  /// - Throws: `DomainError.notFound`.
  func export(_ id: Export.ID, of organizer: Organizer.ID) throws -> Export
  /// Those that a reader of `events` may see, newest first.
  func exports(of organizer: Organizer.ID, visibleTo events: EventSet, page: PageRequest) throws -> Page<Export>
  /// Moves an export on, if it still stands at `done`.
  /// - Returns: false when somebody else moved it, it ended, or was deleted.
  func advance(
    _ id: Export.ID, of organizer: Organizer.ID, from done: Int, to next: Int, of total: Int, checkpoint: String
  ) throws -> Bool
  /// Ends an export.
  func finish(
    _ id: Export.ID, of organizer: Organizer.ID, file: ExportFile?, totals: [ExportTotal], message: String?, at: Instant
  ) throws
  func delete(_ id: Export.ID, of organizer: Organizer.ID) throws
  /// Exports whose time is over, of all organizers.
  func expiredExports(at now: Instant) throws -> [(id: Export.ID, organizer: Organizer.ID)]
  /// Takes the files of batches away that ended before `moment`, of all organizers.
  /// - Returns: their names.
  func forgetBatchFiles(before moment: Instant) throws -> [String]

  /// The ids of everything that `query` finds, in its order, as of one moment: eight bytes an invoice.
  func invoiceIDs(_ query: InvoiceQuery) throws -> [Invoice.ID]
  /// How many invoices `query` finds, and their sums, by currency.
  func totals(_ query: InvoiceQuery) throws -> [ExportTotal]
  /// The invoices with these ids, in that order; those that are gone are left out.
  func invoices(_ ids: ArraySlice<Invoice.ID>, of organizer: Organizer.ID) throws -> [StoredInvoice]
  /// Whether the organizer has another number that differs from this one in upper and lower case only.
  func hasTwin(_ number: String, of organizer: Organizer.ID) throws -> Bool
}
