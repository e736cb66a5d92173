// FatturaPA 1.2.2 in the order of its schema. Only the root has a namespace prefix.

import Domain

/// Writes one document.
struct FatturaPADocument {
  let invoice: FatturaPA

  /// The bytes of the document.
  func bytes() -> [UInt8] {
    var xml = XMLWriter()
    xml.group(
      "p:FatturaElettronica", ("versione", invoice.format),
      ("xmlns:p", "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2")
    ) { xml in
      xml.group("FatturaElettronicaHeader") { xml in
        transmission(&xml)
        xml.group("CedentePrestatore") { seller(&$0) }
        xml.group("CessionarioCommittente") { buyer(&$0) }
      }
      xml.group("FatturaElettronicaBody") { xml in
        xml.group("DatiGenerali") { general(&$0) }
        xml.group("DatiBeniServizi") { xml in
          for (index, line) in invoice.lines.enumerated() { self.line(line, number: index + 1, &xml) }
          for row in invoice.summary { summary(row, &xml) }
        }
        payment(&xml)
      }
    }
    return xml.bytes
  }

  private func transmission(_ xml: inout XMLWriter) {
    xml.group("DatiTrasmissione") { xml in
      fiscalID("IdTrasmittente", invoice.transmitter, &xml)
      xml.element("ProgressivoInvio", invoice.progressive)
      xml.element("FormatoTrasmissione", invoice.format)
      xml.element("CodiceDestinatario", invoice.recipientCode)
      xml.element("PECDestinatario", invoice.certifiedMail)
    }
  }

  private func fiscalID(_ name: StaticString, _ id: FiscalID?, _ xml: inout XMLWriter) {
    guard let id else { return }
    xml.group(name) { xml in
      xml.element("IdPaese", id.country)
      xml.element("IdCodice", id.code)
    }
  }

  private func identity(_ party: FatturaParty, _ xml: inout XMLWriter) {
    fiscalID("IdFiscaleIVA", party.fiscalID, &xml)
    xml.element("CodiceFiscale", party.taxCode)
    xml.group("Anagrafica") { xml in
      xml.element("Denominazione", party.name)
      if party.name.isEmpty {
        xml.element("Nome", party.givenName)
        xml.element("Cognome", party.familyName)
      }
    }
  }

  private func seat(_ party: FatturaParty, _ xml: inout XMLWriter) {
    xml.group("Sede") { xml in
      xml.element("Indirizzo", party.street)
      xml.element("CAP", party.zipcode)
      xml.element("Comune", party.city)
      xml.element("Provincia", party.province)
      xml.element("Nazione", party.country)
    }
  }

  private func seller(_ xml: inout XMLWriter) {
    let seller = invoice.seller
    xml.group("DatiAnagrafici") { xml in
      identity(seller, &xml)
      xml.element("RegimeFiscale", invoice.regime)
    }
    seat(seller, &xml)
    if let (office, number) = seller.register {
      xml.group("IscrizioneREA") { xml in
        xml.element("Ufficio", office)
        xml.element("NumeroREA", number)
        xml.element("StatoLiquidazione", "LN")
      }
    }
    xml.group("Contatti") { xml in
      xml.element("Telefono", seller.phone)
      xml.element("Email", seller.mail)
    }
  }

  private func buyer(_ xml: inout XMLWriter) {
    xml.group("DatiAnagrafici") { identity(invoice.buyer, &$0) }
    seat(invoice.buyer, &xml)
  }

  private func general(_ xml: inout XMLWriter) {
    xml.group("DatiGeneraliDocumento") { xml in
      xml.element("TipoDocumento", invoice.isCreditNote ? "TD04" : "TD01")
      xml.element("Divisa", invoice.currency)
      xml.element("Data", invoice.date.text)
      xml.element("Numero", invoice.number)
      if invoice.stampDuty {
        xml.group("DatiBollo") { xml in
          xml.element("BolloVirtuale", "SI")
          xml.element("ImportoBollo", "2.00")
        }
      }
      xml.element("ImportoTotaleDocumento", invoice.total.text)
      for reason in invoice.reasons { xml.element("Causale", reason) }
    }
    xml.group("DatiOrdineAcquisto") { $0.element("IdDocumento", invoice.orderReference) }
    xml.group("DatiFattureCollegate") { xml in
      xml.element("IdDocumento", invoice.preceding?.number)
      xml.element("Data", invoice.preceding?.date?.text)
    }
  }

  private func line(_ line: FatturaLine, number: Int, _ xml: inout XMLWriter) {
    xml.group("DettaglioLinee") { xml in
      xml.element("NumeroLinea", String(number))
      xml.group("CodiceArticolo") { xml in
        if line.item.isEmpty { return }
        xml.element("CodiceTipo", "INTERNO")
        xml.element("CodiceValore", line.item)
      }
      xml.element("Descrizione", line.description)
      if let quantity = line.quantity {
        xml.element("Quantita", String(quantity) + ".00")
        xml.element("UnitaMisura", "PZ")
      }
      xml.element("DataInizioPeriodo", line.period?.lowerBound.text)
      xml.element("DataFinePeriodo", line.period?.upperBound.text)
      xml.element("PrezzoUnitario", FixedPoint.format(line.price, places: 8, minimumPlaces: 2))
      xml.element("PrezzoTotale", FixedPoint.format(line.total, places: 8, minimumPlaces: 2))
      xml.element("AliquotaIVA", line.rate.text)
      xml.element("Natura", line.natura)
    }
  }

  private func summary(_ row: ItalianSummaryRow, _ xml: inout XMLWriter) {
    xml.group("DatiRiepilogo") { xml in
      xml.element("AliquotaIVA", row.rate.text)
      xml.element("Natura", row.natura)
      xml.element("ImponibileImporto", row.base.text)
      xml.element("Imposta", row.tax.text)
      xml.element("EsigibilitaIVA", row.natura != nil ? nil : row.isSplitPayment ? "S" : "I")
      let reason = row.natura == nil ? "" : row.reasonCode ?? invoice.electronic.exemptionReason(ofTax: row.taxName)
      xml.element("RiferimentoNormativo", LatinText.latin1(reason, 100))
    }
  }

  /// ModalitaPagamento by UNCL4461 (documents.md §6.7); the group is optional and left out where nothing is known.
  private static let means = ["58": "MP05", "30": "MP05", "59": "MP19", "68": "MP08", "10": "MP01", "97": "MP22"]

  private func payment(_ xml: inout XMLWriter) {
    guard !invoice.isCreditNote, let means = FatturaPADocument.means[invoice.payment.meansCode] else { return }
    xml.group("DatiPagamento") { xml in
      xml.element("CondizioniPagamento", "TP02")
      xml.group("DettaglioPagamento") { xml in
        xml.element("Beneficiario", LatinText.latin1(invoice.payment.accountName, 200))
        xml.element("ModalitaPagamento", means)
        xml.element("DataScadenzaPagamento", invoice.due?.text)
        xml.element("ImportoPagamento", invoice.total.text)
        xml.element("IBAN", invoice.payment.iban)
      }
    }
  }
}
