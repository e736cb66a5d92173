// How one locale writes dates and times inside API fields (wire-words.md §6): a day, a range of days in its four forms, a time, and the
// short forms of deadlines and answers.

/// The formats of one locale, with or without a region.
struct WireDates: Sendable {
  /// A range: what is written of its first day, with what joins both, and of its last.
  typealias Range = (from: DateForm, to: DateForm)

  let names: DateNames
  let single: DateForm
  private let sameMonth: Range
  private let sameYear: Range
  private let years: Range
  let time: DateForm
  let short: DateForm
  let shortDateTime: DateForm

  /// - Parameters:
  ///   - months: twelve names, separated by spaces.
  ///   - range: days of one month, of one year, and across years; the full date on both sides where nil.
  init(
    months: String = "", shortMonths: String = "", weekdays: String = "", am: String = "a.m.", pm: String = "p.m.",
    midnight: String = "midnight", noon: String = "noon", single: String, sameMonth: Range? = nil,
    sameYear: Range? = nil, years: Range? = nil, time: DateForm = "{H}:{i}", short: DateForm,
    shortDateTime: DateForm
  ) {
    func names(_ text: String, _ count: Int) -> [String] {
      let words = text.split(separator: " ").map(String.init)
      return words.count == count ? words : Array(repeating: "", count: count)
    }
    self.names = DateNames(
      months: names(months, 12), shortMonths: names(shortMonths, 12), weekdays: names(weekdays, 7), am: am, pm: pm,
      midnight: midnight, noon: noon)
    self.single = DateForm(stringLiteral: single)
    let full: Range = (DateForm(stringLiteral: single + " – "), self.single)
    self.sameMonth = sameMonth ?? full
    self.sameYear = sameYear ?? full
    self.years = years ?? full
    self.time = time
    self.short = short
    self.shortDateTime = shortDateTime
  }

  func text(_ form: DateForm, _ time: LocalTime) -> String {
    var out = ""
    form.write(time, names: names, to: &out)
    return out
  }

  /// The days from one to another: one day in its own form, several in that of the range they make.
  func days(from: LocalTime, to: LocalTime) -> String {
    guard from.day != to.day else { return text(single, from) }
    let (a, b) = (from.day.components, to.day.components)
    let range = a.year != b.year ? years : a.month != b.month ? sameYear : sameMonth
    var out = ""
    range.from.write(from, names: names, to: &out)
    range.to.write(to, names: names, to: &out)
    return out
  }
}
