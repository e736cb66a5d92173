// Every address of the console, in one place (console.md §4.3): pages and handlers ask here and never write a path.
// The route table is tested against these.

public import Domain

/// The console's addresses under the mount point.
public struct Links: Equatable, Sendable {
  /// `""` or `/path`, encoded, without a slash at the end.
  public let base: String
  /// Before all pages of the console.
  private let root: String
  /// Stands in the query of static files, so that a new version is fetched although old ones may be cached for ever.
  public let assetVersion: String

  /// - Parameter base: the mount point's path, not percent-encoded; slashes at the ends and doubled ones are dropped.
  public init(base: String, assetVersion: String = "1") {
    self.base = base.split(separator: "/").map { "/" + PercentEncoding.segment(String($0)) }.joined()
    root = self.base + "/console/"
    self.assetVersion = PercentEncoding.segment(assetVersion)
  }

  public var signIn: Href { console("login") }

  /// Sign-in that comes back to `target`, a path of this server.
  public func signIn(returningTo target: Href) -> Href {
    console("login", query: [(FieldName.next, target.text)])
  }

  /// POST only.
  public var signOut: Href { console("logout") }

  /// The choice of organizer.
  public var organizers: Href { console("") }

  public func home(_ organizer: String) -> Href { inside(organizer, "/") }

  /// The list, with what narrows and sorts it.
  public func invoices(_ organizer: String, _ filter: InvoiceFilter = InvoiceFilter()) -> Href {
    inside(organizer, "/invoices/", query: filter.parameters)
  }

  /// One invoice; `list` goes along, so that back, previous and next stay within the list the reader came from.
  public func invoice(_ organizer: String, _ number: String, from list: InvoiceFilter = InvoiceFilter()) -> Href {
    invoiceLinks(organizer, from: list).href(number)
  }

  /// The addresses of many invoices, which differ in their number only.
  func invoiceLinks(_ organizer: String, from list: InvoiceFilter = InvoiceFilter()) -> InvoiceLinks {
    InvoiceLinks(prefix: inside(organizer, "/invoices/").text, suffix: "/" + query(list.parameters))
  }

  /// The timeline of an invoice's page, of one kind or all.
  func timeline(
    _ organizer: String, _ number: String, _ kind: TimelineEntry.Kind?, from list: InvoiceFilter
  ) -> Href {
    let chosen = kind.map { [(name: Timeline.parameter, value: $0.rawValue)] } ?? []
    return inside(
      organizer, "/invoices/" + PercentEncoding.segment(number) + "/", query: list.parameters + chosen
    ).fragment("timeline")
  }

  /// The document as bytes; `version` for a superseded one.
  public func document(
    _ organizer: String, _ number: String, _ format: DocumentFormat, version: Int? = nil
  ) -> Href {
    inside(
      organizer, "/invoices/" + PercentEncoding.segment(number) + "/document." + format.rawValue,
      query: version.map { [("version", String($0))] } ?? [])
  }

  /// The form that confirms an action on one invoice, and does it.
  public func action(_ organizer: String, _ number: String, _ action: String) -> Href {
    inside(organizer, "/invoices/" + PercentEncoding.segment(number) + "/" + action + "/")
  }

  /// A structured document: `ubl`, `cii`, `fatturapa`; `version` for a superseded one.
  public func structured(_ organizer: String, _ number: String, _ kind: String, version: Int? = nil) -> Href {
    inside(
      organizer, "/invoices/" + PercentEncoding.segment(number) + "/" + kind + ".xml",
      query: version.map { [("version", String($0))] } ?? [])
  }

  /// Rules for e-invoices, applied to one invoice.
  public func check(_ organizer: String, _ number: String) -> Href { action(organizer, number, "check") }

  /// Filters under a name; POST adds one.
  public func views(_ organizer: String) -> Href { inside(organizer, "/views/") }

  /// POST only.
  public func deleteView(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/views/\(id)/delete/") }

  /// POST only: what the list's form sends, with the action in it.
  public func bulk(_ organizer: String) -> Href { inside(organizer, "/bulk/") }

  public func jobs(_ organizer: String, page: Int = 1) -> Href { inside(organizer, "/jobs/", query: pageQuery(page)) }

  /// One batch: its review before it is confirmed, its progress afterwards.
  public func job(_ organizer: String, _ id: Int64, page: Int = 1) -> Href {
    inside(organizer, "/jobs/\(id)/", query: pageQuery(page))
  }

  /// POST only: `start` or `retry`.
  public func job(_ organizer: String, _ id: Int64, _ step: String) -> Href {
    inside(organizer, "/jobs/\(id)/\(step)/")
  }

  /// The archive that a batch made.
  public func jobFile(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/jobs/\(id)/documents.zip") }

  /// Exports, with the choice of what to make of the list that a filter describes; POST starts one.
  public func exports(_ organizer: String, _ filter: InvoiceFilter = InvoiceFilter()) -> Href {
    inside(organizer, "/exports/", query: filter.parameters)
  }

  /// One export's progress.
  public func export(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/exports/\(id)/") }

  /// The file that an export made.
  public func exportFile(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/exports/\(id)/file") }

  /// POST only.
  public func deleteExport(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/exports/\(id)/delete/") }

  /// What was not delivered, by cause.
  public func queue(_ organizer: String, page: Int = 1) -> Href { inside(organizer, "/queue/", query: pageQuery(page)) }

  /// POST only: a person's decision about one transmission whose outcome is not known.
  public func decide(_ organizer: String, _ number: String) -> Href { action(organizer, number, "decide") }

  public func series(_ organizer: String, page: Int = 1) -> Href {
    inside(organizer, "/series/", query: pageQuery(page))
  }

  /// The printable statement about one series.
  public func statement(_ organizer: String, series prefix: String) -> Href {
    inside(organizer, "/series/" + PercentEncoding.segment(prefix) + "/")
  }

  public func journal(_ organizer: String, page: Int = 1) -> Href {
    inside(organizer, "/journal/", query: pageQuery(page))
  }

  /// POST only: walks the chain.
  public func verifyJournal(_ organizer: String) -> Href { inside(organizer, "/journal/verify/") }

  /// The whole journal, one entry a line.
  public func journalFile(_ organizer: String) -> Href { inside(organizer, "/journal/journal.jsonl") }

  /// One order of an event.
  public func order(_ organizer: String, _ event: String, _ code: String) -> Href {
    inside(organizer, "/orders/" + PercentEncoding.segment(event) + "/" + PercentEncoding.segment(code) + "/")
  }

  /// POST only: `address` or `create-invoice`.
  public func order(_ organizer: String, _ event: String, _ code: String, _ step: String) -> Href {
    Href(encoded: order(organizer, event, code).text + step + "/")
  }

  /// Orders to look through.
  public func orders(_ organizer: String, event: String = "", search: String = "", page: Int = 1) -> Href {
    let given = [(name: "event", value: event), ("q", search)].filter { !$0.value.isEmpty }
    return inside(organizer, "/orders/", query: given + pageQuery(page))
  }

  /// The settings of an organizer, or of one event.
  public func settings(_ organizer: String, event: String? = nil) -> Href {
    inside(organizer, "/settings/" + (event.map { "events/" + PercentEncoding.segment($0) + "/" } ?? ""))
  }

  /// One group of settings; POST saves it.
  public func settings(_ organizer: String, event: String?, _ group: SettingGroup) -> Href {
    Href(encoded: settings(organizer, event: event).text + group.rawValue + "/")
  }

  /// An example invoice: GET with what is saved, POST with what a form holds.
  public func specimen(_ organizer: String, event: String?, _ group: SettingGroup) -> Href {
    Href(encoded: settings(organizer, event: event, group).text + "preview.pdf")
  }

  /// The logo that invoices get, as a picture.
  public func logo(_ organizer: String, event: String?) -> Href {
    Href(encoded: settings(organizer, event: event, .layout).text + "logo.jpg")
  }

  /// POST only, with a file.
  public func logoUpload(_ organizer: String, event: String?) -> Href {
    Href(encoded: settings(organizer, event: event, .layout).text + "logo/")
  }

  /// POST only.
  public func logoRemoval(_ organizer: String, event: String?) -> Href {
    Href(encoded: logoUpload(organizer, event: event).text + "remove/")
  }

  /// POST only: `test` or `mail`.
  public func channel(_ organizer: String, _ identifier: String, _ step: String) -> Href {
    Href(encoded: settings(organizer, .channels).text + PercentEncoding.segment(identifier) + "/" + step + "/")
  }

  public func rates(_ organizer: String, _ source: RateSource, day: String? = nil) -> Href {
    inside(organizer, "/settings/rates/", query: [("source", source.rawValue)] + (day.map { [("day", $0)] } ?? []))
  }

  /// A page of the organizer's settings that is not a group.
  public func settings(_ organizer: String, _ place: SettingsPlace) -> Href {
    inside(organizer, "/settings/" + place.rawValue + "/")
  }

  /// POST only: the language of the reader's console.
  public var language: Href { console("language") }

  public func billing(_ organizer: String, page: Int = 1) -> Href {
    inside(organizer, "/billing/", query: pageQuery(page))
  }

  public func billingDocument(_ organizer: String, _ number: String) -> Href {
    inside(organizer, "/billing/" + PercentEncoding.segment(number) + "/document.pdf")
  }

  /// POST makes one.
  public func webhooks(_ organizer: String) -> Href { inside(organizer, "/settings/webhooks/") }
  public func newWebhook(_ organizer: String) -> Href { inside(organizer, "/settings/webhooks/new/") }

  public func webhook(_ organizer: String, _ id: Int64, page: Int = 1) -> Href {
    inside(organizer, "/settings/webhooks/\(id)/", query: pageQuery(page))
  }

  /// `edit` and `delete` ask and do; POST only: `test`, `enable`, `disable`, `rotate`.
  public func webhook(_ organizer: String, _ id: Int64, _ step: String) -> Href {
    inside(organizer, "/settings/webhooks/\(id)/\(step)/")
  }

  /// POST only: tells a webhook once more.
  public func replay(_ organizer: String, _ webhook: Int64, _ delivery: Int64) -> Href {
    inside(organizer, "/settings/webhooks/\(webhook)/deliveries/\(delivery)/replay/")
  }

  /// One's own account.
  public var account: Href { console("account/") }

  /// POST only, but for `second-factor`: `password`, `sessions/end`, `second-factor`, `second-factor/off`, `second-factor/codes`.
  public func account(_ step: String) -> Href { console("account/" + step + "/") }

  /// The password once more before going on to `target`.
  public func confirmPassword(returningTo target: Href) -> Href {
    console("account/confirm/", query: [(FieldName.next, target.text)])
  }

  /// The second factor's code after the password.
  public func signInCode(returningTo target: String?) -> Href {
    console("login/2fa", query: target.map { [(FieldName.next, $0)] } ?? [])
  }

  /// Where somebody who was invited chooses a password.
  public var invitation: Href { console("invitation/") }

  public func teams(_ organizer: String) -> Href { inside(organizer, "/settings/teams/") }
  /// The form for a new team, with the rights of a role if one is given.
  public func newTeam(_ organizer: String, _ role: Role? = nil) -> Href {
    inside(organizer, "/settings/new-team/", query: role.map { [("role", $0.rawValue)] } ?? [])
  }

  public func team(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/settings/teams/\(id)/") }

  /// `delete`, `tokens`.
  public func team(_ organizer: String, _ id: Int64, _ step: String) -> Href {
    inside(organizer, "/settings/teams/\(id)/\(step)/")
  }

  /// POST only.
  public func revokeToken(_ organizer: String, team: Int64, _ token: Int64) -> Href {
    inside(organizer, "/settings/teams/\(team)/tokens/\(token)/revoke/")
  }

  public func tokens(_ organizer: String) -> Href { inside(organizer, "/settings/tokens/") }
  public func users(_ organizer: String) -> Href { inside(organizer, "/settings/users/") }
  public func user(_ organizer: String, _ id: Int64) -> Href { inside(organizer, "/settings/users/\(id)/") }

  /// POST only: `teams`, `disable`, `enable`, `invitation`, `second-factor`.
  public func user(_ organizer: String, _ id: Int64, _ step: String) -> Href {
    inside(organizer, "/settings/users/\(id)/\(step)/")
  }

  public var help: Href { console("help/") }

  /// A file of `Public/`.
  public func asset(_ file: StaticString) -> Href {
    Href(encoded: base + "/static/\(file)?v=" + assetVersion)
  }

  /// The forms in which an invoice can be fetched.
  public enum DocumentFormat: String, CaseIterable, Sendable {
    case pdf, xml, json
  }

  private func pageQuery(_ page: Int) -> [(name: String, value: String)] {
    page > 1 ? [("page", String(page))] : []
  }

  private func inside(_ organizer: String, _ path: String, query: [(name: String, value: String)] = []) -> Href {
    Href(encoded: root, PercentEncoding.segment(organizer), path: path, query: self.query(query))
  }

  private func console(_ path: String, query parameters: [(name: String, value: String)] = []) -> Href {
    Href(encoded: root, path: path, query: query(parameters))
  }

  private func query(_ parameters: [(name: String, value: String)]) -> String {
    guard !parameters.isEmpty else { return "" }
    return "?" + PercentEncoding.query(parameters)
  }
}

/// Names of form fields that pages write and handlers read.
public enum FieldName {
  public static let csrf = "csrf_token"
  /// The path to go to after signing in.
  public static let next = "next"
  public static let email = "email"
  public static let password = "password"
  /// Of the second factor, a recovery code, or of an invitation.
  public static let code = "code"
  /// Makes a confirmed form count once.
  public static let key = "key"
  /// What the confirmed page showed; another value means that things have changed.
  public static let fingerprint = "seen"
}
