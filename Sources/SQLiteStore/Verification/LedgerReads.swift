// The ledger port on SQLite: journals and series page by page, and verification of all that is kept.

public import Domain
import Foundation
import GRDB

extension SQLiteStore: LedgerStore {
  public func journal(of organizer: Organizer.ID, page: PageRequest) throws -> Page<ChainedEntry> {
    try read { try JournalRows.page(of: organizer, page, db: $0) }
  }

  public func journal(of organizer: Organizer.ID, subject: String) throws -> [ChainedEntry] {
    try read { try JournalRows.about(subject, of: organizer, db: $0) }
  }

  public func series(of organizer: Organizer.ID, page: PageRequest) throws -> Page<SeriesReport> {
    try read { try SeriesReports.page(of: organizer, page, db: $0) }
  }

  public func exportJournal(of organizer: Organizer.ID, _ body: (ChainedEntry) throws -> Void) throws {
    try read { try JournalRows.each(of: organizer, in: 1...Int64.max, db: $0, body) }
  }

  public func verifyJournal(of organizer: Organizer.ID) throws -> VerificationReport {
    let auditors = try Auditors(self, count: ProcessInfo.processInfo.activeProcessorCount)
    let chains = ChainCheck(
      chain: JournalChain(digest: digest), journaled: JournaledInvoices(), transmissions: JournaledTransmissions())
    return auditors.run(collected(.journal) { try auditors.one { try chains.tasks(of: organizer, $0) } })
  }

  public func verify(heads: [JournalHead] = []) throws -> VerificationReport {
    let auditors = try Auditors(self, count: ProcessInfo.processInfo.activeProcessorCount)
    let journaled = JournaledInvoices()
    let transmissions = JournaledTransmissions()
    let chains = ChainCheck(
      chain: JournalChain(digest: digest), journaled: journaled, transmissions: transmissions)
    var report = auditors.run(
      DatabaseCheck.tasks + collected(.journal) { try auditors.one(chains.tasks) } + SealCheck.tasks
        + SearchCheck.tasks)
    // Behind the journals: they say what invoices and transmissions must be.
    let invoices = InvoiceCheck(digest: digest, journaled: journaled)
    let documents = DocumentCheck(files: files, digest: digest)
    report.add(
      auditors.run(
        collected(.invoices) { try auditors.one(invoices.tasks) }
          + collected(.numbers) { try auditors.one(NumberCheck.tasks) }
          + collected(.documents) { try auditors.one(documents.tasks) }
          + TransmissionCheck(journaled: transmissions).tasks))
    for head in heads where try !auditors.one({ try JournalRows.holds(head, db: $0) }) {
      report.find(.journal, head.absence)
    }
    report.heads.sort { $0.organizer < $1.organizer }
    return report
  }

  /// The tasks, or one that says why they cannot be made.
  private func collected(
    _ area: VerificationArea, _ tasks: () throws -> [(VerificationArea, AuditTask)]
  ) -> [(VerificationArea, AuditTask)] {
    do {
      return try tasks()
    } catch {
      let sentence = "the database cannot be read here: \(error)"
      return [
        (
          area,
          { _ in
            var report = VerificationReport(); report.find(area, sentence); return report
          }
        )
      ]
    }
  }
}
