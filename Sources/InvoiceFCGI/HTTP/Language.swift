// The language of API error messages: the best of Accept-Language among those we have words for. Short wire messages only; documents
// and console texts have their own tables.

import Domain

/// Languages that API messages exist in.
enum APILanguage: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"
  case french = "fr"

  /// The preferred language of an Accept-Language field; English when none fits.
  static func preferred(_ field: String?) -> APILanguage {
    // Programs send none, and most requests are theirs.
    field == nil ? .english : AcceptLanguage.best(field) ?? .english
  }
}

/// Error details that clients see in their language (pretix-behaviour.md §7.1, §7.4).
enum APIMessage: Sendable {
  case credentialsMissing
  case permissionDenied
  case invalidPage

  func text(_ language: APILanguage) -> String {
    switch (self, language) {
    case (.credentialsMissing, .english): "Authentication credentials were not provided."
    case (.credentialsMissing, .german): "Anmeldedaten fehlen."
    case (.credentialsMissing, .french): "Informations d'authentification non fournies."
    case (.permissionDenied, .english): "You do not have permission to perform this action."
    case (.permissionDenied, .german): "Sie sind nicht berechtigt, diese Aktion durchzuführen."
    case (.permissionDenied, .french): "Vous n'avez pas la permission d'effectuer cette action."
    case (.invalidPage, .english): "Invalid page."
    case (.invalidPage, .german): "Ungültige Seite."
    case (.invalidPage, .french): "Page non valide."
    }
  }
}
