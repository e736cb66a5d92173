// What every page needs to know besides its own content: links, language, clock reading, who is looking, and
// messages left over from the last action. Handlers fill it once per request; pages never ask for it themselves.

public import Domain
public import Foundation

/// The surroundings of a page.
public struct PageContext: Sendable {
  public var links: Links
  public var language: Language
  /// Ages are counted up to here.
  public var now: Instant
  /// The zone in which moments are shown.
  public var zone: TimeZone
  /// Of the program, for the foot of the page.
  public var version: String
  /// nil on pages for people who are not signed in.
  public var viewer: Viewer?
  /// The organizer the page belongs to, if any.
  public var organizer: OrganizerChoice?
  /// Shown once, above the content.
  public var flashes: [Flash]
  /// Of the page itself, to come back to it.
  public var path: Href?

  public init(
    links: Links, language: Language, now: Instant, zone: TimeZone, version: String, viewer: Viewer? = nil,
    organizer: OrganizerChoice? = nil, flashes: [Flash] = [], path: Href? = nil
  ) {
    self.links = links
    self.language = language
    self.now = now
    self.zone = zone
    self.version = version
    self.viewer = viewer
    self.organizer = organizer
    self.flashes = flashes
    self.path = path
  }

  var messages: Messages { Messages(language) }
  var formatting: Formatting { Formatting(language: language, zone: zone) }
}

/// The signed-in user.
public struct Viewer: Equatable, Sendable {
  public var email: String
  /// Of the session; goes into every form that changes something.
  public var csrfToken: String
  /// Whether there is another organizer to switch to.
  public var hasSeveralOrganizers: Bool

  public init(email: String, csrfToken: String, hasSeveralOrganizers: Bool) {
    self.email = email
    self.csrfToken = csrfToken
    self.hasSeveralOrganizers = hasSeveralOrganizers
  }
}

/// An organizer as something to choose.
public struct OrganizerChoice: Equatable, Sendable {
  public var slug: String
  public var name: String

  public init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }
}

/// One line about what an action did, kept across one redirect.
public struct Flash: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case success, failure
  }

  public var kind: Kind
  /// Plain text; data in it is escaped like any other.
  public var text: String
  /// Where the result is.
  public var link: Link?
  /// Given with failures.
  public var requestID: String?

  public struct Link: Equatable, Sendable {
    public var text: String
    public var href: Href

    public init(text: String, href: Href) {
      self.text = text
      self.href = href
    }
  }

  public init(kind: Kind, text: String, link: Link? = nil, requestID: String? = nil) {
    self.kind = kind
    self.text = text
    self.link = link
    self.requestID = requestID
  }
}
