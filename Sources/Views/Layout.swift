// The frame around every page: document head, skip link, header with navigation and sign-out, messages, footer. It
// writes no inline style or script, so that the strict content security policy holds (console.md §4.2).

/// A complete document around the content of a page.
struct Layout: Sendable {
  enum Section: Sendable {
    case overview, invoices, queue, orders, series, journal, billing, settings, help
  }

  static let product = "InvoiceFCGI"

  var context: PageContext
  /// Of the page alone; organizer and product are added.
  var title: String
  var section: Section?
  /// How wide the content may become; forms and prose are easier to read when narrow.
  var isNarrow = false

  /// The document around `main`.
  func html(_ main: HTML) -> HTML {
    html(reserving: main.count) { $0 += main }
  }

  /// The document around what `write` appends: long pages write themselves in place.
  /// - Parameter size: how many bytes that will be, roughly.
  func html(reserving size: Int, write: (inout HTML) -> Void) -> HTML {
    var html = opening
    html.reserve(size + 512)
    write(&html)
    html += closing
    let icons = html.icons
    html.write { Icon.writeSprite(icons, with: &$0) }
    html.append(markup: "</body>\n</html>\n")
    return html
  }

  private var opening: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(context.language.code)" dir="\(context.language.direction)">
    <head>
    <meta charset="utf-8">
    <title>\(titles)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="\(context.links.asset("mark.svg"))" type="image/svg+xml">
    <link rel="stylesheet" href="\(context.links.asset("console.css"))">
    <script src="\(context.links.asset("console.js"))" defer></script>
    </head>
    <body>
    <a class="skip" href="#content">\(messages.skipToContent)</a>
    <header class="top">
    <div class="bar">
    \(brand)\(some: context.viewer, navigation)
    </div>
    </header>
    <main id="content" tabindex="-1"\(attribute: "class", isNarrow ? "narrow" : nil)>
    \(each: context.flashes, flash)
    """
  }

  private var closing: HTML {
    """

    </main>
    <footer class="foot">
    <p>\(Layout.product) <span class="muted">\(messages.version) <bdi>\(context.version)</bdi></span></p>
    </footer>
    <div id="live" class="unseen" role="status"></div>

    """
  }

  private var messages: Messages { context.messages }

  private var titles: String {
    ([title] + [context.organizer?.name, Layout.product].compactMap { $0 }).joined(separator: " · ")
  }

  private var brand: HTML {
    let home = context.organizer.map { context.links.home($0.slug) } ?? context.links.organizers
    return """
      <a class="brand" href="\(home)">\(Icon.mark)<span>\(Layout.product)</span></a>
      \(some: context.organizer, organizer)
      """
  }

  private func organizer(_ organizer: OrganizerChoice) -> HTML {
    let name: HTML = "<bdi>\(organizer.name)</bdi>"
    guard context.viewer?.hasSeveralOrganizers == true else { return "<p class=\"organizer\">\(name)</p>" }
    return """
      <p class="organizer"><a href="\(context.links.organizers)">\(name)\(Icon.choose)\
      <span class="unseen"> – \(messages.switchOrganizer)</span></a></p>
      """
  }

  private func navigation(_ viewer: Viewer) -> HTML {
    """
    <nav aria-label="\(messages.mainNavigation)"><ul>
    \(NavigationItems(layout: self))</ul></nav>
    <details class="menu">
    <summary><span class="unseen">\(messages.account): </span><bdi>\(viewer.email)</bdi></summary>
    <div>
    <a href="\(context.links.account)">\(messages.accountTitle)</a>
    <form method="post" action="\(context.links.language)">\(CSRFField(viewer.csrfToken))\
    \(some: context.path, { "<input type=\"hidden\" name=\"\(FieldName.next)\" value=\"\($0)\">" })\
    \(each: Language.allCases.filter { $0 != context.language }, languageButton)</form>
    <form method="post" action="\(context.links.signOut)">\(CSRFField(viewer.csrfToken))\
    <button type="submit">\(messages.signOut)</button></form>
    </div>
    </details>
    """
  }

  private func languageButton(_ language: Language) -> HTML {
    """
    <button type="submit" name="language" value="\(language.code)" lang="\(language.code)">\(language.ownName)</button>
    """
  }

  private func flash(_ flash: Flash) -> HTML {
    let isFailure = flash.kind == .failure
    return """
      <div class="flash \(flash.kind.rawValue)" role="\(isFailure ? "alert" : "status")">\
      \((isFailure ? Icon.failed : Icon.completed))<p>\(flash.text)\
      \(some: flash.link, { " <a href=\"\($0.href)\">\($0.text)</a>" })\
      \(some: flash.requestID, { " <span class=\"muted\">\(messages.requestID): <code>\($0)</code></span>" })</p></div>

      """
  }
}

/// The links to the main pages.
private struct NavigationItems: HTMLPart {
  let layout: Layout

  func write(with nib: inout Nib) {
    let (messages, links) = (layout.context.messages, layout.context.links)
    if let slug = layout.context.organizer?.slug {
      write(messages.overview, links.home(slug), .overview, keys: "g o", with: &nib)
      write(messages.invoices, links.invoices(slug), .invoices, keys: "g i", with: &nib)
      write(messages.queue, links.queue(slug), .queue, keys: "g q", with: &nib)
      write(messages.orders, links.orders(slug), .orders, with: &nib)
      write(messages.series, links.series(slug), .series, with: &nib)
      write(messages.journal, links.journal(slug), .journal, with: &nib)
      write(messages.billing, links.billing(slug), .billing, with: &nib)
      write(messages.settings, links.settings(slug), .settings, with: &nib)
    }
    write(messages.help, links.help, .help, keys: "?", with: &nib)
  }

  private func write(
    _ text: String, _ href: Href, _ section: Layout.Section, keys: String? = nil, with nib: inout Nib
  ) {
    nib.write(markup: "<li><a href=\"")
    nib.write(href)
    nib.write(markup: "\"")
    nib.write(attribute: "aria-current", layout.section == section ? "page" : nil)
    nib.write(attribute: "data-keys", keys)
    nib.write(markup: ">")
    nib.write(text: text)
    nib.write(markup: "</a></li>\n")
  }
}

/// The hidden field that proves that a form came from us.
struct CSRFField: HTMLPart, Sendable {
  let token: String

  init(_ token: String) {
    self.token = token
  }

  func write(with nib: inout Nib) {
    nib.write(markup: "<input type=\"hidden\" name=\"")
    nib.write(text: FieldName.csrf)
    nib.write(markup: "\" value=\"")
    nib.write(text: token)
    nib.write(markup: "\">")
  }
}
