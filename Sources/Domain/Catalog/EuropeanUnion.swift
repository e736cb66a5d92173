// The facts about European countries that tax and currency rules use (pretix-behaviour.md §1.3, §2.7).

/// Members and what is asked of them.
public enum EuropeanUnion {
  /// Alpha-2.
  public static let members: Set<String> = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
    "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
  ]

  /// Where a VAT ID is asked.
  public static let countriesWithVATID = members.union(["CH", "NO"])
}
