// Reading the books: journals, number series, and verification of everything that was kept.

/// What auditors ask of a store.
public protocol LedgerStore: Sendable {
  /// A page of an organizer's journal, oldest first.
  /// - Throws: `DomainError.invalidPage` beyond the last page.
  func journal(of organizer: Organizer.ID, page: PageRequest) throws -> Page<ChainedEntry>
  /// Entries about one invoice or order, oldest first; the first few hundred of them.
  func journal(of organizer: Organizer.ID, subject: String) throws -> [ChainedEntry]
  /// A page of an organizer's number series by prefix, test series too.
  func series(of organizer: Organizer.ID, page: PageRequest) throws -> Page<SeriesReport>
  /// Every entry of an organizer's journal, oldest first, as of one moment.
  func exportJournal(of organizer: Organizer.ID, _ body: (ChainedEntry) throws -> Void) throws
  /// Verifies the chain of one organizer's journal, as of one moment, on all processors; the report holds its head.
  func verifyJournal(of organizer: Organizer.ID) throws -> VerificationReport
  /// Verifies everything that is kept, as of one moment, on all processors.
  /// - Parameter heads: heads of journals that were noted earlier; those entries must still be there.
  func verify(heads: [JournalHead]) throws -> VerificationReport
}
