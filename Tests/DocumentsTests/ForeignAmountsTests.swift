// The second currency: conversion, and which block is printed (pretix-behaviour.md §2.7 and §14).

import Domain
import Testing

@testable import Documents

@Suite struct ForeignAmountsTests {
  private func currency(rate: Int64?) -> ForeignCurrency {
    ForeignCurrency(currency: "PLN", rateTenThousandths: rate, rateDate: nil, source: nil)
  }

  private func table(_ invoice: Invoice) -> TaxTable? {
    SheetTaxes.foreignTable(invoice, words: .english, locale: .named("en"))
  }

  @Test(arguments: [
    (1, 5000, 1), (-1, 5000, -1), (1, 4999, 0), (3, 15_000, 5), (2300, 42_408, 9754), (1933, 42_408, 8197),
    (9_999_999_999_999, 10_000, 9_999_999_999_999),
  ])
  func `Amounts are rounded half away from zero`(cents: Int64, rate: Int64, converted: Int64) {
    #expect(currency(rate: rate).converted(Money(cents: cents)) == Money(cents: converted))
  }

  @Test(arguments: [nil, 0, -42_408, Int64.max])
  func `No rate, a senseless one, or a result that is no amount give nothing`(rate: Int64?) {
    #expect(currency(rate: rate).converted(Money(cents: 9_999_999_999_999)) == nil)
  }

  @Test func `Gross and tax are converted per rate, net is the difference`() {
    let table = table(SampleVariant.polishForeign.invoice)
    #expect(
      table?.rows == [
        ["19% VAT", "181.76", "34.52", "216.28"], ["7% VAT", "39.65", "2.76", "42.41"], ["0%", "8.48", "0.00", "8.48"],
      ])
    #expect(table?.sum == ["Total", "229.89", "37.28", "267.17"])
    #expect(table?.note == "Exchange rate: 1 EUR = 4.2408 PLN (European Central Bank, 2026-11-20)")
  }

  @Test func `Without taxed lines a sentence takes the table's place`() {
    let invoice = SampleVariant.reverseCharge.invoice
    let sentence = SheetTaxes.foreignSentence(invoice, words: .english, locale: .named("en"))
    #expect(table(invoice) == nil)
    #expect(sentence.contains("corresponds to PLN\u{A0}81.97."))
    #expect(sentence.contains("National Bank of Poland"))
  }

  @Test func `Nothing is printed while the rate is unknown`() {
    var invoice = SampleVariant.polishForeign.invoice
    invoice.foreignCurrency?.rateTenThousandths = nil
    #expect(table(invoice) == nil)
    invoice.lines = SampleVariant.reverseCharge.invoice.lines
    #expect(SheetTaxes.foreignSentence(invoice, words: .english, locale: .named("en")).isEmpty)
  }

  @Test func `Rates with one name and different codes share a row, untaxed rows of no value are left out`() {
    var invoice = SampleInvoice.plain()
    invoice.lines = [
      SampleInvoice.line(1, "A", gross: 1190, tax: 190), SampleInvoice.line(2, "B", gross: 1190, tax: 190),
      SampleInvoice.line(3, "Free", gross: 0, tax: 0, rate: 0),
    ]
    invoice.lines[1].taxCode = "S"
    let table = SheetTaxes.table(invoice, words: .english, locale: .named("en"))
    #expect(table?.rows == [["19% VAT", "20.00", "3.80", "23.80"]])
    #expect(table?.sum == nil)
  }

  @Test func `An invoice without tax has no tax table`() {
    #expect(SheetTaxes.table(SampleVariant.untaxed.invoice, words: .english, locale: .named("en")) == nil)
  }
}
