// Filters of the invoice list under a name: private to one user, or shared with everybody of the organizer.

/// A saved view of the invoice list.
public struct SavedView: Equatable, Sendable {
  public typealias ID = Identifier<SavedView>

  public let id: ID
  public let name: String
  /// The list's query string, without page.
  public let query: String
  public let isShared: Bool
  /// Who made it.
  public let user: Int64

  public init(id: ID = .unassigned, name: String, query: String, isShared: Bool, user: Int64) {
    self.id = id
    self.name = name
    self.query = query
    self.isShared = isShared
    self.user = user
  }

  public static let maximumNameLength = 60
  public static let maximumQueryBytes = 2_000
  /// Own views of one user in one organizer.
  public static let maximumCount = 30

  /// - Throws: `DomainError.invalid` for a name or a query that cannot be kept.
  public func check() throws(DomainError) {
    let isPrintable = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard !name.isEmpty, name.count <= SavedView.maximumNameLength, isPrintable else {
      throw .invalid(field: "name", message: "Give a name of 1 to \(SavedView.maximumNameLength) characters.")
    }
    guard query.utf8.count <= SavedView.maximumQueryBytes else {
      throw .invalid(field: "query", message: "These filters are too long to keep.")
    }
  }
}

/// A message that a page shows once after a redirect.
public struct StoredFlash: Equatable, Sendable {
  public let isFailure: Bool
  /// Plain text.
  public let text: String
  public let linkText: String?
  /// A path of this server.
  public let href: String?
  public let requestID: String?

  public init(
    isFailure: Bool, text: String, linkText: String? = nil, href: String? = nil, requestID: String? = nil
  ) {
    self.isFailure = isFailure
    self.text = text
    self.linkText = linkText
    self.href = href
    self.requestID = requestID
  }
}
