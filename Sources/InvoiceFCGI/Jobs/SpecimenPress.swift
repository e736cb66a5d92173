// Printing examples for the settings: one at a time, on a thread with the room that drawing takes, so that real documents and requests
// keep theirs.

import Domain
import Foundation

/// Draws example invoices.
final class SpecimenPress: @unchecked Sendable {
  // Safe: `done` is written by the one thread that draws and read after its signal; `lock` lets one draw at a time.
  private final class Work: @unchecked Sendable {
    var done: Result<[UInt8], any Error>?
    let signal = DispatchSemaphore(value: 0)
  }

  private let renderer: any DocumentRenderer
  private let lock = NSLock()
  private static let patience: TimeInterval = 5

  init(renderer: any DocumentRenderer) {
    self.renderer = renderer
  }

  /// - Throws: `DomainError.notReady` when others keep it busy; what the renderer throws.
  func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
    guard lock.lock(before: Date(timeIntervalSinceNow: SpecimenPress.patience)) else { throw DomainError.notReady }
    defer { lock.unlock() }
    let work = Work()
    let renderer = renderer
    let thread = Thread {
      work.done = Result { try renderer.pdf(of: invoice, context: context) }
      work.signal.signal()
    }
    thread.stackSize = 8 << 20
    thread.name = "specimen"
    thread.start()
    work.signal.wait()
    guard let done = work.done else { throw DomainError.notReady }
    return try done.get()
  }
}
