// What the console keeps: saved views, messages across a redirect, one-time keys, batches, a user's language, and the sums of its
// overview. Stores implement it; writes join a running transaction of the same thread.

/// Saved views, messages, keys and languages of console users.
public protocol ConsoleStore: Sendable {
  /// The user's own and the shared ones of others, by name.
  func savedViews(of organizer: Organizer.ID, for user: Int64) throws -> [SavedView]
  /// - Throws: `DomainError.invalid` when the user has too many.
  func insert(_ view: SavedView, of organizer: Organizer.ID, at: Instant) throws -> SavedView.ID
  /// Deletes one of the user's own views.
  /// - Throws: `DomainError.notFound` when it is none of theirs.
  func deleteSavedView(_ id: SavedView.ID, of organizer: Organizer.ID, for user: Int64) throws

  /// Leaves a message for the next page of a session, given by a digest that only it has.
  func leave(_ flash: StoredFlash, for session: [UInt8], at: Instant) throws
  /// Hands out the session's messages and forgets them.
  func takeFlashes(for session: [UInt8]) throws -> [StoredFlash]

  /// Where a confirmed action led that had this key; nil when the key was not used yet.
  func outcome(ofActionKey digest: [UInt8]) throws -> String?
  /// - Throws: `DomainError.busy` when the key was used in the meantime.
  func noteActionKey(_ digest: [UInt8], outcome: String, at: Instant) throws

  /// nil: as the browser asks.
  func setLanguage(_ code: String?, of user: Int64) throws
}

/// Batches.
public protocol BatchStore: Sendable {
  func insert(_ batch: NewBatch) throws -> Batch.ID
  /// - Throws: `DomainError.notFound`.
  func batch(_ id: Batch.ID, of organizer: Organizer.ID) throws -> Batch
  /// Notes that it was confirmed.
  /// - Returns: false when it had been already.
  func start(_ batch: Batch.ID, of organizer: Organizer.ID, at: Instant) throws -> Bool
  /// Those that were confirmed, newest first.
  func batches(of organizer: Organizer.ID, page: PageRequest) throws -> Page<Batch>
  /// By position; `states` empty means all.
  func items(
    of batch: Batch.ID, organizer: Organizer.ID, states: [BatchItem.State], page: PageRequest
  ) throws -> Page<BatchItem>
  /// Up to `count` that wait, by position.
  func waitingItems(of batch: Batch.ID, organizer: Organizer.ID, count: Int) throws -> [BatchItem]
  func set(_ item: BatchItem, of batch: Batch.ID, organizer: Organizer.ID) throws
  /// Notes the end, and the file that was made, if any.
  func finish(_ batch: Batch.ID, of organizer: Organizer.ID, file: (name: String, size: Int)?, at: Instant) throws
  /// Puts failed items back among the waiting and takes the end away.
  func reopen(_ batch: Batch.ID, of organizer: Organizer.ID) throws
}

/// The queue of what needs somebody.
public protocol AttentionStore: Sendable {
  /// Failed invoices by reason and channel, and those that are pending though dated on `pendingSince` or before; largest first.
  func attentionGroups(_ scope: InvoiceQuery.Scope, pendingSince: LocalDate) throws -> [AttentionGroup]
}

/// Sums for the overview.
public protocol FigureStore: Sendable {
  /// By month, then currency; months without invoices are absent.
  func monthFigures(_ scope: InvoiceQuery.Scope, from: LocalDate, to: LocalDate) throws -> [MonthFigures]
  /// By day; days without outcomes are absent.
  func dayOutcomes(_ scope: InvoiceQuery.Scope, from: LocalDate) throws -> [DayOutcomes]
}
