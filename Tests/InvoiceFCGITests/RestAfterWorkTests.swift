// When a process that worked lets go of memory.

import Testing

@testable import InvoiceFCGI

@Suite struct RestAfterWorkTests {
  private let start = ContinuousClock.now

  @Test func `Who has not worked lets go of nothing`() {
    var rest = RestAfterWork()
    let isDue = rest.isDue(at: start + .seconds(1000))
    #expect(!isDue)
  }

  @Test func `A stretch of work is followed by one rest, some seconds after its end`() {
    var rest = RestAfterWork()
    rest.worked(at: start)
    rest.worked(at: start + .seconds(2))
    let answers = [4, 5, 500].map { rest.isDue(at: start + .seconds($0)) }
    #expect(answers == [false, true, false])
  }

  @Test func `A trickle of work does not rest more than once a minute`() {
    var rest = RestAfterWork()
    var rests: [Int] = []
    for second in 0..<200 {
      if second.isMultiple(of: 10) { rest.worked(at: start + .seconds(second)) }
      if rest.isDue(at: start + .seconds(second)) { rests.append(second) }
    }
    #expect(rests == [3, 63, 123, 183])
  }
}
