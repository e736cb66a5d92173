// Which columns the list shows, and a name under which filters and columns are kept.

/// The columns as check boxes, part of the filter form.
struct ColumnChoice: Sendable {
  let messages: Messages
  let filter: InvoiceFilter

  var html: HTML {
    let chosen = filter.columns ?? InvoiceColumn.standard
    return """
      <details class="panel">
      <summary>\(Icon.columns)\(messages.columns)</summary>
      <fieldset class="choice"><legend class="unseen">\(messages.columns)</legend>\
      \(each: InvoiceColumn.allCases, write: { box($0, isChosen: chosen.contains($0)).write(with: &$1) })</fieldset>
      <p><button type="submit" class="button">\(messages.applyColumns)</button></p>
      </details>

      """
  }

  private func box(_ column: InvoiceColumn, isChosen: Bool) -> TickBox {
    TickBox(name: "cols", value: column.rawValue, text: messages.name(of: column), isOn: isChosen)
  }
}

/// Keeps the list as it is under a name.
struct SaveViewForm: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter

  var html: HTML {
    guard let viewer = context.viewer else { return .empty }
    let messages = context.messages
    return """
      <details class="panel save">
      <summary>\(Icon.keep)\(messages.saveView)</summary>
      <form method="post" action="\(context.links.views(organizer))">\(CSRFField(viewer.csrfToken))\
      <input type="hidden" name="query" value="\(filter.query)">
      <label for="view-name">\(messages.viewName)</label>
      <input id="view-name" name="name" required maxlength="60" autocomplete="off">
      <label class="check"><input type="checkbox" name="shared" value="true"> \(messages.viewShared)</label>
      <button type="submit" class="button">\(messages.saveView)</button> \
      <a href="\(context.links.views(organizer))">\(messages.manageViews)</a></form>
      </details>

      """
  }
}
