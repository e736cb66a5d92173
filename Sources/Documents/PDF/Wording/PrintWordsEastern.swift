// Document labels in Greek, Russian, Ukrainian and Turkish.

extension PrintWords {
  static let greek = PrintWords(
    invoice: "Τιμολόγιο", taxInvoice: "Φορολογικό τιμολόγιο", cancellation: "Ακυρωτικό τιμολόγιο",
    orderCode: "Κωδικός παραγγελίας", invoiceNumber: "Αριθμός τιμολογίου", invoiceDate: "Ημερομηνία τιμολογίου",
    cancellationNumber: "Αριθμός ακυρωτικού", cancellationDate: "Ημερομηνία ακύρωσης",
    originalInvoice: "Αρχικό τιμολόγιο", originalDate: "Από", vatID: "ΑΦΜ/ΦΠΑ", taxNumber: "ΑΦΜ",
    customerVATID: "ΑΦΜ/ΦΠΑ πελάτη", customerReference: "Αναφορά πελάτη", beneficiary: "Δικαιούχος",
    position: "Α/Α", description: "Περιγραφή", quantity: "Ποσ.", taxRate: "Συντελεστής", net: "Καθαρό",
    gross: "Μικτό", amount: "Ποσό", unitPrice: "Τιμή μονάδας: {price}",
    unitPrices: "Τιμή μονάδας: {net} καθαρά, {gross} μικτά", invoiceTotal: "Σύνολο τιμολογίου",
    carriedOver: "Σε μεταφορά", servicePeriod: "Περίοδος παροχής", includedTaxes: "Περιλαμβανόμενοι φόροι",
    tax: "Φόρος", sum: "Σύνολο", convertedTaxes: "Περιλαμβανόμενοι φόροι σε {currency}",
    convertedTotal: "Το σύνολο του παραστατικού αντιστοιχεί σε {amount}.", exchangeRate: "Ισοτιμία: {rate}",
    europeanCentralBank: "Ευρωπαϊκή Κεντρική Τράπεζα", czechNationalBank: "Εθνική Τράπεζα της Τσεχίας",
    nationalBankOfPoland: "Εθνική Τράπεζα της Πολωνίας", testMode: "ΔΟΚΙΜΑΣΤΙΚΗ ΛΕΙΤΟΥΡΓΙΑ",
    pageOf: "Σελίδα {page} από {pages}", quoteOrder: "Αναφέρετέ τον σε πληρωμές και ερωτήσεις",
    invoiceFrom: "Εκδότης", invoiceTo: "Προς", received: "Εισπράχθηκε", outstanding: "Οφειλόμενο",
    paidByGiftCard: "Πληρώθηκε με δωροκάρτα", remaining: "Υπόλοιπο", payByTransfer: "Πληρωμή με τραπεζικό έμβασμα",
    accountHolder: "Δικαιούχος λογαριασμού", paymentReference: "Αιτιολογία πληρωμής", amountDue: "Πληρωτέο ποσό",
    payUntil: "Πληρωτέο έως", scanToPay: "Σαρώστε με την εφαρμογή της τράπεζάς σας",
    copyOnly:
      "Η σελίδα αυτή είναι αντίγραφο ανάγνωσης. Νομικά ισχύει το ηλεκτρονικό τιμολόγιο (XML) που στάλθηκε μέσω {channel}.",
    copy: "Αντίγραφο")

  static let russian = PrintWords(
    invoice: "Счёт", taxInvoice: "Налоговый счёт", cancellation: "Аннулирование счёта", orderCode: "Код заказа",
    invoiceNumber: "Номер счёта", invoiceDate: "Дата счёта", cancellationNumber: "Номер аннулирования",
    cancellationDate: "Дата аннулирования", originalInvoice: "Исходный счёт", originalDate: "От",
    vatID: "НДС-номер", taxNumber: "ИНН", customerVATID: "НДС-номер клиента", customerReference: "Ссылка клиента",
    beneficiary: "Выгодоприобретатель", position: "№", description: "Описание", quantity: "Кол-во",
    taxRate: "Ставка", net: "Без налога", gross: "С налогом", amount: "Сумма",
    unitPrice: "Цена за единицу: {price}", unitPrices: "Цена за единицу: {net} без налога, {gross} с налогом",
    invoiceTotal: "Итого по счёту", carriedOver: "Перенос", servicePeriod: "Период оказания услуг",
    includedTaxes: "В том числе налоги", tax: "Налог", sum: "Итого",
    convertedTaxes: "В том числе налоги в {currency}",
    convertedTotal: "Общая сумма документа соответствует {amount}.", exchangeRate: "Курс обмена: {rate}",
    europeanCentralBank: "Европейский центральный банк", czechNationalBank: "Чешский национальный банк",
    nationalBankOfPoland: "Национальный банк Польши", testMode: "ТЕСТОВЫЙ РЕЖИМ",
    pageOf: "Страница {page} из {pages}", quoteOrder: "Указывайте при оплате и обращениях", invoiceFrom: "Продавец",
    invoiceTo: "Покупатель", received: "Получено", outstanding: "К оплате",
    paidByGiftCard: "Оплачено подарочной картой", remaining: "Остаток",
    payByTransfer: "Оплата банковским переводом", accountHolder: "Владелец счёта",
    paymentReference: "Назначение платежа", amountDue: "Сумма к оплате", payUntil: "Оплатить до",
    scanToPay: "Отсканируйте в приложении банка",
    copyOnly:
      "Эта страница — копия для чтения. Юридическую силу имеет электронный счёт (XML), отправленный через {channel}.",
    copy: "Копия")

  static let ukrainian = PrintWords(
    invoice: "Рахунок-фактура", taxInvoice: "Податковий рахунок", cancellation: "Анулювання рахунка",
    orderCode: "Код замовлення", invoiceNumber: "Номер рахунка", invoiceDate: "Дата рахунка",
    cancellationNumber: "Номер анулювання", cancellationDate: "Дата анулювання",
    originalInvoice: "Початковий рахунок", originalDate: "Від", vatID: "Номер платника ПДВ",
    taxNumber: "Податковий номер", customerVATID: "Номер платника ПДВ клієнта",
    customerReference: "Посилання клієнта", beneficiary: "Бенефіціар", position: "№", description: "Опис",
    quantity: "К-сть", taxRate: "Ставка", net: "Без податку", gross: "З податком", amount: "Сума",
    unitPrice: "Ціна за одиницю: {price}", unitPrices: "Ціна за одиницю: {net} без податку, {gross} з податком",
    invoiceTotal: "Разом за рахунком", carriedOver: "Перенесено", servicePeriod: "Період надання послуг",
    includedTaxes: "Включені податки", tax: "Податок", sum: "Разом",
    convertedTaxes: "Включені податки в {currency}", convertedTotal: "Загальна сума документа відповідає {amount}.",
    exchangeRate: "Обмінний курс: {rate}", europeanCentralBank: "Європейський центральний банк",
    czechNationalBank: "Чеський національний банк", nationalBankOfPoland: "Національний банк Польщі",
    testMode: "ТЕСТОВИЙ РЕЖИМ", pageOf: "Сторінка {page} з {pages}",
    quoteOrder: "Вказуйте під час оплати та звернень", invoiceFrom: "Продавець", invoiceTo: "Покупець",
    received: "Отримано", outstanding: "До сплати", paidByGiftCard: "Сплачено подарунковою карткою",
    remaining: "Залишок", payByTransfer: "Оплата банківським переказом", accountHolder: "Власник рахунка",
    paymentReference: "Призначення платежу", amountDue: "Сума до сплати", payUntil: "Сплатити до",
    scanToPay: "Відскануйте в застосунку банку",
    copyOnly:
      "Ця сторінка — копія для читання. Юридичну силу має електронний рахунок (XML), надісланий через {channel}.",
    copy: "Копія")

  static let turkish = PrintWords(
    invoice: "Fatura", taxInvoice: "Vergi faturası", cancellation: "İptal faturası", orderCode: "Sipariş kodu",
    invoiceNumber: "Fatura numarası", invoiceDate: "Fatura tarihi", cancellationNumber: "İptal numarası",
    cancellationDate: "İptal tarihi", originalInvoice: "Asıl fatura", originalDate: "Tarihi", vatID: "KDV numarası",
    taxNumber: "Vergi numarası", customerVATID: "Müşterinin KDV numarası", customerReference: "Müşteri referansı",
    beneficiary: "Lehtar", position: "No.", description: "Açıklama", quantity: "Adet", taxRate: "Vergi oranı",
    net: "Net", gross: "Brüt", amount: "Tutar", unitPrice: "Birim fiyat: {price}",
    unitPrices: "Birim fiyat: {net} net, {gross} brüt", invoiceTotal: "Fatura toplamı", carriedOver: "Nakli yekûn",
    servicePeriod: "Hizmet dönemi", includedTaxes: "Dahil olan vergiler", tax: "Vergi", sum: "Toplam",
    convertedTaxes: "Dahil olan vergiler ({currency})",
    convertedTotal: "Bu belgenin toplamı {amount} tutarına karşılık gelir.", exchangeRate: "Döviz kuru: {rate}",
    europeanCentralBank: "Avrupa Merkez Bankası", czechNationalBank: "Çek Ulusal Bankası",
    nationalBankOfPoland: "Polonya Ulusal Bankası", testMode: "TEST MODU", pageOf: "Sayfa {page} / {pages}",
    quoteOrder: "Ödeme ve sorularınızda belirtiniz", invoiceFrom: "Düzenleyen", invoiceTo: "Alıcı",
    received: "Alınan", outstanding: "Kalan borç", paidByGiftCard: "Hediye kartıyla ödenen", remaining: "Kalan",
    payByTransfer: "Banka havalesiyle ödeme", accountHolder: "Hesap sahibi", paymentReference: "Ödeme açıklaması",
    amountDue: "Ödenecek tutar", payUntil: "Son ödeme tarihi", scanToPay: "Banka uygulamanızla tarayın",
    copyOnly:
      "Bu sayfa okuma amaçlı bir kopyadır. Hukuken geçerli fatura, {channel} üzerinden gönderilen elektronik belgedir (XML).",
    copy: "Kopya")
}
