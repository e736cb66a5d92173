// What invoices say inside API fields, in the other languages of Europe: transcribed from wire-words.md §2, §4, §5 and §6.
// The odd ones are the reference server's; clients compare them, so they stay as they are.

extension WireWords {
  static let european: [(locales: [String], words: WireWords)] = [
    (
      ["fi"],
      WireWords(
        attendee: "Osallistuja: ", seriesDate: "Päivämäärä: ",
        location: "Tapahtuman sijainti: ", vatID: "Y-Tunnus: ",
        paid: "Tämän laskun maksu on jo vastaanotettu.", stamp: "maksettu",
        deadline: ("Suorita maksusi ennen ", "."),
        reverseChargeEU:
          "Käänteinen veloitus: Neuvoston direktiivin 2006/112/ETY 194 ja 196 artiklan mukaan arvonlisäverovelvollisuus kuuluu palvelun vastaanottajalle.",
        reverseChargeElsewhere:
          "Arvonlisäverovelvollisuus on palvelun vastaanottajalla.",
        fees: [
          "Palvelumaksu", "Maksu", "Laivauskulut", "Peruutusmaksu",
          "Vakuutusmaksu", "Myöhästynyt maksu", "Muut maksut", "Lahjakortti",
        ],
        yes: "Kyllä", no: "Ei")
    ),
    (
      ["eu"],
      WireWords(
        attendee: "Bertaratuko den pertsona: ", seriesDate: "Data: ",
        location: "Ekitaldiaren kokapena: ", vatID: "BEZaren IDa: ",
        paid: "Jaso dugu faktura honen ordainketa.", stamp: "ordainduta",
        deadline: ("Mesedez egin ordainketa ", " baino lehen."),
        reverseChargeEU:
          "Subjektu pasiboaren inbertsioa: Kontseiluaren 2006/112/EEE Zuzentarauaren 194. eta 196. artikuluen arabera, BEZaren erantzukizuna zerbitzuaren hartzailearena da.",
        reverseChargeElsewhere:
          "BEZaren erantzukizuna zerbitzuaren hartzailearena da.",
        fees: [
          "Zerbitzu-gastua", "Ordainketaren tasa", "Bidalketa-gastua", "Baliogabetze-tasa",
          "Aseguru-tasa", "Late fee", "Bestelako tasak", "Opari-txartela",
        ],
        yes: "Bai", no: "Ez")
    ),
    (
      ["el"],
      WireWords(
        attendee: "Συμμετέχων: ", seriesDate: "Ημερομηνία: ",
        location: "Event location: ", vatID: "ΑΦΜ: ",
        paid: "Η πληρωμή για αυτό το τιμολόγιο έχει ήδη παραληφθεί.", stamp: "Πληρώθηκε",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "Χρέωση ανάληψης: Σύμφωνα με το άρθρο 194, 196 της οδηγίας 2006/112 / ΕΟΚ του Συμβουλίου, η υποχρέωση ΦΠΑ ανήκει στον αποδέκτη της υπηρεσίας.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Κόστος υπηρεσίας", "Έξοδα πληρωμής", "Έξοδα αποστολής", "Έξοδα ακύρωσης",
          "Insurance fee", "Late fee", "Άλλα έξοδα", "Δωροκάρτα",
        ],
        yes: "Ναι", no: "Όχι")
    ),
    (
      ["hu"],
      WireWords(
        attendee: "Résztvevő: ", seriesDate: "Dátum: ",
        location: "Esemény helyszíne: ", vatID: "Adószám: ",
        paid: "A számla már ki lett fizetve.", stamp: "fizetve",
        deadline: ("Kérjük, egyenlítse ki a fizetést ", " előtt."),
        reverseChargeEU:
          "Fordított adózás: A 2006/112/EK tanácsi irányelv 194. és 196. cikke alapján az ÁFA fizetésére a szolgáltatás igénybevevője kötelezett.",
        reverseChargeElsewhere:
          "Az ÁFA fizetésére a szolgáltatás igénybevevője kötelezett.",
        fees: [
          "Szolgáltatási díj", "Fizetési díj", "Szállítási díj", "Lemondási díj",
          "Biztosítási díj", "Késedelmi díj", "Egyéb díjak", "Ajándékutalvány",
        ],
        yes: "Igen", no: "Nem")
    ),
    (
      ["tr"],
      WireWords(
        attendee: "Katılımcı: ", seriesDate: "Tarih: ",
        location: "Event location: ", vatID: "KDV KİMLİĞİ: ",
        paid: "Bu faturanın ödemesi zaten alındı.", stamp: "ödenmiş",
        deadline: ("Please complete your payment before ", "."),
        reverseChargeEU:
          "Tersine Ücret: 2006/112 / EEC sayılı Konsey Direktifinin 194, 196'ncı maddesine göre, KDV sorumluluğu hizmet alıcısıyla sınırlıdır.",
        reverseChargeElsewhere:
          "VAT liability rests with the service recipient.",
        fees: [
          "Servis ücreti", "Ödeme ücreti", "Nakliye ücreti", "Cancellation fee",
          "Insurance fee", "Late fee", "Diğer ücretler", "Hediye kartı",
        ],
        yes: "Evet", no: "Hayır")
    ),
  ]
}
