// The numbers that clients give to positions of a new order, and the parents they name by them (pretix-behaviour.md §7.9).

/// The rules for `positionid` and `addon_to` in one request.
enum PositionNumbering {
  /// - Returns: nil when everything fits.
  static func problems(_ positions: [PositionDraft]) -> FieldErrors? {
    let given = positions.filter { $0.positionID != nil }.count
    var errors: [FieldErrors?] = positions.map { _ in nil }
    if given == 0 {
      for (index, position) in positions.enumerated() where position.addonTo != nil {
        errors[index] = .member(
          "positionid", "If you set addon_to on any position, you need to specify position IDs manually.")
      }
    } else {
      for (index, position) in positions.enumerated() {
        errors[index] = problem(of: position, at: index, before: positions[..<index])
      }
    }
    return errors.contains { $0 != nil } ? .elements(errors) : nil
  }

  private static func problem(
    of position: PositionDraft, at index: Int, before: ArraySlice<PositionDraft>
  ) -> FieldErrors? {
    guard let id = position.positionID else {
      return .member("positionid", "If you set position IDs manually, you need to do so for all positions.")
    }
    guard id == index + 1 else {
      return .member("positionid", "Position IDs need to be consecutive and start with 1.")
    }
    guard let parent = position.addonTo else { return nil }
    // An add-on belongs to the nearest product above it that is none itself.
    guard before.last(where: { $0.addonTo == nil })?.positionID == parent else {
      return .member(
        "addon_to",
        "If you set addon_to, you need to specify the ID of the nearest preceding position that is no add-on.")
    }
    return nil
  }
}
