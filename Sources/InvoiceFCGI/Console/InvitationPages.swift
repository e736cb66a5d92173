// Invitations: somebody with the code of one chooses a password. The code stands behind the # of the link, which no server is sent and
// no log holds.

import Domain
import Views

enum InvitationPages {
  static func form(_ call: Call) -> Response { page(call, code: "", problem: nil, status: 200) }

  static func accept(_ call: Call) throws -> Response {
    let form = try ConsoleForm(call.request)
    guard StrangersForm.isOwn(form, call) else { throw ClientError.foreignForm }
    let code = form[FieldName.code]?.trimmingSpaces() ?? ""
    do {
      _ = try call.app.account.accept(invitation: code, password: form[FieldName.password] ?? "")
      return .redirect(to: call.app.links.signIn.text + "?password-set=1")
    } catch OwnAccount.Refusal.password(let problem) {
      let message = call.messages.sentence(for: problem)
      return page(call, code: code, problem: FieldProblem(field: FieldName.password, message: message), status: 400)
    } catch OwnAccount.Refusal.invitationOver {
      let problem = FieldProblem(field: FieldName.code, message: call.messages.invitationOver)
      return page(call, code: code, problem: problem, status: 403)
    }
  }

  private static func page(_ call: Call, code: String, problem: FieldProblem?, status: Int) -> Response {
    let token = StrangersForm.token(call)
    let page = InvitationPage(context: call.pageContext(), csrfToken: token, code: code, problem: problem)
    return call.page(page.html, status: status).with("Set-Cookie", StrangersForm.cookie(token, call))
  }
}
