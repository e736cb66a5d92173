// Random orders through random operations: whatever is asked, sums stay sums, at most one invoice stands, it says what the order says, and
// numbers have no gaps.

import Domain
import Testing

@testable import InvoiceFCGI

@Suite struct RandomOrderTests {
  /// SplitMix64, so that a failure can be repeated by its seed.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: [UInt64(1), 7, 1_234_567])
  func `Operations in any order keep what must hold`(seed: UInt64) throws {
    var random = Generator(state: seed)
    let modes = ["line", "sum_by_net", "sum_by_net_keep_gross"]
    let mode = modes.randomElement(using: &random) ?? "line"
    let event = try NewEvent(
      try TestApp(),
      settings: #"{"invoice_generate":"True","tax_rounding":"\#(mode)","tax_rule_cancellation":"split"}"#)
    var codes: [String] = []
    for _ in 0..<4 { codes.append(try event.order(positions(event, &random))) }
    for _ in 0..<60 {
      let code = codes.randomElement(using: &random) ?? ""
      let answer = try operate(on: code, event, &random)
      #expect(answer.status == 200 || answer.status == 400, "\(answer.status) \(answer.text)")
      try check(code, event, seed)
    }
    try checkNumbers(event)
  }

  private func positions(_ event: NewEvent, _ random: inout Generator) -> String {
    let count = Int.random(in: 1...4, using: &random)
    let list = (0..<count).map { _ in
      let item = Bool.random(using: &random) ? event.ticket : event.booklet
      return
        #"{"item":\#(item),"price":"\#(Int.random(in: 1...40, using: &random)).\#(Int.random(in: 10...99, using: &random))"}"#
    }
    return "[" + list.joined(separator: ",") + "]"
  }

  private func operate(on code: String, _ event: NewEvent, _ random: inout Generator) throws -> Response {
    let ids = try event.stored(code)["positions"]?.array?.compactMap { $0["id"]?.int } ?? []
    let id = ids.randomElement(using: &random) ?? 0
    let cents = Int.random(in: 10...99, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return event.send("POST", "orders/\(code)/mark_paid/")
    case 1: return event.send("POST", "orders/\(code)/mark_canceled/", #"{"cancellation_fee":"0.\#(cents)"}"#)
    case 2: return event.send("POST", "orders/\(code)/mark_canceled/")
    case 3: return event.send("POST", "orders/\(code)/mark_expired/")
    case 4: return event.send("POST", "orders/\(code)/reactivate/")
    case 5: return event.send("POST", "orders/\(code)/extend/", #"{"expires":"2027-03-01"}"#)
    case 6:
      let patch = #"{"patch_positions":[{"position":\#(id),"body":{"price":"7.\#(cents)"}}]}"#
      return event.send("POST", "orders/\(code)/change/", patch)
    case 7:
      let add =
        #"{"create_positions":[{"item":\#(event.ticket)}],"create_fees":[{"fee_type":"service","value":"1.\#(cents)"}]}"#
      return event.send("POST", "orders/\(code)/change/", add)
    default: return event.send("POST", "orders/\(code)/change/", #"{"cancel_positions":[{"position":\#(id)}]}"#)
    }
  }

  private func check(_ code: String, _ event: NewEvent, _ seed: UInt64) throws {
    let order = try event.stored(code)
    func sum(_ list: String, _ member: String) -> Money {
      (order[list]?.array ?? []).compactMap { $0[member]?.string.flatMap { Money($0) } }.total
    }
    let total = order["total"]?.string.flatMap { Money($0) } ?? .zero
    #expect(total == sum("positions", "price") + sum("fees", "value"), "seed \(seed)")
    let invoices = try event.invoices(code)
    let standing = invoices.compactMap { Money($0.replacing("+", with: "")) }.total
    let isLive = ["n", "p"].contains(order["status"]?.string ?? "")
    #expect(standing == (isLive ? total : .zero), "seed \(seed), \(order["status"]?.string ?? ""): \(invoices)")
    let opened = invoices.count { $0.hasPrefix("+") } - invoices.count { !$0.hasPrefix("+") }
    #expect(opened == (isLive && total != .zero ? 1 : 0), "seed \(seed): \(invoices)")
  }

  private func checkNumbers(_ event: NewEvent) throws {
    var numbers: [Int] = []
    var page = 1
    while true {
      let list = try event.app.get(event.path + "invoices/?page=\(page)").json()
      let results = list["results"]?.array ?? []
      numbers += results.compactMap { $0["number"]?.string.flatMap { Int($0.suffix(5)) } }
      if list["next"] == .null { break }
      page += 1
    }
    #expect(numbers.sorted() == Array(1...max(numbers.count, 1)))
  }
}
