// A bundle's files read into plain values, all of them before anything is written, so that bad input anywhere stops the import before
// its first change. The format is that of pretix's API objects with `-extra` files beside them; every refusal names file and path.

/// Reads bundles.
struct BundleReader {
  private let source: any BundleSource

  init(_ source: any BundleSource) {
    self.source = source
  }

  /// - Parameter progress: is told the files that were read, by organizer and event.
  /// - Throws: `BundleProblem`, or what the source throws.
  func bundle(progress: (String) -> Void) throws -> ImportedBundle {
    var organizers: [ImportedOrganizer] = []
    let list = try required("organizers.json")
    for element in try list.elements() {
      let organizer = try organizer(element, progress: progress)
      guard !organizers.contains(where: { $0.slug == organizer.slug }) else {
        throw element["slug"].problem("the organizer \"\(organizer.slug)\" occurs twice")
      }
      organizers.append(organizer)
    }
    let rates = try optional("exchange_rates.json")?.elements() ?? []
    return ImportedBundle(organizers: organizers, exchangeRates: try rates.map { try ExchangeRate($0) })
  }

  private func organizer(_ json: JSONReader, progress: (String) -> Void) throws -> ImportedOrganizer {
    let slug = try BundleReader.slug(json["slug"])
    var events: [ImportedEvent] = []
    for element in try required("\(slug)/events.json").elements() {
      let event = try EventReader(self, organizer: slug).event(element)
      guard !events.contains(where: { $0.slug == event.slug }) else {
        throw element["slug"].problem("the event \"\(event.slug)\" occurs twice")
      }
      events.append(event)
      progress("\(slug)/\(event.slug)")
    }
    let organizer = ImportedOrganizer(
      slug: slug, name: try json["name"].text(), resource: try json.object(),
      settings: try settings(in: slug), teams: try teams(of: slug, events: events), events: events)
    try BundleCheck.organizer(organizer)
    return organizer
  }

  private func teams(of slug: String, events: [ImportedEvent]) throws -> [ImportedTeam] {
    guard let json = try optional("\(slug)/teams.json") else { return [] }
    var ids: Set<Team.ID> = []
    return try json.elements().map { element in
      let team = try Team(element)
      guard ids.insert(team.id).inserted else {
        throw element["id"].problem("the team \(team.id.value) occurs twice")
      }
      if case .some(let slugs) = team.events {
        for (index, slug) in slugs.enumerated() where !events.contains(where: { $0.slug == slug }) {
          throw BundleProblem(
            file: element.file, path: "\(element.path).limit_events[\(index)]",
            message: "there is no event \"\(slug)\" in events.json")
        }
      }
      return ImportedTeam(team: team, tokens: try (element["tokens"].orNil?.elements() ?? []).map(token))
    }
  }

  private func token(_ json: JSONReader) throws -> ImportedToken {
    let secret = try json["token"].text()
    guard secret.utf8.count >= 32 else {
      throw json["token"].problem("a token has at least 32 characters")
    }
    return ImportedToken(name: try json["name"].text(), active: try json["active"].flag(), secret: secret)
  }

  /// The settings of an organizer or event: both files, payment methods' options under their stored names.
  func settings(in folder: String) throws -> [ImportedSetting] {
    var settings: [ImportedSetting] = []
    func add(_ name: String, _ value: JSON) {
      settings.removeAll { $0.name == name }
      settings.append(ImportedSetting(name: name, value: value))
    }
    for (name, reader) in try required("\(folder)/settings.json").members() {
      add(name, reader.value ?? .null)
    }
    for (name, reader) in try optional("\(folder)/settings-extra.json")?.members() ?? [] {
      guard name == "payment" else {
        add(name, reader.value ?? .null)
        continue
      }
      for (provider, options) in try reader.members() {
        for option in try options.members() {
          add(Settings.paymentName(provider, option.name), option.reader.value ?? .null)
        }
      }
    }
    return settings
  }

  func required(_ path: String) throws -> JSONReader {
    guard let json = try optional(path) else {
      throw BundleProblem(file: path, path: "", message: "is missing")
    }
    return json
  }

  func optional(_ path: String) throws -> JSONReader? {
    guard let bytes = try source.read(path) else { return nil }
    return try JSONReader(file: path, parsing: bytes)
  }

  /// A slug: also a folder's name, so it cannot lead out of the bundle.
  static func slug(_ json: JSONReader) throws -> String {
    let slug = try json.text()
    let plain = slug.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    guard (1...50).contains(slug.utf8.count), plain, slug.utf8.first != UInt8(ascii: ".") else {
      throw json.problem("\(json.excerpt) is not a slug; letters, digits, \"-\", \"_\" and \".\" are possible")
    }
    return slug
  }
}
