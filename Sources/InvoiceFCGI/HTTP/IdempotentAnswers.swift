// Requests that carry an idempotency key: what they change and what is answered become true in one transaction, so that a key tells the
// outcome whatever happened to the answer on its way (pretix-behaviour.md §7.7, product.md §3 m).

import Domain
import Synchronization

/// Answers each key once.
final class IdempotentAnswers: Sendable {
  private let store: any IdempotencyStore & InvoicingStore
  private let digest: any Digest
  private let clock: any Clock
  /// Keys whose request is being handled in this process.
  private let running = Mutex<Set<[UInt8]>>([])

  init(store: any IdempotencyStore & InvoicingStore, digest: any Digest, clock: any Clock) {
    self.store = store
    self.digest = digest
    self.clock = clock
  }

  /// The key of a request that may change something; nil without one.
  static func key(of request: Request) -> String? {
    if Router.isSafe(request.method) { return nil }
    return request.header("X_IDEMPOTENCY_KEY").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The answer kept for `key`, or that of `handle`.
  /// - Parameters:
  ///   - handle: does the work; what it throws takes back what it changed.
  ///   - refuse: says an error as a response.
  /// - Throws: `ClientError.idempotencyKeyBusy`, `.idempotencyKeyReused`, and what the store throws.
  func respond(
    to request: Request, key: String, handle: () throws -> Response, refuse: (any Error) -> Response
  ) throws -> Response {
    let name = place(request, key)
    guard running.withLock({ $0.insert(name).inserted }) else { throw ClientError.idempotencyKeyBusy }
    defer { running.withLock { _ = $0.remove(name) } }
    let asked = self.asked(request)
    do {
      return try store.transaction { _ in
        let now = clock.now
        if let kept = try store.answer(keptUnder: name, now: now) { return try IdempotentAnswers.replay(kept, asked) }
        let response = part(handle, refuse)
        guard KeptAnswer.isFinal(status: response.status) else { throw Unkept(response: response) }
        try store.keep(IdempotentAnswers.kept(response, asked), under: name, now: now)
        return response
      }
    } catch let unkept as Unkept {
      return unkept.response
    }
  }

  /// The answer kept for `key` of whoever sends `request`; nil when there is none.
  func answer(for key: String, of request: Request) throws -> Response? {
    try store.answer(keptUnder: place(request, key), now: clock.now).map(IdempotentAnswers.response)
  }

  /// An answer that says nothing of the request's fate: nothing is kept, and nothing was changed.
  private struct Unkept: Error {
    let response: Response
  }

  private func part(_ handle: () throws -> Response, _ refuse: (any Error) -> Response) -> Response {
    do {
      return try store.transaction { _ in try handle() }
    } catch {
      return refuse(error)
    }
  }

  private func place(_ request: Request, _ key: String) -> [UInt8] {
    digest.sha256(IdempotentAnswers.joined([request.header("AUTHORIZATION") ?? "", key]))
  }

  private func asked(_ request: Request) -> [UInt8] {
    let head = IdempotentAnswers.joined([request.method, request.rawPath, request.rawQuery])
    return digest.sha256(head + request.body)
  }

  /// Header fields and request lines hold no NUL.
  private static func joined(_ parts: [String]) -> [UInt8] { parts.flatMap { Array($0.utf8) + [0] } }

  private static func kept(_ response: Response, _ asked: [UInt8]) -> KeptAnswer {
    KeptAnswer(
      request: asked, status: response.status,
      headers: response.allHeaders.map { KeptAnswer.Header($0.name, $0.value) }, body: response.body)
  }

  private static func replay(_ kept: KeptAnswer, _ asked: [UInt8]) throws -> Response {
    guard kept.request == asked else { throw ClientError.idempotencyKeyReused }
    return response(kept)
  }

  private static func response(_ kept: KeptAnswer) -> Response {
    var response = Response(status: kept.status, headers: kept.headers.map { ($0.name, $0.value) }, body: kept.body)
    // As recorded: pretix repeats an answer without a type with its own default.
    if response.header("Content-Type") == nil { response.headers.append(("Content-Type", "text/html; charset=utf-8")) }
    return response
  }
}
