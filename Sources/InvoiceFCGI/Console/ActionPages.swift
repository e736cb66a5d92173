// Actions on one invoice: the page that shows what will happen, and doing it when it is confirmed. What was shown is bound to the form by
// a fingerprint; if the data has changed meanwhile, nothing is done and the new preview is shown. A key makes a form count once.

import Domain
import Views

enum ActionPages {
  /// GET: what would happen.
  static func preview(_ action: InvoiceAction) -> @Sendable (Call) throws -> Response {
    { call in
      do {
        return call.page(try page(action, call, hasChanged: false).html)
      } catch DomainError.refused(let refusal) {
        return try refused(refusal, call)
      }
    }
  }

  /// POST: do it, once.
  static func perform(_ action: InvoiceAction) -> @Sendable (Call) throws -> Response {
    { call in
      let form = try call.form()
      guard let key = call.actionKey(form) else { throw ClientError.foreignForm }
      do {
        return .redirect(to: try once(key, form, action, call))
      } catch is ChangedMeanwhile {
        return call.page(try page(action, call, hasChanged: true).html, status: 409)
      } catch DomainError.refused(let refusal) {
        return try refused(refusal, call)
      }
    }
  }

  /// What was confirmed is no longer what would happen.
  private struct ChangedMeanwhile: Error {}

  private static func once(
    _ key: [UInt8], _ form: ConsoleForm, _ action: InvoiceAction, _ call: Call
  ) throws -> String {
    let store = call.app.store
    return try store.transaction { _ in
      if let earlier = try store.outcome(ofActionKey: key) { return earlier }
      let result = try ActionResult.perform(action, call)
      guard result.fingerprint(call) == form[FieldName.fingerprint] else { throw ChangedMeanwhile() }
      let location = result.location(call).text
      try store.noteActionKey(key, outcome: location, at: call.app.clock.now)
      try call.leave(result.flash(call))
      return location
    }
  }

  private static func page(_ action: InvoiceAction, _ call: Call, hasChanged: Bool) throws -> ActionPage {
    let result = try ActionResult.preview(action, call)
    let organizer = try call.organizerRecord()
    return ActionPage(
      context: call.pageContext(organizer: organizer), organizer: organizer.slug, invoice: result.invoice,
      action: action, outcomes: result.outcomes, differences: try result.differences(),
      unchanged: try result.unchanged(), sending: try call.sending(result), earlierAttempts: result.earlierAttempts,
      key: call.newActionKey(), fingerprint: result.fingerprint(call), hasChanged: hasChanged)
  }

  /// Back to the invoice, which shows the disabled button with its reason.
  private static func refused(_ refusal: InvoiceActionRefusal, _ call: Call) throws -> Response {
    let text = call.messages.notDone(call.messages.sentence(for: refusal))
    try call.leave(StoredFlash(isFailure: true, text: text, requestID: call.request.id))
    let links = call.app.links
    return .redirect(to: links.invoice(try call.parameter("organizer"), try call.parameter("number")).text)
  }
}
