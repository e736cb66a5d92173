// When tokens were used, noted behind the requests' backs: a reader must neither wait for a writer nor fail with a full disk.

import Dispatch
import Domain
import Synchronization

/// Notes of uses on their way into the store, at most one a minute for each token.
final class TokenUses: Sendable {
  private let store: any AccountStore
  private let noted = Mutex<[Int64: Instant]>([:])
  private let queue = DispatchQueue(label: "token-uses", qos: .utility)

  init(store: any AccountStore) {
    self.store = store
  }

  func note(_ token: KnownToken, at now: Instant) {
    guard token.isUseNews(at: now) else { return }
    let isNews = noted.withLock { noted in
      let last = noted[token.id]
      if let last, now < last.adding(seconds: KnownToken.useInterval), last <= now { return false }
      noted[token.id] = now
      return true
    }
    guard isNews else { return }
    // A note that cannot be written is written with a later use.
    queue.async { [store] in try? store.noteUse(ofToken: token.id, at: now) }
  }

  /// Waits until everything noted so far is in the store.
  func finish() {
    queue.sync {}
  }
}
