// Words of teams, people and API tokens.

public import Domain

extension Messages {
  // Teams.
  var teams: String { pick("Teams", "Teams") }
  var team: String { pick("Team", "Team") }
  var teamsHint: String {
    pick(
      "What people and API tokens may do, they may do as members of a team. You can give what you hold yourself.",
      "Was Menschen und API-Schlüssel dürfen, dürfen sie als Mitglied eines Teams. Sie können geben, was Sie selbst haben."
    )
  }
  var newTeam: String { pick("New team", "Neues Team") }
  var beginWithRole: String { pick("Begin with the rights of:", "Mit diesen Rechten beginnen:") }
  func name(of role: Role) -> String {
    switch role {
    case .viewer: pick("Viewer", "Lesend")
    case .clerk: pick("Clerk: sends", "Versand")
    case .accountant: pick("Accountant: corrects", "Buchhaltung: berichtigt")
    case .administrator: pick("Administrator: everything", "Verwaltung: alles")
    }
  }
  var teamName: String { pick("Name of the team", "Name des Teams") }
  var teamEvents: String { pick("Events", "Veranstaltungen") }
  var mayDo: String { pick("May do", "Darf") }
  var people: String { pick("People", "Personen") }
  var person: String { pick("Person", "Person") }
  var allEvents: String { pick("All events, later ones too", "Alle Veranstaltungen, auch künftige") }
  var rightsInEvents: String { pick("In these events", "In diesen Veranstaltungen") }
  var rightsInOrganizer: String { pick("For the organizer", "Für den Veranstalter") }
  var allRights: String { pick("Everything", "Alles") }
  var nobodyInTeam: String { pick("Nobody is in this team.", "In diesem Team ist niemand.") }
  var deleteTeam: String { pick("Delete team", "Team löschen") }
  func deleteTeamHint(_ people: String, _ tokens: String) -> String {
    pick(
      "In this team: \(people), \(tokens). People lose what only this team gave them; its tokens stop at once. This cannot be undone.",
      "In diesem Team: \(people), \(tokens). Personen verlieren, was nur dieses Team ihnen gab; seine Schlüssel gelten sofort nicht mehr. Das lässt sich nicht rückgängig machen."
    )
  }
  func peopleCount(_ count: Int, _ formatting: Formatting) -> String {
    count == 1
      ? pick("1 person", "1 Person") : pick("\(formatting.count(count)) people", "\(formatting.count(count)) Personen")
  }
  func tokenCount(_ count: Int, _ formatting: Formatting) -> String {
    count == 1
      ? pick("1 token", "1 Schlüssel")
      : pick("\(formatting.count(count)) tokens", "\(formatting.count(count)) Schlüssel")
  }
  func events(of team: Team, _ formatting: Formatting) -> String {
    switch team.events {
    case .all: pick("All", "Alle")
    case .some(let slugs): slugs.count <= 3 ? slugs.joined(separator: ", ") : formatting.count(slugs.count)
    }
  }

  /// What a team may do, in one line.
  func rights(of team: Team) -> String {
    if team.eventPermissions == .all, team.organizerPermissions == .all { return allRights }
    func listed(_ rights: PermissionSet, _ order: [Permission], all: String) -> [String] {
      if rights == .all { return [all] }
      let foreign = rights.names.subtracting(order).sorted { $0.rawValue < $1.rawValue }
      return (order.filter(rights.names.contains) + foreign).map { name(of: $0) }
    }
    let names =
      listed(
        team.eventPermissions, Permission.ofEvents,
        all: pick("everything in its events", "alles in den Veranstaltungen"))
      + listed(
        team.organizerPermissions, Permission.ofOrganizers,
        all: pick("everything for the organizer", "alles für den Veranstalter"))
    return names.isEmpty ? pick("Nothing", "Nichts") : names.joined(separator: ", ")
  }

  func name(of permission: Permission) -> String {
    switch permission {
    case .readOrders: pick("see orders and invoices", "Bestellungen und Rechnungen sehen")
    case .writeOrders:
      pick("change orders, correct and send invoices", "Bestellungen ändern, Rechnungen berichtigen und versenden")
    case .transmitInvoices: pick("send invoices (console)", "Rechnungen versenden (Konsole)")
    case .correctInvoices: pick("correct invoices (console)", "Rechnungen berichtigen (Konsole)")
    case .writeEventSettings: pick("general settings", "allgemeine Einstellungen")
    case .writeInvoiceSettings: pick("invoice settings", "Rechnungseinstellungen")
    case .writeTaxSettings: pick("tax rules", "Steuerregeln")
    case .writePaymentSettings: pick("payment settings", "Zahlungseinstellungen")
    case .writeItems: pick("products and questions", "Produkte und Fragen")
    case .writeSubevents: pick("dates of series", "Termine von Reihen")
    case .writeTeams: pick("teams, people and API tokens", "Teams, Personen und API-Schlüssel")
    case .writeOrganizerSettings: pick("settings of the organizer", "Einstellungen des Veranstalters")
    case .createEvents: pick("create events", "Veranstaltungen anlegen")
    case .readBilling: pick("billing invoices", "Plattformrechnungen")
    default: permission.rawValue
    }
  }

  public func sentence(for refusal: AccessRefusal) -> String {
    switch refusal {
    case .lastAdministrator:
      pick(
        "Afterwards nobody could administer this organizer: one person with a password must be left in a team that may do everything.",
        "Danach könnte niemand mehr diesen Veranstalter verwalten: In einem Team, das alles darf, muss eine Person mit Passwort bleiben."
      )
    case .beyondOwnRights:
      pick(
        "A team that may do more than you is changed by somebody who holds those rights.",
        "Ein Team, das mehr darf als Sie, ändert jemand, der diese Rechte hat.")
    case .belongsElsewhere:
      pick(
        "This account also works for another organizer. You can take it out of your teams; the rest is for its person or the operator.",
        "Dieses Konto arbeitet auch für einen anderen Veranstalter. Sie können es aus Ihren Teams nehmen; alles Weitere ist Sache der Person oder des Betriebs."
      )
    case .ownAccount:
      pick("For your own account, see “Your account”.", "Für Ihr eigenes Konto gibt es „Ihr Konto“.")
    case .nameMissing:
      pick("Give a name of 1 to 100 characters.", "Geben Sie einen Namen von 1 bis 100 Zeichen an.")
    case .nameTaken: pick("This name is taken; choose another.", "Dieser Name ist vergeben; wählen Sie einen anderen.")
    case .eventsMissing:
      pick("Choose all events, or at least one.", "Wählen Sie alle Veranstaltungen oder mindestens eine.")
    case .emailInvalid:
      pick("Enter an address such as kim@example.org.", "Geben Sie eine Adresse wie kim@example.org an.")
    case .disabled:
      pick(
        "This account is disabled. Enable it, or ask the operator.",
        "Dieses Konto ist gesperrt. Entsperren Sie es, oder fragen Sie den Betrieb.")
    case .expiryInvalid: pick("Choose a day in the future.", "Wählen Sie einen künftigen Tag.")
    case .tooMany: pick("There are too many already.", "Es gibt bereits zu viele.")
    }
  }

  // People.
  var users: String { pick("Users", "Benutzer") }
  var usersHint: String {
    pick("Everybody who is in one of your teams.", "Alle, die in einem Ihrer Teams sind.")
  }
  func state(of member: Member) -> String {
    guard member.isActive else { return pick("Disabled", "Gesperrt") }
    return member.hasPassword ? pick("Active", "Aktiv") : pick("Invited", "Eingeladen")
  }
  func yesOrNo(_ isYes: Bool) -> String { isYes ? pick("On", "An") : pick("Off", "Aus") }
  var invite: String { pick("Invite a person", "Person einladen") }
  var inviteHint: String {
    pick(
      "You get a link to hand over, with which the person chooses a password. Somebody who has an account already gets in with that.",
      "Sie erhalten einen Link zum Weitergeben, mit dem die Person ein Passwort wählt. Wer schon ein Konto hat, kommt damit herein."
    )
  }
  var memberTeamsHint: String {
    pick(
      "Without a team here, the person has no access to this organizer.",
      "Ohne Team hier hat die Person keinen Zugang zu diesem Veranstalter.")
  }
  var newPasswordLink: String { pick("Link for a new password", "Link für ein neues Passwort") }
  var newInvitation: String { pick("New invitation link", "Neuer Einladungslink") }
  var resetSecondFactor: String { pick("Reset second factor", "Zweiten Faktor zurücksetzen") }
  var disableAccount: String { pick("Disable account", "Konto sperren") }
  var enableAccount: String { pick("Enable account", "Konto entsperren") }
  var accountActionsHint: String {
    pick(
      "Disabling and resetting sign the person out everywhere. A link for a new password holds for seven days; the old password does until it is used.",
      "Sperren und Zurücksetzen melden die Person überall ab. Ein Link für ein neues Passwort gilt sieben Tage; bis er benutzt wird, gilt das alte."
    )
  }

  // Tokens.
  var apiTokens: String { pick("API tokens", "API-Schlüssel") }
  var tokensHint: String {
    pick(
      "Programs sign in with a token and may do what this team may do.",
      "Programme melden sich mit einem Schlüssel an und dürfen, was dieses Team darf.")
  }
  var allTokensHint: String {
    pick("Tokens belong to teams and are made there.", "Schlüssel gehören zu Teams und werden dort erzeugt.")
  }
  var noTokens: String { pick("There is no token", "Es gibt keinen Schlüssel") }
  var tokenName: String { pick("Name of the token", "Name des Schlüssels") }
  var tokenNameHint: String { pick("What it is for.", "Wofür er ist.") }
  var expiresOn: String { pick("Expires", "Läuft ab") }
  var expiresHint: String {
    pick(
      "It holds until the end of this day (UTC); without a day it holds until it is revoked.",
      "Er gilt bis zum Ende dieses Tages (UTC); ohne Tag, bis er widerrufen wird.")
  }
  var newToken: String { pick("Make a token", "Schlüssel erzeugen") }
  var madeOn: String { pick("Created", "Erzeugt") }
  var neverUsed: String { pick("Not yet", "Noch nie") }
  var endsNever: String { pick("Never", "Nie") }
  var revoke: String { pick("Revoke", "Widerrufen") }
  var revoked: String { pick("Revoked", "Widerrufen") }
  var expired: String { pick("Expired", "Abgelaufen") }
  func tokenMade(_ name: String) -> String { pick("Token “\(name)” is made", "Schlüssel „\(name)“ ist erzeugt") }
  var tokenWord: String { pick("token", "Schlüssel") }
  var tokenOnce: String {
    pick("Copy it now: it is not shown again.", "Kopieren Sie ihn jetzt: Er wird nicht wieder angezeigt.")
  }
  func invitationMade(_ email: String) -> String {
    pick("Invitation for \(email)", "Einladung für \(email)")
  }
  var linkWord: String { pick("link", "Link") }
  var invitationOnce: String {
    pick(
      "Hand this link over to the person, and to nobody else. It holds once, for seven days, and is not shown again.",
      "Geben Sie diesen Link der Person und niemandem sonst. Er gilt einmal, sieben Tage lang, und wird nicht wieder angezeigt."
    )
  }

  // What was done.
  public func teamSaved(_ name: String) -> String { pick("Team “\(name)” saved.", "Team „\(name)“ gespeichert.") }
  public func teamDeleted(_ name: String) -> String { pick("Team “\(name)” deleted.", "Team „\(name)“ gelöscht.") }
  public func tokenRevoked(_ name: String) -> String {
    pick("Token “\(name)” is revoked and holds no more.", "Schlüssel „\(name)“ ist widerrufen und gilt nicht mehr.")
  }
  public func memberSaved(_ email: String) -> String {
    pick("Teams of \(email) saved.", "Teams von \(email) gespeichert.")
  }
  public func memberAdded(_ email: String) -> String {
    pick("\(email) has an account and is in the team now.", "\(email) hat ein Konto und ist jetzt im Team.")
  }
  public func accountDisabled(_ email: String) -> String {
    pick("The account of \(email) is disabled.", "Das Konto von \(email) ist gesperrt.")
  }
  public func accountEnabled(_ email: String) -> String {
    pick("The account of \(email) is enabled.", "Das Konto von \(email) ist entsperrt.")
  }
  public func secondFactorReset(_ email: String) -> String {
    pick(
      "\(email) signs in with the password alone now.", "\(email) meldet sich jetzt allein mit dem Passwort an.")
  }
}
