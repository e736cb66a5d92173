// Document labels in Hungarian, Romanian and Latvian.

extension PrintWords {
  static let hungarian = PrintWords(
    invoice: "Számla", taxInvoice: "Adószámla", cancellation: "Sztornó számla", orderCode: "Rendelési kód",
    invoiceNumber: "Számlaszám", invoiceDate: "Számla kelte", cancellationNumber: "Sztornó száma",
    cancellationDate: "Sztornó kelte", originalInvoice: "Eredeti számla", originalDate: "Kelte",
    vatID: "Közösségi adószám", taxNumber: "Adószám", customerVATID: "Vevő közösségi adószáma",
    customerReference: "Vevő hivatkozása", beneficiary: "Kedvezményezett", position: "Ssz.",
    description: "Megnevezés", quantity: "Db", taxRate: "Áfakulcs", net: "Nettó", gross: "Bruttó", amount: "Összeg",
    unitPrice: "Egységár: {price}", unitPrices: "Egységár: {net} nettó, {gross} bruttó",
    invoiceTotal: "Számla végösszege", carriedOver: "Átvitel", servicePeriod: "Teljesítési időszak",
    includedTaxes: "Tartalmazott adók", tax: "Adó", sum: "Összesen",
    convertedTaxes: "Tartalmazott adók ({currency})",
    convertedTotal: "A bizonylat végösszege megfelel ennek: {amount}.", exchangeRate: "Árfolyam: {rate}",
    europeanCentralBank: "Európai Központi Bank", czechNationalBank: "Cseh Nemzeti Bank",
    nationalBankOfPoland: "Lengyel Nemzeti Bank", testMode: "TESZT ÜZEMMÓD", pageOf: "{page}. oldal / {pages}",
    quoteOrder: "Kérjük, fizetéskor és kérdés esetén adja meg", invoiceFrom: "Kiállító", invoiceTo: "Vevő",
    received: "Beérkezett", outstanding: "Fizetendő", paidByGiftCard: "Ajándékkártyával fizetve",
    remaining: "Fennmaradó összeg", payByTransfer: "Fizetés banki átutalással", accountHolder: "Számlatulajdonos",
    paymentReference: "Közlemény", amountDue: "Fizetendő összeg", payUntil: "Fizetési határidő",
    scanToPay: "Olvassa be banki alkalmazásával",
    copyOnly:
      "Ez az oldal olvasási másolat. A jogilag érvényes számla az elektronikus dokumentum (XML), amelyet a következőn küldtünk: {channel}.",
    copy: "Másolat")

  static let romanian = PrintWords(
    invoice: "Factură", taxInvoice: "Factură fiscală", cancellation: "Factură de stornare",
    orderCode: "Cod comandă", invoiceNumber: "Număr factură", invoiceDate: "Data facturii",
    cancellationNumber: "Număr stornare", cancellationDate: "Data stornării", originalInvoice: "Factura inițială",
    originalDate: "Din", vatID: "Cod TVA", taxNumber: "Cod fiscal", customerVATID: "Cod TVA client",
    customerReference: "Referința clientului", beneficiary: "Beneficiar", position: "Nr.", description: "Descriere",
    quantity: "Cant.", taxRate: "Cota", net: "Net", gross: "Brut", amount: "Sumă",
    unitPrice: "Preț unitar: {price}", unitPrices: "Preț unitar: {net} net, {gross} brut",
    invoiceTotal: "Total factură", carriedOver: "De reportat", servicePeriod: "Perioada serviciului",
    includedTaxes: "Taxe incluse", tax: "Taxă", sum: "Total", convertedTaxes: "Taxe incluse în {currency}",
    convertedTotal: "Totalul documentului corespunde sumei de {amount}.", exchangeRate: "Curs de schimb: {rate}",
    europeanCentralBank: "Banca Centrală Europeană", czechNationalBank: "Banca Națională a Cehiei",
    nationalBankOfPoland: "Banca Națională a Poloniei", testMode: "MOD DE TEST",
    pageOf: "Pagina {page} din {pages}", quoteOrder: "Vă rugăm să îl menționați la plăți și întrebări",
    invoiceFrom: "Emitent", invoiceTo: "Facturat către", received: "Încasat", outstanding: "De plată",
    paidByGiftCard: "Plătit cu card cadou", remaining: "Rest de plată", payByTransfer: "Plata prin transfer bancar",
    accountHolder: "Titularul contului", paymentReference: "Detalii plată", amountDue: "Sumă de plată",
    payUntil: "De plătit până la", scanToPay: "Scanați cu aplicația băncii",
    copyOnly:
      "Această pagină este o copie pentru citire. Factura valabilă legal este documentul electronic (XML) transmis prin {channel}.",
    copy: "Copie")

  static let latvian = PrintWords(
    invoice: "Rēķins", taxInvoice: "Nodokļu rēķins", cancellation: "Kredītrēķins", orderCode: "Pasūtījuma kods",
    invoiceNumber: "Rēķina numurs", invoiceDate: "Rēķina datums", cancellationNumber: "Anulēšanas numurs",
    cancellationDate: "Anulēšanas datums", originalInvoice: "Sākotnējais rēķins", originalDate: "Datums",
    vatID: "PVN numurs", taxNumber: "Reģistrācijas numurs", customerVATID: "Klienta PVN numurs",
    customerReference: "Klienta atsauce", beneficiary: "Saņēmējs", position: "Nr.", description: "Apraksts",
    quantity: "Skaits", taxRate: "Likme", net: "Neto", gross: "Bruto", amount: "Summa",
    unitPrice: "Vienības cena: {price}", unitPrices: "Vienības cena: {net} neto, {gross} bruto",
    invoiceTotal: "Rēķina summa", carriedOver: "Pārnests", servicePeriod: "Pakalpojuma periods",
    includedTaxes: "Iekļautie nodokļi", tax: "Nodoklis", sum: "Kopā",
    convertedTaxes: "Iekļautie nodokļi ({currency})", convertedTotal: "Dokumenta kopsumma atbilst {amount}.",
    exchangeRate: "Valūtas kurss: {rate}", europeanCentralBank: "Eiropas Centrālā banka",
    czechNationalBank: "Čehijas Nacionālā banka", nationalBankOfPoland: "Polijas Nacionālā banka",
    testMode: "TESTA REŽĪMS", pageOf: "{page}. lapa no {pages}", quoteOrder: "Lūdzu, norādiet maksājot un jautājot",
    invoiceFrom: "Izrakstītājs", invoiceTo: "Saņēmējs", received: "Saņemts", outstanding: "Vēl jāmaksā",
    paidByGiftCard: "Samaksāts ar dāvanu karti", remaining: "Atlikusī summa",
    payByTransfer: "Apmaksa ar bankas pārskaitījumu", accountHolder: "Konta īpašnieks",
    paymentReference: "Maksājuma mērķis", amountDue: "Summa apmaksai", payUntil: "Apmaksāt līdz",
    scanToPay: "Noskenējiet ar savas bankas lietotni",
    copyOnly:
      "Šī lapa ir kopija lasīšanai. Juridiski spēkā esošais rēķins ir elektroniskais dokuments (XML), kas nosūtīts, izmantojot {channel}.",
    copy: "Kopija")
}
