// Names of the languages that invoices are written in: pretix's list, with its variants (`de-informal`). Readers see a name, addresses and
// the API keep the code.

extension Messages {
  /// `German (informal)`; a code that is not known stands for itself.
  func languageName(_ code: String) -> String {
    switch code {
    case "ar": pick("Arabic", "Arabisch")
    case "ca": pick("Catalan", "Katalanisch")
    case "cs": pick("Czech", "Tschechisch")
    case "da": pick("Danish", "Dänisch")
    case "de": pick("German", "Deutsch")
    case "de-informal": pick("German (informal)", "Deutsch (Du)")
    case "el": pick("Greek", "Griechisch")
    case "en": pick("English", "Englisch")
    case "es": pick("Spanish", "Spanisch")
    case "eu": pick("Basque", "Baskisch")
    case "fi": pick("Finnish", "Finnisch")
    case "fr": pick("French", "Französisch")
    case "gl": pick("Galician", "Galicisch")
    case "hr": pick("Croatian", "Kroatisch")
    case "hu": pick("Hungarian", "Ungarisch")
    case "id": pick("Indonesian", "Indonesisch")
    case "it": pick("Italian", "Italienisch")
    case "ja": pick("Japanese", "Japanisch")
    case "lv": pick("Latvian", "Lettisch")
    case "nb-no": pick("Norwegian", "Norwegisch")
    case "nl": pick("Dutch", "Niederländisch")
    case "nl-informal": pick("Dutch (informal)", "Niederländisch (informell)")
    case "pl": pick("Polish", "Polnisch")
    case "pt-br": pick("Portuguese (Brazil)", "Portugiesisch (Brasilien)")
    case "pt-pt": pick("Portuguese (Portugal)", "Portugiesisch (Portugal)")
    case "ro": pick("Romanian", "Rumänisch")
    case "ru": pick("Russian", "Russisch")
    case "sk": pick("Slovak", "Slowakisch")
    case "sl": pick("Slovenian", "Slowenisch")
    case "sv": pick("Swedish", "Schwedisch")
    case "tr": pick("Turkish", "Türkisch")
    case "uk": pick("Ukrainian", "Ukrainisch")
    case "zh-hans": pick("Chinese (simplified)", "Chinesisch (vereinfacht)")
    case "zh-hant": pick("Chinese (traditional)", "Chinesisch (traditionell)")
    default: code
    }
  }
}
