// Document labels in French, Italian, Spanish and Portuguese.

extension PrintWords {
  static let french = PrintWords(
    invoice: "Facture", taxInvoice: "Facture fiscale", cancellation: "Facture d’annulation",
    orderCode: "Code de commande", invoiceNumber: "Numéro de facture", invoiceDate: "Date de facture",
    cancellationNumber: "Numéro d’annulation", cancellationDate: "Date d’annulation",
    originalInvoice: "Facture d’origine", originalDate: "Du",
    vatID: "N° de TVA", taxNumber: "N° fiscal", customerVATID: "N° de TVA du client",
    customerReference: "Référence du client", beneficiary: "Bénéficiaire",
    position: "N°", description: "Désignation", quantity: "Qté", taxRate: "Taux", net: "HT", gross: "TTC",
    amount: "Montant", unitPrice: "Prix unitaire : {price}", unitPrices: "Prix unitaire : {net} HT, {gross} TTC",
    invoiceTotal: "Total de la facture", carriedOver: "Report", servicePeriod: "Période de prestation",
    includedTaxes: "Taxes comprises", tax: "Taxe", sum: "Total",
    convertedTaxes: "Taxes comprises en {currency}",
    convertedTotal: "Le total de ce document correspond à {amount}.",
    exchangeRate: "Taux de change : {rate}", europeanCentralBank: "Banque centrale européenne",
    czechNationalBank: "Banque nationale tchèque", nationalBankOfPoland: "Banque nationale de Pologne",
    testMode: "MODE TEST", pageOf: "Page {page} sur {pages}")

  static let italian = PrintWords(
    invoice: "Fattura", taxInvoice: "Fattura fiscale", cancellation: "Nota di storno",
    orderCode: "Codice ordine", invoiceNumber: "Numero fattura", invoiceDate: "Data fattura",
    cancellationNumber: "Numero storno", cancellationDate: "Data storno",
    originalInvoice: "Fattura originale", originalDate: "Del",
    vatID: "Partita IVA", taxNumber: "Codice fiscale", customerVATID: "Partita IVA del cliente",
    customerReference: "Riferimento cliente", beneficiary: "Beneficiario",
    position: "N.", description: "Descrizione", quantity: "Qtà", taxRate: "Aliquota", net: "Netto", gross: "Lordo",
    amount: "Importo", unitPrice: "Prezzo unitario: {price}",
    unitPrices: "Prezzo unitario: {net} netto, {gross} lordo",
    invoiceTotal: "Totale fattura", carriedOver: "Riporto", servicePeriod: "Periodo della prestazione",
    includedTaxes: "Imposte incluse", tax: "Imposta", sum: "Totale",
    convertedTaxes: "Imposte incluse in {currency}",
    convertedTotal: "Il totale del documento corrisponde a {amount}.",
    exchangeRate: "Tasso di cambio: {rate}", europeanCentralBank: "Banca centrale europea",
    czechNationalBank: "Banca nazionale ceca", nationalBankOfPoland: "Banca nazionale di Polonia",
    testMode: "MODALITÀ DI PROVA", pageOf: "Pagina {page} di {pages}")

  static let spanish = PrintWords(
    invoice: "Factura", taxInvoice: "Factura fiscal", cancellation: "Factura rectificativa",
    orderCode: "Código de pedido", invoiceNumber: "Número de factura", invoiceDate: "Fecha de factura",
    cancellationNumber: "Número de anulación", cancellationDate: "Fecha de anulación",
    originalInvoice: "Factura original", originalDate: "Del",
    vatID: "NIF-IVA", taxNumber: "NIF", customerVATID: "NIF-IVA del cliente",
    customerReference: "Referencia del cliente", beneficiary: "Beneficiario",
    position: "N.º", description: "Descripción", quantity: "Cant.", taxRate: "Tipo", net: "Neto",
    gross: "Bruto", amount: "Importe", unitPrice: "Precio unitario: {price}",
    unitPrices: "Precio unitario: {net} neto, {gross} bruto",
    invoiceTotal: "Total de la factura", carriedOver: "Suma y sigue", servicePeriod: "Periodo del servicio",
    includedTaxes: "Impuestos incluidos", tax: "Impuesto", sum: "Total",
    convertedTaxes: "Impuestos incluidos en {currency}",
    convertedTotal: "El total de este documento equivale a {amount}.",
    exchangeRate: "Tipo de cambio: {rate}", europeanCentralBank: "Banco Central Europeo",
    czechNationalBank: "Banco Nacional Checo", nationalBankOfPoland: "Banco Nacional de Polonia",
    testMode: "MODO DE PRUEBA", pageOf: "Página {page} de {pages}")

  static let portuguese = PrintWords(
    invoice: "Fatura", taxInvoice: "Fatura fiscal", cancellation: "Nota de anulação",
    orderCode: "Código da encomenda", invoiceNumber: "Número da fatura", invoiceDate: "Data da fatura",
    cancellationNumber: "Número da anulação", cancellationDate: "Data da anulação",
    originalInvoice: "Fatura original", originalDate: "De",
    vatID: "N.º de IVA", taxNumber: "NIF", customerVATID: "N.º de IVA do cliente",
    customerReference: "Referência do cliente", beneficiary: "Beneficiário",
    position: "N.º", description: "Descrição", quantity: "Qtd.", taxRate: "Taxa", net: "Líquido",
    gross: "Bruto", amount: "Montante", unitPrice: "Preço unitário: {price}",
    unitPrices: "Preço unitário: {net} líquido, {gross} bruto",
    invoiceTotal: "Total da fatura", carriedOver: "A transportar", servicePeriod: "Período do serviço",
    includedTaxes: "Impostos incluídos", tax: "Imposto", sum: "Total",
    convertedTaxes: "Impostos incluídos em {currency}",
    convertedTotal: "O total deste documento corresponde a {amount}.",
    exchangeRate: "Taxa de câmbio: {rate}", europeanCentralBank: "Banco Central Europeu",
    czechNationalBank: "Banco Nacional Checo", nationalBankOfPoland: "Banco Nacional da Polónia",
    testMode: "MODO DE TESTE", pageOf: "Página {page} de {pages}")
}
