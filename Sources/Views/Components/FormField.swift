// Inputs of small forms: label, input, hint and what was wrong, tied together for those who do not see them (WCAG 3.3.1, 1.3.1).

/// One labelled input.
struct FormField: Sendable {
  enum Kind: String, Sendable {
    case text, email, password, date
  }

  let name: String
  let label: String
  var kind = Kind.text
  var value = ""
  var complete = "off"
  var hint: String?
  var problem: String?
  var isRequired = true
  var isFocused = false
  /// Codes are no words: no capitals, no corrections.
  var isCode = false

  var html: HTML {
    """
    <div><label for="f-\(name)">\(label)</label>\
    <input id="f-\(name)" name="\(name)" type="\(kind.rawValue)" autocomplete="\(complete)"\
    \(when: kind != .password, " value=\"\(value)\"")\
    \(when: isCode, " autocapitalize=\"none\" spellcheck=\"false\"")\
    \(attribute: "aria-describedby", describedBy)\(when: problem != nil, " aria-invalid=\"true\"")\
    \(flag: "required", isRequired)\(flag: "autofocus", isFocused)>\
    \(some: hint, { "<p class=\"hint\" id=\"f-\(name)-hint\">\($0)</p>" })\
    \(some: problem, { "<p class=\"problem\" id=\"f-\(name)-problem\">\($0)</p>" })</div>

    """
  }

  private var describedBy: String? {
    let ids = [hint.map { _ in "f-\(name)-hint" }, problem.map { _ in "f-\(name)-problem" }].compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}

/// A box to tick.
struct CheckField: Sendable {
  let name: String
  var value = "true"
  let label: HTML
  let isOn: Bool
  var isDisabled = false

  var html: HTML {
    """
    <label class="check"><input type="checkbox" name="\(name)" value="\(value)"\(flag: "checked", isOn)\
    \(flag: "disabled", isDisabled)> <span>\(label)</span></label>

    """
  }
}

/// One box of many, as small as can be.
struct TickBox: HTMLPart, Sendable {
  let name: String
  let value: String
  let text: String
  let isOn: Bool

  func write(with nib: inout Nib) {
    nib.write(markup: "<label class=\"check\"><input type=\"checkbox\" name=\"")
    nib.write(text: name)
    nib.write(markup: "\" value=\"")
    nib.write(text: value)
    nib.write(markup: "\"")
    nib.write(flag: "checked", isOn)
    nib.write(markup: "> ")
    nib.write(text: text)
    nib.write(markup: "</label>")
  }
}

/// A form that is one button.
struct ButtonForm: Sendable {
  let action: Href
  let text: String
  /// For those who do not see what it stands beside.
  var about: String?
  var fields: [(name: String, value: String)] = []
  let context: PageContext

  var html: HTML {
    """
    <form method="post" action="\(action)">\(some: context.viewer, { CSRFField($0.csrfToken).html })\
    \(each: fields, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
    <button type="submit" class="button">\(text)\(some: about, { "<span class=\"unseen\"> \($0)</span>" })</button></form>
    """
  }
}
