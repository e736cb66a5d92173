// The rows of the route table about accounts: one's own, and those of the people and programs that work for an organizer.

extension Routes {
  static let account = [
    page("GET", "/console/account/", .session, AccountPages.overview),
    page("POST", "/console/account/password/", .session, AccountPages.changePassword),
    page("POST", "/console/account/sessions/end/", .session, AccountPages.endSession),
    page("GET", "/console/account/confirm/", .session, ConfirmPages.form),
    page("POST", "/console/account/confirm/", .session, ConfirmPages.submit),
    page("GET", "/console/account/second-factor/", .session, ConfirmPages.recently(SecondFactorPages.show)),
    page("POST", "/console/account/second-factor/", .session, ConfirmPages.recently(SecondFactorPages.enable)),
    page(
      "POST", "/console/account/second-factor/off/", .session, ConfirmPages.recently(up: 1, SecondFactorPages.disable)),
    page(
      "POST", "/console/account/second-factor/codes/", .session,
      ConfirmPages.recently(up: 1, SecondFactorPages.renewCodes)),
  ]

  private static let team = inside + "settings/teams/:team/"
  private static let user = inside + "settings/users/:user/"

  /// Teams, people and tokens; whoever may not change teams is refused by the handlers.
  static let access = [
    page("GET", inside + "settings/teams/", .sessionMember, TeamPages.list),
    page("GET", inside + "settings/new-team/", .sessionMember, ConfirmPages.recently(TeamPages.new)),
    page("POST", inside + "settings/teams/", .sessionMember, ConfirmPages.recently(TeamPages.create)),
    page("GET", team, .sessionMember, ConfirmPages.recently(TeamPages.detail)),
    page("POST", team, .sessionMember, ConfirmPages.recently(TeamPages.change)),
    page("GET", team + "delete/", .sessionMember, ConfirmPages.recently(TeamPages.askDeletion)),
    page("POST", team + "delete/", .sessionMember, ConfirmPages.recently(TeamPages.delete)),
    page("POST", team + "tokens/", .sessionMember, ConfirmPages.recently(up: 1, TokenPages.create)),
    // Without the password once more: a leaked token is taken away at once.
    page("POST", team + "tokens/:token/revoke/", .sessionMember, TokenPages.revoke),
    page("GET", inside + "settings/tokens/", .sessionMember, TokenPages.list),
    page("GET", inside + "settings/users/", .sessionMember, UserPages.list),
    page("POST", inside + "settings/users/", .sessionMember, ConfirmPages.recently(UserPages.invite)),
    page("GET", user, .sessionMember, ConfirmPages.recently(UserPages.detail)),
    page("POST", user + "disable/", .sessionMember, ConfirmPages.recently(up: 1, UserPages.setActive(false))),
    page("POST", user + "enable/", .sessionMember, ConfirmPages.recently(up: 1, UserPages.setActive(true))),
    page("POST", user + "invitation/", .sessionMember, ConfirmPages.recently(up: 1, UserPages.inviteAgain)),
    page(
      "POST", user + "second-factor/", .sessionMember, ConfirmPages.recently(up: 1, UserPages.resetSecondFactor)),
    page("POST", user + "teams/", .sessionMember, ConfirmPages.recently(up: 1, UserPages.setTeams)),
  ]
}
