// Words of the sign-in page and the choice of organizer.

extension Messages {
  var signInTitle: String { pick("Sign in to the console", "An der Konsole anmelden") }
  var email: String { pick("E-mail address", "E-Mail-Adresse") }
  var password: String { pick("Password", "Passwort") }
  var signInHelp: String {
    pick(
      "No account, or the password is lost? Who administers your organizer's users gives you a link for a password.",
      "Kein Zugang oder Passwort vergessen? Wer die Benutzer Ihres Veranstalters verwaltet, gibt Ihnen einen Link für ein Passwort."
    )
  }

  public func problem(_ problem: SignInPage.Problem) -> String {
    switch problem {
    case .wrongCredentials:
      pick(
        "The e-mail address and password do not match an account. Please check both.",
        "E-Mail-Adresse und Passwort gehören zu keinem Zugang. Bitte prüfen Sie beides.")
    case .tooManyAttempts(let seconds):
      pick(
        "Too many attempts. Please wait \(wait(seconds)) and try again.",
        "Zu viele Versuche. Bitte warten Sie \(wait(seconds)) und versuchen Sie es dann erneut.")
    case .sessionExpired:
      pick(
        "You were signed out after a while without activity. Sign in to go on where you were.",
        "Sie wurden nach einiger Zeit ohne Aktivität abgemeldet. Melden Sie sich an, um dort weiterzumachen.")
    case .formExpired:
      pick(
        "This form was open for too long. Nothing was sent; please sign in again.",
        "Dieses Formular war zu lange offen. Es wurde nichts gesendet; bitte melden Sie sich erneut an.")
    case .signedOut: pick("You are signed out.", "Sie sind abgemeldet.")
    case .passwordSet: passwordIsSet
    }
  }

  /// A span of time, rounded up to whole minutes from one minute on.
  private func wait(_ seconds: Int) -> String {
    if seconds == 1 { return pick("1 second", "1 Sekunde") }
    if seconds < 60 { return pick("\(seconds) seconds", "\(seconds) Sekunden") }
    let minutes = (seconds - 1) / 60 + 1
    return minutes == 1 ? pick("1 minute", "1 Minute") : pick("\(minutes) minutes", "\(minutes) Minuten")
  }

  var chooseOrganizer: String { pick("Choose an organizer", "Veranstalter wählen") }
  var chooseOrganizerHint: String {
    pick("Your teams belong to these organizers.", "Ihre Teams gehören zu diesen Veranstaltern.")
  }
  var noOrganizers: String { pick("You belong to no team yet", "Sie gehören noch zu keinem Team") }
  var noOrganizersHint: String {
    pick(
      "Your account works, but no organizer has given it access. Ask an administrator there to add you to a team.",
      """
      Ihr Zugang funktioniert, aber kein Veranstalter hat ihn freigeschaltet. Bitten Sie dort jemanden aus der \
      Administration, Sie in ein Team aufzunehmen.
      """)
  }
}
