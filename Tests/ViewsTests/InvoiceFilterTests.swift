import Testing
import Views

@Suite struct InvoiceFilterTests {
  @Test func `Parameters survive the way into an address and back`() {
    let filter = InvoiceFilter(
      [.init(.search, "a b"), .init(.status, "failed"), .init(.status, "pending"), .init(.order, "X1")],
      ordering: "nr", page: 3)
    #expect(InvoiceFilter(parameters: filter.parameters) == filter)
    let status = "transmission_status=failed&transmission_status=pending"
    #expect(
      Links(base: "").invoices("o", filter).text
        == "/console/o/invoices/?q=a%20b&order=X1&\(status)&ordering=nr&page=3")
  }

  @Test func `The plain list has no parameters`() {
    let filter = InvoiceFilter(parameters: [("q", ""), ("ordering", "-date"), ("page", "1"), ("utm", "x")])
    #expect(filter.parameters.isEmpty)
  }

  @Test func `Of a single-valued parameter the last counts, of a repeatable one each`() {
    let filter = InvoiceFilter(parameters: [
      ("event", "a"), ("event", "b"), ("transmission_type", "email"), ("transmission_type", "peppol"),
      ("transmission_type", "email"),
    ])
    #expect(filter.value(.event) == "b")
    #expect(filter.entries.map(\.value) == ["b", "email", "peppol"])
  }

  @Test(arguments: ["0", "-4", "x", "99999999999999999999", ""])
  func `A page that makes no sense is the first`(page: String) {
    #expect(InvoiceFilter(parameters: [("page", page)]).page == 1)
  }

  @Test func `Narrowing and sorting start again from the first page`() {
    let filter = InvoiceFilter([.init(.event, "a"), .init(.search, "b")], ordering: "date", page: 4)
    #expect(filter.removing(.init(.event, "a")) == InvoiceFilter([.init(.search, "b")], ordering: "date"))
    #expect(filter.sorted(by: "number").page == 1)
    #expect(filter.onPage(5).page == 5)
  }
}
