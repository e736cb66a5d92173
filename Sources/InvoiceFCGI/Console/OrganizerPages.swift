// The way into the console: choose an organizer, or go straight to the only one. And the help page.

import Domain
import Views

enum OrganizerPages {
  static func chooser(_ call: Call) throws -> Response {
    let ids = try call.authenticated().organizers
    let found = try call.app.companions.organizers(ids, page: PageRequest(number: 1, size: 500)).elements
    if found.count == 1, let only = found.first {
      return .redirect(to: call.app.links.home(only.slug).text)
    }
    let choices = found.map { OrganizerChoice(slug: $0.slug, name: $0.name) }
    return call.page(OrganizerChooserPage(context: call.pageContext(), organizers: choices).html)
  }

  static func help(_ call: Call) -> Response {
    call.page(HelpPage(context: call.pageContext()).html)
  }
}
