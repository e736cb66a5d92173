// The form for an order's invoice address. What a transmission type asks for comes from its declaration: a new type adds no line here.

public import Domain

/// The address form with what was typed and what was wrong with it.
public struct AddressForm: Sendable {
  /// The values by field name, as they go into the inputs.
  public var values: [String: String]
  public var problems: [FieldProblem]
  /// In the order in which they are offered.
  public var types: [TransmissionType]
  /// Whether the parts of a person's name are asked one by one: their names, else none.
  public var nameParts: [String]
  public var action: Href
  public var mayWrite: Bool
  let context: PageContext

  public init(
    context: PageContext, values: [String: String], problems: [FieldProblem] = [], types: [TransmissionType],
    nameParts: [String], action: Href, mayWrite: Bool
  ) {
    self.context = context
    self.values = values
    self.problems = problems
    self.types = types
    self.nameParts = nameParts
    self.action = action
    self.mayWrite = mayWrite
  }

  private var messages: Messages { context.messages }

  var html: HTML {
    """
    <section class="card" id="address"><h2>\(messages.invoiceAddress)</h2>
    \(when: !problems.isEmpty, summary)<p class="hint">\(messages.addressHint)</p>
    <form method="post" class="grid" action="\(action)">\(some: context.viewer, { CSRFField($0.csrfToken).html })
    \(kind)\(text("company", messages.company, complete: "organization"))\(names)\
    \(area("street", messages.street))\(text("zipcode", messages.zipcode, complete: "postal-code"))\
    \(text("city", messages.city, complete: "address-level2"))\(text("state", messages.stateField, complete: "address-level1"))\
    \(text("country", messages.country, complete: "country", hint: messages.countryHint))\
    \(text("vat_id", messages.vatID))\(text("internal_reference", messages.internalReference))\
    \(text("custom_field", messages.customField))\(channel)
    \(each: types.filter { !$0.fields.isEmpty }, fields)
    <p class="buttons">\(save)</p></form></section>

    """
  }

  private var save: HTML {
    guard mayWrite else {
      return "<span class=\"hint\">\(messages.sentence(for: .missingPermission(.writeOrders)))</span>"
    }
    return "<button type=\"submit\" class=\"button main\">\(messages.saveAddress)</button>"
  }

  private var summary: HTML {
    let names = knownNames
    return ErrorSummary(problems: problems, messages: messages) { problem in
      names.contains(problem.field) ? "a-" + problem.field : nil
    }.html
  }

  private var knownNames: Set<String> {
    Set(
      [
        "is_business", "company", "name", "street", "zipcode", "city", "state", "country", "vat_id",
        "internal_reference", "custom_field", "transmission_type",
      ]
        + nameParts.map { "name_parts." + $0 } + types.flatMap { $0.fields.map(\.key) })
  }

  // MARK: Controls

  private func control(_ name: String, _ label: String, hint: String? = nil, _ input: (HTML) -> HTML) -> HTML {
    let problem = problems.first { $0.field == name }
    let describedBy = [hint.map { _ in "a-\(name)-hint" }, problem.map { _ in "a-\(name)-problem" }].compactMap(\.self)
    let state: HTML = """
      \(attribute: "aria-describedby", describedBy.isEmpty ? nil : describedBy.joined(separator: " "))\
      \(when: problem != nil, " aria-invalid=\"true\"")\(flag: "disabled", !mayWrite)
      """
    return """
      <div><label for="a-\(name)">\(label)</label>\(input(state))\
      \(some: hint, { "<p class=\"hint\" id=\"a-\(name)-hint\">\($0)</p>" })\
      \(some: problem, { "<p class=\"problem\" id=\"a-\(name)-problem\">\($0.message)</p>" })</div>

      """
  }

  private func text(
    _ name: String, _ label: String, complete: String = "off", type: StaticString = "text", hint: String? = nil
  ) -> HTML {
    control(name, label, hint: hint) { state in
      """
      <input id="a-\(name)" name="\(name)" type="\(markup: type)" value="\(values[name] ?? "")" \
      autocomplete="\(complete)"\(state)>
      """
    }
  }

  private func area(_ name: String, _ label: String) -> HTML {
    control(name, label) { state in
      "<textarea id=\"a-\(name)\" name=\"\(name)\" rows=\"2\" autocomplete=\"street-address\"\(state)>\n\(values[name] ?? "")</textarea>"
    }
  }

  private func choice(_ name: String, _ label: String, _ options: [(value: String, text: String)]) -> HTML {
    control(name, label) { state in
      """
      <select id="a-\(name)" name="\(name)"\(state)>\(each: options, { option in
        "<option value=\"\(option.value)\"\(flag: "selected", values[name] == option.value)>\(option.text)</option>"
      })</select>
      """
    }
  }

  private var kind: HTML {
    choice("is_business", messages.customerType, [("false", messages.individual), ("true", messages.business)])
  }

  private var names: HTML {
    guard !nameParts.isEmpty else { return text("name", messages.personName, complete: "name") }
    return HTML.joined(nameParts.map { text("name_parts." + $0, messages.name(ofNamePart: $0)) })
  }

  private var channel: HTML {
    choice(
      "transmission_type", messages.transmissionType, types.map { ($0.identifier, messages.channel($0.identifier)) })
  }

  private func fields(_ type: TransmissionType) -> HTML {
    """
    <fieldset class="channel"><legend>\(messages.onlyForChannel(messages.channel(type.identifier)))</legend>
    \(each: type.fields, { field in
      text(
        field.key, messages.name(ofTransmissionField: field.key), type: field.kind == .email ? "email" : "text",
        hint: messages.requirement(field.required))
    })</fieldset>

    """
  }
}
