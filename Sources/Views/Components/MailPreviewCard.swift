// The mail of a real invoice on the page of the e-mail texts: what may stand in braces, a choice of invoice, and the mail as it would go out.

/// A mail to look at.
public struct ShownMail: Equatable, Sendable {
  public var number: String
  public var from: String
  public var replyTo: String?
  public var to: String?
  public var subject: String
  public var text: String
  public var attachment: String

  public init(
    number: String, from: String, replyTo: String?, to: String?, subject: String, text: String, attachment: String
  ) {
    self.number = number
    self.from = from
    self.replyTo = replyTo
    self.to = to
    self.subject = subject
    self.text = text
    self.attachment = attachment
  }
}

/// The part of the form that asks for a preview, and the preview.
public struct MailPreviewCard: Sendable {
  public var context: PageContext
  public var placeholders: [String]
  /// The number of the invoice to take, as chosen or proposed; nil where the reader may see none.
  public var number: String?
  public var mail: ShownMail?
  /// No invoice of this number is to be seen.
  public var isMissing: Bool

  public init(context: PageContext, placeholders: [String], number: String?, mail: ShownMail?, isMissing: Bool = false)
  {
    self.context = context
    self.placeholders = placeholders
    self.number = number
    self.mail = mail
    self.isMissing = isMissing
  }

  /// Names of the fields in the form.
  public static let number = "preview_number"
  public static let action = "preview"

  private var messages: Messages { context.messages }

  /// Within the form: what can be written, which invoice, and the button.
  var request: HTML {
    """
    <div id="mail-preview"><p class="hint">\(messages.placeholders) \(HTML.joined(placeholders.map { "<code>{\($0)}</code>" }, separator: " "))</p>\
    \(some: number, { number in
      """
      <label for="preview-number">\(messages.previewInvoice)</label>\
      <input id="preview-number" name="\(MailPreviewCard.number)" value="\(number)" autocomplete="off"\
      \(when: isMissing, " aria-invalid=\"true\" aria-describedby=\"preview-problem\"")>\
      \(when: isMissing, "<p class=\"problem\" id=\"preview-problem\">\(messages.previewMissing)</p>")
      """
    })</div>

    """
  }

  var button: HTML {
    guard number != nil else { return .empty }
    return """
      <button type="submit" class="button" name="\(MailPreviewCard.action)" value="1">\(messages.previewMail)</button>
      """
  }

  /// Below the form.
  var result: HTML {
    guard let mail else { return .empty }
    var facts = Facts()
    facts.add(messages.mailFrom, mail.from)
    facts.add(messages.mailTo, html: mail.to.map { "<bdi>\($0)</bdi>" } ?? "<b>\(messages.mailToNobody)</b>")
    facts.add(messages.mailReplyTo, mail.replyTo)
    facts.add(messages.mailSubject, mail.subject)
    facts.add(messages.mailAttachment, mail.attachment)
    return """
      <section class="card" id="mail" role="status"><h2>\(messages.mailOf) <bdi>\(mail.number)</bdi></h2>\(facts.html)
      <p dir="auto">\(DocumentText(mail.text).html)</p></section>

      """
  }
}
