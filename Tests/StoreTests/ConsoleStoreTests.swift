// What the console keeps: views, messages shown once, one-time keys, batches, and the sums of its overview.

import Domain
import GRDB
import Testing
import TestSupport

@testable import SQLiteStore

@Suite struct ConsoleStoreTests {
  let temporary: TemporaryStore
  let store: SQLiteStore
  let organizer = Organizer.ID(1)
  let now = Instant(microseconds: 1_790_000_000_000_000)
  let users: [User]

  init() throws {
    temporary = try TemporaryStore()
    store = temporary.store
    try InvoiceListingTests.fill(store, [])
    let store = temporary.store
    let now = now
    users = try ["a", "b"].map {
      try store.createUser(
        email: $0 + "@example.org", name: $0, passwordHash: "x", organizer: "a", team: nil, at: now)
    }
  }

  private func view(_ name: String, _ user: User, isShared: Bool = false) -> SavedView {
    SavedView(name: name, query: "q=" + name, isShared: isShared, user: user.id)
  }

  @Test func `Everybody sees own views and shared ones, and deletes only own ones`() throws {
    let mine = try store.insert(view("mine", users[0]), of: organizer, at: now)
    let shared = try store.insert(view("Common", users[1], isShared: true), of: organizer, at: now)
    _ = try store.insert(view("theirs", users[1]), of: organizer, at: now)
    _ = try store.insert(view("elsewhere", users[0], isShared: true), of: Organizer.ID(2), at: now)
    #expect(try store.savedViews(of: organizer, for: users[0].id).map(\.name) == ["Common", "mine"])
    #expect(throws: DomainError.notFound(what: "SavedView")) {
      try store.deleteSavedView(shared, of: organizer, for: users[0].id)
    }
    try store.deleteSavedView(mine, of: organizer, for: users[0].id)
    #expect(try store.savedViews(of: organizer, for: users[0].id).map(\.name) == ["Common"])
  }

  @Test func `A user keeps a bounded number of views`() throws {
    for index in 0..<SavedView.maximumCount {
      _ = try store.insert(view("v\(index)", users[0]), of: organizer, at: now)
    }
    #expect(throws: DomainError.self) { try store.insert(view("more", users[0]), of: organizer, at: now) }
  }

  @Test func `A message is shown once, to its session only, in the order it was left`() throws {
    let link = StoredFlash(isFailure: true, text: "one", linkText: "there", href: "/x", requestID: "r")
    try store.leave(link, for: [1], at: now)
    try store.leave(StoredFlash(isFailure: false, text: "two"), for: [1], at: now)
    #expect(try store.takeFlashes(for: [2]).isEmpty)
    #expect(try store.takeFlashes(for: [1]) == [link, StoredFlash(isFailure: false, text: "two")])
    #expect(try store.takeFlashes(for: [1]).isEmpty)
  }

  @Test func `A message that nobody came for is forgotten after a day`() throws {
    try store.leave(StoredFlash(isFailure: false, text: "old"), for: [1], at: now)
    try store.leave(StoredFlash(isFailure: false, text: "new"), for: [2], at: now.adding(seconds: 86_401))
    #expect(try store.takeFlashes(for: [1]).isEmpty)
  }

  @Test func `A key is used once and remembers where it led`() throws {
    #expect(try store.outcome(ofActionKey: [7]) == nil)
    try store.noteActionKey([7], outcome: "/there", at: now)
    #expect(try store.outcome(ofActionKey: [7]) == "/there")
    #expect(throws: DomainError.busy) { try store.noteActionKey([7], outcome: "/elsewhere", at: now) }
    #expect(try store.outcome(ofActionKey: [7]) == "/there")
  }

  @Test func `A user's language is part of the account`() throws {
    try store.setLanguage("de", of: users[0].id)
    #expect(try store.credentials(email: "a@example.org")?.user.language == "de")
    try store.setLanguage(nil, of: users[0].id)
    #expect(try store.credentials(email: "a@example.org")?.user.language == nil)
  }

  private func newBatch(at: Instant) -> NewBatch {
    NewBatch(
      organizer: organizer, user: users[0].id, action: .transmit, language: "en",
      items: [
        BatchItem(position: 1, number: "A-1", state: .waiting), BatchItem(position: 2, number: "A-2", state: .waiting),
        BatchItem(position: 3, number: "A-3", state: .skipped, message: "why"),
      ], at: at)
  }

  @Test func `A batch is listed once it is confirmed, and confirmed once`() throws {
    let id = try store.insert(newBatch(at: now))
    #expect(try store.batches(of: organizer, page: PageRequest(number: 1, size: 50)).elements.isEmpty)
    #expect(try store.start(id, of: organizer, at: now))
    #expect(try !store.start(id, of: organizer, at: now))
    #expect(try store.batches(of: organizer, page: PageRequest(number: 1, size: 50)).elements.map(\.id) == [id])
    #expect(throws: DomainError.notFound(what: "Batch")) { try store.batch(id, of: Organizer.ID(2)) }
  }

  @Test func `A batch goes on with what waits, and failed items can be tried again`() throws {
    let id = try store.insert(newBatch(at: now))
    _ = try store.start(id, of: organizer, at: now)
    try store.set(BatchItem(position: 1, number: "A-1", state: .failed, message: "no"), of: id, organizer: organizer)
    #expect(try store.waitingItems(of: id, organizer: organizer, count: 9).map(\.number) == ["A-2"])
    try store.set(BatchItem(position: 2, number: "A-2", state: .done, result: "A-9"), of: id, organizer: organizer)
    try store.finish(id, of: organizer, file: ("f.zip", 12), at: now)
    let done = try store.batch(id, of: organizer)
    #expect(done.progress == BatchProgress(done: 1, failed: 1, skipped: 1))
    #expect((done.file, done.fileSize, done.finishedAt) == ("f.zip", 12, now))
    let failed = try store.items(
      of: id, organizer: organizer, states: [.failed], page: PageRequest(number: 1, size: 50))
    #expect(failed.elements.map(\.message) == ["no"])
    try store.reopen(id, of: organizer)
    #expect(try store.batch(id, of: organizer).progress == BatchProgress(waiting: 1, done: 1, skipped: 1))
    #expect(try store.batch(id, of: organizer).finishedAt == nil)
  }

  @Test func `A review that nobody confirms is forgotten after a day`() throws {
    let old = try store.insert(newBatch(at: now))
    let new = try store.insert(newBatch(at: now.adding(seconds: 90_000)))
    #expect(throws: DomainError.notFound(what: "Batch")) { try store.batch(old, of: organizer) }
    #expect(try store.batch(new, of: organizer).progress.total == 3)
  }
}

@Suite struct FigureTests {
  @Test func `Sums by month and outcomes by day are those of the invoices`() throws {
    let temporary = try TemporaryStore()
    var dice = InvoiceListingTests.Dice(state: 4)
    var invoices = InvoiceListingTests.randomInvoices(200, &dice)
    for index in invoices.indices {
      invoices[index].date = LocalDate(daysSinceEpoch: 20_400 + dice.roll(200))
      invoices[index].currency = dice.pick(["EUR", "EUR", "JPY"])
      invoices[index].testMode = dice.roll(5) == 0
      invoices[index].lines[0].gross = Money(cents: Int64(dice.roll(9_000) - 2_000))
      invoices[index].transmission.date =
        dice.roll(3) == 0 ? nil : Instant(microseconds: Int64(20_590 + dice.roll(10)) * 86_400_000_000 + 5)
    }
    try InvoiceListingTests.fill(temporary.store, invoices)
    let (from, to) = (LocalDate(daysSinceEpoch: 20_430), LocalDate(daysSinceEpoch: 20_560))
    for events in [EventSet.all, .some([.init(1), .init(3)]), .some([])] {
      let scope = InvoiceQuery.Scope.organizer(.init(1), events: events)
      let mine = invoices.filter { events.contains($0.event) }
      let counted = mine.filter { !$0.testMode && $0.date >= from && $0.date <= to }
      let months = try temporary.store.monthFigures(scope, from: from, to: to)
      #expect(months.map(\.gross).total == counted.map(\.grossTotal).total)
      #expect(months.map(\.tax).total == counted.map(\.taxTotal).total)
      #expect(months.map { $0.invoices + $0.cancellations }.reduce(0, +) == counted.count)
      for month in months {
        #expect(month.month.components.day == 1)
        let same = counted.filter {
          $0.currency == month.currency && $0.date.components.month == month.month.components.month
        }
        #expect(month.gross == same.map(\.grossTotal).total)
        #expect(month.cancellations == same.filter(\.isCancellation).count)
      }
      let first = LocalDate(daysSinceEpoch: 20_593)
      let days = try temporary.store.dayOutcomes(scope, from: first)
      let sent = mine.filter { ($0.transmission.date ?? Instant(microseconds: 0)) >= Instant(startOf: first) }
      #expect(days.map(\.failed).reduce(0, +) == sent.filter { $0.transmission.status == .failed }.count)
      #expect(days.map(\.completed).reduce(0, +) == sent.filter { $0.transmission.status == .completed }.count)
    }
  }
}
