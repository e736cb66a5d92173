// Where pages break: pure arithmetic on block heights, so that it can be tested without fonts.

/// What pagination needs to know of a block.
struct BlockMetrics: Equatable, Sendable {
  var height: Double
  /// Space above, dropped at the top of a page.
  var space: Double = 0
  /// Must stand on the page of the block behind it.
  var keepsWithNext = false
  /// Belongs to the line table: a break between two rows repeats the head and carries the total over.
  var isRow = false
}

/// The vertical room of pages, in points from the top.
struct PageRoom: Equatable, Sendable {
  var firstTop: Double
  var laterTop: Double
  var bottom: Double
  /// Heights of the repeated table head and of a carried-over line.
  var headHeight: Double
  var carryHeight: Double
}

/// One page: which block stands where.
struct PagePlan: Equatable, Sendable {
  struct Placed: Equatable, Sendable {
    let block: Int
    let y: Double
  }

  var blocks: [Placed] = []
  /// Set when the page continues the line table.
  var repeatedHead: Double?
  /// The carried-over line below the repeated head.
  var carriedIn: Double?
  /// The carried-over line at the end of a page that the table runs out of.
  var carriedOut: Double?
}

struct Pagination {
  private let blocks: [BlockMetrics]
  private let room: PageRoom
  private var pages = [PagePlan()]
  private var y: Double
  private var isAtTop = true

  /// Distributes blocks over pages. Every block gets a place: one that is higher than a page overflows it, which
  /// callers avoid by cutting long texts. At least one page is made.
  static func plan(_ blocks: [BlockMetrics], room: PageRoom) -> [PagePlan] {
    var pagination = Pagination(blocks: blocks, room: room)
    pagination.run()
    return pagination.pages
  }

  private init(blocks: [BlockMetrics], room: PageRoom) {
    self.blocks = blocks
    self.room = room
    y = room.firstTop
  }

  private mutating func run() {
    var next = 0
    while next < blocks.count {
      let unit = unit(from: next)
      if canBreak, y + height(of: unit) + reserve(behind: unit) > room.bottom { breakPage(before: unit.lowerBound) }
      for index in unit { place(index) }
      next = unit.upperBound
    }
  }

  /// A break gives more room, except at the top of a page that is as high as the next.
  private var canBreak: Bool { !isAtTop || (pages.count == 1 && room.firstTop > room.laterTop) }

  /// The blocks that must stay together from `start` on; one alone where together they would take more than half a
  /// page.
  private func unit(from start: Int) -> Range<Int> {
    var end = start + 1
    var sum = blocks[start].height
    while end < blocks.count, blocks[end - 1].keepsWithNext {
      sum += blocks[end].space + blocks[end].height
      end += 1
    }
    return sum > (room.bottom - room.laterTop) / 2 ? start..<start + 1 : start..<end
  }

  private func height(of unit: Range<Int>) -> Double {
    blocks[unit].reduce(0) { $0 + $1.space + $1.height }
  }

  /// A row with another row behind it leaves room for the carried-over line.
  private func reserve(behind unit: Range<Int>) -> Double {
    isInsideTable(unit.upperBound) ? room.carryHeight : 0
  }

  /// Whether a break before this block splits the line table.
  private func isInsideTable(_ index: Int) -> Bool {
    index > 0 && index < blocks.count && blocks[index - 1].isRow && blocks[index].isRow
  }

  private mutating func breakPage(before index: Int) {
    var page = PagePlan()
    let top = y
    y = room.laterTop
    if isInsideTable(index) {
      pages[pages.count - 1].carriedOut = top
      page.repeatedHead = y
      page.carriedIn = y + room.headHeight
      y += room.headHeight + room.carryHeight
    }
    pages.append(page)
    isAtTop = true
  }

  private mutating func place(_ index: Int) {
    if !isAtTop { y += blocks[index].space }
    pages[pages.count - 1].blocks.append(PagePlan.Placed(block: index, y: y))
    y += blocks[index].height
    isAtTop = false
  }
}
