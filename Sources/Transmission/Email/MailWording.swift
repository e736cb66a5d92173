// The words of invoice mails: the organizer's own (settings `mail_subject_order_invoice`, `mail_text_order_invoice`), else ours, in the
// order's language; placeholders as pretix names them; the attachment's file name (pretix-behaviour.md §5.5).

import Domain

/// Texts of one language.
struct MailWords {
  /// Followed by a number.
  let invoice: String
  let cancellation: String
  let text: String
  let copy: String
}

enum MailWording {
  /// The subject, and the text without its end.
  static func subject(_ source: TransmissionSource) -> String {
    let locale = source.order.locale.isEmpty ? source.invoice.locale : source.order.locale
    let own = source.settings.i18n(.mailSubjectOrderInvoice).text(in: locale)
    return own.isEmpty ? title(source.invoice, locale) : fill(own, source, locale)
  }

  static func text(_ source: TransmissionSource) -> String {
    let locale = source.order.locale.isEmpty ? source.invoice.locale : source.order.locale
    let own = source.settings.i18n(.mailTextOrderInvoice).text(in: locale)
    return fill(own.isEmpty ? MailWordTable.words(locale).text : own, source, locale)
  }

  static func copySubject(_ source: TransmissionSource) -> String {
    title(source.invoice, source.settings.text(.locale))
  }

  static func copyText(_ source: TransmissionSource) -> String {
    let locale = source.settings.text(.locale)
    return fill(MailWordTable.words(locale).copy, source, locale)
  }

  /// `Invoice SAMPLECONF-00001` in a language.
  static func title(_ invoice: Invoice, _ locale: String) -> String {
    let words = MailWordTable.words(locale)
    return (invoice.isCancellation ? words.cancellation : words.invoice) + " " + invoice.number
  }

  /// `Invoice_SAMPLECONF-00001.pdf`: the number alone where the word is not ASCII, everything unusual as an underscore.
  static func filename(_ invoice: Invoice, _ locale: String) -> String {
    let title = MailWordTable.words(locale).invoice + " " + invoice.number
    // What a number's prefix may hold (pretix-behaviour.md §3).
    let isPlain = title.utf8.allSatisfy { isAlphanumeric($0) || Array("-_%./,&:# ".utf8).contains($0) }
    let name = (isPlain ? title : invoice.number) + ".pdf"
    return String(
      decoding: name.utf8.map { isAlphanumeric($0) || Array("-_.".utf8).contains($0) ? $0 : UInt8(ascii: "_") },
      as: UTF8.self)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// What can stand in braces.
  static let placeholders = [
    "invoice_number", "date", "total", "currency", "code", "event", "event_slug", "order_email", "name", "invoice_name",
    "invoice_company",
  ]

  /// Puts values for `{name}`; what is not known stays as it is.
  static func fill(_ template: String, _ source: TransmissionSource, _ locale: String) -> String {
    let invoice = source.invoice
    let values = [
      "invoice_number": invoice.number, "code": source.order.code, "event": source.event.name.text(in: locale),
      "event_slug": source.event.slug, "order_email": source.order.email ?? "", "currency": invoice.currency,
      "total": invoice.grossTotal.text, "invoice_name": invoice.recipient.name ?? "",
      "name": invoice.recipient.name ?? "",
      "invoice_company": invoice.recipient.company ?? "", "date": invoice.date.text,
    ]
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      out += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
