// Files of exchange rates: each publisher's form is read to the last place, and a wrong file says where it is wrong.

import Domain
import Testing

struct RateFileTests {
  private func rates(_ text: String) throws -> [ExchangeRate] {
    try RateFile.rates(in: Array(text.utf8), named: "rates")
  }

  @Test func `The European Central Bank's XML is read for one day and for many`() throws {
    let found = try rates(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01">
        <gesmes:subject>Reference rates</gesmes:subject>
        <Cube>
          <Cube time='2026-11-20'>
            <Cube currency='USD' rate='1.0583'/>
            <Cube currency='HUF' rate='401.25'/>
          </Cube>
          <Cube time="2026-11-19"><Cube currency="USD" rate="1.06"/><Cube currency="ISK" rate="N/A"/></Cube>
        </Cube>
      </gesmes:Envelope>
      """)
    #expect(
      found.map { "\($0.date.text) \($0.sourceCurrency) \($0.otherCurrency) \($0.millionths)" } == [
        "2026-11-20 EUR USD 1058300", "2026-11-20 EUR HUF 401250000", "2026-11-19 EUR USD 1060000",
      ])
    #expect(Set(found.map(\.source)) == ["eu:ecb:eurofxref-daily"])
  }

  @Test(arguments: [
    "20 Nov 2026 #225\nCountry|Currency|Amount|Code|Rate\nEMU|euro|1|EUR|24.315\nHungary|forint|100|HUF|6.0597\n",
    "20.11.2026 #225\r\nzemě|měna|množství|kód|kurz\r\nEMU|euro|1|EUR|24,315\r\nMaďarsko|forint|100|HUF|6,0597\r\n",
  ])
  func `The Czech National Bank's text is read in both languages, per unit`(text: String) throws {
    let found = try rates(text)
    #expect(
      found.map { "\($0.date.text) \($0.sourceCurrency) \($0.otherCurrency) \($0.millionths)" } == [
        "2026-11-20 EUR CZK 24315000", "2026-11-20 HUF CZK 60597",
      ])
    #expect(Set(found.map(\.source)) == ["cz:cnb:rate-fixing-daily"])
  }

  @Test func `Table A of the National Bank of Poland is read`() throws {
    let found = try rates(
      """
      [{"table":"A","no":"225/A/NBP/2026","effectiveDate":"2026-11-19","rates":[
        {"currency":"euro","code":"EUR","mid":4.2408},{"currency":"rupia","code":"IDR","mid":0.00025815}]}]
      """)
    #expect(
      found.map { "\($0.date.text) \($0.sourceCurrency) \($0.otherCurrency) \($0.millionths)" } == [
        "2026-11-19 EUR PLN 4240800", "2026-11-19 IDR PLN 258",
      ])
    #expect(Set(found.map(\.source)) == ["pl:nbp:table-a"])
  }

  @Test(arguments: [
    ("<Cube time='yesterday'>", "line 1"), ("<Cube time='2026-11-20'>\n<Cube currency='USD' rate='much'/>", "line 2"),
    ("<html></html>", "line 1"), ("<Cube currency='USD' rate='1'/>", "line 1"),
    ("20 Nov 2026\nx\nEMU|euro|1|EUR|24.315\nEMU|euro|none|EUR|1", "line 4"), ("32 Nov 2026\nx", "line 1"),
    (#"[{"table":"A","effectiveDate":"2026-11-19","rates":[{"code":"EUR","mid":"4"}]}]"#, "$[0].rates[0].mid"),
    (#"[{"table":"C","effectiveDate":"2026-11-19","rates":[]}]"#, "$[0].table"), (#"{"table":"A"}"#, "$.effectiveDate"),
    ("[", "byte 1"), ("Dear Sir", ""), ("", ""),
  ])
  func `A wrong file names the place`(text: String, place: String) {
    do {
      let found = try rates(text)
      Issue.record("read \(found.count) rates of \(text)")
    } catch let problem as BundleProblem {
      #expect(problem.path == place && problem.file == "rates" && !problem.message.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }
}
