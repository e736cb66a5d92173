// Every address of the console, in one place (console.md §4.3): pages and handlers ask here and never write a path.
// The route table is tested against these.

/// The console's addresses under the mount point.
public struct Links: Equatable, Sendable {
  /// `""` or `/path`, encoded, without a slash at the end.
  public let base: String
  /// Stands in the query of static files, so that a new version is fetched although old ones may be cached for ever.
  public let assetVersion: String

  /// - Parameter base: the mount point's path, not percent-encoded; slashes at the ends and doubled ones are dropped.
  public init(base: String, assetVersion: String = "1") {
    self.base = base.split(separator: "/").map { "/" + PercentEncoding.encode(String($0)) }.joined()
    self.assetVersion = PercentEncoding.encode(assetVersion)
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

  public func home(_ organizer: String) -> Href { console(PercentEncoding.encode(organizer) + "/") }

  /// The list, with what narrows and sorts it.
  public func invoices(_ organizer: String, _ filter: InvoiceFilter = InvoiceFilter()) -> Href {
    inside(organizer, "invoices/", query: filter.parameters)
  }

  /// One invoice; `list` goes along, so that back, previous and next stay within the list the reader came from.
  public func invoice(_ organizer: String, _ number: String, from list: InvoiceFilter = InvoiceFilter()) -> Href {
    invoiceLinks(organizer, from: list).href(number)
  }

  /// The addresses of many invoices, which differ in their number only.
  func invoiceLinks(_ organizer: String, from list: InvoiceFilter = InvoiceFilter()) -> InvoiceLinks {
    InvoiceLinks(prefix: inside(organizer, "invoices/").text, suffix: "/" + query(list.parameters))
  }

  struct InvoiceLinks: Sendable {
    fileprivate let prefix: String
    fileprivate let suffix: String

    func href(_ number: String) -> Href {
      Href(encoded: prefix + PercentEncoding.encode(number) + suffix)
    }
  }

  /// The document as bytes; `version` for a superseded one.
  public func document(
    _ organizer: String, _ number: String, _ format: DocumentFormat, version: Int? = nil
  ) -> Href {
    inside(
      organizer, "invoices/" + PercentEncoding.encode(number) + "/document." + format.rawValue,
      query: version.map { [("version", String($0))] } ?? [])
  }

  public func billing(_ organizer: String, page: Int = 1) -> Href {
    inside(organizer, "billing/", query: page > 1 ? [("page", String(page))] : [])
  }

  public func billingDocument(_ organizer: String, _ number: String) -> Href {
    inside(organizer, "billing/" + PercentEncoding.encode(number) + "/document.pdf")
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

  private func inside(_ organizer: String, _ path: String, query: [(name: String, value: String)] = []) -> Href {
    console(PercentEncoding.encode(organizer) + "/" + path, query: query)
  }

  private func console(_ path: String, query parameters: [(name: String, value: String)] = []) -> Href {
    Href(encoded: base + "/console/" + path + query(parameters))
  }

  private func query(_ parameters: [(name: String, value: String)]) -> String {
    guard !parameters.isEmpty else { return "" }
    let pairs = parameters.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }
    return "?" + pairs.joined(separator: "&")
  }
}

/// Names of form fields that pages write and handlers read.
public enum FieldName {
  public static let csrf = "csrf_token"
  /// The path to go to after signing in.
  public static let next = "next"
  public static let email = "email"
  public static let password = "password"
}
