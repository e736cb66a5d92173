// Rendering beside the request: nobody waits for ever, nothing is rendered twice at once, and what was late answers the next request.

import Domain
import Foundation
import SQLiteStore
import Testing
import TestSupport

@testable import InvoiceFCGI

@Suite struct RenderQueueTests {
  /// Renders only while its gate is open, and counts.
  final class GatedRenderer: ElectronicRenderer, @unchecked Sendable {
    // Safe: `count` is only touched while `lock` is held.
    private let lock = NSLock()
    private var count = 0
    let gate = DispatchSemaphore(value: 0)

    var rendered: Int { lock.withLock { count } }

    func pdf(of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
      gate.wait()
      gate.signal()
      lock.withLock { count += 1 }
      if invoice.orderCode == "ABC12" { return Array("%PDF-1.4 \(invoice.number)".utf8) }
      throw DomainError.storage("no ink")
    }

    func document(_ kind: DocumentKind, of invoice: Invoice, context: InvoicePrintContext) throws -> [UInt8] {
      try pdf(of: invoice, context: context)
    }

    func checks(of invoice: Invoice, context: InvoicePrintContext) throws -> [DocumentCheck] { [] }
  }

  let app: TestApp
  let renderer = GatedRenderer()
  let stored: StoredInvoice
  let scope: InvoiceQuery.Scope

  init() throws {
    app = try TestApp()
    let organizer = try #require(try app.temporary.store.organizerID(slug: "bigevents"))
    scope = .organizer(organizer, events: .all)
    stored = try app.temporary.store.invoice(number: "SAMPLECONF-00001", in: scope)
  }

  private func queue(patience: TimeInterval) -> RenderQueue {
    let store = app.temporary.store
    return RenderQueue(
      MakeDocument(documents: store, context: store, renderer: renderer, clock: app.clock), patience: patience)
  }

  @Test func `A rendering that takes too long is not ready now and there later`() throws {
    let queue = queue(patience: 0.01)
    #expect(throws: DomainError.notReady) { try queue.pdf(of: stored) }
    renderer.gate.signal()
    var document: StoredDocument?
    while document == nil { document = try? queue.pdf(of: stored) }
    #expect(try app.temporary.store.bytes(of: #require(document).digest) == Array("%PDF-1.4 SAMPLECONF-00001".utf8))
  }

  @Test func `Many who ask at once share one rendering`() throws {
    let queue = queue(patience: 60)
    let digests = NSLock()
    nonisolated(unsafe) var found: [[UInt8]] = []
    let group = DispatchGroup()
    for _ in 0..<8 {
      group.enter()
      Thread.detachNewThread {
        let document = try? queue.pdf(of: self.stored)
        digests.withLock { found.append(document?.digest ?? []) }
        group.leave()
      }
    }
    renderer.gate.signal()
    group.wait()
    #expect(found.count == 8 && Set(found).count == 1 && !found[0].isEmpty)
    #expect(renderer.rendered == 1)
  }

  @Test func `A failed rendering fails its request and is tried again by the next`() throws {
    let queue = queue(patience: 60)
    renderer.gate.signal()
    let other = try app.temporary.store.invoice(number: "SAMPLECONF-00002", in: scope)
    #expect(throws: DomainError.storage("no ink")) { try queue.pdf(of: other) }
    #expect(throws: DomainError.storage("no ink")) { try queue.pdf(of: other) }
    #expect(renderer.rendered == 2)
  }

  @Test func `An erased invoice is never rendered`() throws {
    let erased = try app.temporary.store.invoice(number: "SAMPLECONF-00069", in: scope)
    #expect(throws: DomainError.shredded) { try queue(patience: 60).pdf(of: erased) }
    #expect(renderer.rendered == 0)
  }
}
