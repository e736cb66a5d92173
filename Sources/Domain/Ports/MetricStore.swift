// What a monitor asks of the books and the queues: counts, and nothing that names a person or an invoice.

/// Figures of one moment.
public struct StoreMetrics: Sendable, Equatable {
  /// The books of one organizer.
  public struct Books: Sendable, Equatable {
    public let organizer: String
    /// Issued and imported ones, cancellations not among them.
    public let invoices: Int
    public let cancellations: Int
    /// The number of the journal's last entry.
    public let journalEntries: Int

    public init(organizer: String, invoices: Int, cancellations: Int, journalEntries: Int) {
      self.organizer = organizer
      self.invoices = invoices
      self.cancellations = cancellations
      self.journalEntries = journalEntries
    }
  }

  /// Transmissions by channel and what became of them.
  public struct Transmissions: Sendable, Equatable {
    /// The provider's name, such as `email_smtp`; empty where none was found.
    public let provider: String
    public let status: String
    public let count: Int

    public init(provider: String, status: String, count: Int) {
      self.provider = provider
      self.status = status
      self.count = count
    }
  }

  /// Background jobs that are not done.
  public struct Jobs: Sendable, Equatable {
    public let kind: String
    /// `open`, `claimed` or `parked`.
    public let state: String
    public let count: Int
    /// When the first of them is or was due.
    public let firstDue: Instant

    public init(kind: String, state: String, count: Int, firstDue: Instant) {
      self.kind = kind
      self.state = state
      self.count = count
      self.firstDue = firstDue
    }
  }

  public let books: [Books]
  public let transmissions: [Transmissions]
  public let jobs: [Jobs]

  public init(books: [Books], transmissions: [Transmissions], jobs: [Jobs]) {
    self.books = books
    self.transmissions = transmissions
    self.jobs = jobs
  }
}

public protocol MetricStore: Sendable {
  /// Counted from indexes only, so that it may be asked for every few seconds.
  func metrics() throws -> StoreMetrics
}
