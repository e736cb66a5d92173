// The logo of invoices over the API: the picture itself is the body, not JSON. An addition of this service.

import Domain

enum LogoAPI {
  private static let types = ["image/png", "image/jpeg", "application/octet-stream"]

  /// The logo that invoices of the path's event or organizer get, as the JPEG that they embed.
  static func logo(_ call: Call) throws -> Response {
    let settings = try call.app.companions.settings(of: try call.organizer(), event: call.place.event)
    guard let reference = LogoReference(settings.value(.invoiceLogoImage)),
      let jpeg = try call.app.logos.logo(reference.digest)
    else { throw DomainError.notFound(what: "Logo") }
    return Response(
      status: 200,
      headers: [
        ("Content-Type", "image/jpeg"), ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "private, no-cache"),
      ], body: jpeg)
  }

  /// Stores the body, a PNG or JPEG.
  static func change(_ call: Call) throws -> Response {
    let type = call.request.header("CONTENT_TYPE") ?? ""
    guard types.contains(type.prefix { $0 != ";" }.lowercased()) else { throw ClientError.unsupportedMediaType(type) }
    let value = try call.app.configuration.changeLogo(
      of: try call.organizer(), event: call.place.event, to: call.request.body, by: call.app.uploadLogo,
      actor: try call.authenticated())
    var json = JSONWriter()
    json.beginObject()
    json.member("invoice_logo_image", value)
    json.endObject()
    return .json(json.bytes)
  }

  static func remove(_ call: Call) throws -> Response {
    try call.app.configuration.changeLogo(
      of: try call.organizer(), event: call.place.event, to: nil, by: call.app.uploadLogo,
      actor: try call.authenticated())
    return .noContent
  }
}
