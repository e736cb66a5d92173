// Words of the channels' page: state, tries and what came of them.

public import Domain

extension Messages {
  var channelsHint: String {
    pick(
      "The operator of this service configures channels; here you see whether they work. A test signs in and sends nothing.",
      "Versandwege richtet der Betreiber dieses Dienstes ein; hier sehen Sie, ob sie funktionieren. Ein Test meldet sich an und versendet nichts."
    )
  }
  public var nothingLeaves: String {
    pick(
      "The operator keeps everything on this machine (INVOICEFCGI_SEND=off): nothing is sent, nothing can be tested.",
      "Der Betreiber lässt nichts von dieser Maschine (INVOICEFCGI_SEND=off): Es wird nichts versandt, und nichts kann getestet werden."
    )
  }
  var channelProgram: String { pick("Provider", "Anbindung") }
  var channelDestination: String { pick("Talks to", "Spricht mit") }
  var lastSuccess: String { pick("Last success", "Letzter Erfolg") }
  var lastFailure: String { pick("Last failure", "Letzter Fehlschlag") }
  var restsUntil: String { pick("Left alone until", "Pause bis") }
  var neverYet: String { pick("none yet", "noch keiner") }
  var channelReady: String { pick("Configured", "Eingerichtet") }
  var channelResting: String { pick("Pausing after failures", "Pausiert nach Fehlschlägen") }
  var channelAbsent: String { pick("Not configured", "Nicht eingerichtet") }
  func channelMissing(_ type: String) -> String {
    switch type {
    case "email":
      pick(
        "Invoices by e-mail fail until the operator names a mail server (INVOICEFCGI_SMTP_URL).",
        "Rechnungen per E-Mail scheitern, bis der Betreiber einen Mailserver angibt (INVOICEFCGI_SMTP_URL).")
    case "peppol":
      pick(
        "Peppol needs an access point (INVOICEFCGI_PEPPOL_AP_URL) or a program of the operator's (INVOICEFCGI_EXTERNAL).",
        "Peppol braucht einen Access Point (INVOICEFCGI_PEPPOL_AP_URL) oder ein Programm des Betreibers (INVOICEFCGI_EXTERNAL)."
      )
    default:
      pick(
        "No channel reaches these recipients; the operator can configure one.",
        "Kein Versandweg erreicht diese Empfänger; der Betreiber kann einen einrichten.")
    }
  }
  var testChannel: String { pick("Test", "Testen") }
  func sendTestMail(_ address: String) -> String {
    pick("Send a test mail to \(address)", "Testmail an \(address) senden")
  }
  var mayNotTest: String {
    pick(
      "Who may change the organizer's settings can test it.",
      "Testen kann, wer Einstellungen des Veranstalters ändern darf.")
  }

  // What came of a try.
  public func channelName(_ type: String) -> String { channel(type) }
  public func channelWorks(_ name: String, _ destination: String, isEncrypted: Bool?) -> String {
    let secure =
      switch isEncrypted {
      case true?: pick(" The connection is encrypted.", " Die Verbindung ist verschlüsselt.")
      case false?: pick(" The connection is not encrypted.", " Die Verbindung ist nicht verschlüsselt.")
      case nil: ""
      }
    return pick(
      "\(name) works: \(destination) answered and let us in.",
      "\(name) funktioniert: \(destination) hat geantwortet und uns angenommen.")
      + secure
  }
  public func channelFails(_ name: String, _ reason: TransmissionReason, _ detail: String) -> String {
    let said = detail.isEmpty ? "" : pick(" It said: \(detail)", " Die Antwort: \(detail)")
    return pick("\(name) does not work now: ", "\(name) funktioniert gerade nicht: ") + explanation(of: reason) + said
  }
  public var nothingToTest: String {
    pick("This channel has nothing that could be tested.", "An diesem Versandweg lässt sich nichts testen.")
  }
  public var trialRunning: String {
    pick(
      "Another test is running; try again in a moment.",
      "Gerade läuft ein anderer Test; versuchen Sie es gleich noch einmal.")
  }
  public func testMailSent(_ address: String) -> String {
    pick(
      "The mail server took a test mail to \(address). Look whether it arrives, also among unwanted mail.",
      "Der Mailserver hat eine Testmail an \(address) angenommen. Sehen Sie nach, ob sie ankommt, auch im Spam-Ordner.")
  }
  public var testMailSubject: String { pick("Test of invoice mails", "Test der Rechnungsmails") }
  public func testMailText(_ organizer: String) -> String {
    pick(
      "This is a test. Invoices of \(organizer) are sent the way that this mail came.\n\nNobody has to do anything.\n",
      "Dies ist ein Test. Rechnungen von \(organizer) kommen auf dem Weg, auf dem diese Mail kam.\n\nEs ist nichts zu tun.\n"
    )
  }
}
