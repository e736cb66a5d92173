// Work put down by a change, as rows. Claiming and finishing it is the job loop's part.

import Domain
import GRDB

enum JobRows {
  /// Puts a job down; an open one of the same kind and key stays as it is.
  static func insert(_ job: NewJob, of organizer: Organizer.ID, db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO jobs (organizer_id, kind, key, payload, state, run_after, attempts, fence, lane)
        VALUES (?, ?, ?, ?, 'open', ?, 0, 0, ?) ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [
      organizer.value, job.kind.rawValue, job.key, SQLResource.blob(job.payload), job.runAfter.microseconds,
      job.lane,
    ])
  }
}
