// Where the demo's customers live: names, streets and companies to draw from. Everybody here is made up; VAT IDs have the right shape and
// belong to nobody on purpose.

/// A country with what its people and companies are called.
struct DemoCountry {
  let code: String
  /// The language its customers order in.
  let language: String
  /// Its name in that language and in English.
  let names: (own: String, english: String)
  let given: [String]
  let family: [String]
  let streets: [String]
  let places: [(zipcode: String, city: String, state: String)]
  let companies: [String]
  /// Letters in front of a VAT ID's digits; nil where none is asked for.
  let vat: (prefix: String, digits: Int)?
  let familyFirst: Bool

  init(
    _ code: String, _ language: String, _ names: (own: String, english: String), given: [String], family: [String],
    streets: [String], places: [(zipcode: String, city: String, state: String)], companies: [String],
    vat: (prefix: String, digits: Int)? = nil, familyFirst: Bool = false
  ) {
    self.code = code
    self.language = language
    self.names = names
    self.given = given
    self.family = family
    self.streets = streets
    self.places = places
    self.companies = companies
    self.vat = vat
    self.familyFirst = familyFirst
  }

  static let germany = DemoCountry(
    "DE", "de", ("Deutschland", "Germany"), given: ["Anneliese", "Jörg", "Käthe", "Matthias", "Özlem", "Sören"],
    family: ["Grünwald", "Hößl", "von der Heide-Lüttich", "Kowalczyk", "Schmidt", "Yıldız"],
    streets: ["Lange Straße 5", "Am Alten Güterbahnhof 12a", "Mühlenweg 3\nHinterhaus", "Goetheplatz 1"],
    places: [("69117", "Heidelberg", ""), ("01067", "Dresden", ""), ("20095", "Hamburg", "")],
    companies: ["Grünwald & Söhne GmbH", "Lindenblüten eG", "Verein für angewandte Wolkenkunde e.V."], vat: ("DE", 9))

  static let austria = DemoCountry(
    "AT", "de", ("Österreich", "Austria"), given: ["Resi", "Leopold", "Xaver"],
    family: ["Hofgärtner", "Zwölfer", "Brandauer-Moser"],
    streets: ["Kaiserstraße 88/2/14", "Dorfplatz 7"], places: [("1070", "Wien", ""), ("6020", "Innsbruck", "")],
    companies: ["Alpenglück Reisen GesmbH", "Zwölfer OG"], vat: ("ATU", 8))

  static let france = DemoCountry(
    "FR", "fr", ("France", "France"), given: ["Zoé", "François", "Maëlys", "Loïc"],
    family: ["Lefèvre", "de La Tour-d'Aubigné", "N'Diaye"],
    streets: ["12 bis, rue de l'Église", "3, impasse des Lilas"],
    places: [("75011", "Paris", ""), ("13002", "Marseille", "")],
    companies: ["Ateliers du Canal SARL", "Société Générale des Nuages"], vat: ("FR", 11))

  static let italy = DemoCountry(
    "IT", "it", ("Italia", "Italy"), given: ["Niccolò", "Giulia", "Eleonora"],
    family: ["D'Angelo", "Esposito", "Dell'Acqua"],
    streets: ["Via dei Mille 24", "Piazza San Zeno 1"], places: [("20121", "Milano", "MI"), ("37123", "Verona", "VR")],
    companies: ["Officine Meridiana S.r.l.", "Cooperativa Le Nuvole"], vat: ("IT", 11))

  static let spain = DemoCountry(
    "ES", "es", ("España", "Spain"), given: ["Íñigo", "María José", "Begoña"],
    family: ["Núñez Ibáñez", "Echeverría", "Peña"],
    streets: ["Calle Mayor, 14, 3.º B", "Plaza del Olmo, 2"],
    places: [("28013", "Madrid", ""), ("48005", "Bilbao", "")],
    companies: ["Talleres Peña S.L.", "Nubes y Cía., S.A."], vat: ("ESB", 8))

  static let poland = DemoCountry(
    "PL", "pl", ("Polska", "Poland"), given: ["Małgorzata", "Łukasz", "Świętosława"],
    family: ["Żółkiewska", "Brzęczyszczykiewicz", "Wójcik"],
    streets: ["ul. Długa 7 m. 12", "al. Róż 3"], places: [("00-001", "Warszawa", ""), ("80-831", "Gdańsk", "")],
    companies: ["Żuraw i Spółka Sp. z o.o.", "Pracownia Chmur S.A."], vat: ("PL", 10))

  static let belgium = DemoCountry(
    "BE", "fr", ("Belgique", "Belgium"), given: ["Anaïs", "Wout", "Lieselot"],
    family: ["Vanden Broecke", "Dupré", "Peeters"],
    streets: ["Rue du Marché aux Herbes 61", "Korenlei 9"], places: [("1000", "Bruxelles", ""), ("9000", "Gent", "")],
    companies: ["Brasserie des Trois Ponts SRL", "Lichtstad BV"], vat: ("BE0", 9))

  static let britain = DemoCountry(
    "GB", "en", ("United Kingdom", "United Kingdom"), given: ["Siobhán", "Alistair", "Priya"],
    family: ["O'Hara-Fitzwilliam", "Llewellyn", "Patel"],
    streets: ["Flat 3b, 17 Mill Lane", "The Old Rectory"],
    places: [("EH1 1BQ", "Edinburgh", ""), ("BS1 4DJ", "Bristol", "")],
    companies: ["Patel & Llewellyn Ltd", "Harbour Light CIC"])

  static let states = DemoCountry(
    "US", "en", ("United States of America", "United States of America"), given: ["Jordan", "Mary-Ann", "DeShawn"],
    family: ["Kim", "O'Neill", "Garcia-Lopez"], streets: ["5 Orchard Row\nSuite 400", "220 Main Street"],
    places: [("02110", "Boston", "MA"), ("94103", "San Francisco", "CA")],
    companies: ["Cloudberry Labs, Inc.", "Garcia-Lopez LLC"])

  static let japan = DemoCountry(
    "JP", "ja", ("日本", "Japan"), given: ["さくら", "健太", "美咲"], family: ["山田", "髙橋", "佐藤"],
    streets: ["神田須田町1-2-3", "梅田3-1-1"],
    places: [("101-0041", "千代田区", "13"), ("530-0001", "大阪市", "27")], companies: ["株式会社雲の工房", "合同会社ひかり"],
    familyFirst: true)

  static let emirates = DemoCountry(
    "AE", "ar", ("الإمارات العربية المتحدة", "United Arab Emirates"), given: ["ليلى", "يوسف", "نور"],
    family: ["الهاشمي", "بن راشد", "الخطيب"],
    streets: ["شارع الشيخ زايد ١٢", "Villa 8, Jumeirah 2"], places: [("", "دبي", ""), ("", "أبو ظبي", "")],
    companies: ["شركة الأفق للتجارة ذ.م.م", "Horizon Events FZ-LLC"])

  /// Members of the EU, where a business with a VAT ID pays the tax itself when the seller is abroad.
  var isInEU: Bool { ["DE", "AT", "FR", "IT", "ES", "PL", "BE"].contains(code) }

  func name(in language: String) -> String { language == self.language ? names.own : names.english }
}
