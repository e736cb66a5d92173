// Accounts, teams and tokens to show, each text of theirs replaceable by a hostile one.

import Domain
import Views

enum AccessFixtures {
  static func account(_ language: Language = .english, codes: Int? = nil, text: String? = nil) -> AccountPage {
    AccountPage(
      context: context(language, text, organizer: false), name: text ?? "Kim",
      email: text ?? "kim@harbourlight.example",
      language: language, recoveryCodes: codes,
      sessions: [
        .init(
          id: String(repeating: "ab", count: 32), device: text ?? "Firefox, Linux", createdAt: Fixtures.now,
          lastSeenAt: Fixtures.now, isThis: true),
        .init(
          id: String(repeating: "cd", count: 32), device: "", createdAt: Fixtures.now, lastSeenAt: Fixtures.now,
          isThis: false),
      ], problem: FieldProblem(field: "new_password", message: text ?? "Too short."))
  }

  static func factorStates(_ text: String? = nil) -> [(String, SecondFactorPage.State)] {
    [
      ("joining", .joining(secret: text ?? "GEZDGNBVGY3TQOJQ", size: 29, path: text ?? "M4 4h7v1h-7z")),
      ("on", .on(recoveryCodes: 7)), ("codes", .codes([text ?? "abcd-efgh-ijkm-nopq", "2345-6789-abcd-efgh"])),
    ]
  }

  static let members = Team(
    id: Team.ID(7), name: "Door <staff>", events: .some(["tides26", "küste"]),
    eventPermissions: .some([.readOrders, Permission(rawValue: "event.orders:checkin")]),
    organizerPermissions: .some([.readBilling]))

  private static func entry(_ text: String?) -> ManagedTeam {
    let team = Team(
      id: members.id, name: text ?? members.name, events: .some([text ?? "tides26"]),
      eventPermissions: text.map { .some([Permission(rawValue: $0)]) } ?? members.eventPermissions,
      organizerPermissions: members.organizerPermissions)
    return ManagedTeam(
      team: team,
      grant: TeamGrant(
        organizer: Organizer.ID(1), events: .some([]), eventPermissions: team.eventPermissions,
        organizerPermissions: team.organizerPermissions), memberCount: 1, tokenCount: 2)
  }

  private static let all = Team(
    id: Team.ID(1), name: "Administrators", events: .all, eventPermissions: .all, organizerPermissions: .all)

  private static func context(
    _ language: Language = .english, _ text: String?, organizer: Bool = true
  ) -> PageContext {
    var context = Fixtures.context(language, organizer: organizer)
    if let text { context.viewer = Viewer(email: text, csrfToken: text, hasSeveralOrganizers: false) }
    return context
  }

  static func teams(_ text: String? = nil) -> TeamsPage {
    let everybody = ManagedTeam(
      team: all,
      grant: TeamGrant(
        organizer: Organizer.ID(1), events: .all, eventPermissions: .all, organizerPermissions: .all),
      memberCount: 2, tokenCount: 1)
    return TeamsPage(
      context: context(text), organizer: text ?? "harbourlight", teams: [everybody, entry(text)])
  }

  private static func context(_ text: String?) -> PageContext { context(.english, text) }

  static func member(_ text: String? = nil, isActive: Bool = true) -> Member {
    Member(
      user: User(id: 3, email: text ?? "kim@harbourlight.example", name: text ?? "Kim"), isActive: isActive,
      hasPassword: isActive, hasSecondFactor: isActive, teams: [members.id], elsewhere: [])
  }

  private static func apiTokens(_ text: String?) -> [APIToken] {
    [
      APIToken(
        id: APIToken.ID(1), team: members.id, name: text ?? "ledger", isActive: true, createdAt: Fixtures.now,
        expiresAt: nil, lastUsedAt: Fixtures.now),
      APIToken(
        id: APIToken.ID(2), team: members.id, name: "old", isActive: true, createdAt: Fixtures.now,
        expiresAt: Fixtures.now, lastUsedAt: nil),
      APIToken(
        id: APIToken.ID(3), team: members.id, name: "gone", isActive: false, createdAt: Fixtures.now, expiresAt: nil,
        lastUsedAt: nil),
    ]
  }

  static func team(locked: String? = nil, _ language: Language = .english, text: String? = nil) -> TeamPage {
    TeamPage(
      context: context(language, text), organizer: text ?? "harbourlight", team: entry(text).team,
      events: [
        .init(slug: "tides26", name: text ?? "Tides 2026"), .init(slug: text ?? "coast27", name: "Coast 2027"),
      ],
      around: .init(
        members: [member(text)], tokens: apiTokens(text),
        problem: FieldProblem(field: "token_name", message: text ?? "Taken.")), locked: locked,
      problem: text.map { FieldProblem(field: "name", message: $0) })
  }

  static func users(_ text: String? = nil) -> UsersPage {
    UsersPage(
      context: context(text), organizer: text ?? "harbourlight",
      members: [member(text), member(isActive: false)], teams: [all, entry(text).team],
      invitation: .init(
        email: text ?? "", name: text ?? "", team: 7,
        problem: text.map { FieldProblem(field: "email", message: $0) }))
  }

  static func user(locked: String? = nil, _ language: Language = .english, text: String? = nil) -> UserPage {
    UserPage(
      context: context(language, text), organizer: text ?? "harbourlight", member: member(text),
      teams: [(all, locked == nil), (entry(text).team, locked == nil)], locked: locked)
  }

  static func tokens(_ text: String? = nil) -> TokensPage {
    TokensPage(
      context: context(text), organizer: text ?? "harbourlight", tokens: apiTokens(text).map { (entry(text).team, $0) })
  }

  static func shownOnce(_ text: String? = nil) -> ShownOncePage {
    let context = context(text)
    return ShownOncePage(
      context: context, secret: .token(name: text ?? "ledger"), text: text ?? String(repeating: "0f", count: 32),
      back: context.links.team("harbourlight", 7))
  }

  static func deletion(_ text: String? = nil) -> DeleteTeamPage {
    DeleteTeamPage(context: context(text), organizer: text ?? "harbourlight", entry: entry(text))
  }

  /// Every page about accounts, with `text` wherever something comes from outside.
  static func pages(_ text: String) -> [HTML] {
    let plain = context(text)
    let invitation = ShownOncePage(
      context: plain, secret: .invitation(email: text), text: text, back: plain.links.users("harbourlight"))
    return [
      account(text: text).html, teams(text).html, team(locked: text, text: text).html, team(text: text).html,
      users(text).html, user(locked: text, text: text).html, user(text: text).html, tokens(text).html,
      shownOnce(text).html, invitation.html, deletion(text).html,
      SignInCodePage(context: plain, csrfToken: text, next: text, problem: .wrongCode).html,
      InvitationPage(
        context: plain, csrfToken: text, code: text, problem: FieldProblem(field: "code", message: text)
      ).html,
      ConfirmPasswordPage(context: plain, next: text, problem: .wrongCredentials).html,
    ]
      + factorStates(text).map { SecondFactorPage(context: plain, state: $0.1, problem: text).html }
  }
}
