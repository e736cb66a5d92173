import Testing
import Views

@Suite struct LinksTests {
  private let links = Links(base: "/invoices", assetVersion: "2 beta")

  @Test(arguments: [
    ("A-7", "A-7"), ("a.b_c~d", "a.b_c~d"), ("A/7", "A%2F7"), ("50%", "50%25"), ("R 1", "R%201"),
    ("Ä1", "%C3%841"), ("../x", "..%2Fx"), ("a?b#c&d=e+f", "a%3Fb%23c%26d%3De%2Bf"),
    ("\u{0}", "%00"), ("(1)!*'", "%281%29%21%2A%27"),
  ])
  func `A number is one path segment, whatever is in it`(number: String, encoded: String) {
    #expect(links.invoice("o", number).text == "/invoices/console/o/invoices/\(encoded)/")
    #expect(links.document("o", number, .pdf).text == "/invoices/console/o/invoices/\(encoded)/document.pdf")
    #expect(links.billingDocument("o", number).text == "/invoices/console/o/billing/\(encoded)/document.pdf")
  }

  @Test func `Every console address lies under the mount point`() {
    let all = [
      links.signIn, links.signOut, links.organizers, links.home("o"), links.invoices("o"), links.invoice("o", "1"),
      links.document("o", "1", .json), links.billing("o"), links.billing("o", page: 2),
      links.billingDocument("o", "1"), links.help,
    ]
    #expect(
      all.map(\.text) == [
        "/invoices/console/login", "/invoices/console/logout", "/invoices/console/", "/invoices/console/o/",
        "/invoices/console/o/invoices/", "/invoices/console/o/invoices/1/",
        "/invoices/console/o/invoices/1/document.json", "/invoices/console/o/billing/",
        "/invoices/console/o/billing/?page=2", "/invoices/console/o/billing/1/document.pdf", "/invoices/console/help/",
      ])
    #expect(links.asset("console.css").text == "/invoices/static/console.css?v=2%20beta")
    #expect(links.document("o", "1", .pdf, version: 2).text.hasSuffix("/document.pdf?version=2"))
  }

  @Test(arguments: [
    ("", ""), ("/", ""), ("/a/b", "/a/b"), ("a/", "/a"), ("//evil.example", "/evil.example"), ("/a b", "/a%20b"),
  ])
  func `A mount point is a path of this server`(base: String, expected: String) {
    #expect(Links(base: base).base == expected)
    #expect(Links(base: base).help.text == expected + "/console/help/")
  }

  @Test func `Signing in remembers where to return`() throws {
    let target = try #require(Href(path: "/invoices/console/o/invoices/?q=a&page=2"))
    #expect(
      links.signIn(returningTo: target).text
        == "/invoices/console/login?next=%2Finvoices%2Fconsole%2Fo%2Finvoices%2F%3Fq%3Da%26page%3D2")
  }

  @Test(arguments: [
    "", "x", "//evil.example", "/\\evil.example", "/a\\b", "/a\nb", "/a b", "/\t/x", "/ä",
    "javascript:alert(1)", "/a\u{7F}",
  ])
  func `What could leave this server is no path`(path: String) {
    #expect(Href(path: path) == nil)
  }

  @Test(arguments: [
    "http://a.example", "https:///a", "https://", "https:a", "javascript:alert(1)//https://", "HTTPS ://a",
  ])
  func `Only https addresses of a host are foreign addresses`(address: String) {
    #expect(Href(https: address) == nil)
    #expect(Href(https: "https://a.example/b?c=d")?.text == "https://a.example/b?c=d")
  }
}
