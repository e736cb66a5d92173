// The page for everything that did not work: what happened, what did not, what to do now, and the id under which the
// log has it.

/// An error in words.
public struct ErrorPage: Sendable {
  /// The kinds of failure that need different words; several status codes share one.
  public enum Failure: Equatable, Sendable, CaseIterable {
    case badRequest, forbidden, notFound, tooLarge, internalError, unavailable

    /// The words for an HTTP status; codes without words of their own are taken as the general case of their class.
    public init(status: Int) {
      switch status {
      case 401, 403: self = .forbidden
      case 404, 410: self = .notFound
      case 413, 414, 431: self = .tooLarge
      case 429, 502, 503, 504: self = .unavailable
      case 400..<500: self = .badRequest
      default: self = .internalError
      }
    }
  }

  public var context: PageContext
  public var status: Int
  /// A sentence about this very case, such as which parameter was wrong; nil for the general words.
  public var detail: String?
  /// Where trying again makes sense; only for requests that may be repeated.
  public var retry: Href?
  public var requestID: String

  public init(context: PageContext, status: Int, detail: String? = nil, retry: Href? = nil, requestID: String) {
    self.context = context
    self.status = status
    self.detail = detail
    self.retry = retry
    self.requestID = requestID
  }

  public var html: HTML {
    let messages = context.messages
    let failure = Failure(status: status)
    return Layout(context: context, title: messages.title(of: failure), section: nil, isNarrow: true).html(
      """
      <section class="card error">
      <p class="code" aria-hidden="true">\(status)</p>
      <h1>\(messages.title(of: failure))</h1>
      <h2>\(messages.whatHappened)</h2>
      <p>\(messages.cause(of: failure))\(some: detail, { " <b>\($0)</b>" })</p>
      <h2>\(messages.whatToDo)</h2>
      <p>\(messages.remedy(for: failure))</p>
      <p class="buttons">\(some: retry, { "<a class=\"button main\" href=\"\($0)\">\(messages.tryAgain)</a> " })\
      <a class="button" href="\(home)">\(context.viewer == nil ? messages.signIn : messages.toOverview)</a></p>
      <p class="hint">\(messages.requestID): <code>\(requestID)</code>\
      \(CopyButton(value: requestID, what: messages.requestID, messages: messages).html)</p>
      </section>
      """
    )
  }

  private var home: Href {
    guard context.viewer != nil else { return context.links.signIn }
    return context.organizer.map { context.links.home($0.slug) } ?? context.links.organizers
  }
}
