// What invoices say inside API fields, in the Slavic and Baltic languages: transcribed from wire-words.md §2, §4, §5 and §6.
// The odd ones are the reference server's; clients compare them, so they stay as they are.

extension WireWords {
  static let slavic: [(locales: [String], words: WireWords)] = [
    (
      ["pl"],
      WireWords(
        attendee: "Uczestnik: ", seriesDate: "Data: ",
        location: "Lokalizacja wydarzenia: ", vatID: "ID VAT: ",
        paid: "Płatność za tę fakturę została już otrzymana.", stamp: "opłacona",
        deadline: ("Proszę dokończyć płatność przed ", "."),
        reverseChargeEU:
          "Odwrotne obciążenie: Zgodnie z art. 194, 196 Dyrektywy Rady 2006/112/EWG, obowiązek podatkowy VAT spoczywa na usługobiorcy.",
        reverseChargeElsewhere:
          "Odpowiedzialność za VAT spoczywa na usługobiorcy.",
        fees: [
          "Koszt dostarczenie usługi", "Prowizja płatności", "Koszt dostawy", "Koszt anulowania",
          "Opłata ubezpieczeniowa", "Opłata za zwłokę", "Inne opłaty", "Karta prezentowa",
        ],
        yes: "Tak", no: "Nie")
    ),
    (
      ["cs"],
      WireWords(
        attendee: "Jméno účastníka: ", seriesDate: "Termín: ",
        location: "Místo konání akce: ", vatID: "DIČ: ",
        paid: "Platba za tuto fakturu již byla přijata.", stamp: "zaplaceno",
        deadline: ("Prosíme, dokončete platbu do ", "."),
        reverseChargeEU:
          "Daň odvádí příjemce služby.",
        reverseChargeElsewhere:
          "Daň odvádí příjemce služby.",
        fees: [
          "Poplatek za služby", "Poplatek za platbu", "Poštovné", "Storno poplatek",
          "Pojistné", "Poplatky při zpoždění", "Další poplatky", "Dárkový poukaz",
        ],
        yes: "Ano", no: "Ne")
    ),
    (
      ["hr"],
      WireWords(
        attendee: "Sudionik: ", seriesDate: "Datum: ",
        location: "Lokacija događaja: ", vatID: "PDV broj: ",
        paid: "Plaćanje za ovaj račun je već primljeno.", stamp: "plaćeno",
        deadline: ("Molimo dovršite svoje plaćanje prije ", "."),
        reverseChargeEU:
          "Reverse Charge: According to Article 194, 196 of Council Directive 2006/112/EEC, VAT liability rests with the service recipient.",
        reverseChargeElsewhere:
          "Porezna obveza leži na primatelju usluge.",
        fees: [
          "Naknada za uslugu", "Naknada za plaćanje", "Naknada za dostavu", "Naknada za otkazivanje",
          "Naknada za osiguranje", "Zakašnjela naknada", "Ostale naknade", "Poklon bon",
        ],
        yes: "Da", no: "Ne")
    ),
    (
      ["ru"],
      WireWords(
        attendee: "Attendee: ", seriesDate: "Date: ",
        location: "Event location: ", vatID: "НДС-ID: ",
        paid: "Оплата по этому счёту уже получена.", stamp: "оплачено",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "Обратное налогообложение: в соответствии со статьями 194, 196 Директивы Совета 2006/112 /EC, ответственность за уплату НДС лежит на получателе услуги.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Плата за обслуживание", "Платёжный сбор", "Плата за доставку", "Плата за отмену",
          "Insurance fee", "Late fee", "Другие сборы", "Подарочный сертификат",
        ],
        yes: "Да", no: "Нет")
    ),
    (
      ["sk"],
      WireWords(
        attendee: "Účastník: ", seriesDate: "Dátum: ",
        location: "Miesto podujatia: ", vatID: "Identifikátor DPH: ",
        paid: "The payment for this invoice has already been received.", stamp: "zaplatené",
        deadline: ("Termín na zaplatenie máte do ", "."),
        reverseChargeEU:
          "Reverzný náboj: Podľa článkov 194 a 196 smernice Rady 2006/112/EHS je platiteľom DPH príjemca služby.",
        reverseChargeElsewhere:
          "Povinnosť platiť DPH má príjemca služby.",
        fees: [
          "Poplatok za služby", "Poplatok za platbu", "Prepravný poplatok", "Storno poplatok",
          "Poistný poplatok", "Late fee", "Ostatné poplatky", "Darčeková karta",
        ],
        yes: "Áno", no: "Nie")
    ),
    (
      ["uk"],
      WireWords(
        attendee: "Учасник:", seriesDate: "Дата: ",
        location: "Місце події: ", vatID: "Ідентифікаційний номер платника ПДВ: ",
        paid: "Платіж за цей рахунок-фактуру вже отримано.", stamp: "оплачено",
        deadline: ("Будь ласка, завершіть платіж до ", "."),
        reverseChargeEU:
          "Зворотне нарахування: Відповідно до статей 194, 196 Директиви Ради 2006/112/ЄЕС, зобов'язання з ПДВ покладаються на одержувача послуги.",
        reverseChargeElsewhere:
          "Зобов'язання з ПДВ покладається на одержувача послуги.",
        fees: [
          "Сервісний збір", "Комісія за оплату", "Вартість доставки", "Плата за скасування",
          "Страховий збір", "Late fee", "Інші платежі", "Подарунковий сертифікат",
        ],
        yes: "Так", no: "Ні")
    ),
    (
      ["lv"],
      WireWords(
        attendee: "Apmeklētājs: ", seriesDate: "Datums: ",
        location: "Pasākuma vieta: ", vatID: "PVN-Nr: ",
        paid: "Maksājums par šo rēķinu jau ir saņemts.", stamp: "samaksāts",
        deadline: ("Lūdzu, pabeidziet maksājumu pirms ", "."),
        reverseChargeEU:
          "Reversā maksa: Saskaņā ar Padomes Direktīvas 2006/112/EEC 194. un 196. pantu PVN maksā pakalpojuma saņēmējs.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Apkalpošanas maksa", "Maksājuma maksa", "Piegādes maksa", "Atcelšanas maksa",
          "Insurance fee", "Late fee", "Citas maksas", "Dāvanu karte",
        ],
        yes: "Jā", no: "Nē")
    ),
  ]
}
