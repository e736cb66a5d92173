// Shortcuts, states and corrections explained. The shortcuts themselves are declared on the elements they act on
// (`data-keys`) and done by console.js; the switch on this page appears only with script.

import Domain

/// The help page.
public struct HelpPage: Sendable {
  public var context: PageContext

  public init(context: PageContext) {
    self.context = context
  }

  public var html: HTML {
    Layout(context: context, title: messages.helpTitle, section: .help, isNarrow: true).html(
      """
      <h1>\(messages.helpTitle)</h1>
      \(states)\(corrections)\(search)\(shortcuts)
      """
    )
  }

  private var messages: Messages { context.messages }

  private var states: HTML {
    """
    <section class="card"><h2>\(messages.statesExplained)</h2>
    <dl class="legend">\(each: TransmissionStatus.allCases, entry)\
    \(entry(.cancellation(messages), messages.cancellationExplained))\
    \(entry(.cancelled(messages), messages.cancelledExplained))\
    \(entry(.test(messages), messages.testExplained))</dl></section>

    """
  }

  private func entry(_ status: TransmissionStatus) -> HTML {
    entry(Chip(status, messages), messages.explanation(of: status))
  }

  private func entry(_ chip: Chip, _ text: String) -> HTML {
    "<div><dt>\(chip)</dt><dd>\(text)</dd></div>"
  }

  private var corrections: HTML {
    "<section class=\"card\"><h2>\(messages.correctionsExplained)</h2><p>\(messages.correctionsText)</p></section>\n"
  }

  private var search: HTML {
    """
    <section class="card" id="search"><h2>\(messages.searchHelp)</h2><p>\(messages.searchHelpText)</p>
    <table class="keys"><caption class="unseen">\(messages.searchHelp)</caption>
    <thead class="unseen"><tr><th scope="col">\(messages.term)</th><th scope="col">\(messages.finds)</th></tr></thead>
    <tbody>\(each: InvoiceSearchField.allCases, term)</tbody></table></section>

    """
  }

  private func term(_ field: InvoiceSearchField) -> HTML {
    """
    <tr><th scope="row"><code>\(messages.example(of: field))</code></th><td>\(messages.meaning(of: field))</td></tr>

    """
  }

  private var shortcuts: HTML {
    """
    <section class="card" id="shortcuts"><h2>\(messages.shortcuts)</h2>
    <p>\(messages.shortcutsHint)</p>
    <p data-shortcut-switch hidden><label class="check"><input type="checkbox"> \(messages.shortcutsSwitch)</label></p>
    \(table(messages.everywhere, everywhere))\(table(messages.inLists, inLists))\
    \(table(messages.onInvoices, onInvoices))
    </section>
    """
  }

  private typealias Shortcut = (keys: String, effect: String)

  private var everywhere: [Shortcut] {
    [
      ("/", messages.keySearch), ("g o", messages.keyOverview), ("g i", messages.keyInvoices),
      ("g q", messages.keyQueue), ("?", messages.keyHelp),
    ]
  }

  private var inLists: [Shortcut] {
    [("j", messages.keyNextRow), ("k", messages.keyPreviousRow), ("x", messages.keyTick), ("Enter", messages.keyOpen)]
  }

  private var onInvoices: [Shortcut] {
    [
      ("p", messages.keyPDF), ("t", messages.keyTransmit), ("r", messages.keyReissue), ("[", messages.keyPrevious),
      ("]", messages.keyNext),
    ]
  }

  private func table(_ caption: String, _ keys: [Shortcut]) -> HTML {
    """
    <table class="keys"><caption>\(caption)</caption>
    <thead class="unseen"><tr><th scope="col">\(messages.key)</th><th scope="col">\(messages.effect)</th></tr></thead>
    <tbody>\(each: keys, { "<tr><th scope=\"row\">\(strokes($0.keys))</th><td>\($0.effect)</td></tr>" })</tbody></table>

    """
  }

  private func strokes(_ keys: String) -> HTML {
    HTML.joined(
      keys.split(separator: " ").map { "<kbd>\(String($0))</kbd>" },
      separator: " <span class=\"soft\">\(messages.then)</span> ")
  }
}
