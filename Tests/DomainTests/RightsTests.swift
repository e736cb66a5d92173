// Who holds at least as much as a team grants, which passwords are taken, and what a recovery code is.

import Domain
import Testing

@Suite struct RightsTests {
  static let here = Organizer.ID(1)

  private func grant(
    _ events: EventSet = .all, _ inEvents: PermissionSet = .some([]), _ inOrganizer: PermissionSet = .some([]),
    of organizer: Organizer.ID = here
  ) -> TeamGrant {
    TeamGrant(organizer: organizer, events: events, eventPermissions: inEvents, organizerPermissions: inOrganizer)
  }

  private func actor(_ grants: TeamGrant...) -> Actor {
    Actor(principal: .user(id: 1, email: "a@example.org"), grants: grants)
  }

  private let one = EventSet.some([Event.ID(1)])
  private let both = EventSet.some([Event.ID(1), Event.ID(2)])

  @Test func `Who may do everything covers everything, and only who does covers that`() {
    let all = grant(.all, .all, .all)
    #expect(actor(all).covers(all) && actor(all).covers(grant(one, .some([.readOrders]))))
    #expect(!actor(grant(.all, .all, .some([.writeTeams]))).covers(all))
    #expect(!actor(grant(.all, .some(Set(Permission.ofEvents)), .all)).covers(all))
    #expect(!actor(grant(both, .all, .all)).covers(all))
    #expect(!actor(grant(.all, .all, .all, of: Organizer.ID(2))).covers(grant(one, .some([]))))
  }

  @Test func `A right counts in the events in which it is held, from several teams together`() {
    let reader = grant(both, .some([.readOrders]))
    let writer = grant(one, .some([.writeOrders]))
    let somebody = actor(reader, writer)
    #expect(somebody.covers(grant(one, .some([.readOrders, .writeOrders]))))
    #expect(!somebody.covers(grant(both, .some([.readOrders, .writeOrders]))))
    #expect(!somebody.covers(grant(.all, .some([.readOrders]))))
    #expect(actor(grant(one, .some([.readOrders])), grant(.some([Event.ID(2)]), .some([.readOrders]))).covers(reader))
  }

  @Test func `Who may change orders may hand out the narrower rights that are part of it`() {
    let narrow = grant(one, .some([.transmitInvoices, .correctInvoices]))
    #expect(actor(grant(one, .some([.writeOrders]))).covers(narrow))
    #expect(!actor(grant(one, .some([.readOrders, .transmitInvoices]))).covers(narrow))
    #expect(!actor(narrow).covers(grant(one, .some([.writeOrders]))))
  }

  @Test func `Rights for the organizer are held one by one`() {
    let teams = grant(.some([]), .some([]), .some([.writeTeams]))
    #expect(actor(teams).covers(teams))
    #expect(!actor(teams).covers(grant(.some([]), .some([]), .some([.writeTeams, .readBilling]))))
  }

  @Test(arguments: [
    ("short", PasswordRule.Problem.tooShort), ("elevenchars", .tooShort),
    (String(repeating: "ab cd ", count: 22), .tooLong),
    ("123456789012", .tooCommon), ("abcdefghijklmnop", .tooCommon), ("aaaaaaaaaaaaaaaa", .tooCommon),
    ("abababababababab", .tooCommon), ("password1234", .tooCommon), ("Passwort2026!", .tooCommon),
    ("kim.summer2026", .tooCommon), ("qwertyuiop12", .tooCommon), ("kim.summer.kim.summer", .tooCommon),
  ])
  func `Passwords that fall to the first guesses are refused`(password: String, problem: PasswordRule.Problem) {
    #expect(PasswordRule.problem(with: password, email: "Kim.Summer@example.org") == problem)
  }

  @Test(arguments: [
    "correct horse battery", "harbour tides lantern", "zwölf Boxkämpfer jagen", "9b1f0c7a44d2e86f53",
    "password and then a whole sentence follows", String(repeating: "xyz 42!", count: 18),
  ])
  func `Others are taken, whatever they are made of`(password: String) {
    #expect(PasswordRule.problem(with: password, email: "kim@example.org") == nil)
  }

  @Test func `A recovery code is the same however it is typed`() {
    let code = RecoveryCode.new(Counting())
    #expect(code.count == 19 && code.filter { $0 == "-" }.count == 3)
    let typed = code.uppercased().replacing("-", with: " ")
    #expect(RecoveryCode.canonical(typed) == RecoveryCode.canonical(code))
    for text in ["", "123456", code + "a", "abcd-efgh-ijkl-mno0"] { #expect(RecoveryCode.canonical(text) == nil) }
  }

  private struct Counting: Entropy {
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 * 17 & 255) } }
  }
}
