// What stands where a list would: why there is nothing and what to do now.

public import Domain

/// Something instead of nothing.
struct EmptyState: Sendable {
  let icon: Icon
  let title: String
  let body: HTML

  var html: HTML {
    """
    <section class="empty">
    \(icon)
    <h2>\(title)</h2>
    \(body)
    </section>
    """
  }
}

/// Why somebody who is signed in sees nothing, and who can change that.
public struct MissingPermission: Equatable, Sendable {
  public var permission: Permission
  /// E-mail addresses of people who can grant it; empty when the reader may not know them.
  public var grantedBy: [String]

  public init(_ permission: Permission, grantedBy: [String] = []) {
    self.permission = permission
    self.grantedBy = grantedBy
  }

  func html(_ messages: Messages) -> HTML {
    let granters: HTML =
      grantedBy.isEmpty
      ? "<p>\(messages.askAdministrator)</p>"
      : "<p>\(messages.grantedBy)</p><ul>\(each: grantedBy, { "<li><bdi>\($0)</bdi></li>" })</ul>"
    let body: HTML = "<p>\(messages.needsPermission(name(messages)))</p>\(granters)"
    return EmptyState(icon: .locked, title: messages.noPermissionTitle, body: body).html
  }

  private func name(_ messages: Messages) -> String {
    switch permission {
    case .readOrders: messages.readOrdersPermission
    case .readBilling, .writeOrganizerSettings: messages.readBillingPermission
    default: permission.rawValue
    }
  }
}
