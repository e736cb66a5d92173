// Document labels in Polish, Czech, Arabic, Hebrew and Japanese.

extension PrintWords {
  static let polish = PrintWords(
    invoice: "Faktura", taxInvoice: "Faktura VAT", cancellation: "Anulowanie faktury",
    orderCode: "Kod zamówienia", invoiceNumber: "Numer faktury", invoiceDate: "Data wystawienia",
    cancellationNumber: "Numer anulowania", cancellationDate: "Data anulowania",
    originalInvoice: "Faktura pierwotna", originalDate: "Z dnia",
    vatID: "NIP UE", taxNumber: "Numer podatkowy", customerVATID: "NIP UE nabywcy",
    customerReference: "Numer referencyjny klienta", beneficiary: "Beneficjent",
    position: "Lp.", description: "Opis", quantity: "Ilość", taxRate: "Stawka", net: "Netto", gross: "Brutto",
    amount: "Kwota", unitPrice: "Cena jednostkowa: {price}",
    unitPrices: "Cena jednostkowa: {net} netto, {gross} brutto",
    invoiceTotal: "Suma faktury", carriedOver: "Do przeniesienia", servicePeriod: "Okres świadczenia usługi",
    includedTaxes: "Zawarte podatki", tax: "Podatek", sum: "Razem",
    convertedTaxes: "Zawarte podatki w {currency}",
    convertedTotal: "Suma dokumentu odpowiada kwocie {amount}.",
    exchangeRate: "Kurs wymiany: {rate}", europeanCentralBank: "Europejski Bank Centralny",
    czechNationalBank: "Czeski Bank Narodowy", nationalBankOfPoland: "Narodowy Bank Polski",
    testMode: "TRYB TESTOWY", pageOf: "Strona {page} z {pages}")

  static let czech = PrintWords(
    invoice: "Faktura", taxInvoice: "Daňový doklad", cancellation: "Storno faktury",
    orderCode: "Kód objednávky", invoiceNumber: "Číslo faktury", invoiceDate: "Datum vystavení",
    cancellationNumber: "Číslo storna", cancellationDate: "Datum storna",
    originalInvoice: "Původní faktura", originalDate: "Ze dne",
    vatID: "DIČ", taxNumber: "Daňové číslo", customerVATID: "DIČ odběratele",
    customerReference: "Reference odběratele", beneficiary: "Příjemce plnění",
    position: "Č.", description: "Popis", quantity: "Počet", taxRate: "Sazba", net: "Bez daně", gross: "S daní",
    amount: "Částka", unitPrice: "Cena za kus: {price}",
    unitPrices: "Cena za kus: {net} bez daně, {gross} s daní",
    invoiceTotal: "Celkem k faktuře", carriedOver: "Převod", servicePeriod: "Období plnění",
    includedTaxes: "Zahrnuté daně", tax: "Daň", sum: "Celkem",
    convertedTaxes: "Zahrnuté daně v {currency}",
    convertedTotal: "Celková částka odpovídá {amount}.",
    exchangeRate: "Směnný kurz: {rate}", europeanCentralBank: "Evropská centrální banka",
    czechNationalBank: "Česká národní banka", nationalBankOfPoland: "Polská národní banka",
    testMode: "TESTOVACÍ REŽIM", pageOf: "Strana {page} z {pages}")

  static let arabic = PrintWords(
    invoice: "فاتورة", taxInvoice: "فاتورة ضريبية", cancellation: "فاتورة إلغاء",
    orderCode: "رمز الطلب", invoiceNumber: "رقم الفاتورة", invoiceDate: "تاريخ الفاتورة",
    cancellationNumber: "رقم الإلغاء", cancellationDate: "تاريخ الإلغاء",
    originalInvoice: "الفاتورة الأصلية", originalDate: "بتاريخ",
    vatID: "رقم ضريبة القيمة المضافة", taxNumber: "الرقم الضريبي",
    customerVATID: "رقم ضريبة القيمة المضافة للعميل",
    customerReference: "مرجع العميل", beneficiary: "المستفيد",
    position: "م", description: "الوصف", quantity: "الكمية", taxRate: "نسبة الضريبة", net: "الصافي",
    gross: "الإجمالي", amount: "المبلغ", unitPrice: "سعر الوحدة: {price}",
    unitPrices: "سعر الوحدة: {net} صافي، {gross} إجمالي",
    invoiceTotal: "إجمالي الفاتورة", carriedOver: "مرحّل", servicePeriod: "فترة الخدمة",
    includedTaxes: "الضرائب المشمولة", tax: "الضريبة", sum: "المجموع",
    convertedTaxes: "الضرائب المشمولة بعملة {currency}",
    convertedTotal: "يعادل إجمالي هذا المستند {amount}.",
    exchangeRate: "سعر الصرف: {rate}", europeanCentralBank: "البنك المركزي الأوروبي",
    czechNationalBank: "البنك الوطني التشيكي", nationalBankOfPoland: "البنك الوطني البولندي",
    testMode: "وضع الاختبار", pageOf: "صفحة {page} من {pages}")

  static let hebrew = PrintWords(
    invoice: "חשבונית", taxInvoice: "חשבונית מס", cancellation: "חשבונית ביטול",
    orderCode: "קוד הזמנה", invoiceNumber: "מספר חשבונית", invoiceDate: "תאריך חשבונית",
    cancellationNumber: "מספר ביטול", cancellationDate: "תאריך ביטול",
    originalInvoice: "חשבונית מקורית", originalDate: "מיום",
    vatID: "מספר מע״מ", taxNumber: "מספר תיק במס", customerVATID: "מספר מע״מ של הלקוח",
    customerReference: "אסמכתת הלקוח", beneficiary: "מוטב",
    position: "מס׳", description: "תיאור", quantity: "כמות", taxRate: "שיעור מס", net: "נטו", gross: "ברוטו",
    amount: "סכום", unitPrice: "מחיר ליחידה: {price}", unitPrices: "מחיר ליחידה: {net} נטו, {gross} ברוטו",
    invoiceTotal: "סך הכול לחשבונית", carriedOver: "הועבר", servicePeriod: "תקופת השירות",
    includedTaxes: "מיסים כלולים", tax: "מס", sum: "סך הכול",
    convertedTaxes: "מיסים כלולים ב־{currency}",
    convertedTotal: "הסכום הכולל של מסמך זה שווה ל־{amount}.",
    exchangeRate: "שער חליפין: {rate}", europeanCentralBank: "הבנק המרכזי האירופי",
    czechNationalBank: "הבנק הלאומי הצ׳כי", nationalBankOfPoland: "הבנק הלאומי של פולין",
    testMode: "מצב בדיקה", pageOf: "עמוד {page} מתוך {pages}")

  static let japanese = PrintWords(
    invoice: "請求書", taxInvoice: "税務請求書", cancellation: "取消請求書",
    orderCode: "注文コード", invoiceNumber: "請求書番号", invoiceDate: "請求日",
    cancellationNumber: "取消番号", cancellationDate: "取消日",
    originalInvoice: "元の請求書", originalDate: "元の請求日",
    vatID: "VAT番号", taxNumber: "税務番号", customerVATID: "お客様のVAT番号",
    customerReference: "お客様参照番号", beneficiary: "受益者",
    position: "No.", description: "内容", quantity: "数量", taxRate: "税率", net: "税抜", gross: "税込",
    amount: "金額", unitPrice: "単価：{price}", unitPrices: "単価：税抜 {net}、税込 {gross}",
    invoiceTotal: "請求金額合計", carriedOver: "繰越", servicePeriod: "サービス提供期間",
    includedTaxes: "税の内訳", tax: "税額", sum: "合計",
    convertedTaxes: "税の内訳（{currency}）",
    convertedTotal: "合計金額は {amount} に相当します。",
    exchangeRate: "為替レート：{rate}", europeanCentralBank: "欧州中央銀行",
    czechNationalBank: "チェコ国立銀行", nationalBankOfPoland: "ポーランド国立銀行",
    testMode: "テストモード", pageOf: "{page} / {pages} ページ")
}
