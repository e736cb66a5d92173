// Document labels in English, German, Dutch, Danish and Swedish.

extension PrintWords {
  static let english = PrintWords(
    invoice: "Invoice", taxInvoice: "Tax invoice", cancellation: "Cancellation",
    orderCode: "Order code", invoiceNumber: "Invoice number", invoiceDate: "Invoice date",
    cancellationNumber: "Cancellation number", cancellationDate: "Cancellation date",
    originalInvoice: "Original invoice", originalDate: "Original invoice date",
    vatID: "VAT ID", taxNumber: "Tax number", customerVATID: "Customer VAT ID",
    customerReference: "Customer reference", beneficiary: "Beneficiary",
    position: "No.", description: "Description", quantity: "Qty", taxRate: "Tax rate", net: "Net", gross: "Gross",
    amount: "Amount", unitPrice: "Unit price: {price}", unitPrices: "Unit price: {net} net, {gross} gross",
    invoiceTotal: "Invoice total", carriedOver: "Carried over", servicePeriod: "Service period",
    includedTaxes: "Included taxes", tax: "Tax", sum: "Total",
    convertedTaxes: "Included taxes in {currency}",
    convertedTotal: "The total of this document corresponds to {amount}.",
    exchangeRate: "Exchange rate: {rate}", europeanCentralBank: "European Central Bank",
    czechNationalBank: "Czech National Bank", nationalBankOfPoland: "National Bank of Poland",
    testMode: "TEST MODE", pageOf: "Page {page} of {pages}")

  static let german = PrintWords(
    invoice: "Rechnung", taxInvoice: "Steuerrechnung", cancellation: "Stornorechnung",
    orderCode: "Bestellnummer", invoiceNumber: "Rechnungsnummer", invoiceDate: "Rechnungsdatum",
    cancellationNumber: "Stornonummer", cancellationDate: "Stornodatum",
    originalInvoice: "Zu Rechnung", originalDate: "Vom",
    vatID: "USt-IdNr.", taxNumber: "Steuernummer", customerVATID: "USt-IdNr. des Kunden",
    customerReference: "Ihre Referenz", beneficiary: "Begünstigte Person",
    position: "Pos.", description: "Beschreibung", quantity: "Menge", taxRate: "Steuersatz", net: "Netto",
    gross: "Brutto", amount: "Betrag", unitPrice: "Einzelpreis: {price}",
    unitPrices: "Einzelpreis: {net} netto, {gross} brutto",
    invoiceTotal: "Rechnungsbetrag", carriedOver: "Übertrag", servicePeriod: "Leistungszeitraum",
    includedTaxes: "Enthaltene Steuern", tax: "Steuer", sum: "Summe",
    convertedTaxes: "Enthaltene Steuern in {currency}",
    convertedTotal: "Die Gesamtsumme entspricht {amount}.",
    exchangeRate: "Wechselkurs: {rate}", europeanCentralBank: "Europäische Zentralbank",
    czechNationalBank: "Tschechische Nationalbank", nationalBankOfPoland: "Polnische Nationalbank",
    testMode: "TESTMODUS", pageOf: "Seite {page} von {pages}")

  static let germanInformal: PrintWords = {
    var words = german
    words.customerReference = "Deine Referenz"
    return words
  }()

  static let dutch = PrintWords(
    invoice: "Factuur", taxInvoice: "Btw-factuur", cancellation: "Creditfactuur",
    orderCode: "Bestelcode", invoiceNumber: "Factuurnummer", invoiceDate: "Factuurdatum",
    cancellationNumber: "Creditnummer", cancellationDate: "Creditdatum",
    originalInvoice: "Oorspronkelijke factuur", originalDate: "Van",
    vatID: "Btw-id", taxNumber: "Fiscaal nummer", customerVATID: "Btw-id van de klant",
    customerReference: "Referentie klant", beneficiary: "Begunstigde",
    position: "Nr.", description: "Omschrijving", quantity: "Aantal", taxRate: "Tarief", net: "Netto",
    gross: "Bruto", amount: "Bedrag", unitPrice: "Stukprijs: {price}",
    unitPrices: "Stukprijs: {net} netto, {gross} bruto",
    invoiceTotal: "Factuurtotaal", carriedOver: "Transport", servicePeriod: "Leveringsperiode",
    includedTaxes: "Inbegrepen belastingen", tax: "Belasting", sum: "Totaal",
    convertedTaxes: "Inbegrepen belastingen in {currency}",
    convertedTotal: "Het totaal komt overeen met {amount}.",
    exchangeRate: "Wisselkoers: {rate}", europeanCentralBank: "Europese Centrale Bank",
    czechNationalBank: "Tsjechische Nationale Bank", nationalBankOfPoland: "Nationale Bank van Polen",
    testMode: "TESTMODUS", pageOf: "Pagina {page} van {pages}")

  static let danish = PrintWords(
    invoice: "Faktura", taxInvoice: "Momsfaktura", cancellation: "Kreditnota",
    orderCode: "Ordrekode", invoiceNumber: "Fakturanummer", invoiceDate: "Fakturadato",
    cancellationNumber: "Kreditnotanummer", cancellationDate: "Kreditnotadato",
    originalInvoice: "Oprindelig faktura", originalDate: "Af",
    vatID: "Momsnr.", taxNumber: "Skattenummer", customerVATID: "Kundens momsnr.",
    customerReference: "Kundens reference", beneficiary: "Begunstiget",
    position: "Nr.", description: "Beskrivelse", quantity: "Antal", taxRate: "Momssats", net: "Netto",
    gross: "Brutto", amount: "Beløb", unitPrice: "Stykpris: {price}",
    unitPrices: "Stykpris: {net} netto, {gross} brutto",
    invoiceTotal: "Fakturatotal", carriedOver: "Overført", servicePeriod: "Leveringsperiode",
    includedTaxes: "Heraf afgifter", tax: "Afgift", sum: "I alt",
    convertedTaxes: "Heraf afgifter i {currency}",
    convertedTotal: "Totalen svarer til {amount}.",
    exchangeRate: "Valutakurs: {rate}", europeanCentralBank: "Den Europæiske Centralbank",
    czechNationalBank: "Den Tjekkiske Nationalbank", nationalBankOfPoland: "Den Polske Nationalbank",
    testMode: "TESTTILSTAND", pageOf: "Side {page} af {pages}")

  static let swedish = PrintWords(
    invoice: "Faktura", taxInvoice: "Momsfaktura", cancellation: "Kreditfaktura",
    orderCode: "Orderkod", invoiceNumber: "Fakturanummer", invoiceDate: "Fakturadatum",
    cancellationNumber: "Kreditfakturanummer", cancellationDate: "Kreditfakturadatum",
    originalInvoice: "Ursprunglig faktura", originalDate: "Från",
    vatID: "Momsreg.nr", taxNumber: "Skattenummer", customerVATID: "Kundens momsreg.nr",
    customerReference: "Kundens referens", beneficiary: "Förmånstagare",
    position: "Nr", description: "Beskrivning", quantity: "Antal", taxRate: "Skattesats", net: "Netto",
    gross: "Brutto", amount: "Belopp", unitPrice: "Styckpris: {price}",
    unitPrices: "Styckpris: {net} netto, {gross} brutto",
    invoiceTotal: "Fakturabelopp", carriedOver: "Transport", servicePeriod: "Leveransperiod",
    includedTaxes: "Varav skatt", tax: "Skatt", sum: "Summa",
    convertedTaxes: "Varav skatt i {currency}",
    convertedTotal: "Totalsumman motsvarar {amount}.",
    exchangeRate: "Växelkurs: {rate}", europeanCentralBank: "Europeiska centralbanken",
    czechNationalBank: "Tjeckiens centralbank", nationalBankOfPoland: "Polens centralbank",
    testMode: "TESTLÄGE", pageOf: "Sida {page} av {pages}")
}
