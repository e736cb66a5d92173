// The invoices whose text layers are kept as golden files.

import Domain
import Testing

/// A named invoice and its print context.
struct SampleVariant: Sendable, CustomTestStringConvertible {
  let name: String
  var invoice: Invoice
  var context = SampleInvoice.context

  var testDescription: String { name }

  init(_ name: String, locale: String = "en", change: (inout SampleVariant) -> Void = { _ in }) {
    self.name = name
    invoice = SampleInvoice.plain(locale: locale)
    change(&self)
  }

  static let all: [SampleVariant] =
    [
      SampleVariant("plain"), business, cancellation, paidWithAddOns, polishForeign, reverseCharge, untaxed,
      australian, series, thirtyLines, german, arabic, japanese, mixed,
    ] + layouts

  static let business = SampleVariant("business") { sample in
    sample.invoice.recipient = SampleInvoice.company
  }

  static let cancellation = SampleVariant("cancellation") { sample in
    sample.invoice.isCancellation = true
    sample.invoice.invoiceNo = "00002"
    sample.invoice.refers = "SAMPLECONF-00001"
    sample.invoice.lines = [SampleInvoice.line(1, "Budget Ticket", gross: -2300, tax: -367)]
    sample.invoice.texts.payment = ""
    sample.invoice.texts.paymentStamp = ""
  }

  static let paidWithAddOns = SampleVariant("paid-add-ons") { sample in
    sample.invoice.lines = (0..<3).flatMap { _ in
      [
        SampleInvoice.line(1, "Regular Ticket", gross: 250_000, tax: 39_916),
        SampleInvoice.line(2, "  + Workshop - Morning", gross: 4990, tax: 326, rate: 7),
      ]
    }
    sample.invoice.lines.append(SampleInvoice.line(7, "Payment fee", gross: 25, tax: 4))
    sample.invoice.texts.payment = "The payment for this invoice has already been received."
    sample.invoice.texts.paymentStamp = "paid"
  }

  /// pretix-behaviour.md §14, vector 3.
  static let polishForeign = SampleVariant("polish-foreign-currency", locale: "pl") { sample in
    sample.invoice.lines = [
      SampleInvoice.line(1, "Bilet", gross: 2300, tax: 367),
      SampleInvoice.line(2, "Bilet", gross: 2300, tax: 367),
      SampleInvoice.line(3, "Warsztaty", gross: 1000, tax: 65, rate: 7),
      SampleInvoice.line(4, "Koszt dostawy - DHL", gross: 500, tax: 80),
      SampleInvoice.line(5, "Darowizna", gross: 200, tax: 0, rate: 0, taxName: ""),
    ]
    sample.invoice.foreignCurrency = ForeignCurrency(
      currency: "PLN", rateTenThousandths: 42_408, rateDate: LocalDate("2026-11-20"),
      source: "eu:ecb:eurofxref-daily")
  }

  /// pretix-behaviour.md §14, vector 4.
  static let reverseCharge = SampleVariant("reverse-charge") { sample in
    sample.invoice.recipient = SampleInvoice.company
    sample.invoice.reverseCharge = true
    sample.invoice.lines = [SampleInvoice.line(1, "Budget Ticket", gross: 1933, tax: 0, rate: 0)]
    sample.invoice.foreignCurrency = ForeignCurrency(
      currency: "PLN", rateTenThousandths: 42_408, rateDate: LocalDate("2026-11-20"), source: "pl:nbp:table-a")
  }

  static let untaxed = SampleVariant("untaxed-yen-test-mode") { sample in
    sample.invoice.currency = "JPY"
    sample.invoice.testMode = true
    sample.invoice.lines = [SampleInvoice.line(1, "Donation", gross: 125_000_000, tax: 0, rate: 0, taxName: "")]
    sample.context.eventDateFrom = nil
    sample.context.eventDateTo = nil
  }

  static let australian = SampleVariant("australian") { sample in
    sample.invoice.sender.country = "AU"
    sample.invoice.sender.state = "NSW"
    sample.invoice.sender.vatID = ""
    sample.invoice.sender.taxID = "51 824 753 556"
    sample.invoice.currency = "AUD"
  }

  static let series = SampleVariant("series") { sample in
    sample.invoice.texts.introductory = ""
    sample.invoice.lines = [
      SampleInvoice.line(
        1, "Ticket<br />Date: Day 1 - Mon, March 1, 2027 19:00", gross: 2300, tax: 367,
        period: ("2027-03-01T18:00:00Z", "2027-03-01T21:00:00Z"), subevent: 1),
      SampleInvoice.line(
        2, "Season ticket", gross: 9900, tax: 1581, period: ("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z")),
    ]
    sample.context.eventDateFrom = nil
    sample.context.eventDateTo = nil
    sample.context.subeventDates = [
      1: SubeventDates(from: Instant(microseconds: 1_803_924_000_000_000), to: nil)
    ]
  }

  static let thirtyLines = SampleVariant("thirty-lines") { sample in
    sample.invoice.lines = SampleInvoice.lines(30)
  }

  static let german = SampleVariant("german", locale: "de") { sample in
    sample.invoice.recipient = SampleInvoice.company
    sample.invoice.lines = SampleInvoice.lines(3)
    sample.invoice.texts.paymentStamp = "bezahlt"
    sample.context.eventName =
      "Jahrestagung der Gesellschaft für angewandte Veranstaltungswissenschaften in Heidelberg 2027"
  }

  static let arabic = SampleVariant("arabic", locale: "ar") { sample in
    sample.context.eventName = "مؤتمر العينة ٢٠٢٧"
    sample.invoice.recipient.block = "شركة المثال\nشارع الاختبار 12\n12345 دبي\nالإمارات العربية المتحدة"
    sample.invoice.texts.introductory = "شكرا لشرائك العناصر التالية:"
    sample.invoice.texts.additional = "نتطلع إلى رؤيتك في مؤتمرنا!"
    sample.invoice.texts.payment = "يرجى تحويل المبلغ إلى حسابنا."
    sample.invoice.lines = [
      SampleInvoice.line(1, "تذكرة اقتصادية<br />الحاضر: أحمد علي", gross: 1_234_500, tax: 197_105),
      SampleInvoice.line(2, "Budget Ticket (VIP)", gross: -2300, tax: -367),
    ]
  }

  static let japanese = SampleVariant("japanese", locale: "ja") { sample in
    sample.invoice.currency = "JPY"
    sample.context.eventName = "サンプル会議 2027"
    sample.invoice.recipient.block = "100-0001\n日本, 東京都, 千代田区\n千代田1-1\n株式会社サンプル\n山田太郎"
    sample.invoice.texts.introductory = "ご購入いただきありがとうございます。"
    sample.invoice.texts.additional = "会議でお会いできることを楽しみにしております。"
    sample.invoice.texts.payment = "下記口座までお振り込みください。"
    sample.invoice.lines = [
      SampleInvoice.line(1, "早割チケット<br />参加者：山田太郎", gross: 1_100_000, tax: 100_000, rate: 10)
    ]
  }

  static let mixed = SampleVariant("mixed-scripts", locale: "de") { sample in
    sample.invoice.lines = [
      SampleInvoice.line(
        1, "Karte – Ελληνικά, Русский, עברית, العربية (3), ไทย, 日本語, 한국어, हिन्दी", gross: 2300, tax: 367),
      SampleInvoice.line(2, "כרטיס רגיל (VIP)<br />משתתף: דוד כהן", gross: 2300, tax: 367),
    ]
  }
}
