// The words of made-up invoices, by language. They are an imaginary organizer's own; what this service itself would write is decided
// elsewhere.

/// One language of the demo.
struct DemoLanguage {
  let code: String
  let attendee: String
  let date: String
  let vatID: String
  let paid: String
  let stamp: String
  let transfer: String
  let introduction: String
  let closing: String
  let paymentFee: String
  let shippingFee: String
  let cancellationFee: String
  let tax: String
  let reverseCharge: String

  static func named(_ code: String) -> DemoLanguage { all.first { $0.code == code } ?? english }

  static let all = [english, german, french, italian, spanish, polish, japanese, arabic]

  static let english = DemoLanguage(
    code: "en", attendee: "Attendee: ", date: "Date: ", vatID: "VAT-ID: ", paid: "Paid in full. Thank you!",
    stamp: "paid",
    transfer: "Please transfer the amount within 14 days and quote the order code.",
    introduction: "Thank you for your order. We charge you for:", closing: "We look forward to welcoming you.",
    paymentFee: "Payment fee", shippingFee: "Shipping fee - parcel", cancellationFee: "Cancellation fee", tax: "VAT",
    reverseCharge: "Reverse charge: the recipient is liable for the tax.")

  static let german = DemoLanguage(
    code: "de", attendee: "Teilnehmer*in: ", date: "Termin: ", vatID: "USt-ID: ",
    paid: "Vollständig bezahlt. Vielen Dank!",
    stamp: "bezahlt",
    transfer: "Bitte überweisen Sie den Betrag innerhalb von 14 Tagen unter Angabe der Bestellnummer.",
    introduction: "Vielen Dank für Ihre Bestellung. Wir berechnen Ihnen:", closing: "Wir freuen uns auf Ihren Besuch.",
    paymentFee: "Zahlungsgebühr", shippingFee: "Versandkosten - Paket", cancellationFee: "Stornogebühr", tax: "USt.",
    reverseCharge: "Steuerschuldnerschaft des Leistungsempfängers.")

  static let french = DemoLanguage(
    code: "fr", attendee: "Participant : ", date: "Date : ", vatID: "N° TVA : ", paid: "Payé intégralement. Merci !",
    stamp: "payé",
    transfer: "Merci de virer le montant sous 14 jours en indiquant le code de commande.",
    introduction: "Merci de votre commande. Nous vous facturons :", closing: "Au plaisir de vous accueillir.",
    paymentFee: "Frais de paiement", shippingFee: "Frais d'expédition - colis", cancellationFee: "Frais d'annulation",
    tax: "TVA",
    reverseCharge: "Autoliquidation : la taxe est due par le preneur.")

  static let italian = DemoLanguage(
    code: "it", attendee: "Partecipante: ", date: "Data: ", vatID: "Partita IVA: ", paid: "Saldato. Grazie!",
    stamp: "pagato",
    transfer: "Si prega di versare l'importo entro 14 giorni indicando il codice d'ordine.",
    introduction: "Grazie per l'ordine. Vi addebitiamo:", closing: "Vi aspettiamo.",
    paymentFee: "Commissione di pagamento", shippingFee: "Spese di spedizione - pacco",
    cancellationFee: "Spese di annullamento",
    tax: "IVA", reverseCharge: "Inversione contabile: l'imposta è dovuta dal committente.")

  static let spanish = DemoLanguage(
    code: "es", attendee: "Asistente: ", date: "Fecha: ", vatID: "CIF: ", paid: "Pagado por completo. ¡Gracias!",
    stamp: "pagado",
    transfer: "Transfiera el importe en un plazo de 14 días e indique el código de pedido.",
    introduction: "Gracias por su pedido. Le facturamos:", closing: "Le esperamos.",
    paymentFee: "Cargo por pago", shippingFee: "Gastos de envío - paquete", cancellationFee: "Gastos de cancelación",
    tax: "IVA",
    reverseCharge: "Inversión del sujeto pasivo.")

  static let polish = DemoLanguage(
    code: "pl", attendee: "Uczestnik: ", date: "Data: ", vatID: "NIP: ", paid: "Zapłacono w całości. Dziękujemy!",
    stamp: "zapłacono",
    transfer: "Prosimy o przelew w ciągu 14 dni z podaniem kodu zamówienia.",
    introduction: "Dziękujemy za zamówienie. Obciążamy Państwa za:", closing: "Do zobaczenia!",
    paymentFee: "Opłata za płatność", shippingFee: "Koszt dostawy - paczka", cancellationFee: "Opłata za rezygnację",
    tax: "VAT",
    reverseCharge: "Odwrotne obciążenie.")

  static let japanese = DemoLanguage(
    code: "ja", attendee: "参加者：", date: "日付: ", vatID: "登録番号: ", paid: "お支払い済みです。ありがとうございます。", stamp: "支払い済み",
    transfer: "注文番号を明記のうえ、14日以内にお振り込みください。", introduction: "ご注文ありがとうございます。以下をご請求いたします：",
    closing: "ご来場をお待ちしております。", paymentFee: "支払手数料", shippingFee: "送料 - 小包", cancellationFee: "キャンセル料", tax: "消費税",
    reverseCharge: "リバースチャージ方式：納税義務は受領者にあります。")

  static let arabic = DemoLanguage(
    code: "ar", attendee: "الحاضر: ", date: "التاريخ: ", vatID: "الرقم الضريبي: ", paid: "تم الدفع بالكامل. شكرًا لكم!",
    stamp: "مدفوع",
    transfer: "يرجى تحويل المبلغ خلال ١٤ يومًا مع ذكر رمز الطلب.", introduction: "شكرًا على طلبكم. تفاصيل المبلغ:",
    closing: "نتطلع إلى الترحيب بكم.", paymentFee: "رسوم الدفع", shippingFee: "رسوم الشحن - طرد",
    cancellationFee: "رسوم الإلغاء",
    tax: "ضريبة القيمة المضافة", reverseCharge: "الاحتساب العكسي: الضريبة على المستلم.")
}
