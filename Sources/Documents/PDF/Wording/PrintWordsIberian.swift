// Document labels in Brazilian Portuguese, Catalan, Galician and Basque.

extension PrintWords {
  static let brazilian = PrintWords(
    invoice: "Fatura", taxInvoice: "Fatura fiscal", cancellation: "Nota de cancelamento",
    orderCode: "Código do pedido", invoiceNumber: "Número da fatura", invoiceDate: "Data da fatura",
    cancellationNumber: "Número do cancelamento", cancellationDate: "Data do cancelamento",
    originalInvoice: "Fatura original", originalDate: "De", vatID: "N.º de IVA", taxNumber: "CNPJ/CPF",
    customerVATID: "N.º de IVA do cliente", customerReference: "Referência do cliente", beneficiary: "Beneficiário",
    position: "N.º", description: "Descrição", quantity: "Qtd.", taxRate: "Alíquota", net: "Líquido",
    gross: "Bruto", amount: "Valor", unitPrice: "Preço unitário: {price}",
    unitPrices: "Preço unitário: {net} líquido, {gross} bruto", invoiceTotal: "Total da fatura",
    carriedOver: "A transportar", servicePeriod: "Período do serviço", includedTaxes: "Impostos incluídos",
    tax: "Imposto", sum: "Total", convertedTaxes: "Impostos incluídos em {currency}",
    convertedTotal: "O total deste documento corresponde a {amount}.", exchangeRate: "Taxa de câmbio: {rate}",
    europeanCentralBank: "Banco Central Europeu", czechNationalBank: "Banco Nacional Tcheco",
    nationalBankOfPoland: "Banco Nacional da Polônia", testMode: "MODO DE TESTE",
    pageOf: "Página {page} de {pages}", quoteOrder: "Informe em pagamentos e contatos", invoiceFrom: "Emitente",
    invoiceTo: "Faturado para", received: "Já recebido", outstanding: "Em aberto",
    paidByGiftCard: "Pago com vale-presente", remaining: "Valor restante",
    payByTransfer: "Pagamento por transferência", accountHolder: "Titular da conta",
    paymentReference: "Referência do pagamento", amountDue: "Valor a pagar", payUntil: "Pagar até",
    scanToPay: "Escaneie com o aplicativo do seu banco",
    copyOnly:
      "Esta página é uma cópia para leitura. A fatura legalmente válida é o documento eletrônico (XML) enviado por {channel}.",
    copy: "Cópia")

  static let catalan = PrintWords(
    invoice: "Factura", taxInvoice: "Factura fiscal", cancellation: "Factura rectificativa",
    orderCode: "Codi de comanda", invoiceNumber: "Número de factura", invoiceDate: "Data de factura",
    cancellationNumber: "Número d’anul·lació", cancellationDate: "Data d’anul·lació",
    originalInvoice: "Factura original", originalDate: "Del", vatID: "NIF-IVA", taxNumber: "NIF",
    customerVATID: "NIF-IVA del client", customerReference: "Referència del client", beneficiary: "Beneficiari",
    position: "Núm.", description: "Descripció", quantity: "Quant.", taxRate: "Tipus", net: "Net", gross: "Brut",
    amount: "Import", unitPrice: "Preu unitari: {price}", unitPrices: "Preu unitari: {net} net, {gross} brut",
    invoiceTotal: "Total de la factura", carriedOver: "Suma i segueix", servicePeriod: "Període del servei",
    includedTaxes: "Impostos inclosos", tax: "Impost", sum: "Total",
    convertedTaxes: "Impostos inclosos en {currency}",
    convertedTotal: "El total d’aquest document equival a {amount}.", exchangeRate: "Tipus de canvi: {rate}",
    europeanCentralBank: "Banc Central Europeu", czechNationalBank: "Banc Nacional Txec",
    nationalBankOfPoland: "Banc Nacional de Polònia", testMode: "MODE DE PROVA", pageOf: "Pàgina {page} de {pages}",
    quoteOrder: "Indiqueu-lo en pagaments i consultes", invoiceFrom: "Emissor", invoiceTo: "Facturat a",
    received: "Rebut", outstanding: "Pendent", paidByGiftCard: "Pagat amb targeta regal",
    remaining: "Import restant", payByTransfer: "Pagament per transferència", accountHolder: "Titular del compte",
    paymentReference: "Concepte", amountDue: "Import a pagar", payUntil: "A pagar abans del",
    scanToPay: "Escanegeu amb l’aplicació del vostre banc",
    copyOnly:
      "Aquesta pàgina és una còpia de lectura. La factura amb validesa legal és el document electrònic (XML) enviat per {channel}.",
    copy: "Còpia")

  static let galician = PrintWords(
    invoice: "Factura", taxInvoice: "Factura fiscal", cancellation: "Factura rectificativa",
    orderCode: "Código do pedido", invoiceNumber: "Número de factura", invoiceDate: "Data da factura",
    cancellationNumber: "Número de anulación", cancellationDate: "Data de anulación",
    originalInvoice: "Factura orixinal", originalDate: "Do", vatID: "NIF-IVE", taxNumber: "NIF",
    customerVATID: "NIF-IVE do cliente", customerReference: "Referencia do cliente", beneficiary: "Beneficiario",
    position: "N.º", description: "Descrición", quantity: "Cant.", taxRate: "Tipo", net: "Neto", gross: "Bruto",
    amount: "Importe", unitPrice: "Prezo unitario: {price}",
    unitPrices: "Prezo unitario: {net} neto, {gross} bruto", invoiceTotal: "Total da factura",
    carriedOver: "Suma e segue", servicePeriod: "Período do servizo", includedTaxes: "Impostos incluídos",
    tax: "Imposto", sum: "Total", convertedTaxes: "Impostos incluídos en {currency}",
    convertedTotal: "O total deste documento equivale a {amount}.", exchangeRate: "Tipo de cambio: {rate}",
    europeanCentralBank: "Banco Central Europeo", czechNationalBank: "Banco Nacional Checo",
    nationalBankOfPoland: "Banco Nacional de Polonia", testMode: "MODO DE PROBA",
    pageOf: "Páxina {page} de {pages}", quoteOrder: "Indíqueo en pagamentos e consultas", invoiceFrom: "Emisor",
    invoiceTo: "Facturado a", received: "Recibido", outstanding: "Pendente",
    paidByGiftCard: "Pagado con tarxeta agasallo", remaining: "Importe restante",
    payByTransfer: "Pagamento por transferencia", accountHolder: "Titular da conta", paymentReference: "Concepto",
    amountDue: "Importe a pagar", payUntil: "A pagar antes do", scanToPay: "Escanee coa aplicación do seu banco",
    copyOnly:
      "Esta páxina é unha copia de lectura. A factura con validez legal é o documento electrónico (XML) enviado por {channel}.",
    copy: "Copia")

  static let basque = PrintWords(
    invoice: "Faktura", taxInvoice: "Zerga-faktura", cancellation: "Ezeztapen-faktura", orderCode: "Eskaera-kodea",
    invoiceNumber: "Faktura-zenbakia", invoiceDate: "Fakturaren data", cancellationNumber: "Ezeztapen-zenbakia",
    cancellationDate: "Ezeztapen-data", originalInvoice: "Jatorrizko faktura", originalDate: "Data",
    vatID: "BEZ zenbakia", taxNumber: "IFZ", customerVATID: "Bezeroaren BEZ zenbakia",
    customerReference: "Bezeroaren erreferentzia", beneficiary: "Onuraduna", position: "Zk.",
    description: "Deskribapena", quantity: "Kop.", taxRate: "Zerga-tasa", net: "Garbia", gross: "Gordina",
    amount: "Zenbatekoa", unitPrice: "Ale-prezioa: {price}",
    unitPrices: "Ale-prezioa: {net} garbia, {gross} gordina", invoiceTotal: "Fakturaren guztira",
    carriedOver: "Hurrengora", servicePeriod: "Zerbitzu-aldia", includedTaxes: "Barne hartutako zergak",
    tax: "Zerga", sum: "Guztira", convertedTaxes: "Barne hartutako zergak ({currency})",
    convertedTotal: "Dokumentu honen guztirakoa: {amount}.", exchangeRate: "Kanbio-tasa: {rate}",
    europeanCentralBank: "Europako Banku Zentrala", czechNationalBank: "Txekiako Banku Nazionala",
    nationalBankOfPoland: "Poloniako Banku Nazionala", testMode: "PROBA MODUA",
    pageOf: "{page}. orrialdea, guztira {pages}", quoteOrder: "Aipatu ordainketa eta galderetan",
    invoiceFrom: "Igorlea", invoiceTo: "Hartzailea", received: "Jasota", outstanding: "Ordaintzeke",
    paidByGiftCard: "Opari-txartelez ordaindua", remaining: "Geratzen dena",
    payByTransfer: "Banku-transferentzia bidezko ordainketa", accountHolder: "Kontuaren titularra",
    paymentReference: "Ordainketaren erreferentzia", amountDue: "Ordaindu beharrekoa", payUntil: "Ordaintzeko epea",
    scanToPay: "Eskaneatu zure bankuaren aplikazioarekin",
    copyOnly:
      "Orri hau irakurtzeko kopia da. Legezko balioa duen faktura {channel} bidez bidalitako dokumentu elektronikoa (XML) da.",
    copy: "Kopia")
}
