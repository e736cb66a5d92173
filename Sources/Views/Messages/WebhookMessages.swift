// Words of webhooks: what they are told of, what can be done with them, how their calls went.

import Domain

extension Messages {
  public var webhook: String { pick("Webhook", "Webhook") }
  var webhooks: String { pick("Webhooks", "Webhooks") }
  var webhooksHint: String {
    pick(
      "Addresses of other programs that are told soon after something happens to invoices or orders.",
      "Adressen anderer Programme, die bald erfahren, wenn mit Rechnungen oder Bestellungen etwas geschieht.")
  }
  var noWebhooks: String { pick("No webhooks yet", "Noch keine Webhooks") }
  var noWebhooksHint: String {
    pick(
      "Make one to have another program told, such as your bookkeeping.",
      "Legen Sie einen an, damit ein anderes Programm Bescheid bekommt, etwa Ihre Buchhaltung.")
  }
  var newWebhook: String { pick("New webhook", "Neuer Webhook") }
  var editWebhook: String { pick("Edit webhook", "Webhook bearbeiten") }
  var deleteWebhook: String { pick("Delete this webhook?", "Diesen Webhook löschen?") }
  var deleteWebhookHint: String {
    pick(
      "It is told nothing any more, its secret becomes invalid, and the log of its deliveries is deleted. To stop it for a while, disable it.",
      "Er erfährt nichts mehr, sein Geheimnis wird ungültig, und das Protokoll seiner Zustellungen wird gelöscht. Um ihn nur anzuhalten, schalten Sie ihn aus."
    )
  }
  var webhookAddress: String { pick("Address", "Adresse") }
  var webhookAddressHint: String {
    pick(
      "https in the public network, port 443 or 8443, without user and password.",
      "https im öffentlichen Netz, Port 443 oder 8443, ohne Benutzer und Passwort.")
  }
  var webhookComment: String { pick("Comment", "Kommentar") }
  var webhookAllEvents: String { pick("All events", "Alle Veranstaltungen") }
  var webhookEvents: String { pick("Only these events", "Nur diese Veranstaltungen") }
  var webhookEventsHint: String {
    pick("Short names, separated by commas, instead of all.", "Kurzformen, durch Kommas getrennt, statt aller.")
  }
  var aboutInvoices: String { pick("Told of invoices", "Gemeldet von Rechnungen") }
  var aboutOrders: String { pick("Told of orders", "Gemeldet von Bestellungen") }
  var toldOf: String { pick("Told of", "Gemeldet wird") }
  var webhookIsOn: String { pick("Enabled", "Eingeschaltet") }
  var webhookIsOff: String { pick("Disabled", "Ausgeschaltet") }
  var switchWebhookOn: String { pick("Enable", "Einschalten") }
  var switchWebhookOff: String { pick("Disable", "Ausschalten") }
  var webhookEdit: String { pick("Edit", "Bearbeiten") }
  var saveWebhook: String { pick("Save", "Speichern") }
  var webhookBack: String { pick("Cancel", "Abbrechen") }
  var webhookCreated: String { pick("Created", "Angelegt") }
  var sendWebhookTest: String { pick("Send a test", "Test senden") }
  var replayDelivery: String { pick("Send again", "Erneut senden") }

  // The secret.
  var webhookSecret: String { pick("Secret", "Geheimnis") }
  var webhookSecretOnce: String {
    pick(
      "Copy it now: it is not shown again. The receiver checks signatures with it.",
      "Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt. Der Empfänger prüft damit Signaturen.")
  }
  var newWebhookSecret: String { pick("New secret", "Neues Geheimnis") }
  var newWebhookSecretHint: String {
    pick(
      "After a new secret, the old one goes on signing for a day.",
      "Nach einem neuen Geheimnis signiert das alte noch einen Tag lang mit.")
  }
  var oldSecretUntil: String { pick("Old secret valid until", "Altes Geheimnis gilt bis") }

  // Deliveries.
  var webhookDeliveries: String { pick("Deliveries", "Zustellungen") }
  var lastWebhookDelivery: String { pick("Last delivery", "Letzte Zustellung") }
  var noWebhookDeliveries: String { pick("Nothing was told yet.", "Noch wurde nichts gemeldet.") }
  var webhookDeliveriesHint: String {
    pick("Newest first; kept for 30 days after their end.", "Neueste zuerst; 30 Tage nach ihrem Ende gelöscht.")
  }
  var nextWebhookTry: String { pick("Next try", "Nächster Versuch") }
  var noWebhookResult: String { pick("no result was noted", "kein Ergebnis vermerkt") }

  func name(ofDelivery state: WebhookDelivery.State) -> String {
    switch state {
    case .waiting: pick("waiting", "wartet")
    case .delivered: pick("delivered", "zugestellt")
    case .failed: pick("failed", "fehlgeschlagen")
    case .cancelled: pick("not sent", "nicht gesendet")
    }
  }

  func sentence(for trouble: Webhook.Trouble) -> String {
    switch trouble {
    case .gone:
      pick(
        "Disabled: the receiver answered that it wants no more (410).",
        "Ausgeschaltet: Der Empfänger hat geantwortet, dass er nichts mehr will (410).")
    case .gaveUp:
      pick(
        "Disabled: for three days nothing could be delivered. Mend the receiver, send a test, then enable it.",
        "Ausgeschaltet: Drei Tage lang ließ sich nichts zustellen. Bringen Sie den Empfänger in Ordnung, senden Sie einen Test und schalten Sie ihn dann ein."
      )
    }
  }

  // Flashes.
  public var webhookSaved: String { pick("The webhook is saved.", "Der Webhook ist gespeichert.") }
  public var webhookDeleted: String { pick("The webhook is deleted.", "Der Webhook ist gelöscht.") }
  public var webhookEnabled: String { pick("The webhook is enabled.", "Der Webhook ist eingeschaltet.") }
  public var webhookDisabled: String { pick("The webhook is disabled.", "Der Webhook ist ausgeschaltet.") }
  public var testIsSent: String {
    pick(
      "A test is on its way. Reload to see how it went.",
      "Ein Test ist unterwegs. Laden Sie neu, um das Ergebnis zu sehen.")
  }
  public var replayIsSent: String {
    pick(
      "It is sent once more. Reload to see how it went.",
      "Es wird noch einmal gesendet. Laden Sie neu, um das Ergebnis zu sehen.")
  }
  public var replayIsRefused: String {
    pick(
      "Nothing was sent: it still waits to be sent, or the webhook is disabled.",
      "Nichts wurde gesendet: Es wartet noch, oder der Webhook ist ausgeschaltet.")
  }

  /// What is wrong with a field of a webhook's form.
  public func problem(ofWebhookField field: String) -> String {
    switch field {
    case "target_url":
      pick(
        "This address cannot be called. Give one with https in the public network, on port 443 or 8443, without user and password.",
        "Diese Adresse kann nicht aufgerufen werden. Geben Sie eine mit https im öffentlichen Netz an, Port 443 oder 8443, ohne Benutzer und Passwort."
      )
    case "limit_events":
      pick(
        "Give short names of this organizer's events, or choose all events: not both.",
        "Geben Sie Kurzformen von Veranstaltungen dieses Veranstalters an oder wählen Sie alle: nicht beides.")
    case "action_types": pick("Choose at least one thing to be told of.", "Wählen Sie mindestens eine Meldung aus.")
    case "comment": pick("The comment is too long.", "Der Kommentar ist zu lang.")
    default:
      pick(
        "There are \(Webhook.maximumCount) webhooks already. Delete one first.",
        "Es gibt schon \(Webhook.maximumCount) Webhooks. Löschen Sie zuerst einen.")
    }
  }
}

extension Messages {
  /// Of known actions a word, of others the name.
  func name(ofWebhookAction action: String) -> String {
    if action == WebhookAction.test { return pick("Test", "Test") }
    return WebhookAction(rawValue: action).map { name(of: $0) } ?? action
  }

  private func name(of action: WebhookAction) -> String {
    switch action {
    case .invoiceIssued: pick("Invoice issued", "Rechnung ausgestellt")
    case .invoiceCancelled: pick("Cancellation issued", "Storno ausgestellt")
    case .invoiceReissued: pick("Invoice reissued", "Rechnung neu ausgestellt")
    case .invoiceRegenerated: pick("Invoice regenerated", "Rechnung neu erzeugt")
    case .invoiceFailed: pick("Invoice could not be made", "Rechnung nicht möglich")
    case .transmissionRequested: pick("Sending requested", "Versand angefordert")
    case .transmissionCompleted: pick("Sent", "Versandt")
    case .transmissionFailed: pick("Sending failed", "Versand fehlgeschlagen")
    case .orderPlaced: pick("Order placed", "Bestellung aufgegeben")
    case .orderPaid: pick("Order paid", "Bestellung bezahlt")
    case .orderCanceled: pick("Order cancelled", "Bestellung storniert")
    case .orderReactivated: pick("Order reactivated", "Bestellung reaktiviert")
    case .orderExpired: pick("Order expired", "Bestellung abgelaufen")
    case .orderExpiryChanged: pick("Time to pay changed", "Zahlungsfrist geändert")
    case .orderModified: pick("Details of an order changed", "Angaben einer Bestellung geändert")
    case .orderChanged: pick("Order changed", "Bestellung geändert")
    case .orderApproved: pick("Order approved", "Bestellung genehmigt")
    case .orderDenied: pick("Order denied", "Bestellung abgelehnt")
    case .orderDeleted: pick("Test order deleted", "Testbestellung gelöscht")
    }
  }
}
