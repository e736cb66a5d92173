// Dates, moments, JSON and permissions as values: what is read is written again, what is wrong is refused.

import Domain
import Testing

@Suite struct ValueTests {
  @Test(arguments: ["1970-01-01", "2000-02-29", "2026-11-21", "0001-01-01", "9999-12-31", "1900-03-01"])
  func `Days survive reading and writing`(text: String) {
    #expect(LocalDate(text)?.text == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01", "2026-11-31", "x026-11-21", "",
  ])
  func `There are no such days`(text: String) {
    #expect(LocalDate(text) == nil)
  }

  @Test func `Every day from 1600 to 2400 has a successor that is one day later`() {
    var day = LocalDate(year: 1600, month: 1, day: 1) ?? LocalDate(daysSinceEpoch: 0)
    while day.components.year < 2400 {
      let (year, month, dayOfMonth) = day.components
      #expect(LocalDate(year: year, month: month, day: dayOfMonth) == day)
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("2026-12-27T10:00:00Z", "2026-12-27T10:00:00Z"), ("2026-11-21T02:41:23.0862Z", "2026-11-21T02:41:23.086200Z"),
    ("2026-12-27T10:00:00+01:00", "2026-12-27T09:00:00Z"), ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500000Z"),
  ])
  func `Moments are written in UTC with microseconds only where there are some`(text: String, written: String) {
    #expect(Instant(text)?.text == written)
  }

  @Test(arguments: [
    "2026-12-27", "2026-12-27T10:00:00", "2026-12-27T24:00:00Z", "2026-12-27T10:00:00.Z",
    "2026-12-27T10:00:00.1234567Z", "2026-12-27T10:60:00Z",
  ])
  func `Half a moment is none`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `JSON keeps order, numbers and texts exactly`() throws {
    let text = #"{"b":[1,-0.50,1e3,true,null],"a":{"\u00e9":"\ud83d\ude00\n\"\\/"},"e":{}}"#
    var writer = JSONWriter()
    writer.value(try JSON(parsing: Array(text.utf8)))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,\"a\":2}", "{\"a\" 1}", "01", "1.", "+1", "nul", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"",
    "[1] 2",
    "\"a", "{'a':1}", "-", "1e", String(repeating: "[", count: 100_000),
  ])
  func `Broken JSON is refused`(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: Array(text.utf8)) }
  }

  @Test func `Invalid UTF-8 inside a string is refused`() {
    #expect(throws: JSONSyntaxError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func `Permissions hold where their team does, and only there`() {
    let team = TeamGrant(
      organizer: .init(1), events: .some([.init(7)]), eventPermissions: .some([.readOrders]),
      organizerPermissions: .some([]))
    let other = TeamGrant(organizer: .init(2), events: .all, eventPermissions: .all, organizerPermissions: .all)
    let actor = Actor(principal: .token(id: 1, name: "t"), grants: [team, other])
    #expect(actor.may(.readOrders, in: .init(7), of: .init(1)))
    #expect(!actor.may(.readOrders, in: .init(8), of: .init(1)))
    #expect(!actor.may(.writeOrders, in: .init(7), of: .init(1)))
    #expect(!actor.may(.writeOrganizerSettings, in: .init(1)))
    #expect(actor.may(.writeOrders, in: .init(99), of: .init(2)))
    #expect(!actor.belongs(to: .init(3)))
    #expect(actor.events(with: .writeOrders, of: .init(1)) == .some([]))
  }

  @Test(arguments: [(0, 50, 1, 0), (50, 50, 1, 0), (51, 50, 2, 50), (100, 7, 15, 98)])
  func `The last page begins where the one before ends`(count: Int, size: Int, last: Int, offset: Int) throws {
    let page = try PageRequest(number: nil, size: size).resolve(count: count)
    #expect(page.number == last && page.offset == offset)
    #expect(throws: DomainError.invalidPage) {
      _ = try PageRequest(number: last + 1, size: size).resolve(count: count)
    }
  }
}
