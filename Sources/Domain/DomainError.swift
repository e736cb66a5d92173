// The one error type of the house. Domain and stores throw it; `ErrorResponses` alone knows which HTTP status each case means.

import Foundation

/// Everything that can go wrong for a reason the caller can act on.
public enum DomainError: Error, Equatable, Sendable {
  /// No such object among those the actor may see. `what` names the kind ("Invoice").
  case notFound(what: String)
  /// Missing or foreign organizer or event, or a missing permission: one case, because the API answers both alike
  /// (pretix-behaviour.md §7.2).
  case forbidden
  /// The invoice's personal data and file were erased under the retention rule.
  case shredded
  /// The requested page does not exist.
  case invalidPage
  /// A value from outside is wrong: the field's name and what to do about it.
  case invalid(field: String, message: String)
  /// A request whose values are wrong, with a sentence at each of their places.
  case invalidRequest(FieldErrors)
  /// A request that the present state of things does not allow, in one sentence.
  case rejected(String)
  /// A request that is not allowed for a reason other than a missing permission.
  case denied(String)
  /// The document exists but its bytes are not ready yet; ask again.
  case notReady
  /// A billing invoice that accounting still reviews.
  case inReview
  /// An action that the rules do not allow now, with the first reason against it.
  case refused(InvoiceActionRefusal)
  /// The database is busy; nothing was changed.
  case busy
  /// The disk has no space left; nothing was changed, reading goes on.
  case diskFull
  /// The disk failed while writing: whether the change is durable is not known until the process has started again.
  case diskFailed
  /// The database or the disk is in a state in which nothing can be promised.
  case storage(String)
}

extension DomainError {
  /// What a system call on a file failed with.
  /// - Parameters:
  ///   - step: what cannot be done, such as `write a document file`.
  ///   - number: an `errno`. A quota that is used up is a full disk to whoever writes.
  public static func file(cannot step: String, errno number: Int32) -> DomainError {
    if number == ENOSPC || number == EDQUOT { return .diskFull }
    return .storage("cannot \(step): \(String(cString: strerror(number)))")
  }
}
