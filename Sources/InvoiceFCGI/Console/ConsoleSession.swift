// What belongs to the signed-in browser: its user, its checked forms, messages across a redirect, one-time keys, language.

import Domain
import Foundation
import Views

extension Call {
  /// - Throws: `AuthenticationFailure.signInFirst`.
  func user() throws -> User {
    guard let session else { throw AuthenticationFailure.signInFirst }
    return session.user
  }

  /// The posted form, found to come from our own page of this session.
  /// - Throws: `ClientError.foreignForm`, `ClientError.unsupportedMediaType`.
  func form() throws -> ConsoleForm {
    let form = try ConsoleForm(request)
    try form.check(self)
    return form
  }

  /// The same for a form with files: its plain fields, and the content of each file by its field's name.
  /// - Throws: also `DomainError.invalid` for a body that is no such form.
  func upload() throws -> (form: ConsoleForm, files: [String: [UInt8]]) {
    guard MultipartForm.isMultipart(request.header("CONTENT_TYPE") ?? "") else { return (try form(), [:]) }
    let parts = try MultipartForm(request).parts
    let form = try ConsoleForm(parts)
    try form.check(self)
    let files = parts.filter { $0.filename != nil }.map { ($0.name, $0.content) }
    return (form, Dictionary(files) { first, _ in first })
  }

  /// Messages belong to the session, not to the user: two browsers do not read each other's.
  private var mailbox: [UInt8]? { session.map(mailbox) }

  private func mailbox(of session: Session) -> [UInt8] {
    app.digest.sha256(Array(("flash:" + session.csrfToken).utf8))
  }

  /// Leaves a message for the next page.
  func leave(_ flash: StoredFlash) throws {
    guard let session else { return }
    try leave(flash, for: session)
  }

  /// Leaves a message for the next page of another session than the one that asked.
  func leave(_ flash: StoredFlash, for session: Session) throws {
    try app.store.leave(flash, for: mailbox(of: session), at: app.clock.now)
  }

  /// The messages left for this page, which are forgotten with this. A page is shown without them rather than not at all.
  func takeFlashes() -> [Flash] {
    guard request.method == "GET", let mailbox, let found = try? app.store.takeFlashes(for: mailbox) else { return [] }
    return found.map { stored in
      let link = stored.href.flatMap { Href(path: $0) }.flatMap { href in
        stored.linkText.map { Flash.Link(text: $0, href: href) }
      }
      return Flash(
        kind: stored.isFailure ? .failure : .success, text: stored.text, link: link, requestID: stored.requestID)
    }
  }

  /// What makes a confirmed form count once: random, and worth something in this session only.
  func newActionKey() -> String { Hex.text(app.entropy.bytes(16)) }

  /// Under what the form's key is kept; nil when the form has none.
  func actionKey(_ form: ConsoleForm) -> [UInt8]? {
    guard let session, let key = form[FieldName.key], key.utf8.count == 32 else { return nil }
    return app.digest.sha256(Array(("key:" + session.csrfToken + ":" + key).utf8))
  }
}

enum LanguagePages {
  /// Keeps the language of the reader's console and leads back to where the form was.
  static func choose(_ call: Call) throws -> Response {
    let form = try call.form()
    let language = form["language"].flatMap { Language(rawValue: $0) }
    try call.app.store.setLanguage(language?.code, of: try call.user().id)
    let back = form[FieldName.next].flatMap { Href(path: $0) }.flatMap { href in
      href.text.hasPrefix(call.app.base + "/console/") ? href : nil
    }
    return .redirect(to: (back ?? call.app.links.organizers).text)
  }
}
