// Until when an order is to be paid when nobody says so (pretix-behaviour.md §6, payment-term settings): some days, to the end of the last
// one at the event, weekends skipped; or some minutes; never beyond the event's last payment day.

/// The event's payment term.
struct PaymentTerm {
  let context: IntakeContext

  /// The last moment for an order that is placed, or taken up again, at `moment`.
  func deadline(from moment: Instant) -> Instant {
    let settings = context.settings
    var deadline: Instant
    if settings.text(.paymentTermMode) == "minutes" {
      deadline = moment.adding(seconds: PaymentTerm.count(settings.integer(.paymentTermMinutes)) * 60)
    } else {
      var day = context.event.day(at: moment).adding(days: PaymentTerm.count(settings.integer(.paymentTermDays)))
      if settings.flag(.paymentTermWeekdays) {
        // 1970-01-01 was a Thursday: 0 is Monday.
        let weekday = ((day.daysSinceEpoch + 3) % 7 + 7) % 7
        if weekday >= 5 { day = day.adding(days: 7 - weekday) }
      }
      deadline = endOfDay(day)
    }
    if let last = lastDay { deadline = min(deadline, endOfDay(last)) }
    return deadline
  }

  /// The last second of a day at the event.
  func endOfDay(_ day: LocalDate) -> Instant {
    day.adding(days: 1).start(in: context.event.zone).adding(seconds: -1)
  }

  /// A fixed day; relative ones (`RELDATE/…`) of imported settings do not limit.
  private var lastDay: LocalDate? {
    context.settings.textOrNil(.paymentTermLast).flatMap { LocalDate(String($0.prefix(10))) }
  }

  private static func count(_ number: Int64) -> Int { Int(min(max(number, 0), 100_000)) }
}
