// Reading what stands around invoices: organizers, events, their catalogue, settings and orders. Permissions are the caller's part;
// scopes say whose data is meant, so that nobody's else can come back.

/// Reading organizers, events, catalogues and orders.
public protocol CompanionStore: Sendable {
  /// The organizer with this slug, compared byte by byte.
  /// - Throws: `DomainError.forbidden` when there is none: the API answers missing and foreign alike.
  func organizer(slug: String) throws -> Organizer
  /// Those of `ids`, by slug.
  func organizers(_ ids: Set<Organizer.ID>, page: PageRequest) throws -> Page<Organizer>

  /// - Throws: `DomainError.forbidden` when the organizer has no such event.
  func event(slug: String, of organizer: Organizer.ID) throws -> Event
  /// The organizer's events in `events`, by slug.
  func events(_ events: EventSet, of organizer: Organizer.ID, page: PageRequest) throws -> Page<Event>
  /// The same as things to choose, by slug; all of them.
  func eventNames(_ events: EventSet, of organizer: Organizer.ID) throws -> [EventName]
  /// The effective settings of an event, or of the organizer alone.
  func settings(of organizer: Organizer.ID, event: Event.ID?) throws -> Settings

  /// By position, then id.
  func items(of event: EventKey, page: PageRequest) throws -> Page<Item>
  /// - Throws: `DomainError.notFound`.
  func item(_ id: Item.ID, of event: EventKey) throws -> Item
  /// By rate, then id.
  func taxRules(of event: EventKey, page: PageRequest) throws -> Page<TaxRule>
  /// - Throws: `DomainError.notFound`.
  func taxRule(_ id: TaxRule.ID, of event: EventKey) throws -> TaxRule
  /// All dates of a series, by start, then id.
  func subevents(of event: EventKey) throws -> [SubEvent]
  /// By position, then id.
  func questions(of event: EventKey) throws -> [Question]

  /// A page of orders with everything in them.
  /// - Throws: `DomainError.invalidPage` beyond the last page.
  func orders(_ query: OrderQuery, page: PageRequest) throws -> Page<Order>
  /// The order with this code, compared byte by byte.
  /// - Throws: `DomainError.notFound`.
  func order(code: String, of event: EventKey) throws -> Order
}
