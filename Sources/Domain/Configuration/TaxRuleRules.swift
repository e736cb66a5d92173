// What a tax rule's object must fulfil, and the small parts of other entries that are lists of objects: custom rules, price overrides,
// options of questions (pretix-behaviour.md §1.2, §1.3).

enum TaxRuleRules {
  static func find(_ id: TaxRule.ID, _ rules: [TaxRule.ID: TaxRule]) throws -> TaxRule {
    try Configuration.found(rules[id], "TaxRule")
  }

  static func rule(_ resource: JSONObject, id: TaxRule.ID) -> TaxRule {
    TaxRule(
      id: id, rate: resource["rate"]?.string.flatMap { TaxRate($0) } ?? .zero, code: resource["code"]?.string,
      isDefault: resource["default"]?.bool ?? false, resource: resource)
  }

  static func check(_ resource: JSONObject, _ reader: RequestReader) {
    if resource["eu_reverse_charge"] == .bool(true), resource["home_country"]?.string ?? "" == "" {
      reader.refuse("home_country", "You need to set your home country to use the reverse charge feature.")
    }
    guard reader.object["custom_rules"] != nil else { return }
    _ = reader.list("custom_rules", nullable: true, custom)
  }

  private static func custom(_ reader: RequestReader) {
    _ = reader.read("country", required: true) { json throws(FieldErrors) in
      guard let text = json.string, isPlace(text) else { throw .late(RequestSentence.noChoice(json)) }
    }
    _ = reader.word("address_type", among: ["", "individual", "business", "business_vat_id"], required: true)
    _ = reader.choice("action", CustomTaxRule.Action.self, required: true)
    _ = reader.read("code", nullable: true) { json throws(FieldErrors) in
      guard let text = json.string, text.isEmpty || TaxCode.exists(text) else {
        throw .late(RequestSentence.noChoice(json))
      }
    }
    _ = reader.rate("rate", nullable: true)
    _ = reader.i18n("invoice_text", nullable: true)
  }

  /// `ZZ`, `EU`, a country, or a country and one of its states.
  private static func isPlace(_ text: String) -> Bool {
    if text == "ZZ" || text == "EU" { return true }
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let country = parts.first, Country.codes.contains(country) else { return false }
    return parts.count == 1 || (!parts[1].isEmpty && Subdivision.problem(parts[1], in: country) == nil)
  }
}

/// Prices that a date of a series has of its own.
enum PriceOverrides {
  static func check(_ resource: JSONObject, _ reader: RequestReader) {
    for (list, key) in [("item_price_overrides", "item"), ("variation_price_overrides", "variation")]
    where reader.object[list] != nil {
      _ = reader.list(list) { entry in
        _ = entry.integer(key, in: 1...Int64.max, required: true)
        _ = entry.amount("price", nullable: true, minimum: .zero)
      }
    }
  }
}

/// Options of a question in a request; new ones get numbers and identifiers.
struct QuestionOptions {
  let lastID: Int64
  let identifier: () -> String

  func options(_ reader: RequestReader) -> [JSON] {
    var next = lastID
    let options = reader.list("options") { option -> JSON in
      let answer = option.i18n("answer", required: true, blank: false).value ?? .null
      let position = option.integer("position").value ?? 0
      let name = option.text("identifier", maximum: 190, nullable: true).value ?? ""
      let id =
        option.object["id"]?.int
        ?? {
          next += 1
          return next
        }()
      return .object(
        JSONObject([
          ("id", .number(String(id))), ("identifier", .string(name.isEmpty ? identifier() : name)),
          ("answer", answer.asI18nObject), ("position", .number(String(position))),
        ]))
    }
    return options.value ?? []
  }
}
