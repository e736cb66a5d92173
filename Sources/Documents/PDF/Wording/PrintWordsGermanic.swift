// Document labels in English, German and Dutch.

extension PrintWords {
  static let english = PrintWords(
    invoice: "Invoice", taxInvoice: "Tax invoice", cancellation: "Cancellation", orderCode: "Order code",
    invoiceNumber: "Invoice number", invoiceDate: "Invoice date", cancellationNumber: "Cancellation number",
    cancellationDate: "Cancellation date", originalInvoice: "Original invoice",
    originalDate: "Original invoice date", vatID: "VAT ID", taxNumber: "Tax number",
    customerVATID: "Customer VAT ID", customerReference: "Customer reference", beneficiary: "Beneficiary",
    position: "No.", description: "Description", quantity: "Qty", taxRate: "Tax rate", net: "Net", gross: "Gross",
    amount: "Amount", unitPrice: "Unit price: {price}", unitPrices: "Unit price: {net} net, {gross} gross",
    invoiceTotal: "Invoice total", carriedOver: "Carried over", servicePeriod: "Service period",
    includedTaxes: "Included taxes", tax: "Tax", sum: "Total", convertedTaxes: "Included taxes in {currency}",
    convertedTotal: "The total of this document corresponds to {amount}.", exchangeRate: "Exchange rate: {rate}",
    europeanCentralBank: "European Central Bank", czechNationalBank: "Czech National Bank",
    nationalBankOfPoland: "National Bank of Poland", testMode: "TEST MODE", pageOf: "Page {page} of {pages}",
    quoteOrder: "Please quote with every payment and question", invoiceFrom: "From", invoiceTo: "Bill to",
    received: "Received", outstanding: "Outstanding", paidByGiftCard: "Paid by gift card", remaining: "Remaining",
    payByTransfer: "Payment by bank transfer", accountHolder: "Account holder",
    paymentReference: "Payment reference", amountDue: "Amount due", payUntil: "Payable by",
    scanToPay: "Scan with your banking app",
    copyOnly:
      "This page is a copy for reading. The invoice that counts in law is the electronic document (XML) sent through {channel}.",
    copy: "Copy")

  static let german = PrintWords(
    invoice: "Rechnung", taxInvoice: "Steuerrechnung", cancellation: "Stornorechnung", orderCode: "Bestellnummer",
    invoiceNumber: "Rechnungsnummer", invoiceDate: "Rechnungsdatum", cancellationNumber: "Stornonummer",
    cancellationDate: "Stornodatum", originalInvoice: "Zu Rechnung", originalDate: "Vom", vatID: "USt-IdNr.",
    taxNumber: "Steuernummer", customerVATID: "USt-IdNr. des Kunden", customerReference: "Ihre Referenz",
    beneficiary: "Begünstigte Person", position: "Pos.", description: "Beschreibung", quantity: "Menge",
    taxRate: "Steuersatz", net: "Netto", gross: "Brutto", amount: "Betrag", unitPrice: "Einzelpreis: {price}",
    unitPrices: "Einzelpreis: {net} netto, {gross} brutto", invoiceTotal: "Rechnungsbetrag",
    carriedOver: "Übertrag", servicePeriod: "Leistungszeitraum", includedTaxes: "Enthaltene Steuern", tax: "Steuer",
    sum: "Summe", convertedTaxes: "Enthaltene Steuern in {currency}",
    convertedTotal: "Die Gesamtsumme entspricht {amount}.", exchangeRate: "Wechselkurs: {rate}",
    europeanCentralBank: "Europäische Zentralbank", czechNationalBank: "Tschechische Nationalbank",
    nationalBankOfPoland: "Polnische Nationalbank", testMode: "TESTMODUS", pageOf: "Seite {page} von {pages}",
    quoteOrder: "Bitte bei Zahlungen und Rückfragen angeben", invoiceFrom: "Rechnung von", invoiceTo: "Rechnung an",
    received: "Bereits erhalten", outstanding: "Noch offen", paidByGiftCard: "Mit Gutschein bezahlt",
    remaining: "Restbetrag", payByTransfer: "Zahlung per Überweisung", accountHolder: "Kontoinhaber",
    paymentReference: "Verwendungszweck", amountDue: "Zu zahlen", payUntil: "Zahlbar bis",
    scanToPay: "Mit Ihrer Banking-App scannen",
    copyOnly:
      "Dieses Blatt ist eine Lesekopie. Rechtlich maßgeblich ist die elektronische Rechnung (XML), die über {channel} übermittelt wurde.",
    copy: "Kopie")

  static let germanInformal: PrintWords = {
    var words = german
    words.customerReference = "Deine Referenz"
    words.scanToPay = "Mit deiner Banking-App scannen"
    return words
  }()

  static let dutch = PrintWords(
    invoice: "Factuur", taxInvoice: "Btw-factuur", cancellation: "Creditfactuur", orderCode: "Bestelcode",
    invoiceNumber: "Factuurnummer", invoiceDate: "Factuurdatum", cancellationNumber: "Creditnummer",
    cancellationDate: "Creditdatum", originalInvoice: "Oorspronkelijke factuur", originalDate: "Van",
    vatID: "Btw-id", taxNumber: "Fiscaal nummer", customerVATID: "Btw-id van de klant",
    customerReference: "Referentie klant", beneficiary: "Begunstigde", position: "Nr.", description: "Omschrijving",
    quantity: "Aantal", taxRate: "Tarief", net: "Netto", gross: "Bruto", amount: "Bedrag",
    unitPrice: "Stukprijs: {price}", unitPrices: "Stukprijs: {net} netto, {gross} bruto",
    invoiceTotal: "Factuurtotaal", carriedOver: "Transport", servicePeriod: "Leveringsperiode",
    includedTaxes: "Inbegrepen belastingen", tax: "Belasting", sum: "Totaal",
    convertedTaxes: "Inbegrepen belastingen in {currency}", convertedTotal: "Het totaal komt overeen met {amount}.",
    exchangeRate: "Wisselkoers: {rate}", europeanCentralBank: "Europese Centrale Bank",
    czechNationalBank: "Tsjechische Nationale Bank", nationalBankOfPoland: "Nationale Bank van Polen",
    testMode: "TESTMODUS", pageOf: "Pagina {page} van {pages}", quoteOrder: "Vermeld dit bij betalingen en vragen",
    invoiceFrom: "Factuur van", invoiceTo: "Factuur aan", received: "Ontvangen", outstanding: "Nog te betalen",
    paidByGiftCard: "Betaald met cadeaubon", remaining: "Resterend bedrag",
    payByTransfer: "Betalen per overschrijving", accountHolder: "Rekeninghouder",
    paymentReference: "Betalingskenmerk", amountDue: "Te betalen", payUntil: "Te betalen vóór",
    scanToPay: "Scan met uw bankapp",
    copyOnly:
      "Dit blad is een leeskopie. Rechtsgeldig is de elektronische factuur (XML) die via {channel} is verzonden.",
    copy: "Kopie")

  static let dutchInformal: PrintWords = {
    var words = dutch
    words.scanToPay = "Scan met je bankapp"
    return words
  }()
}
