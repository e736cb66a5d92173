// The Peppol network's directory: the domain name system says which publisher keeps a participant's entry, the publisher says over HTTP which
// documents it takes (documents.md §7.2; U-NAPTR, RFC 4848). Publishers are strangers: they are called by the rules for addresses of users.

import Documents
public import Domain

/// Looks participants up in one zone.
public struct PeppolDirectory: ParticipantDirectory {
  private let names: ParticipantName
  private let lookup: NAPTRLookup
  private let trusted: TrustedOrigins
  private let client: HTTPClient

  /// - Parameters:
  ///   - zone: such as `participant.sml.prod.tech.peppol.org`.
  ///   - nameServer: `""` for the system's, else address and port.
  ///   - patience: seconds that a name server gets for one of two tries.
  /// - Throws: `DomainError.invalid`
  public init(
    zone: String, nameServer: String, patience: Int = 1, trusting trusted: TrustedOrigins, client: HTTPClient
  ) throws {
    names = try ParticipantName(zone: zone)
    lookup = try NAPTRLookup(nameServer, patience: patience)
    self.trusted = trusted
    self.client = client
  }

  public func find(_ participant: PeppolParticipantID, accepting documentType: String) -> ParticipantAnswer {
    guard let name = names.name(of: participant) else { return .unknown("no memory for a name") }
    switch lookup.records(of: name) {
    case .failed(let why): return .unknown(why)
    case .noSuchName: return .notRegistered
    case .records(let records):
      guard let publisher = PeppolDirectory.publisher(in: records) else {
        return .unknown("the name's records name no publisher")
      }
      return ask(publisher, for: participant, documentType)
    }
  }

  /// The address in the first record of the service, `!^.*$!https://smp.example.org!`.
  static func publisher(in records: [NAPTRLookup.Record]) -> String? {
    let usable = records.filter { $0.flags.uppercased() == "U" && $0.services.uppercased() == "META:SMP" }
    for record in usable.sorted(by: { ($0.order, $0.preference) < ($1.order, $1.preference) }) {
      guard let delimiter = record.regexp.first else { continue }
      let parts = record.regexp.split(separator: delimiter, omittingEmptySubsequences: false)
      // Only the expression that stands for everything is in use.
      guard parts.count == 4, ["^.*$", ".*"].contains(parts[1]), !parts[2].isEmpty else { continue }
      return parts[2].hasSuffix("/") ? String(parts[2].dropLast()) : String(parts[2])
    }
    return nil
  }

  private func ask(
    _ publisher: String, for participant: PeppolParticipantID, _ documentType: String
  ) -> ParticipantAnswer {
    let path = "/" + PercentEncoding.segment("iso6523-actorid-upis::" + participant.canonical)
    let target: HTTPTarget
    do { target = try HTTPTarget(publisher + path, trusting: trusted, field: "publisher") } catch {
      return .unknown("the publisher's address may not be called: \(publisher.prefix(200))")
    }
    let reply = client.send(HTTPRequest(target: target, headers: [("Accept", "application/xml")]))
    if reply.status == 404 { return .notRegistered }
    guard reply.isSuccess, !reply.isCut else {
      return .unknown(
        reply.status == 0 ? "the publisher did not answer: \(reply.curlText)" : "the publisher answered \(reply.status)"
      )
    }
    return PeppolDirectory.answer(reply.body, documentType)
  }

  /// What a ServiceGroup says: references whose address ends in the type that they are about.
  static func answer(_ body: [UInt8], _ documentType: String) -> ParticipantAnswer {
    let xml: ReceivedXML
    do throws(ReceivedXML.Problem) { xml = try ReceivedXML(body) } catch {
      return .unknown("the publisher's answer: \(error.message)")
    }
    guard xml.name == "ServiceGroup" else { return .unknown("the publisher's answer is no ServiceGroup") }
    let references = xml.first("ServiceMetadataReferenceCollection")?.all("ServiceMetadataReference") ?? []
    let types = references.compactMap { reference in
      reference.attributes["href"].flatMap { PercentEncoding.decode($0.utf8) }.flatMap { address in
        address.firstRange(of: "/services/").map { String(address[$0.upperBound...]) }
      }
    }
    return types.contains { $0.lowercased() == documentType.lowercased() } ? .accepts : .acceptsOthers
  }
}
