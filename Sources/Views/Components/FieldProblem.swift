// What is wrong with a form: a summary above it with links to the fields, and a message at each field (WCAG 3.3.1).

/// A field and what is wrong with its value.
public struct FieldProblem: Equatable, Sendable {
  /// The parameter's name, `date_from`.
  public var field: String
  /// A sentence that says what is expected.
  public var message: String

  public init(field: String, message: String) {
    self.field = field
    self.message = message
  }
}

/// The list of problems above a form.
struct ErrorSummary: Sendable {
  let problems: [FieldProblem]
  let messages: Messages
  /// A sentence about the consequence.
  var consequence: String?
  /// The `id` of a problem's field on this page; nil if the page has no such field.
  let target: @Sendable (FieldProblem) -> String?

  var html: HTML {
    """
    <div class="problems" role="alert" tabindex="-1">
    <h2>\(Icon.failed)\(messages.errorSummary)</h2>
    <ul>\(each: problems, item)</ul>
    \(some: consequence, { "<p>\($0)</p>" })
    </div>
    """
  }

  private func item(_ problem: FieldProblem) -> HTML {
    guard let id = target(problem) else { return "<li>\(problem.message)</li>" }
    return "<li><a href=\"#\(id)\">\(problem.message)</a></li>"
  }
}
