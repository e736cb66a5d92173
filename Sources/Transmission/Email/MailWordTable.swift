// Our own words for invoice mails, in the languages that invoices are printed in.

enum MailWordTable {
  /// The words of a language: exact, then without its variant, else English.
  static func words(_ locale: String) -> MailWords {
    let code = locale.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
    return all[code] ?? english
  }

  private static let english = MailWords(
    invoice: "Invoice", cancellation: "Cancellation",
    text: "Hello,\n\na new invoice for order {code} of {event} is attached to this mail.\n\n"
      + "The order was placed by {order_email}.",
    copy: "Invoice {invoice_number} of order {code} of {event} is attached to this mail.")

  private static let all: [String: MailWords] = [
    "en": english,
    "de": MailWords(
      invoice: "Rechnung", cancellation: "Stornorechnung",
      text: "Hallo,\n\nanbei eine neue Rechnung zur Bestellung {code} für {event}.\n\n"
        + "Die Bestellung wurde von {order_email} aufgegeben.",
      copy: "Anbei die Rechnung {invoice_number} zur Bestellung {code} für {event}."),
    "nl": MailWords(
      invoice: "Factuur", cancellation: "Creditfactuur",
      text: "Hallo,\n\nbij deze e-mail vindt u een nieuwe factuur voor bestelling {code} van {event}.\n\n"
        + "De bestelling is geplaatst door {order_email}.",
      copy: "Bij deze e-mail vindt u factuur {invoice_number} van bestelling {code} voor {event}."),
    "da": MailWords(
      invoice: "Faktura", cancellation: "Kreditnota",
      text:
        "Hej,\n\nvedhæftet er en ny faktura for bestilling {code} til {event}.\n\nBestillingen blev afgivet af {order_email}.",
      copy: "Vedhæftet er faktura {invoice_number} for bestilling {code} til {event}."),
    "sv": MailWords(
      invoice: "Faktura", cancellation: "Kreditfaktura",
      text:
        "Hej,\n\nen ny faktura för beställning {code} till {event} är bifogad.\n\nBeställningen gjordes av {order_email}.",
      copy: "Faktura {invoice_number} för beställning {code} till {event} är bifogad."),
    "fr": MailWords(
      invoice: "Facture", cancellation: "Facture d’annulation",
      text: "Bonjour,\n\nvous trouverez ci-joint une nouvelle facture pour la commande {code} de {event}.\n\n"
        + "La commande a été passée par {order_email}.",
      copy: "Vous trouverez ci-joint la facture {invoice_number} de la commande {code} pour {event}."),
    "it": MailWords(
      invoice: "Fattura", cancellation: "Nota di storno",
      text:
        "Salve,\n\nin allegato una nuova fattura per l’ordine {code} di {event}.\n\nL’ordine è stato effettuato da {order_email}.",
      copy: "In allegato la fattura {invoice_number} dell’ordine {code} per {event}."),
    "es": MailWords(
      invoice: "Factura", cancellation: "Factura rectificativa",
      text:
        "Hola:\n\nadjuntamos una nueva factura del pedido {code} para {event}.\n\nEl pedido fue realizado por {order_email}.",
      copy: "Adjuntamos la factura {invoice_number} del pedido {code} para {event}."),
    "pt": MailWords(
      invoice: "Fatura", cancellation: "Nota de anulação",
      text:
        "Olá,\n\nsegue em anexo uma nova fatura da encomenda {code} para {event}.\n\nA encomenda foi feita por {order_email}.",
      copy: "Segue em anexo a fatura {invoice_number} da encomenda {code} para {event}."),
    "pl": MailWords(
      invoice: "Faktura", cancellation: "Anulowanie faktury",
      text: "Dzień dobry,\n\nw załączniku przesyłamy nową fakturę do zamówienia {code} na {event}.\n\n"
        + "Zamówienie złożył: {order_email}.",
      copy: "W załączniku faktura {invoice_number} do zamówienia {code} na {event}."),
    "cs": MailWords(
      invoice: "Faktura", cancellation: "Storno faktury",
      text:
        "Dobrý den,\n\nv příloze zasíláme novou fakturu k objednávce {code} na {event}.\n\nObjednávku zadal: {order_email}.",
      copy: "V příloze je faktura {invoice_number} k objednávce {code} na {event}."),
    "ar": MailWords(
      invoice: "فاتورة", cancellation: "فاتورة إلغاء",
      text: "مرحبًا،\n\nتجدون مرفقًا فاتورة جديدة للطلب {code} الخاص بـ {event}.\n\nتم تقديم الطلب من قبل {order_email}.",
      copy: "تجدون مرفقًا الفاتورة {invoice_number} للطلب {code} الخاص بـ {event}."),
    "he": MailWords(
      invoice: "חשבונית", cancellation: "חשבונית ביטול",
      text: "שלום,\n\nמצורפת חשבונית חדשה להזמנה {code} עבור {event}.\n\nההזמנה בוצעה על ידי {order_email}.",
      copy: "מצורפת חשבונית {invoice_number} להזמנה {code} עבור {event}."),
    "ja": MailWords(
      invoice: "請求書", cancellation: "取消請求書",
      text: "{event}のご注文{code}の請求書を添付いたします。\n\nご注文者: {order_email}",
      copy: "{event}のご注文{code}の請求書{invoice_number}を添付いたします。"),
  ]
}
