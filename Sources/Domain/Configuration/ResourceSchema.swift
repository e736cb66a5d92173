// What the declarations of resources say to clients: the form of an answer, and of the bodies that make and change one. The API's own
// document is made of these, so it cannot tell anything else than what is read and written.

extension ResourceShape {
  /// What is answered. Every member is there; what an import brought along may be null where nothing else would.
  public var answer: JSONShape {
    .object(fields.map { JSONShape.Member($0.name, $0.answer) })
  }

  /// What makes one.
  public var creation: JSONShape {
    .object(
      fields.compactMap { field in
        field.sent.map { JSONShape.Member(field.name, $0, isRequired: field.isRequired) }
      })
  }

  /// What changes one: any of its members.
  public var change: JSONShape { creation.withOptionalMembers }
}

extension ResourceField {
  fileprivate var answer: JSONShape {
    switch kind {
    case .derived: name == "id" ? .integer : .any
    case .flag: shown(.flag)
    case .text: shown(.text(format: nil))
    case .i18n: shown(JSONShape.i18n)
    case .amount, .rate: shown(.text(format: JSONShape.decimal))
    case .integer, .key: shown(.integer)
    case .moment: shown(.text(format: "date-time"))
    case .list: shown(.array(.any))
    case .object: shown(.mapping(.any))
    case .word(let words): shown(.words(words))
    case .country: shown(.text(format: "^([A-Z]{2})?$"))
    }
  }

  private func shown(_ shape: JSONShape) -> JSONShape { isRequired ? shape : .nullable(shape) }

  /// What is read of a request; nil for what the server makes.
  fileprivate var sent: JSONShape? {
    switch kind {
    case .derived: nil
    case .flag: taken(.flag)
    case .text(let maximum): taken(.shortText(maximum: maximum))
    case .i18n: taken(JSONShape.i18n)
    case .amount, .rate: taken(JSONShape.sentDecimal)
    case .integer, .key: taken(.integer)
    case .moment: taken(.text(format: "date-time"))
    case .list: taken(.array(.any))
    case .object: taken(.mapping(.any))
    case .word(let words): taken(.words(words))
    case .country: taken(.text(format: "^[A-Z]{2}$"))
    }
  }

  private func taken(_ shape: JSONShape) -> JSONShape { isNullable ? .nullable(shape) : shape }
}

extension JSONShape {
  /// Text by language; a plain text counts as English.
  static let i18n = JSONShape.either([.mapping(.text(format: nil)), .text(format: nil)])
  /// A decimal number as text.
  static let decimal = "^-?[0-9]+(\\.[0-9]+)?$"
  /// Amounts and rates of a request may be numbers, too.
  static let sentDecimal = JSONShape.either([.text(format: decimal), .number])
}
