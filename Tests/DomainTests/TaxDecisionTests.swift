// What a tax rule comes to for a recipient, and what prices become then (pretix-behaviour.md §1.3).

import Domain
import TestSupport
import Testing

struct TaxDecisionTests {
  private func rule(_ more: String) throws -> TaxRule {
    try Fixtures.taxRule(#"{"id": 1, "rate": "19.00", "code": "S/standard", "home_country": "DE", \#(more)}"#)
  }

  private func decision(_ rules: String, _ address: InvoiceAddress?) throws -> String {
    let decision = try rule(#""custom_rules": [\#(rules)]"#).decision(for: address)
    return "\(decision.rate.text) \(decision.code ?? "-")\(decision.isReverseCharge ? " reverse" : "")"
      + "\(decision.isBlocked ? " blocked" : "")\(decision.requiresApproval ? " approval" : "")"
  }

  @Test func `The first custom rule that matches country, state and kind of recipient decides`() throws {
    let rules = """
      {"country": "EU", "address_type": "business_vat_id", "action": "reverse"},
      {"country": "CH", "address_type": "", "action": "no", "code": "G"},
      {"country": "US-TX", "address_type": "", "action": "vat", "rate": "8.25", "code": "S/reduced"},
      {"country": "US", "address_type": "business", "action": "block"},
      {"country": "US", "address_type": "individual", "action": "require_approval"},
      {"country": "NO", "address_type": "", "action": "no"}
      """
    func address(
      _ country: String, business: Bool = true, state: String = "", vatID: String = "", validated: Bool = false
    )
      -> InvoiceAddress
    {
      Fixtures.address(business: business, country: country, state: state, vatID: vatID, validated: validated)
    }
    #expect(try decision(rules, nil) == "19.00 S/standard")
    #expect(try decision(rules, address("PL", vatID: "PL1", validated: true)) == "0.00 AE reverse")
    #expect(try decision(rules, address("PL", vatID: "PL1")) == "19.00 S/standard")
    #expect(try decision(rules, address("PL", business: false, vatID: "PL1", validated: true)) == "19.00 S/standard")
    #expect(try decision(rules, address("CH")) == "0.00 G")
    #expect(try decision(rules, address("NO")) == "0.00 S/standard")
    #expect(try decision(rules, address("US", state: "TX")) == "8.25 S/reduced")
    #expect(try decision(rules, address("US", state: "NY")) == "0.00 S/standard blocked")
    #expect(try decision(rules, address("US", business: false)) == "19.00 S/standard approval")
    #expect(
      try decision(#"{"country": "ZZ", "address_type": "", "action": "no", "code": "O"}"#, address("")) == "0.00 O")
  }

  @Test func `The old switch makes reverse charge in the EU and no tax outside`() throws {
    let old = try rule(#""eu_reverse_charge": true"#)
    let validated = { (country: String) in Fixtures.address(country: country, vatID: "X1", validated: true) }
    #expect(old.decision(for: validated("AT")) == TaxDecision(rate: .zero, code: "AE", isReverseCharge: true))
    #expect(old.decision(for: validated("US")) == TaxDecision(rate: .zero, code: "O"))
    for address in [nil, validated("DE"), validated(""), Fixtures.address(country: "AT", vatID: "X1")] {
      #expect(old.decision(for: address) == TaxDecision(rate: old.rate, code: old.code))
    }
  }

  @Test func `Another rate changes the gross, or the net where the rule keeps the gross`() throws {
    let arithmetic = TaxArithmetic(Currency("EUR"))
    let price = Money(cents: 2300)
    func charge(_ more: String, _ rate: Int64) throws -> String {
      let decision = TaxDecision(rate: TaxRate(tenThousandths: rate), code: nil)
      let charged = arithmetic.charge(price, of: try rule(more), under: decision)
      return "\(charged.gross.text) \(charged.tax.text)"
    }
    #expect(try charge(#""price_includes_tax": true"#, 190_000) == "23.00 3.67")
    #expect(try charge(#""price_includes_tax": true"#, 0) == "19.33 0.00")
    #expect(try charge(#""price_includes_tax": false"#, 190_000) == "27.37 4.37")
    #expect(try charge(#""price_includes_tax": false"#, 70_000) == "24.61 1.61")
    #expect(try charge(#""keep_gross_if_rate_changes": true"#, 70_000) == "23.00 1.50")
    #expect(arithmetic.charge(price, of: nil, under: .untaxed) == TaxedAmount(gross: price, tax: .zero))
    #expect(
      TaxArithmetic(Currency("JPY")).fromGross(Money(cents: 100_000), rate: TaxRate(tenThousandths: 100_000)).tax.cents
        == 9_100)
  }

  @Test func `A fee on free products takes their one rule, or the default`() throws {
    let (low, high) = (
      try Fixtures.taxRule(#"{"id": 2, "rate": "7.00"}"#), try Fixtures.taxRule(#"{"id": 3, "rate": "19.00"}"#)
    )
    let splitting = FeeSplitting(Currency("EUR"))
    let fee = Money(cents: 500)
    let free = [FeePart(rule: low, gross: .zero), FeePart(rule: low, gross: .zero)]
    #expect(splitting.split(fee, like: free, otherwise: high) == [FeePart(rule: low, gross: fee)])
    #expect(
      splitting.split(fee, like: free + [FeePart(rule: high, gross: .zero)], otherwise: high)
        == [FeePart(rule: high, gross: fee)])
    #expect(splitting.split(fee, like: [], otherwise: nil) == [FeePart(rule: nil, gross: fee)])
  }

  @Test func `Tax codes are a closed list, and categories without tax have no rate`() {
    #expect(TaxCode.all.count == 63 && Set(TaxCode.all).count == TaxCode.all.count)
    #expect(TaxCode.exists("E/VATEX-EU-143-1FA") && !TaxCode.exists("E/VATEX-EU-143-1Z"))
    #expect(TaxCode.fits("E/VATEX-EU-132-1N", rate: .zero) && !TaxCode.fits("AE", rate: TaxRate(tenThousandths: 1)))
    #expect(TaxCode.fits("L", rate: TaxRate(tenThousandths: 70_000)) && !TaxCode.fits("S/standard", rate: .zero))
  }
}
