// Words of one's own account and of the steps around signing in: second factor, invitation, the password once more.

public import Domain

extension Messages {
  // Signing in with a code.
  var codeTitle: String { pick("Your one-time code", "Ihr Einmalcode") }
  var code: String { pick("Code", "Code") }
  var codeHint: String {
    pick(
      "Six digits from your authenticator, or one of your recovery codes.",
      "Sechs Ziffern aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.")
  }
  var signInAsAnother: String { pick("Start again", "Von vorn beginnen") }
  public var wrongCode: String {
    pick(
      "This code does not fit. Each code counts once: wait for the next one, and check the clock of your device.",
      "Dieser Code passt nicht. Jeder Code gilt einmal: Warten Sie den nächsten ab, und prüfen Sie die Uhr Ihres Geräts."
    )
  }
  func problem(_ problem: SignInCodePage.Problem) -> String {
    switch problem {
    case .wrongCode: wrongCode
    case .tooManyAttempts(let seconds): self.problem(SignInPage.Problem.tooManyAttempts(waitSeconds: seconds))
    }
  }

  // Invitations.
  var invitationTitle: String { pick("Choose your password", "Wählen Sie Ihr Passwort") }
  var invitationCode: String { pick("Invitation code", "Einladungscode") }
  var invitationCodeHint: String {
    pick("It stands at the end of your link, after the #.", "Er steht am Ende Ihres Links, hinter dem #.")
  }
  var setPassword: String { pick("Set password", "Passwort setzen") }
  public var invitationOver: String {
    pick(
      "This invitation does not hold: it was used, replaced or is too old. Ask for a new one.",
      "Diese Einladung gilt nicht: Sie wurde benutzt, ersetzt oder ist zu alt. Bitten Sie um eine neue.")
  }
  var passwordIsSet: String {
    pick("Your password is set. Sign in with it.", "Ihr Passwort ist gesetzt. Melden Sie sich damit an.")
  }

  // The password once more.
  var confirmPasswordTitle: String { pick("Your password once more", "Noch einmal Ihr Passwort") }
  var confirmPasswordHint: String {
    pick(
      "What comes next is sensitive, and you signed in a while ago. Nothing has been changed so far.",
      "Was folgt, ist heikel, und Ihre Anmeldung liegt eine Weile zurück. Bisher wurde nichts geändert.")
  }
  public var wrongPassword: String { pick("This is not your password.", "Das ist nicht Ihr Passwort.") }
  var goOn: String { pick("Continue", "Weiter") }

  // The account.
  var accountTitle: String { pick("Your account", "Ihr Konto") }
  var changePassword: String { pick("Change password", "Passwort ändern") }
  var presentPassword: String { pick("Present password", "Bisheriges Passwort") }
  var newPassword: String { pick("New password", "Neues Passwort") }
  var passwordHint: String {
    pick("12 to 128 characters of any kind.", "12 bis 128 Zeichen beliebiger Art.")
  }
  var changePasswordHint: String {
    pick(
      "All other browsers that are signed in with this account are signed out.",
      "Alle anderen Browser, die mit diesem Konto angemeldet sind, werden abgemeldet.")
  }
  public var passwordChanged: String {
    pick(
      "Password changed. All other browsers are signed out.",
      "Passwort geändert. Alle anderen Browser sind abgemeldet.")
  }
  public func sentence(for problem: PasswordRule.Problem) -> String {
    switch problem {
    case .tooShort:
      pick(
        "The password is too short: use 12 characters or more.",
        "Das Passwort ist zu kurz: Nehmen Sie mindestens 12 Zeichen.")
    case .tooLong:
      pick(
        "The password is too long: use 128 characters at most.",
        "Das Passwort ist zu lang: Nehmen Sie höchstens 128 Zeichen.")
    case .tooCommon:
      pick(
        "This password is among the first that anybody would try. Choose another, such as several unrelated words.",
        "Dieses Passwort gehört zu den ersten, die jemand probieren würde. Wählen Sie ein anderes, etwa mehrere Wörter ohne Zusammenhang."
      )
    }
  }
  var saveChanges: String { pick("Save", "Speichern") }
  var languageTitle: String { pick("Language of the console", "Sprache der Konsole") }
  var languageOfBrowser: String { pick("As the browser asks", "Wie der Browser wünscht") }

  // Sessions.
  var sessions: String { pick("Where you are signed in", "Wo Sie angemeldet sind") }
  var sessionsHint: String {
    pick(
      "A session ends by itself after three hours without use, and after twelve hours in any case.",
      "Eine Sitzung endet von selbst nach drei Stunden ohne Nutzung und nach zwölf Stunden in jedem Fall.")
  }
  var device: String { pick("Browser", "Browser") }
  var unknownDevice: String { pick("Unknown browser", "Unbekannter Browser") }
  var signedInAt: String { pick("Signed in", "Angemeldet") }
  var lastUsed: String { pick("Last used", "Zuletzt benutzt") }
  var thisBrowser: String { pick("This browser", "Dieser Browser") }
  var signOutElsewhere: String { pick("Sign out everywhere else", "Überall sonst abmelden") }
  public var sessionEnded: String { pick("That browser is signed out.", "Dieser Browser ist abgemeldet.") }
  public var sessionsEnded: String {
    pick("All other browsers are signed out.", "Alle anderen Browser sind abgemeldet.")
  }

  // The second factor.
  var secondFactor: String { pick("Second factor", "Zweiter Faktor") }
  var secondFactorOff: String {
    pick(
      "Off. With a second factor nobody gets in with your password alone.",
      "Aus. Mit zweitem Faktor kommt niemand allein mit Ihrem Passwort herein.")
  }
  func secondFactorOn(_ codes: String) -> String {
    pick("On. Recovery codes left: \(codes).", "An. Verbleibende Wiederherstellungscodes: \(codes).")
  }
  var turnFactorOn: String { pick("Turn on", "Einschalten") }
  var turnFactorOff: String { pick("Turn off", "Ausschalten") }
  var manageFactor: String { pick("Manage", "Verwalten") }
  var joinAuthenticator: String { pick("Join your authenticator", "Authenticator-App verbinden") }
  var joinAuthenticatorHint: String {
    pick(
      "Scan this picture with an authenticator, or type the secret into it. Then enter the code that it shows.",
      "Scannen Sie dieses Bild mit einer Authenticator-App, oder tippen Sie das Geheimnis dort ein. Geben Sie dann den Code ein, den sie zeigt."
    )
  }
  var qrCode: String {
    pick("QR code; the secret below says the same", "QR-Code; das Geheimnis darunter besagt dasselbe")
  }
  var secretAsText: String { pick("The secret:", "Das Geheimnis:") }
  var secretWord: String { pick("secret", "Geheimnis") }
  var codeOfAuthenticator: String {
    pick("Six digits from the authenticator.", "Sechs Ziffern aus der Authenticator-App.")
  }
  var recoveryCodes: String { pick("Recovery codes", "Wiederherstellungscodes") }
  func recoveryCodesLeft(_ count: String) -> String {
    pick(
      "Codes left: \(count). Each lets you in once when the device is lost.",
      "Verbleibende Codes: \(count). Jeder lässt Sie einmal herein, wenn das Gerät verloren ist.")
  }
  var renewRecoveryCodes: String { pick("Make new codes", "Neue Codes erzeugen") }
  var recoveryCodesOnce: String {
    pick(
      "The second factor is on. Keep these codes where the device is not: each lets you in once. They are not shown again, and older ones are void.",
      "Der zweite Faktor ist an. Bewahren Sie diese Codes getrennt vom Gerät auf: Jeder lässt Sie einmal herein. Sie werden nicht wieder angezeigt, ältere sind ungültig."
    )
  }
  var codesAreKept: String { pick("I have kept them", "Ich habe sie aufbewahrt") }
  var turnOffHint: String {
    pick(
      "Takes a code of your authenticator or a recovery code.",
      "Dazu braucht es einen Code Ihrer App oder einen Wiederherstellungscode.")
  }
  public var factorIsOff: String { pick("The second factor is off.", "Der zweite Faktor ist aus.") }
  public var factorIsOn: String { pick("The second factor is on already.", "Der zweite Faktor ist bereits an.") }
}
