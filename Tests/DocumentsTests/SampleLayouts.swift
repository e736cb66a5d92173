// Reference invoices for layouts, payments, copies and further languages.

import Documents
import Domain
import Foundation

enum SampleLogo {
  /// A picture with transparent parts, as somebody would upload it.
  static var png: [UInt8] {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/logo.png")))
    }
  }

  /// The same, made ready for print; empty when that fails, which the logo's own tests tell.
  static let jpeg: [UInt8] = (try? PixbufLogoEncoder().jpeg(from: png, width: UploadLogo.width)) ?? []
}

extension SampleVariant {
  static let layouts: [SampleVariant] = [
    classic, classicCancellation, simplified, partlyPaid, giftCard, peppolCopy, sdiCopy, classicArabic, emoji,
    longNames,
    french, spanish, chinese, thai, greek, hebrew,
  ]

  /// An unpaid order with an account to pay to.
  private mutating func awaitPayment(received: Int64 = 0, reference: String = "SAMPLECONF-ABC12") {
    context.settlement = InvoiceSettlement(
      received: Money(cents: received), isPending: true, showsPayments: true, provider: "banktransfer",
      due: LocalDate("2026-12-05"),
      account: BankAccount(
        holder: "Big Events LLC", iban: "DE75512108001245126199", bic: "SOLADEST600", bank: "Sample Bank"),
      reference: reference)
  }

  static let classic = SampleVariant("classic") { sample in
    sample.context.layout = .classic
    sample.context.logo = SampleLogo.jpeg
    sample.context.highlightsOrderCode = true
    sample.invoice.recipient = SampleInvoice.company
    sample.invoice.lines = SampleInvoice.lines(4)
  }

  static let classicCancellation = SampleVariant("classic-cancellation", locale: "it") { sample in
    sample.invoice = SampleVariant.cancellation.invoice
    sample.invoice.locale = "it"
    sample.context.layout = .classic
  }

  static let simplified = SampleVariant("simplified", locale: "nl") { sample in
    sample.context.layout = .modernSimplified
    sample.context.logo = SampleLogo.jpeg
    sample.invoice.lines = SampleInvoice.lines(2)
  }

  static let partlyPaid = SampleVariant("partly-paid", locale: "de") { sample in
    sample.awaitPayment(received: 1000)
    sample.context.logo = SampleLogo.jpeg
    sample.context.highlightsOrderCode = true
    sample.invoice.lines = SampleInvoice.lines(3)
  }

  static let giftCard = SampleVariant("gift-card") { sample in
    sample.invoice.texts.paymentStamp = "paid"
    sample.invoice.texts.payment = "The payment for this invoice has already been received."
    sample.context.settlement = InvoiceSettlement(
      received: Money(cents: 2300), giftCards: Money(cents: 1500), isPaid: true, showsPayments: true)
  }

  static let peppolCopy = SampleVariant("peppol-copy") { sample in
    sample.invoice.transmission.type = "peppol"
    sample.invoice.recipient = SampleInvoice.company
    sample.awaitPayment()
  }

  static let sdiCopy = SampleVariant("sdi-copy", locale: "it") { sample in
    sample.invoice.transmission.type = "it_sdi"
  }

  static let classicArabic = SampleVariant("classic-arabic", locale: "ar") { sample in
    sample.invoice = SampleVariant.arabic.invoice
    sample.context.eventName = SampleVariant.arabic.context.eventName
    sample.context.layout = .classic
    sample.context.logo = SampleLogo.jpeg
    sample.awaitPayment(received: 10_000)
    sample.context.settlement.account?.holder = "شركة الفعاليات الكبرى"
  }

  static let emoji = SampleVariant("emoji") { sample in
    sample.context.eventName = "Summer Party 🎉🥳 2027"
    sample.invoice.lines = [
      SampleInvoice.line(1, "Family ticket 👨‍👩‍👧‍👦 ❤️ 1️⃣ 👍🏽 🇩🇪 ☎️ →", gross: 2300, tax: 367)
    ]
  }

  static let longNames = SampleVariant("long-names", locale: "de") { sample in
    let long = "Internationale Vereinigung zur Förderung des grenzüberschreitenden Veranstaltungswesens"
    sample.context.eventName = long + " – " + long
    sample.context.logo = SampleLogo.jpeg
    sample.invoice.eventSlug = "internationale-jahrestagung-grenzueberschreitend"
    sample.invoice.prefix = "INTERNATIONALE-JAHRESTAGUNG-2027-11-"
    sample.invoice.sender.name = long + " e. V."
    sample.invoice.recipient.block =
      "\(long) GmbH & Co. KG\nProf. Dr. Dr. Maximiliane von und zu Hohenfels-Wittelsbach\n"
      + "Straße der internationalen Zusammenarbeit 123456\n12345 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio\nWales"
    sample.invoice.lines = [
      SampleInvoice.line(
        1, "\(long) – Teilnahmekarte für beide Tage einschließlich Abendveranstaltung<br />Teilnehmer*in: \(long)",
        gross: 123_456_789, tax: 19_711_588, taxName: "Mehrwertsteuer nach dem Regelsatz"),
      SampleInvoice.line(2, "  + " + long, gross: 100, tax: 16),
    ]
  }

  static let french = SampleVariant("french", locale: "fr") { sample in
    sample.awaitPayment()
    sample.context.logo = SampleLogo.jpeg
    sample.invoice.lines = [
      SampleInvoice.line(
        1, "Billet – Journée entière<br />Participants : Zoë Müller", gross: 123_450, tax: 20_575, rate: 20),
      SampleInvoice.line(2, "  + Atelier « Été »", gross: 4990, tax: 454, rate: 10),
    ]
  }

  static let spanish = SampleVariant("spanish", locale: "es") { sample in
    sample.context.layout = .classic
    sample.awaitPayment()
  }

  static let chinese = SampleVariant("chinese", locale: "zh-hans") { sample in
    sample.awaitPayment(received: 300)
    sample.context.eventName = "二〇二七年样本大会"
    sample.invoice.recipient.block = "示例有限公司\n王小明\n北京市朝阳区测试路12号\n100000 北京\n中国"
    sample.invoice.lines = [SampleInvoice.line(1, "早鸟票<br />观众：王小明", gross: 2300, tax: 367)]
  }

  static let thai = SampleVariant("thai", locale: "th") { sample in
    sample.context.eventName = "การประชุมตัวอย่าง 2027"
    sample.invoice.lines = [SampleInvoice.line(1, "บัตรเข้าร่วมงาน<br />ผู้เข้าร่วม: สมชาย ใจดี", gross: 2300, tax: 367)]
  }

  static let greek = SampleVariant("greek", locale: "el") { sample in
    sample.awaitPayment()
    sample.context.eventName = "Συνέδριο δείγμα 2027"
    sample.invoice.lines = [SampleInvoice.line(1, "Εισιτήριο", gross: 2300, tax: 367)]
  }

  static let hebrew = SampleVariant("hebrew", locale: "he") { sample in
    sample.awaitPayment(received: 300)
    sample.context.logo = SampleLogo.jpeg
    sample.context.highlightsOrderCode = true
    sample.context.eventName = "כנס לדוגמה 2027"
    sample.invoice.recipient.block = "חברת הדוגמה בע״מ\nדוד כהן\nרחוב הבדיקה 12\n1234567 תל אביב\nישראל"
    sample.invoice.lines = [
      SampleInvoice.line(1, "כרטיס רגיל (VIP)<br />משתתף: דוד כהן", gross: 2300, tax: 367),
      SampleInvoice.line(2, "  + סדנה – בוקר", gross: 1000, tax: 65, rate: 7),
    ]
  }
}
