// The filters in effect, in words; each is a link to the list without it.

import Domain

/// What is offered in the filter form, and the names of what is filtered by.
public struct InvoiceFilterChoices: Equatable, Sendable {
  public struct Event: Equatable, Sendable {
    public var slug: String
    public var name: String

    public init(slug: String, name: String) {
      self.slug = slug
      self.name = name
    }
  }

  /// The events whose invoices the reader may see, in the order to show.
  public var events: [Event]
  /// Transmission types in use: `email`, `peppol`.
  public var transmissionTypes: [String]
  /// Languages of invoices in use: `de`, `en`.
  public var locales: [String]

  public init(events: [Event], transmissionTypes: [String], locales: [String]) {
    self.events = events
    self.transmissionTypes = transmissionTypes
    self.locales = locales
  }
}

/// Removable chips for the active filters.
struct FilterChips: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  let choices: InvoiceFilterChoices
  /// Where the page with other filters is.
  private let target: @Sendable (InvoiceFilter) -> Href

  /// - Parameter target: nil for the invoice list.
  init(
    context: PageContext, organizer: String, filter: InvoiceFilter, choices: InvoiceFilterChoices,
    target: (@Sendable (InvoiceFilter) -> Href)? = nil
  ) {
    self.context = context
    self.organizer = organizer
    self.filter = filter
    self.choices = choices
    self.target = target ?? { context.links.invoices(organizer, $0) }
  }

  var html: HTML {
    guard filter.isFiltered else { return .empty }
    let messages = context.messages
    return """
      <section class="filters" aria-label="\(messages.activeFilters)"><ul>\(each: filter.entries, item)\
      <li><a class="clear" href="\(target(InvoiceFilter()))">\(messages.clearFilters)</a></li></ul></section>

      """
  }

  private func item(_ entry: InvoiceFilter.Entry) -> HTML {
    let name = messages.name(of: entry.field)
    let value = words(for: entry)
    return """
      <li><a class="filter" href="\(target(filter.removing(entry)))">\
      <span class="unseen">\(messages.removeFilter) </span>\(name): <b><bdi>\(value)</bdi></b>\(Icon.remove)</a></li>
      """
  }

  private var messages: Messages { context.messages }

  private func words(for entry: InvoiceFilter.Entry) -> String {
    switch entry.field {
    case .event: return choices.events.first { $0.slug == entry.value }?.name ?? entry.value
    case .status: return TransmissionStatus(rawValue: entry.value).map(messages.name(of:)) ?? entry.value
    case .type: return messages.channel(entry.value)
    case .dateFrom, .dateTo: return LocalDate(entry.value).map(context.formatting.date) ?? entry.value
    case .isCancellation:
      if entry.value == "true" { return messages.onlyCancellations }
      return entry.value == "false" ? messages.onlyInvoices : entry.value
    case .locale: return messages.languageName(entry.value)
    case .attention: return messages.yes
    case .business: return entry.value == "true" ? messages.business : messages.individual
    case .search, .order, .number, .refers, .country, .grossMin, .grossMax, .taxRate: return entry.value
    }
  }
}
