// How every locale writes dates and times inside API fields, transcribed from wire-words.md §6. Month names are as printed in this place;
// the odd ones are the reference server's.

extension WireDates {
  /// For locales without a table of their own.
  static let english = WireDates(
    months: "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.", weekdays: "Mon Tue Wed Thu Fri Sat Sun",
    single: "{D}, {F} {j}, {Y}", sameMonth: ("{F} {j} – ", "{j}, {Y}"), sameYear: ("{F} {j} – ", "{F} {j}, {Y}"),
    years: ("{F} {j}, {Y} – ", "{F} {j}, {Y}"), short: "{Y}-{m}-{d}", shortDateTime: "{Y}-{m}-{d} {H}:{i}")

  private static let german = WireDates(
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    weekdays: "Mo Di Mi Do Fr Sa So", single: "{D}, {j}. {F} {Y}", sameMonth: ("{j}.–", "{j}. {F} {Y}"),
    sameYear: ("{j}. {F} – ", "{j}. {F} {Y}"), years: ("{j}. {F} {Y} – ", "{j}. {F} {Y}"), short: "{d}.{m}.{Y}",
    shortDateTime: "{d}.{m}.{Y} {H}:{i}")

  static func spanish(march: String) -> WireDates {
    WireDates(
      months: "enero febrero \(march) abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      single: "{j} de {F} de {Y}", sameMonth: ("{j} – ", "{j} de {F} de {Y}"),
      sameYear: ("{j} de {F} – ", "{j} de {F} de {Y}"), years: ("{j} de {F} de {Y} – ", "{j} de {F} de {Y}"),
      short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
  }

  static let byLocale: [String: WireDates] = {
    var table: [String: WireDates] = [
      "en": english, "de": german, "de-informal": german, "es": spanish(march: "Marzo"),
      "es-419": spanish(march: "marzo"),
    ]
    for row in european + farther {
      for locale in row.locales { table[locale] = row.dates }
    }
    return table
  }()

  private static let european: [(locales: [String], dates: WireDates)] = [
    (
      ["fr"],
      WireDates(
        months: "Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre",
        single: "{j} {F} {Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
    (
      ["it"],
      WireDates(
        months: "Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre",
        single: "{d} {F} {Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
    (
      ["nl", "nl-informal"],
      WireDates(
        months: "januari februari maart april mei juni juli augustus september oktober november december",
        single: "{j} {F} {Y}",
        short: "{j}-{n}-{Y}", shortDateTime: "{j}-{n}-{Y} {H}:{i}")
    ),
    (
      ["pl"],
      WireDates(
        months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        single: "{j} {F} {Y}",
        short: "{d}-{m}-{Y}", shortDateTime: "{d}-{m}-{Y}  {H}:{i}")
    ),
    (
      ["pt-pt"],
      WireDates(
        months: "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro novembro dezembro",
        single: "{j} de {F} de {Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
    (
      ["pt-br"],
      WireDates(
        months: "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro",
        single: "{j} de {F} de {Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
    (
      ["cs"],
      WireDates(
        months: "ledna února března dubna května června července srpna září října listopadu prosince",
        single: "{j}. {F} {Y}",
        time: "{G}:{i}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {G}:{i}")
    ),
    (
      ["da"],
      WireDates(
        months: "januar februar marts april maj juni juli august september oktober november december",
        single: "{j}. {F} {Y}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {H}:{i}")
    ),
    (
      ["sv"],
      WireDates(
        months: "Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December",
        single: "{j} {F} {Y}",
        short: "{Y}-{m}-{d}", shortDateTime: "{Y}-{m}-{d} {H}:{i}")
    ),
    (
      ["nb-no"],
      WireDates(
        months: "januar februar mars april mai juni juli august september oktober november desember",
        single: "{j}. {F} {Y}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {H}:{i}")
    ),
    (
      ["fi"],
      WireDates(
        months:
          "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        single: "{j}. {F} {Y}",
        time: "{G}.{i}",
        short: "{j}.{n}.{Y}", shortDateTime: "{j}.{n}.{Y} {G}.{i}")
    ),
    (
      ["eu"],
      WireDates(
        months: "urt ots mar api mai eka uzt abu ira urr aza abe",
        single: "{Y}ko {F}. {j}a",
        short: "{Y}-{m}-{d}", shortDateTime: "{Y}-{m}-{d} {H}:{i}")
    ),
    (
      ["ca"],
      WireDates(
        months: "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        single: "{j} {F} de {Y}",
        time: "{G}:{i}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {G}:{i}")
    ),
    (
      ["hr"],
      WireDates(
        months: "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        single: "{j}. {F} {Y}.",
        short: "{j}.{m}.{Y}.", shortDateTime: "{j}.{m}.{Y}. {H}:{i}")
    ),
    (
      ["hu"],
      WireDates(
        months: "Január Február Március Április Május Június Július Augusztus Szeptember Október November December",
        single: "{Y}. {F} {j}.",
        short: "{Y}.{m}.{d}.", shortDateTime: "{Y}.{m}.{d}. {H}:{i}")
    ),
    (
      ["lv"],
      WireDates(
        months: "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        single: "{Y}. gada {j}. {F}",
        short: "{j}.{m}.{Y}", shortDateTime: "{j}.{m}.{Y} {H}:{i}")
    ),
    (
      ["ro"],
      WireDates(
        months: "Ianuarie Februarie Martie Aprilie Mai Iunie Iulie August Septembrie Octombrie Noiembrie Decembrie",
        single: "{j} {F} {Y}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y}, {H}:{i}")
    ),
    (
      ["sk"],
      WireDates(
        months: "január február Marec apríl Máj jún júl august September október November December",
        single: "{j}. {F} {Y}",
        time: "{G}:{i}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {G}:{i}")
    ),
    (
      ["gl"],
      WireDates(
        months: "Xaneiro Febreiro Marzo Abril Maio Xuño Xullo Agosto Setembro Outubro Novembro Decembro",
        single: "{j} de {F} de {Y}",
        short: "{d}-{m}-{Y}", shortDateTime: "{d}-{m}-{Y}, {H}:{i}")
    ),
  ]

  private static let farther: [(locales: [String], dates: WireDates)] = [
    (
      ["ar"],
      WireDates(
        months: "يناير فبراير مارس أبريل هناك يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        am: "ص", pm: "م", midnight: "منتصف الليل", noon: "ظهراً",
        single: "{j} {F}، {Y}",
        time: "{g}:{i} {a}",
        short: "{d}\u{200F}/{m}\u{200F}/{Y}", shortDateTime: "{m}/{d}/{Y} {P}")
    ),
    (
      ["he"],
      WireDates(
        months: "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        single: "{j} {F} {Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
    (
      ["ja"],
      WireDates(
        single: "{Y}年{n}月{j}日",
        time: "{G}:{i}",
        short: "{Y}/{m}/{d}", shortDateTime: "{Y}/{m}/{d} {G}:{i}")
    ),
    (
      ["zh-hans", "zh-hant"],
      WireDates(
        single: "{Y}年{n}月{j}日",
        short: "{Y}年{n}月{j}日", shortDateTime: "{Y}年{n}月{j}日 {H}:{i}")
    ),
    (
      ["id"],
      WireDates(
        months: "Jan. Feb. Maret April Mei Juni Juli Agu Sep. Okt. Nov. Des.",
        single: "{j} {F} {Y}",
        time: "{G}.{i}",
        short: "{d}-{m}-{Y}", shortDateTime: "{d}-{m}-{Y} {G}.{i}")
    ),
    (
      ["th"],
      WireDates(
        months: "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        shortMonths: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
        single: "{j} {F} {Y}",
        time: "{G}:{i}",
        short: "{j} {M} {Y}", shortDateTime: "{j} {M} {Y}, {G}:{i}")
    ),
    (
      ["tr"],
      WireDates(
        months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        shortMonths: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        single: "{d} {F} {Y}",
        short: "{d} {M} {Y}", shortDateTime: "{d} {M} {Y} {H}:{i}")
    ),
    (
      ["ru"],
      WireDates(
        months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        single: "{j} {F} {Y} г.",
        time: "{G}:{i}",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {H}:{i}")
    ),
    (
      ["uk"],
      WireDates(
        months: "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        single: "{d} {F} {Y} р.",
        short: "{d}.{m}.{Y}", shortDateTime: "{d}.{m}.{Y} {H}:{i}")
    ),
    (
      ["el"],
      WireDates(
        single: "{d}/{m}/{Y}",
        short: "{d}/{m}/{Y}", shortDateTime: "{d}/{m}/{Y} {H}:{i}")
    ),
  ]
}
