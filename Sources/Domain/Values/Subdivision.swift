// The subdivisions that addresses may name: those of the eight countries whose addresses have one (pretix-behaviour.md §1.5), by their
// ISO 3166-2 codes without the country.

/// States and provinces by country.
public enum Subdivision {
  /// Whether addresses in `country` (alpha-2) name a subdivision.
  public static func exist(in country: String) -> Bool { codes[country] != nil }

  /// Why `code` is no subdivision of `country`; nil for a good one and for `""`.
  public static func problem(_ code: String, in country: String) -> String? {
    if code.isEmpty { return nil }
    guard let known = codes[country] else { return "States are not supported in country \"\(country)\"." }
    return known.contains(code) ? nil : "\"\(code)\" is not a known subdivision of the country \"\(country)\"."
  }

  private static let codes: [String: Set<String>] = [
    "AU": list("ACT NSW NT QLD SA TAS VIC WA"),
    "BR": list("AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO"),
    "CA": list("AB BC MB NB NL NS NT NU ON PE QC SK YT"),
    "IT": list(
      """
      AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM
      IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO
      SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV
      """),
    "JP": Set((1...47).map { $0 < 10 ? "0\($0)" : "\($0)" }),
    "MX": list(
      """
      AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP SON TAB TAM TLA VER
      YUC ZAC
      """),
    "MY": Set((1...16).map { $0 < 10 ? "0\($0)" : "\($0)" }),
    "US": list(
      """
      AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR
      PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY
      """),
  ]

  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
