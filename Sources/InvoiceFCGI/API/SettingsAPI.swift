// Events and settings over the API (pretix-behaviour.md §1.1, §6): make an event, change it, read and change what invoices follow from.

import Domain

enum SettingsAPI {
  static func createEvent(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let event = try call.app.configuration.createEvent(body, of: try call.organizer(), by: try call.authenticated())
    return call.object(event.resource, status: 201)
  }

  static func changeEvent(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    let event = try call.app.configuration.changeEvent(try call.eventKey(), body, by: try call.authenticated())
    return call.object(event.resource)
  }

  /// Of the path's event, or of the organizer itself; `?explain=true` tells what each means.
  static func settings(_ call: Call) throws -> Response {
    let settings = try call.app.companions.settings(of: try call.organizer(), event: call.place.event)
    let isExplained = call.query["explain"]?.lowercased() == "true"
    let document = SettingsResource.document(settings, explained: isExplained, isOfEvent: call.place.event != nil)
    return .json(ResourceLinks.filled(document, publicURL: call.publicURL))
  }

  static func changeSettings(_ call: Call) throws -> Response {
    let body = try RequestBody.json(call.request)
    try call.app.configuration.changeSettings(
      of: try call.organizer(), event: call.place.event, body, by: try call.authenticated())
    return try settings(call)
  }
}
