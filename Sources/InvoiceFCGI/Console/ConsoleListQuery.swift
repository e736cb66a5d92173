// The list's filter form as a question to the store: the search text by the search language, the other fields as conditions, the event
// as a narrower scope. What makes no sense is a problem at its field, in the reader's language.

import Domain
import Views

struct ConsoleListQuery {
  let filter: InvoiceFilter
  let readable: EventSet
  let organizer: Organizer.ID
  let events: [EventName]
  let today: LocalDate
  let messages: Messages

  /// Everything in the form that could not be understood.
  struct Refusal: Error {
    var problems: [FieldProblem]
  }

  /// - Throws: `Refusal`.
  func query() throws(Refusal) -> InvoiceQuery {
    var refusal = Refusal(problems: [])
    func note(_ field: InvoiceFilter.Field, _ message: String) {
      refusal.problems.append(FieldProblem(field: field.rawValue, message: message))
    }
    var wanted = InvoiceQuery(scope: .organizer(organizer, events: readable))
    let slug = filter.value(.event)
    if !slug.isEmpty {
      if let event = events.first(where: { $0.slug == slug }) {
        wanted.scope = .event(event.id, of: organizer)
      } else {
        note(.event, messages.noSuchEvent(slug))
      }
    }
    do throws(InvoiceSearchProblem) {
      let search = try InvoiceSearch(filter.value(.search), today: today)
      wanted.search = search.words
      wanted.conditions = search.conditions
    } catch {
      note(.search, messages.sentence(for: error))
    }
    addPlain(&wanted, note)
    addConditions(&wanted, note)
    guard refusal.problems.isEmpty else { throw refusal }
    return wanted
  }

  private func given(_ field: InvoiceFilter.Field) -> String? {
    let value = filter.value(field)
    return value.isEmpty ? nil : value
  }

  private typealias Note = (InvoiceFilter.Field, String) -> Void

  /// What the API's list knows too.
  private func addPlain(_ wanted: inout InvoiceQuery, _ note: Note) {
    func all(_ field: InvoiceFilter.Field) -> [String] { filter.entries.filter { $0.field == field }.map(\.value) }
    wanted.numbers = given(.number).map { [$0] }
    wanted.orders = given(.order).map { [$0] }
    wanted.refers = given(.refers)
    wanted.locale = given(.locale)
    wanted.isCancellation = given(.isCancellation).map { $0 == "true" }
    wanted.transmissionTypes = all(.type)
    for text in all(.status) {
      if let status = TransmissionStatus(rawValue: text) {
        wanted.transmissionStatuses.append(status)
      } else {
        note(.status, messages.noSuchStatus(text))
      }
    }
    for (field, path) in [(InvoiceFilter.Field.dateFrom, \InvoiceQuery.dateFrom), (.dateTo, \InvoiceQuery.dateTo)] {
      guard let text = given(field) else { continue }
      wanted[keyPath: path] = LocalDate(text)
      if wanted[keyPath: path] == nil { note(field, messages.noDate(text)) }
    }
    wanted.ordering = ordering
  }

  private var ordering: [InvoiceQuery.Order] {
    switch filter.ordering {
    case "nr": [.number(descending: false)]
    case "-nr": [.number(descending: true)]
    case "date": [.date(descending: false)]
    default: [.date(descending: true)]
    }
  }

  private func addConditions(_ wanted: inout InvoiceQuery, _ note: Note) {
    func add(_ test: InvoiceCondition.Test) { wanted.conditions.append(InvoiceCondition([test])) }
    func amount(_ field: InvoiceFilter.Field) -> Money? {
      guard let text = given(field) else { return nil }
      let amount = Money(text.replacing(",", with: "."))
      if amount == nil { note(field, messages.noAmount(text)) }
      return amount
    }
    let (low, high) = (amount(.grossMin), amount(.grossMax))
    if low != nil || high != nil { add(.gross(SearchRange(from: low, to: high))) }
    let rate = filter.value(.taxRate)
    if !rate.isEmpty {
      if let rate = TaxRate(rate.replacing(",", with: ".")) {
        add(.taxRate(rate))
      } else {
        note(.taxRate, messages.noRate(rate))
      }
    }
    let country = filter.value(.country).uppercased()
    if !country.isEmpty {
      if country.utf8.count == 2 { add(.country(country)) } else { note(.country, messages.noCountry(country)) }
    }
    switch filter.value(.business) {
    case "true": add(.business(true))
    case "false": add(.business(false))
    default: break
    }
    if filter.value(.attention) == "true" { wanted.conditions.append(NeedsAttention.condition(today: today)) }
  }
}
