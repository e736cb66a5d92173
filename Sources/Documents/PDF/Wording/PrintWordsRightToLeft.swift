// Document labels in Arabic and Hebrew.

extension PrintWords {
  static let arabic = PrintWords(
    invoice: "فاتورة", taxInvoice: "فاتورة ضريبية", cancellation: "فاتورة إلغاء", orderCode: "رمز الطلب",
    invoiceNumber: "رقم الفاتورة", invoiceDate: "تاريخ الفاتورة", cancellationNumber: "رقم الإلغاء",
    cancellationDate: "تاريخ الإلغاء", originalInvoice: "الفاتورة الأصلية", originalDate: "بتاريخ",
    vatID: "رقم ضريبة القيمة المضافة", taxNumber: "الرقم الضريبي", customerVATID: "رقم ضريبة القيمة المضافة للعميل",
    customerReference: "مرجع العميل", beneficiary: "المستفيد", position: "م", description: "الوصف",
    quantity: "الكمية", taxRate: "نسبة الضريبة", net: "الصافي", gross: "الإجمالي", amount: "المبلغ",
    unitPrice: "سعر الوحدة: {price}", unitPrices: "سعر الوحدة: {net} صافي، {gross} إجمالي",
    invoiceTotal: "إجمالي الفاتورة", carriedOver: "مرحّل", servicePeriod: "فترة الخدمة",
    includedTaxes: "الضرائب المشمولة", tax: "الضريبة", sum: "المجموع",
    convertedTaxes: "الضرائب المشمولة بعملة {currency}", convertedTotal: "يعادل إجمالي هذا المستند {amount}.",
    exchangeRate: "سعر الصرف: {rate}", europeanCentralBank: "البنك المركزي الأوروبي",
    czechNationalBank: "البنك الوطني التشيكي", nationalBankOfPoland: "البنك الوطني البولندي",
    testMode: "وضع الاختبار", pageOf: "صفحة {page} من {pages}", quoteOrder: "يرجى ذكره عند الدفع أو الاستفسار",
    invoiceFrom: "صادرة عن", invoiceTo: "صادرة إلى", received: "المبلغ المستلم", outstanding: "المبلغ المتبقي",
    paidByGiftCard: "مدفوع ببطاقة هدية", remaining: "الباقي", payByTransfer: "الدفع عبر التحويل المصرفي",
    accountHolder: "صاحب الحساب", paymentReference: "مرجع الدفع", amountDue: "المبلغ المستحق",
    payUntil: "يستحق الدفع حتى", scanToPay: "امسح الرمز بتطبيق مصرفك",
    copyOnly:
      "هذه الصفحة نسخة للقراءة فقط. الفاتورة المعتمدة قانونيا هي المستند الإلكتروني (XML) المرسل عبر {channel}.",
    copy: "نسخة")

  static let hebrew = PrintWords(
    invoice: "חשבונית", taxInvoice: "חשבונית מס", cancellation: "חשבונית ביטול", orderCode: "קוד הזמנה",
    invoiceNumber: "מספר חשבונית", invoiceDate: "תאריך חשבונית", cancellationNumber: "מספר ביטול",
    cancellationDate: "תאריך ביטול", originalInvoice: "חשבונית מקורית", originalDate: "מיום", vatID: "מספר מע״מ",
    taxNumber: "מספר תיק במס", customerVATID: "מספר מע״מ של הלקוח", customerReference: "אסמכתת הלקוח",
    beneficiary: "מוטב", position: "מס׳", description: "תיאור", quantity: "כמות", taxRate: "שיעור מס", net: "נטו",
    gross: "ברוטו", amount: "סכום", unitPrice: "מחיר ליחידה: {price}",
    unitPrices: "מחיר ליחידה: {net} נטו, {gross} ברוטו", invoiceTotal: "סך הכול לחשבונית", carriedOver: "הועבר",
    servicePeriod: "תקופת השירות", includedTaxes: "מיסים כלולים", tax: "מס", sum: "סך הכול",
    convertedTaxes: "מיסים כלולים ב־{currency}", convertedTotal: "הסכום הכולל של מסמך זה שווה ל־{amount}.",
    exchangeRate: "שער חליפין: {rate}", europeanCentralBank: "הבנק המרכזי האירופי",
    czechNationalBank: "הבנק הלאומי הצ׳כי", nationalBankOfPoland: "הבנק הלאומי של פולין", testMode: "מצב בדיקה",
    pageOf: "עמוד {page} מתוך {pages}", quoteOrder: "נא לציין בכל תשלום ופנייה", invoiceFrom: "מאת",
    invoiceTo: "לכבוד", received: "התקבל", outstanding: "יתרה לתשלום", paidByGiftCard: "שולם בכרטיס מתנה",
    remaining: "יתרה", payByTransfer: "תשלום בהעברה בנקאית", accountHolder: "שם בעל החשבון",
    paymentReference: "אסמכתה לתשלום", amountDue: "סכום לתשלום", payUntil: "לתשלום עד",
    scanToPay: "סרקו באפליקציית הבנק",
    copyOnly:
      "דף זה הוא עותק לקריאה בלבד. החשבונית התקפה מבחינה חוקית היא המסמך האלקטרוני (XML) שנשלח באמצעות {channel}.",
    copy: "עותק")
}
