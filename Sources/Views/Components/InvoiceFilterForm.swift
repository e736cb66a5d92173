// The search box and, behind a fold, the filters: one GET form, so that every list has an address that can be kept
// and shared.

import Domain

/// The form above the invoice list.
struct InvoiceFilterForm: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  let choices: InvoiceFilterChoices
  let problems: [FieldProblem]

  /// Beyond this a list to choose from helps nobody and makes the page heavy; the event is then typed.
  private static let eventsInList = 200

  private var messages: Messages { context.messages }

  var html: HTML {
    """
    \(when: !problems.isEmpty, summary)<form class="search" method="get" role="search" \
    action="\(context.links.invoices(organizer))">
    <div class="box"><label class="unseen" for="q">\(messages.searchLabel)</label>
    \(Icon.search)<input id="q" name="q" type="search" placeholder="\(messages.searchHint)" \
    value="\(filter.value(.search))" autocomplete="off" spellcheck="false" data-focus="/" aria-describedby="q-hint\(when: has("q"), " q-problem")"\
    \(when: has("q"), " aria-invalid=\"true\"")>
    <button type="submit" class="button main">\(messages.search)</button></div>
    <p class="hint" id="q-hint">\(messages.searchExample) <a href="\(context.links.help.fragment("search"))">\
    \(messages.searchLanguage)</a></p>\(problem(.search))
    <details class="panel"\(flag: "open", isPanelOpen)>
    <summary>\(Icon.filter)\(messages.filters)\(when: active > 0, " <span class=\"count\">\(active)</span>")</summary>
    <div class="grid">
    <div>\(eventField)\(kindField)\(localeField)</div>
    <div>\(dateFields)\(businessField)</div>
    <div>\(textField(.grossMin, "decimal"))\(textField(.grossMax, "decimal"))\(textField(.taxRate, "decimal"))\
    \(textField(.country, "text"))</div>
    \(statusField)\(typeField)
    </div>
    <p><button type="submit" class="button">\(messages.applyFilters)</button></p>
    </details>
    \(ColumnChoice(messages: messages, filter: filter).html)\
    \(each: filter.parameters.filter(isCarried), hidden)</form>

    """
  }

  private var active: Int { filter.entries.filter { $0.field.isInPanel }.count }

  private var isPanelOpen: Bool {
    problems.contains { problem in InvoiceFilter.Field(rawValue: problem.field)?.isInPanel == true }
  }

  /// What has no control here still has to survive the form; paging starts anew.
  private func isCarried(_ parameter: (name: String, value: String)) -> Bool {
    if parameter.name == "page" || parameter.name == "cols" { return false }
    return InvoiceFilter.Field(rawValue: parameter.name).map { !$0.isControl } ?? true
  }

  private func hidden(_ parameter: (name: String, value: String)) -> HTML {
    "<input type=\"hidden\" name=\"\(parameter.name)\" value=\"\(parameter.value)\">\n"
  }

  private var summary: HTML {
    ErrorSummary(problems: problems, messages: messages) { problem in
      guard let field = InvoiceFilter.Field(rawValue: problem.field), field.isControl else { return nil }
      return field.rawValue
    }.html
  }

  private func problem(_ field: InvoiceFilter.Field) -> HTML? {
    problems.first { $0.field == field.rawValue }.map {
      "<p class=\"problem\" id=\"\(field.rawValue)-problem\">\($0.message)</p>"
    }
  }

  private func has(_ name: String) -> Bool { problems.contains { $0.field == name } }

  private func invalid(_ name: String) -> HTML? {
    guard problems.contains(where: { $0.field == name }) else { return nil }
    return " aria-invalid=\"true\" aria-describedby=\"\(name)-problem\""
  }

  private var eventField: HTML {
    guard choices.events.count <= InvoiceFilterForm.eventsInList else {
      return field(
        .event, control: "<input id=\"event\" name=\"event\" value=\"\(filter.value(.event))\"\(invalid("event"))>")
    }
    return select(.event, choices.events.map { ($0.slug, $0.name) })
  }

  private var dateFields: HTML {
    HTML.joined(
      [InvoiceFilter.Field.dateFrom, .dateTo].map { field in
        let name = field.rawValue
        // A date control drops what it cannot read; after a refusal the reader should see what was wrong.
        let type = invalid(name) == nil ? "date" : "text"
        return self.field(
          field,
          control: """
            <input id="\(name)" name="\(name)" type="\(type)" value="\(filter.value(field))"\(invalid(name))>
            """)
      })
  }

  private var businessField: HTML {
    select(.business, [("true", messages.business), ("false", messages.individual)])
  }

  private func textField(_ field: InvoiceFilter.Field, _ mode: String) -> HTML {
    let name = field.rawValue
    return self.field(
      field,
      control: """
        <input id="\(name)" name="\(name)" inputmode="\(mode)" autocomplete="off" value="\(filter.value(field))"\
        \(invalid(name))>
        """)
  }

  private var statusField: HTML {
    checks(.status, TransmissionStatus.allCases.map { ($0.rawValue, messages.name(of: $0)) })
  }

  private var typeField: HTML {
    checks(.type, choices.transmissionTypes.map { ($0, messages.channel($0)) })
  }

  private var kindField: HTML {
    select(.isCancellation, [("false", messages.onlyInvoices), ("true", messages.onlyCancellations)])
  }

  private var localeField: HTML { select(.locale, choices.locales.map { ($0, messages.languageName($0)) }) }

  private func field(_ field: InvoiceFilter.Field, control: HTML) -> HTML {
    "<div><label for=\"\(field.rawValue)\">\(messages.name(of: field))</label>\(control)\(problem(field))</div>\n"
  }

  private func select(_ field: InvoiceFilter.Field, _ options: [(value: String, text: String)]) -> HTML {
    let current = filter.value(field)
    // A value that is not among the choices stays visible instead of turning into "any".
    let stray = current.isEmpty || options.contains { $0.value == current } ? [] : [(current, current)]
    return self.field(
      field,
      control: """
        <select id="\(field.rawValue)" name="\(field.rawValue)"\(invalid(field.rawValue))>\
        <option value="">\(messages.any)</option>\
        \(each: options + stray, write: { writeOption($0.value, $0.text, isChosen: $0.value == current, with: &$1) })</select>
        """)
  }

  private func writeOption(_ value: String, _ text: String, isChosen: Bool, with nib: inout Nib) {
    nib.write(markup: "<option value=\"")
    nib.write(text: value)
    nib.write(markup: "\"")
    nib.write(flag: "selected", isChosen)
    nib.write(markup: ">")
    nib.write(text: text)
    nib.write(markup: "</option>")
  }

  private func checks(_ field: InvoiceFilter.Field, _ options: [(value: String, text: String)]) -> HTML {
    guard !options.isEmpty else { return .empty }
    return """
      <fieldset id="\(field.rawValue)"><legend>\(messages.name(of: field))</legend>\
      \(each: options, write: { box(field, $0.value, $0.text).write(with: &$1) })\(problem(field))</fieldset>

      """
  }

  private func box(_ field: InvoiceFilter.Field, _ value: String, _ text: String) -> TickBox {
    TickBox(name: field.rawValue, value: value, text: text, isOn: filter.contains(field, value))
  }
}
