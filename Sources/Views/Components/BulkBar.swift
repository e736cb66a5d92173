// What can be done to many rows at once: which rows, and what. Everything leads to a review page first; without script the choice
// "this page" stands for ticking every row.

import Domain

/// The bar above the rows of the invoice list, inside the form that holds them.
struct BulkBar: Sendable {
  let context: PageContext
  let organizer: String
  let filter: InvoiceFilter
  /// Rows on this page.
  let rows: Int
  /// Rows in the whole list.
  let count: Int

  var html: HTML {
    """
    <details class="bulk" data-bulk open><summary>\(messages.bulkActions) \
    <span data-ticked="(\(messages.tickedCount))"></span></summary><div>
    <label class="check all" hidden><input type="checkbox" data-tick-all> \(messages.tickPage)</label>
    <label for="scope">\(messages.bulkScope)</label>
    <select id="scope" name="scope"><option value="ticked">\(messages.tickedRows)</option>\
    <option value="page">\(messages.wholePage(formatting.count(rows)))</option>\
    \(when: count > rows, "<option value=\"all\">\(messages.allMatching(formatting.count(count)))</option>")</select>
    <span class="buttons">\(each: BatchAction.allCases, write: writeButton) \
    <a class="button" href="\(context.links.exports(organizer, filter.onPage(1)))">\(messages.export)</a></span>
    <output class="hint" data-ticked="\(messages.tickedCount)"></output>
    </div></details>

    """
  }

  private func writeButton(_ action: BatchAction, with nib: inout Nib) {
    nib.write(markup: "<button type=\"submit\" class=\"button\" name=\"action\" value=\"")
    nib.write(text: action.rawValue)
    nib.write(markup: "\">")
    if action == .download { Icon.download.write(with: &nib) }
    nib.write(text: messages.name(of: action))
    nib.write(markup: "</button>")
  }

  private var messages: Messages { context.messages }
  private var formatting: Formatting { context.formatting }
}
