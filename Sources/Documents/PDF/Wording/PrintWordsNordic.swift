// Document labels in Danish, Swedish, Norwegian and Finnish.

extension PrintWords {
  static let danish = PrintWords(
    invoice: "Faktura", taxInvoice: "Momsfaktura", cancellation: "Kreditnota", orderCode: "Ordrekode",
    invoiceNumber: "Fakturanummer", invoiceDate: "Fakturadato", cancellationNumber: "Kreditnotanummer",
    cancellationDate: "Kreditnotadato", originalInvoice: "Oprindelig faktura", originalDate: "Af", vatID: "Momsnr.",
    taxNumber: "Skattenummer", customerVATID: "Kundens momsnr.", customerReference: "Kundens reference",
    beneficiary: "Begunstiget", position: "Nr.", description: "Beskrivelse", quantity: "Antal", taxRate: "Momssats",
    net: "Netto", gross: "Brutto", amount: "Beløb", unitPrice: "Stykpris: {price}",
    unitPrices: "Stykpris: {net} netto, {gross} brutto", invoiceTotal: "Fakturatotal", carriedOver: "Overført",
    servicePeriod: "Leveringsperiode", includedTaxes: "Heraf afgifter", tax: "Afgift", sum: "I alt",
    convertedTaxes: "Heraf afgifter i {currency}", convertedTotal: "Totalen svarer til {amount}.",
    exchangeRate: "Valutakurs: {rate}", europeanCentralBank: "Den Europæiske Centralbank",
    czechNationalBank: "Den Tjekkiske Nationalbank", nationalBankOfPoland: "Den Polske Nationalbank",
    testMode: "TESTTILSTAND", pageOf: "Side {page} af {pages}",
    quoteOrder: "Oplys venligst ved betaling og spørgsmål", invoiceFrom: "Faktura fra", invoiceTo: "Faktura til",
    received: "Modtaget", outstanding: "Udestående", paidByGiftCard: "Betalt med gavekort", remaining: "Restbeløb",
    payByTransfer: "Betaling ved bankoverførsel", accountHolder: "Kontohaver",
    paymentReference: "Betalingsreference", amountDue: "Til betaling", payUntil: "Betales senest",
    scanToPay: "Scan med din bankapp",
    copyOnly:
      "Denne side er en læsekopi. Den retsgyldige faktura er det elektroniske dokument (XML), der er sendt via {channel}.",
    copy: "Kopi")

  static let swedish = PrintWords(
    invoice: "Faktura", taxInvoice: "Momsfaktura", cancellation: "Kreditfaktura", orderCode: "Orderkod",
    invoiceNumber: "Fakturanummer", invoiceDate: "Fakturadatum", cancellationNumber: "Kreditfakturanummer",
    cancellationDate: "Kreditfakturadatum", originalInvoice: "Ursprunglig faktura", originalDate: "Från",
    vatID: "Momsreg.nr", taxNumber: "Skattenummer", customerVATID: "Kundens momsreg.nr",
    customerReference: "Kundens referens", beneficiary: "Förmånstagare", position: "Nr", description: "Beskrivning",
    quantity: "Antal", taxRate: "Skattesats", net: "Netto", gross: "Brutto", amount: "Belopp",
    unitPrice: "Styckpris: {price}", unitPrices: "Styckpris: {net} netto, {gross} brutto",
    invoiceTotal: "Fakturabelopp", carriedOver: "Transport", servicePeriod: "Leveransperiod",
    includedTaxes: "Varav skatt", tax: "Skatt", sum: "Summa", convertedTaxes: "Varav skatt i {currency}",
    convertedTotal: "Totalsumman motsvarar {amount}.", exchangeRate: "Växelkurs: {rate}",
    europeanCentralBank: "Europeiska centralbanken", czechNationalBank: "Tjeckiens centralbank",
    nationalBankOfPoland: "Polens centralbank", testMode: "TESTLÄGE", pageOf: "Sida {page} av {pages}",
    quoteOrder: "Ange vid betalning och frågor", invoiceFrom: "Faktura från", invoiceTo: "Faktura till",
    received: "Mottaget", outstanding: "Återstår att betala", paidByGiftCard: "Betalt med presentkort",
    remaining: "Återstående belopp", payByTransfer: "Betalning med banköverföring", accountHolder: "Kontohavare",
    paymentReference: "Betalningsreferens", amountDue: "Att betala", payUntil: "Betalas senast",
    scanToPay: "Skanna med din bankapp",
    copyOnly:
      "Den här sidan är en läskopia. Den rättsligt giltiga fakturan är det elektroniska dokument (XML) som skickats via {channel}.",
    copy: "Kopia")

  static let norwegian = PrintWords(
    invoice: "Faktura", taxInvoice: "Momsfaktura", cancellation: "Kreditnota", orderCode: "Bestillingskode",
    invoiceNumber: "Fakturanummer", invoiceDate: "Fakturadato", cancellationNumber: "Kreditnotanummer",
    cancellationDate: "Kreditnotadato", originalInvoice: "Opprinnelig faktura", originalDate: "Fra",
    vatID: "MVA-nummer", taxNumber: "Skattenummer", customerVATID: "Kundens MVA-nummer",
    customerReference: "Kundens referanse", beneficiary: "Begunstiget", position: "Nr.", description: "Beskrivelse",
    quantity: "Antall", taxRate: "Avgiftssats", net: "Netto", gross: "Brutto", amount: "Beløp",
    unitPrice: "Enhetspris: {price}", unitPrices: "Enhetspris: {net} netto, {gross} brutto",
    invoiceTotal: "Fakturabeløp", carriedOver: "Overført", servicePeriod: "Leveringsperiode",
    includedTaxes: "Herav avgift", tax: "Avgift", sum: "Sum", convertedTaxes: "Herav avgift i {currency}",
    convertedTotal: "Totalbeløpet tilsvarer {amount}.", exchangeRate: "Valutakurs: {rate}",
    europeanCentralBank: "Den europeiske sentralbanken", czechNationalBank: "Tsjekkias sentralbank",
    nationalBankOfPoland: "Polens sentralbank", testMode: "TESTMODUS", pageOf: "Side {page} av {pages}",
    quoteOrder: "Oppgis ved betaling og spørsmål", invoiceFrom: "Faktura fra", invoiceTo: "Faktura til",
    received: "Mottatt", outstanding: "Utestående", paidByGiftCard: "Betalt med gavekort", remaining: "Restbeløp",
    payByTransfer: "Betaling med bankoverføring", accountHolder: "Kontohaver",
    paymentReference: "Betalingsreferanse", amountDue: "Å betale", payUntil: "Betales innen",
    scanToPay: "Skann med bankappen din",
    copyOnly:
      "Denne siden er en lesekopi. Den rettslig gyldige fakturaen er det elektroniske dokumentet (XML) som er sendt via {channel}.",
    copy: "Kopi")

  static let finnish = PrintWords(
    invoice: "Lasku", taxInvoice: "Verolasku", cancellation: "Hyvityslasku", orderCode: "Tilauskoodi",
    invoiceNumber: "Laskun numero", invoiceDate: "Laskun päiväys", cancellationNumber: "Hyvityslaskun numero",
    cancellationDate: "Hyvityslaskun päiväys", originalInvoice: "Alkuperäinen lasku", originalDate: "Päivätty",
    vatID: "ALV-tunnus", taxNumber: "Veronumero", customerVATID: "Asiakkaan ALV-tunnus",
    customerReference: "Asiakkaan viite", beneficiary: "Edunsaaja", position: "Nro", description: "Kuvaus",
    quantity: "Määrä", taxRate: "Verokanta", net: "Veroton", gross: "Verollinen", amount: "Summa",
    unitPrice: "Yksikköhinta: {price}", unitPrices: "Yksikköhinta: {net} veroton, {gross} verollinen",
    invoiceTotal: "Laskun loppusumma", carriedOver: "Siirto", servicePeriod: "Palvelun ajankohta",
    includedTaxes: "Sisältyvät verot", tax: "Vero", sum: "Yhteensä",
    convertedTaxes: "Sisältyvät verot ({currency})", convertedTotal: "Asiakirjan loppusumma vastaa {amount}.",
    exchangeRate: "Vaihtokurssi: {rate}", europeanCentralBank: "Euroopan keskuspankki",
    czechNationalBank: "Tšekin keskuspankki", nationalBankOfPoland: "Puolan keskuspankki", testMode: "TESTITILA",
    pageOf: "Sivu {page}/{pages}", quoteOrder: "Ilmoita maksaessasi ja kysyessäsi", invoiceFrom: "Laskuttaja",
    invoiceTo: "Laskutettava", received: "Vastaanotettu", outstanding: "Avoinna",
    paidByGiftCard: "Maksettu lahjakortilla", remaining: "Jäljellä", payByTransfer: "Maksu tilisiirrolla",
    accountHolder: "Tilin omistaja", paymentReference: "Maksun viesti", amountDue: "Maksettava",
    payUntil: "Eräpäivä", scanToPay: "Lue pankkisi sovelluksella",
    copyOnly:
      "Tämä sivu on lukukopio. Oikeudellisesti pätevä lasku on sähköinen asiakirja (XML), joka on lähetetty {channel}-verkossa.",
    copy: "Kopio")
}
