// What invoices say inside API fields, in English and the Germanic languages: transcribed from wire-words.md §2, §4, §5 and §6.
// The odd ones are the reference server's; clients compare them, so they stay as they are.

extension WireWords {
  static let germanic: [(locales: [String], words: WireWords)] = [
    (
      ["en"],
      WireWords(
        attendee: "Attendee: ", seriesDate: "Date: ",
        location: "Event location: ", vatID: "VAT-ID: ",
        paid: "The payment for this invoice has already been received.", stamp: "paid",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "Reverse Charge: According to Article 194, 196 of Council Directive 2006/112/EEC, VAT liability rests with the service recipient.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Service fee", "Payment fee", "Shipping fee", "Cancellation fee",
          "Insurance fee", "Late fee", "Other fees", "Gift card",
        ],
        yes: "Yes", no: "No")
    ),
    (
      ["de"],
      WireWords(
        attendee: "Teilnehmer*in: ", seriesDate: "Termin: ",
        location: "Veranstaltungsort: ", vatID: "USt-ID: ",
        paid: "Die Rechnung wurde bereits beglichen.", stamp: "bezahlt",
        deadline: ("Bitte bezahlen Sie den offenen Betrag bis zum ", "."),
        reverseChargeEU:
          "Die Steuerschuldnerschaft liegt beim Leistungsempfänger.",
        reverseChargeElsewhere:
          "Die Steuerschuldnerschaft liegt beim Leistungsempfänger.",
        fees: [
          "Servicegebühr", "Zahlungsgebühr", "Versandkosten", "Stornogebühr",
          "Versicherungsgebühr", "Mahngebühr", "Andere Gebühren", "Wertgutschein / Geschenkgutschein",
        ],
        yes: "Ja", no: "Nein")
    ),
    (
      ["de-informal"],
      WireWords(
        attendee: "Teilnehmer*in: ", seriesDate: "Termin: ",
        location: "Veranstaltungsort: ", vatID: "USt-ID: ",
        paid: "Die Rechnung wurde bereits beglichen.", stamp: "bezahlt",
        deadline: ("Wir bitten um Bezahlung des offenen Betrags bis zum ", "."),
        reverseChargeEU:
          "Die Steuerschuldnerschaft liegt beim Leistungsempfänger.",
        reverseChargeElsewhere:
          "Die Steuerschuldnerschaft liegt beim Leistungsempfänger.",
        fees: [
          "Servicegebühr", "Zahlungsgebühr", "Versandkosten", "Stornogebühr",
          "Versicherungsgebühr", "Mahngebühr", "Andere Gebühren", "Wertgutschein / Geschenkgutschein",
        ],
        yes: "Ja", no: "Nein")
    ),
    (
      ["nl"],
      WireWords(
        attendee: "Deelnemer: ", seriesDate: "Datum: ",
        location: "Evenementlocatie: ", vatID: "Btw-nummer: ",
        paid: "De betaling voor deze factuur is al ontvangen.", stamp: "betaald",
        deadline: ("Voltooi uw betaling vóór ", "."),
        reverseChargeEU:
          "Btw-verlegging: volgens artikel 194, 196 van Richtlijn 2006/112/EG berust de btw-verplichting bij de ontvanger van de dienst.",
        reverseChargeElsewhere:
          "De ontvanger van deze dienst is btw-plichtig.",
        fees: [
          "Servicekosten", "Betalingskosten", "Verzendkosten", "Annuleringskosten",
          "Verzekeringskosten", "Kosten bij laattijdige betaling", "Overige kosten", "Cadeaubon",
        ],
        yes: "Ja", no: "Nee")
    ),
    (
      ["nl-informal"],
      WireWords(
        attendee: "Gast: ", seriesDate: "Datum: ",
        location: "Evenementlocatie: ", vatID: "Btw-nummer: ",
        paid: "De betaling voor deze factuur is al ontvangen.", stamp: "betaald",
        deadline: ("Voltooi je betaling vóór ", "."),
        reverseChargeEU:
          "Btw-verlegging: volgens artikel 194, 196 van Richtlijn 2006/112/EG berust de btw-verplichting bij de ontvanger van de dienst.",
        reverseChargeElsewhere:
          "De ontvanger van deze dienst is btw-plichtig.",
        fees: [
          "Servicekosten", "Betalingskosten", "Verzendkosten", "Annuleringskosten",
          "Verzekeringstoeslag", "Laattijdige betaling", "Overige kosten", "Cadeaubon",
        ],
        yes: "Ja", no: "Nee")
    ),
    (
      ["da"],
      WireWords(
        attendee: "Deltager: ", seriesDate: "Dato: ",
        location: "Arrangementets sted: ", vatID: "CVR-nr.: ",
        paid: "Betalingen for denne faktura er allerede modtaget.", stamp: "betalt",
        deadline: ("Gennemfør venligst betaling inden ", "."),
        reverseChargeEU:
          "Omvendt betalingspligt (reverse charge): Ift. Article 194, 196 of Council Directive 2006/112/EEC, VAT liability rests with the service recipient.",
        reverseChargeElsewhere:
          "Momspligten forbliver hos ydelsesmodtageren.",
        fees: [
          "Servicegebyr", "Betalingsgebyr", "Leveringsgebyr", "Afbestillingsgebyr",
          "Forsikringsgebyr", "Rykkergebyr", "Andre gebyrer", "Gavekort",
        ],
        yes: "Ja", no: "Nej")
    ),
    (
      ["sv"],
      WireWords(
        attendee: "Deltagare: ", seriesDate: "Datum: ",
        location: "Evenemangsplats: ", vatID: "Moms-ID: ",
        paid: "Betalningen för denna faktura har redan mottagits.", stamp: "Betald",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "Momsbefrielse: Enligt Artikel 194, 196 från rådsdirektivet 2006/112/EEC ligger skatteskyldigheten hos tjänstens mottagare.",
        reverseChargeElsewhere:
          "Skatteskyldigheten ligger hos tjänstens mottagare.",
        fees: [
          "Serviceavgift", "Betalningsavgift", "Fraktkostnad", "Avbokningsavgift",
          "Försäkringsavgift", "Late fee", "Andra avgifter", "Presentkort",
        ],
        yes: "Ja", no: "Nej")
    ),
    (
      ["nb-no"],
      WireWords(
        attendee: "Deltaker: ", seriesDate: "Dato: ",
        location: "Arrangementssted: ", vatID: "MVA-nummer: ",
        paid: "Betalingen for denne fakturaen er allerede mottatt.", stamp: "betalt",
        deadline: ("Vennligst fullfør betalingen før ", "."),
        reverseChargeEU:
          "Omvendt betaling: I henhold til artikkel 194 og 196 i Rådets direktiv 2006/112/EF, hviler merverdiavgiftsansvaret på tjenestemottakeren.",
        reverseChargeElsewhere:
          "Merverdiavgiftsansvaret ligger hos tjenestemottakeren.",
        fees: [
          "Serviceavgift", "Betalingsgebyr", "Fraktgebyr", "Avbestillingsgebyr",
          "Forsikringsavgift", "Late fee", "Andre gebyrer", "Gavekort",
        ],
        yes: "Ja", no: "Nei")
    ),
  ]
}
