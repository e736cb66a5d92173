// What invoices say inside API fields, in the Romance languages: transcribed from wire-words.md §2, §4, §5 and §6.
// The odd ones are the reference server's; clients compare them, so they stay as they are.

extension WireWords {
  static let romance: [(locales: [String], words: WireWords)] = [
    (
      ["fr"],
      WireWords(
        attendee: "Participants\u{202F}: ", seriesDate: "Date\u{A0}: ",
        location: "Lieu de l’événement : ", vatID: "N° TVA : ",
        paid: "Le paiement de cette facture a déjà été reçu.", stamp: "Payé",
        deadline: ("Veuillez terminer votre paiement avant ", "."),
        reverseChargeEU:
          "Frais inversés\u{202F}: Conformément à l'article 194,196 de la directive 2006/112/CEE du Conseil, l'assujettissement à la TVA incombe au destinataire du service.",
        reverseChargeElsewhere:
          "L'assujettissement à la TVA incombe au destinataire du service.",
        fees: [
          "Frais de service", "Frais de paiement", "Frais d'expédition", "Frais d'annulation",
          "Prime d'assurance", "Frais de retard", "Autres frais", "Carte-cadeau",
        ],
        yes: "Oui", no: "Non")
    ),
    (
      ["it"],
      WireWords(
        attendee: "Partecipante: ", seriesDate: "Data: ",
        location: "Luogo dell'evento: ", vatID: "Partita IVA: ",
        paid: "Il pagamento per questa fattura è già stato ricevuto.", stamp: "pagato",
        deadline: ("Per favore, completa il pagamento prima di ", "."),
        reverseChargeEU:
          "Reverse Charge: secondo gli articoli 194 e 196 della direttiva 2006/112/CEE del Consiglio, l'obbligo IVA ricade sul destinatario del servizio.",
        reverseChargeElsewhere:
          "L'obbligo IVA ricade sul destinatario del servizio.",
        fees: [
          "Commissione di servizio", "Commissione di pagamento", "Spese di spedizione", "Tassa di cancellazione",
          "Tassa assicurativa", "Tassa di mora", "Altre commissioni", "Carta regalo",
        ],
        yes: "Sì", no: "No")
    ),
    (
      ["es"],
      WireWords(
        attendee: "Asistente: ", seriesDate: "Fecha: ",
        location: "Localización del evento: ", vatID: "CIF: ",
        paid: "El pago de esta factura ya se ha recibido.", stamp: "pagado",
        deadline: ("Por favor complete su pago antes de ", "."),
        reverseChargeEU:
          "Cargo revertido: De conformidad con los artículos 194 y 196 de la Directiva 2006/112/CEE del Consejo, la responsabilidad del IVA recae en el destinatario del servicio.",
        reverseChargeElsewhere:
          "La responsabilidad del IVA es del destinatario del servicio.",
        fees: [
          "Cargo por servicio", "Tarifa de pago", "Tarifa de envío", "Tarifa de cancelación",
          "Prima de seguro", "Tasa por demora", "Otras tarifas", "Tarjeta de regalo",
        ],
        yes: "Si", no: "No")
    ),
    (
      ["es-419"],
      WireWords(
        attendee: "Asistente: ", seriesDate: "Fecha: ",
        location: "Localización del evento: ", vatID: "CIF: ",
        paid: "El pago de esta factura ya se ha recibido.", stamp: "pagado",
        deadline: ("Por favor complete su pago antes de ", "."),
        reverseChargeEU:
          "Cargo revertido: De conformidad con los artículos 194 y 196 de la Directiva 2006/112/CEE del Consejo, la responsabilidad del IVA recae en el destinatario del servicio.",
        reverseChargeElsewhere:
          "La responsabilidad del IVA es del destinatario del servicio.",
        fees: [
          "Cargo por servicio", "Tarifa de pago", "Tarifa de envío", "Tarifa de cancelación",
          "Prima de seguro", "Tasa por demora", "Otras tarifas", "Tarjeta de regalo",
        ],
        yes: "Sí", no: "No")
    ),
    (
      ["pt-pt"],
      WireWords(
        attendee: "Participante: ", seriesDate: "Data: ",
        location: "Localização do evento: ", vatID: "Número de IVA: ",
        paid: "O pagamento para esta fatura já foi recebido.", stamp: "pago",
        deadline: ("Por favor, concluir o pagamento antes ", "."),
        reverseChargeEU:
          "Auto Liquidação: De acordo com o artigo 194, 196 da Directiva do Conselho 2006/112 / CEE, a responsabilidade do IVA é do destinatário do serviço.",
        reverseChargeElsewhere:
          "A responsabilidade do IVA é do destinatário do serviço.",
        fees: [
          "Taxa de serviço", "Taxa de pagamento", "Taxa de envio", "Taxa de cancelamento",
          "Taxa de seguro", "Late fee", "Outras taxas", "Cartão-Presente",
        ],
        yes: "Sim", no: "Não")
    ),
    (
      ["pt-br"],
      WireWords(
        attendee: "Participante: ", seriesDate: "Data: ",
        location: "Localizaçao do evento: ", vatID: "IVA-ID: ",
        paid: "O pagamento para esta fatura já foi recebido.", stamp: "pago",
        deadline: ("Por favor, complete seu pagamento antes de ", "."),
        reverseChargeEU:
          "Autoliquidação: De acordo com o artigo 194.º, 196.º da Diretiva 2006/112/CEE do Conselho, a responsabilidade pelo IVA recai sobre o destinatário do serviço.",
        reverseChargeElsewhere:
          "A responsabilidade pelo IVA recai sobre o destinatário do serviço.",
        fees: [
          "Taxa de serviço", "Taxa de pagamento", "Taxa de envio", "Taxa de cancelamento",
          "Taxa de seguro", "Taxa de atraso", "Outras taxas", "Cartão Presente",
        ],
        yes: "Sim", no: "Não")
    ),
    (
      ["ca"],
      WireWords(
        attendee: "Assistent: ", seriesDate: "Data: ",
        location: "Event location: ", vatID: "Identificador de l'IVA: ",
        paid: "Ja s'ha rebut el pagament per a aquesta factura.", stamp: "pagat",
        deadline: ("Si us plau, penseu a fer el pagament abans del dia ", "."),
        reverseChargeEU:
          "Auto-liquidació: D'acord amb l'article 194, 196 de la Directiva del Consell  2006/112/EEC la responsabilitat de l'IVA recau en el receptor del servei.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Tarifa de servei", "Tarifa de pagament", "Tarifa d'enviament", "Tarifa de cancel·lació",
          "Insurance fee", "Late fee", "Altres tarifes", "Targeta regal",
        ],
        yes: "Si", no: "No")
    ),
    (
      ["gl"],
      WireWords(
        attendee: "Asistente: ", seriesDate: "Date: ",
        location: "Event location: ", vatID: "VAT-ID: ",
        paid: "The payment for this invoice has already been received.", stamp: "pagado",
        deadline: ("Complete o seu pago antes de ", "."),
        reverseChargeEU:
          "Reverse Charge: According to Article 194, 196 of Council Directive 2006/112/EEC, VAT liability rests with the service recipient.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Taxa de servizo", "Payment fee", "Shipping fee", "Cancellation fee",
          "Insurance fee", "Late fee", "Other fees", "Tarxeta de regalo",
        ],
        yes: "Si", no: "Non")
    ),
    (
      ["ro"],
      WireWords(
        attendee: "Participant: ", seriesDate: "Data: ",
        location: "Locația evenimentului: ", vatID: "CUI: ",
        paid: "Plata pentru această factură a fost deja primită.", stamp: "plătită",
        deadline: ("Vă rugăm să finalizați plata înainte de ", "."),
        reverseChargeEU:
          "Taxare inversă: În conformitate cu articolele 194 și 196 din Directiva 2006/112/CEE a Consiliului, obligația de plată a TVA revine beneficiarului serviciului.",
        reverseChargeElsewhere:
          "Obligația de plată a TVA revine beneficiarului serviciului.",
        fees: [
          "Taxă de serviciu", "Taxă de plată", "Taxă de expediere", "Taxă de anulare",
          "Taxă de asigurare", "Late fee", "Alte taxe", "Card cadou",
        ],
        yes: "Da", no: "Nu")
    ),
  ]
}
