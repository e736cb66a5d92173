// Document labels in French, Italian, Spanish and Portuguese.

extension PrintWords {
  static let french = PrintWords(
    invoice: "Facture", taxInvoice: "Facture fiscale", cancellation: "Facture d’annulation",
    orderCode: "Code de commande", invoiceNumber: "Numéro de facture", invoiceDate: "Date de facture",
    cancellationNumber: "Numéro d’annulation", cancellationDate: "Date d’annulation",
    originalInvoice: "Facture d’origine", originalDate: "Du", vatID: "N° de TVA", taxNumber: "N° fiscal",
    customerVATID: "N° de TVA du client", customerReference: "Référence du client", beneficiary: "Bénéficiaire",
    position: "N°", description: "Désignation", quantity: "Qté", taxRate: "Taux", net: "HT", gross: "TTC",
    amount: "Montant", unitPrice: "Prix unitaire : {price}", unitPrices: "Prix unitaire : {net} HT, {gross} TTC",
    invoiceTotal: "Total de la facture", carriedOver: "Report", servicePeriod: "Période de prestation",
    includedTaxes: "Taxes comprises", tax: "Taxe", sum: "Total", convertedTaxes: "Taxes comprises en {currency}",
    convertedTotal: "Le total de ce document correspond à {amount}.", exchangeRate: "Taux de change : {rate}",
    europeanCentralBank: "Banque centrale européenne", czechNationalBank: "Banque nationale tchèque",
    nationalBankOfPoland: "Banque nationale de Pologne", testMode: "MODE TEST", pageOf: "Page {page} sur {pages}",
    quoteOrder: "À rappeler pour tout paiement ou toute question", invoiceFrom: "Émetteur", invoiceTo: "Facturé à",
    received: "Déjà reçu", outstanding: "Reste à payer", paidByGiftCard: "Payé par carte cadeau",
    remaining: "Solde", payByTransfer: "Paiement par virement", accountHolder: "Titulaire du compte",
    paymentReference: "Référence du virement", amountDue: "Montant dû", payUntil: "À payer avant le",
    scanToPay: "À scanner avec votre application bancaire",
    copyOnly:
      "Cette page est une copie de lecture. La facture qui fait foi est le document électronique (XML) transmis par {channel}.",
    copy: "Copie")

  static let italian = PrintWords(
    invoice: "Fattura", taxInvoice: "Fattura fiscale", cancellation: "Nota di storno", orderCode: "Codice ordine",
    invoiceNumber: "Numero fattura", invoiceDate: "Data fattura", cancellationNumber: "Numero storno",
    cancellationDate: "Data storno", originalInvoice: "Fattura originale", originalDate: "Del",
    vatID: "Partita IVA", taxNumber: "Codice fiscale", customerVATID: "Partita IVA del cliente",
    customerReference: "Riferimento cliente", beneficiary: "Beneficiario", position: "N.",
    description: "Descrizione", quantity: "Qtà", taxRate: "Aliquota", net: "Netto", gross: "Lordo",
    amount: "Importo", unitPrice: "Prezzo unitario: {price}",
    unitPrices: "Prezzo unitario: {net} netto, {gross} lordo", invoiceTotal: "Totale fattura",
    carriedOver: "Riporto", servicePeriod: "Periodo della prestazione", includedTaxes: "Imposte incluse",
    tax: "Imposta", sum: "Totale", convertedTaxes: "Imposte incluse in {currency}",
    convertedTotal: "Il totale del documento corrisponde a {amount}.", exchangeRate: "Tasso di cambio: {rate}",
    europeanCentralBank: "Banca centrale europea", czechNationalBank: "Banca nazionale ceca",
    nationalBankOfPoland: "Banca nazionale di Polonia", testMode: "MODALITÀ DI PROVA",
    pageOf: "Pagina {page} di {pages}", quoteOrder: "Da indicare in pagamenti e richieste",
    invoiceFrom: "Emittente", invoiceTo: "Intestata a", received: "Già ricevuto", outstanding: "Da pagare",
    paidByGiftCard: "Pagato con buono regalo", remaining: "Importo residuo",
    payByTransfer: "Pagamento con bonifico", accountHolder: "Intestatario del conto", paymentReference: "Causale",
    amountDue: "Importo da pagare", payUntil: "Da pagare entro il",
    scanToPay: "Inquadri il codice con l’app della banca",
    copyOnly:
      "Questa pagina è una copia di cortesia. La fattura valida a fini fiscali è il documento elettronico (XML) trasmesso tramite {channel}.",
    copy: "Copia")

  static let spanish = PrintWords(
    invoice: "Factura", taxInvoice: "Factura fiscal", cancellation: "Factura rectificativa",
    orderCode: "Código de pedido", invoiceNumber: "Número de factura", invoiceDate: "Fecha de factura",
    cancellationNumber: "Número de anulación", cancellationDate: "Fecha de anulación",
    originalInvoice: "Factura original", originalDate: "Del", vatID: "NIF-IVA", taxNumber: "NIF",
    customerVATID: "NIF-IVA del cliente", customerReference: "Referencia del cliente", beneficiary: "Beneficiario",
    position: "N.º", description: "Descripción", quantity: "Cant.", taxRate: "Tipo", net: "Neto", gross: "Bruto",
    amount: "Importe", unitPrice: "Precio unitario: {price}",
    unitPrices: "Precio unitario: {net} neto, {gross} bruto", invoiceTotal: "Total de la factura",
    carriedOver: "Suma y sigue", servicePeriod: "Periodo del servicio", includedTaxes: "Impuestos incluidos",
    tax: "Impuesto", sum: "Total", convertedTaxes: "Impuestos incluidos en {currency}",
    convertedTotal: "El total de este documento equivale a {amount}.", exchangeRate: "Tipo de cambio: {rate}",
    europeanCentralBank: "Banco Central Europeo", czechNationalBank: "Banco Nacional Checo",
    nationalBankOfPoland: "Banco Nacional de Polonia", testMode: "MODO DE PRUEBA",
    pageOf: "Página {page} de {pages}", quoteOrder: "Indíquelo en pagos y consultas", invoiceFrom: "Emisor",
    invoiceTo: "Facturado a", received: "Recibido", outstanding: "Pendiente",
    paidByGiftCard: "Pagado con tarjeta regalo", remaining: "Importe restante",
    payByTransfer: "Pago por transferencia", accountHolder: "Titular de la cuenta", paymentReference: "Concepto",
    amountDue: "Importe a pagar", payUntil: "A pagar antes del", scanToPay: "Escanee con la aplicación de su banco",
    copyOnly:
      "Esta página es una copia de lectura. La factura con validez legal es el documento electrónico (XML) enviado a través de {channel}.",
    copy: "Copia")

  static let portuguese = PrintWords(
    invoice: "Fatura", taxInvoice: "Fatura fiscal", cancellation: "Nota de anulação",
    orderCode: "Código da encomenda", invoiceNumber: "Número da fatura", invoiceDate: "Data da fatura",
    cancellationNumber: "Número da anulação", cancellationDate: "Data da anulação",
    originalInvoice: "Fatura original", originalDate: "De", vatID: "N.º de IVA", taxNumber: "NIF",
    customerVATID: "N.º de IVA do cliente", customerReference: "Referência do cliente", beneficiary: "Beneficiário",
    position: "N.º", description: "Descrição", quantity: "Qtd.", taxRate: "Taxa", net: "Líquido", gross: "Bruto",
    amount: "Montante", unitPrice: "Preço unitário: {price}",
    unitPrices: "Preço unitário: {net} líquido, {gross} bruto", invoiceTotal: "Total da fatura",
    carriedOver: "A transportar", servicePeriod: "Período do serviço", includedTaxes: "Impostos incluídos",
    tax: "Imposto", sum: "Total", convertedTaxes: "Impostos incluídos em {currency}",
    convertedTotal: "O total deste documento corresponde a {amount}.", exchangeRate: "Taxa de câmbio: {rate}",
    europeanCentralBank: "Banco Central Europeu", czechNationalBank: "Banco Nacional Checo",
    nationalBankOfPoland: "Banco Nacional da Polónia", testMode: "MODO DE TESTE",
    pageOf: "Página {page} de {pages}", quoteOrder: "Indique em pagamentos e pedidos", invoiceFrom: "Emitente",
    invoiceTo: "Faturado a", received: "Já recebido", outstanding: "Por pagar",
    paidByGiftCard: "Pago com cartão-presente", remaining: "Valor restante",
    payByTransfer: "Pagamento por transferência", accountHolder: "Titular da conta",
    paymentReference: "Referência do pagamento", amountDue: "Valor a pagar", payUntil: "Pagar até",
    scanToPay: "Leia com a aplicação do seu banco",
    copyOnly:
      "Esta página é uma cópia de leitura. A fatura legalmente válida é o documento eletrónico (XML) enviado por {channel}.",
    copy: "Cópia")
}
