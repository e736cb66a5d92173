// Page breaks, without fonts.

import Testing

@testable import Documents

@Suite struct PaginationTests {
  private let room = PageRoom(firstTop: 50, laterTop: 10, bottom: 110, headHeight: 8, carryHeight: 7)

  private func rows(_ count: Int, height: Double = 10) -> [BlockMetrics] {
    Array(repeating: BlockMetrics(height: height, isRow: true), count: count)
  }

  private func blocks(of page: PagePlan) -> [Int] { page.blocks.map(\.block) }

  @Test func `No block makes one empty page`() {
    #expect(Pagination.plan([], room: room) == [PagePlan()])
  }

  @Test func `Spaces count between blocks and are dropped at the top of a page`() {
    let pages = Pagination.plan(
      [BlockMetrics(height: 40, space: 9), BlockMetrics(height: 15, space: 5), BlockMetrics(height: 10, space: 5)],
      room: room)
    #expect(pages.map { $0.blocks.map(\.y) } == [[50, 95], [10]])
  }

  @Test func `A broken table carries its total over under a repeated head`() {
    let pages = Pagination.plan(rows(12), room: room)
    #expect(pages.map(blocks) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11]])
    #expect(pages[0].carriedOut == 100)
    #expect(pages[1].repeatedHead == 10)
    #expect(pages[1].carriedIn == 18)
    #expect(pages[1].blocks.first?.y == 25)
    #expect(pages[1].carriedOut == nil)
  }

  @Test func `Room for the carried-over line is kept on every page and never overrun`() {
    let pages = Pagination.plan(rows(100, height: 7), room: room)
    #expect(pages.flatMap(blocks) == Array(0..<100))
    for page in pages.dropLast() { #expect((page.carriedOut ?? .infinity) + room.carryHeight <= room.bottom) }
    #expect((pages.last?.blocks.last?.y ?? .infinity) + 7 <= room.bottom)
  }

  @Test func `A block that keeps with the next moves to the next page with it`() {
    var blocks = rows(3, height: 21)
    blocks[1].keepsWithNext = true
    blocks.append(BlockMetrics(height: 15))
    #expect(Pagination.plan(blocks, room: room).map { self.blocks(of: $0) } == [[0], [1, 2, 3]])
  }

  @Test func `Blocks that cannot stay together on half a page are not kept together`() {
    let chain = Array(repeating: BlockMetrics(height: 20, keepsWithNext: true), count: 8)
    let pages = Pagination.plan(chain, room: room)
    #expect(pages.flatMap(blocks) == Array(0..<8))
    #expect(pages.count == 2)
  }

  @Test func `A first page whose letterhead leaves no room stays without a body`() {
    let pages = Pagination.plan([BlockMetrics(height: 70), BlockMetrics(height: 500)], room: room)
    #expect(pages.map(blocks) == [[], [0], [1]])
  }

  @Test func `A break next to the table repeats nothing`() {
    let pages = Pagination.plan(
      [BlockMetrics(height: 55)] + rows(1, height: 60) + [BlockMetrics(height: 60)], room: room)
    #expect(pages.count == 3)
    #expect(pages.allSatisfy { $0.repeatedHead == nil && $0.carriedIn == nil && $0.carriedOut == nil })
  }
}
