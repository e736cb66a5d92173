// A button that copies a text to the clipboard. Without script it cannot work, so it stays hidden until the script
// shows it.

/// Copies `value`.
struct CopyButton: Sendable {
  let value: String
  /// What is copied, for the button's name.
  let what: String
  let messages: Messages

  var html: HTML {
    """
    <button type="button" class="copy" data-copy="\(value)" data-done="\(messages.copied)" hidden>\
    \(Icon.copy)<span class="unseen">\(messages.copy(what))</span></button>
    """
  }
}
