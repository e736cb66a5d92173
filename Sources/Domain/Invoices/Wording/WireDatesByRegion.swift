// What an event's region changes about dates and times inside API fields, transcribed from wire-words.md §7; a region that is not here
// changes nothing. The doubled hour of Canadian French is the reference server's.

extension WireDates {
  /// By locale and region, as in `en US`.
  static let regional: [String: WireDates] = [
    "en US": american, "en CA": canadian, "en GB": british, "en AU": british, "en IE": british, "en NZ": newZealand,
    "fr CA": canadianFrench, "fr CH": dottedFrench, "fr BE": dottedFrench, "es AR": argentine,
  ]

  private static let englishMonths = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec."
  private static let threeLetters = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
  private static let englishWeekdays = "Mon Tue Wed Thu Fri Sat Sun"
  private static let frenchMonths =
    "Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre"

  private static let american = WireDates(
    months: englishMonths, weekdays: englishWeekdays, single: "{D}, {F} {j}, {Y}",
    sameMonth: ("{F} {j} – ", "{j}, {Y}"), sameYear: ("{F} {j} – ", "{F} {j}, {Y}"),
    years: ("{F} {j}, {Y} – ", "{F} {j}, {Y}"), time: "{P}", short: "{m}/{d}/{Y}", shortDateTime: "{m}/{d}/{Y} {P}")

  private static let british = WireDates(
    months: englishMonths, shortMonths: threeLetters, weekdays: englishWeekdays, single: "{D}, {F} {j}, {Y}",
    sameMonth: ("{F} {j} – ", "{j}, {Y}"), sameYear: ("{F} {j} – ", "{F} {j}, {Y}"),
    years: ("{j} {M} {Y} – ", "{j} {M} {Y}"), short: "{Y}-{m}-{d}", shortDateTime: "{Y}-{m}-{d} {H}:{i}")

  private static let canadian = WireDates(
    months: englishMonths, shortMonths: threeLetters, weekdays: englishWeekdays, single: "{D}, {F} {j}, {Y}",
    sameMonth: ("{F} {j} – ", "{j}, {Y}"), sameYear: ("{F} {j} – ", "{F} {j}, {Y}"),
    years: ("{j} {M} {Y} – ", "{j} {M} {Y}"), time: "{P}", short: "{Y}-{m}-{d}", shortDateTime: "{Y}-{m}-{d} {P}")

  private static let newZealand = WireDates(
    months: "January February March April May June July August September October November December",
    weekdays: englishWeekdays, single: "{D}, {j} {F} {Y}", sameMonth: ("{j} – ", "{j} {F} {Y}"),
    sameYear: ("{j} {F} – ", "{j} {F} {Y}"), years: ("{j} {F} {Y} – ", "{j} {F} {Y}"), time: "{g}:{i}{a}",
    short: "{j} {F} {Y}", shortDateTime: "{j} {F} {Y} {g}:{i}{a}")

  private static let canadianFrench = WireDates(
    months: frenchMonths, single: "{j} {F} {Y}", time: "{H}\u{A0}{h}\u{A0}{i}", short: "{Y}-{m}-{d}",
    shortDateTime: "{Y}-{m}-{d} {H}\u{A0}{h}\u{A0}{i}")

  private static let dottedFrench = WireDates(
    months: frenchMonths, single: "{j} {F} {Y}", short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {H}:{i}")

  private static let argentine = WireDates(
    months: "enero febrero Marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    shortMonths: "Enero Feb. Marzo Abril Mayo Junio Julio Ago. Set. Oct. Nov. Dic.", single: "{j} {M} {Y}",
    sameMonth: ("{j} – ", "{j} de {F} de {Y}"), sameYear: ("{j} de {F} – ", "{j} de {F} de {Y}"),
    years: ("{j} {M} {Y} – ", "{j} {M} {Y}"), short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
}
