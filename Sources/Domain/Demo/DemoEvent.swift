// The demo's events: what they sell, in which languages and currencies, and how their invoices are numbered. Between them they cover what
// an invoice can look like.

/// A product of a demo event.
struct DemoProduct {
  let id: Int64
  /// By language; English always.
  let names: [(locale: String, text: String)]
  let price: Money
  let taxRate: TaxRate
  let isAddon: Bool

  init(_ id: Int64, _ names: [(locale: String, text: String)], cents: Int64, percent: String, isAddon: Bool = false) {
    self.id = id
    self.names = names
    price = Money(cents: cents)
    taxRate = TaxRate(percent) ?? .zero
    self.isAddon = isAddon
  }

  func name(in locale: String) -> String { I18nText(names).text(in: locale) }
}

/// A demo event with everything that its orders and invoices are drawn from.
struct DemoEvent {
  let slug: String
  let names: [(locale: String, text: String)]
  let currency: String
  let timezone: String
  /// First and last moment.
  let period: (from: String, to: String)
  let location: String
  let locales: [String]
  let customers: [DemoCountry]
  let products: [DemoProduct]
  let orders: Int
  /// May hold `%Y`.
  let prefix: String
  let isConsecutive: Bool
  /// Starts of the dates of a series; empty for a single event.
  let dates: [String]
  let testOrders: Int

  init(
    _ slug: String, _ names: [(locale: String, text: String)], currency: String, timezone: String,
    period: (from: String, to: String), location: String, locales: [String], customers: [DemoCountry],
    products: [DemoProduct], orders: Int, prefix: String, isConsecutive: Bool = true, dates: [String] = [],
    testOrders: Int = 0
  ) {
    self.slug = slug
    self.names = names
    self.currency = currency
    self.timezone = timezone
    self.period = period
    self.location = location
    self.locales = locales
    self.customers = customers
    self.products = products
    self.orders = orders
    self.prefix = prefix
    self.isConsecutive = isConsecutive
    self.dates = dates
    self.testOrders = testOrders
  }

  static let all = [forum, courses, tokyo, boston, warsaw, dubai]

  static let forum = DemoEvent(
    "forum", [("en", "Lindenhof Forum 2026"), ("de", "Lindenhof-Forum 2026"), ("fr", "Forum Lindenhof 2026")],
    currency: "EUR",
    timezone: "Europe/Berlin", period: ("2026-12-03T08:00:00Z", "2026-12-05T16:00:00Z"),
    location: "Lindenhof\nHeidelberg",
    locales: ["en", "de", "fr", "it", "es", "pl"],
    customers: [.germany, .germany, .germany, .austria, .france, .italy, .spain, .poland, .belgium, .britain, .states],
    products: [
      DemoProduct(
        1,
        [
          ("en", "Conference ticket"), ("de", "Tagungsticket"), ("fr", "Billet conférence"), ("it", "Biglietto"),
          ("es", "Entrada"),
        ], cents: 24_900, percent: "19"),
      DemoProduct(
        2, [("en", "Student ticket"), ("de", "Ticket für Studierende"), ("fr", "Billet étudiant")], cents: 8_900,
        percent: "19"),
      DemoProduct(
        3, [("en", "Workshop"), ("de", "Werkstatt"), ("fr", "Atelier")], cents: 4_500, percent: "19", isAddon: true),
      DemoProduct(
        4, [("en", "Printed proceedings"), ("de", "Tagungsband"), ("fr", "Actes imprimés")], cents: 2_461, percent: "7"),
      DemoProduct(
        5, [("en", "Live stream"), ("de", "Übertragung"), ("fr", "Diffusion en direct")], cents: 0, percent: "19"),
    ], orders: 124, prefix: "FORUM-", testOrders: 8)

  static let courses = DemoEvent(
    "abendkurse", [("en", "Evening classes"), ("de", "Abendkurse")], currency: "EUR", timezone: "Europe/Berlin",
    period: ("2026-09-01T16:00:00Z", "2026-12-18T20:00:00Z"), location: "Lindenhof, Gartenhaus", locales: ["de", "en"],
    customers: [.germany, .germany, .austria, .britain],
    products: [
      DemoProduct(11, [("en", "Pottery"), ("de", "Töpfern")], cents: 3_990, percent: "19"),
      DemoProduct(12, [("en", "Letterpress"), ("de", "Buchdruck")], cents: 5_550, percent: "7"),
      DemoProduct(13, [("en", "Materials"), ("de", "Material")], cents: 1_205, percent: "19", isAddon: true),
    ], orders: 60, prefix: "AK%Y/",
    dates: ["2026-09-08T16:00:00Z", "2026-10-13T16:00:00Z", "2026-11-10T17:00:00Z", "2026-12-08T17:00:00Z"])

  static let tokyo = DemoEvent(
    "tokyo", [("en", "Tokyo Meetup"), ("ja", "東京ミートアップ")], currency: "JPY", timezone: "Asia/Tokyo",
    period: ("2027-02-13T01:00:00Z", "2027-02-13T09:00:00Z"), location: "千代田区 神田ホール", locales: ["ja", "en"],
    customers: [.japan, .japan, .japan, .states],
    products: [
      DemoProduct(21, [("en", "Admission"), ("ja", "入場券")], cents: 1_200_000, percent: "10"),
      DemoProduct(22, [("en", "Lunch box"), ("ja", "お弁当")], cents: 108_000, percent: "8", isAddon: true),
    ], orders: 36, prefix: "TYO-")

  static let boston = DemoEvent(
    "boston", [("en", "Boston Summer Camp")], currency: "USD", timezone: "America/New_York",
    period: ("2026-07-06T13:00:00Z", "2026-07-10T21:00:00Z"), location: "Pier 9, Boston", locales: ["en"],
    customers: [.states, .states, .britain],
    products: [
      DemoProduct(31, [("en", "Camp week, 9–12 years")], cents: 42_000, percent: "0"),
      DemoProduct(32, [("en", "T-shirt")], cents: 2_499, percent: "6.25", isAddon: true),
    ], orders: 32, prefix: "BOS.26-")

  static let warsaw = DemoEvent(
    "warszawa", [("en", "Warsaw Days of Design"), ("pl", "Dni Projektu w Warszawie")], currency: "PLN",
    timezone: "Europe/Warsaw",
    period: ("2026-10-08T08:00:00Z", "2026-10-09T17:00:00Z"), location: "Warszawa, Stara Drukarnia",
    locales: ["pl", "en"],
    customers: [.poland, .poland, .poland, .germany],
    products: [
      DemoProduct(41, [("en", "Two-day pass"), ("pl", "Karnet dwudniowy")], cents: 69_900, percent: "23"),
      DemoProduct(42, [("en", "Book"), ("pl", "Książka")], cents: 5_250, percent: "5"),
    ], orders: 30, prefix: "WAW/%Y/")

  static let dubai = DemoEvent(
    "dubai", [("en", "Dubai Light Festival"), ("ar", "مهرجان دبي للضوء")], currency: "AED", timezone: "Asia/Dubai",
    period: ("2026-11-27T14:00:00Z", "2026-11-29T20:00:00Z"), location: "دبي، مركز الأفق", locales: ["ar", "en"],
    customers: [.emirates, .emirates, .britain],
    products: [
      DemoProduct(51, [("en", "Evening ticket"), ("ar", "تذكرة مسائية")], cents: 18_000, percent: "5"),
      DemoProduct(52, [("en", "Family ticket"), ("ar", "تذكرة عائلية")], cents: 45_050, percent: "5"),
    ], orders: 20, prefix: "DLF-", isConsecutive: false)
}
