// Secrets that are shown once: a new token, the link of an invitation, recovery codes. The page that holds them is never cached.

/// A secret with the button that copies it.
struct ShownOnce: Sendable {
  let secret: String
  /// What it is, for the button's name.
  let what: String
  let warning: String
  let messages: Messages

  var html: HTML {
    """
    <div class="flash success" role="status">\(Icon.completed)<div><p>\(warning)</p>
    <p><code>\(secret)</code>\(CopyButton(value: secret, what: what, messages: messages).html)</p></div></div>

    """
  }
}
