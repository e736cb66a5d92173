import Domain
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [("23", 2300), ("23.5", 2350), ("-0.04", -4), ("0.00", 0), ("99999999999.99", 9_999_999_999_999)])
  func `Plain decimals are read as hundredths`(text: String, cents: Int64) {
    #expect(Money(text)?.cents == cents)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.005", "1e2", "+1", "1,00", "NaN", "100000000000.00", "9999999999999999999999",
  ])
  func `Anything else is refused`(text: String) {
    #expect(Money(text) == nil)
  }

  @Test(arguments: [(190_000, "19.00"), (77_000, "7.70"), (81_250, "8.125"), (0, "0.00")])
  func `Rates keep two places and drop zeros beyond`(value: Int64, text: String) {
    #expect(TaxRate(tenThousandths: value).text == text)
    #expect(TaxRate(text) == TaxRate(tenThousandths: value))
  }
}
