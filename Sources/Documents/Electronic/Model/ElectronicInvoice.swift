// An invoice as EN 16931 sees it: members are named for what they are and carry their business terms (BT, BG). It is made once from the
// invoice and what was kept with it; UBL and CII only write it down.

import Domain

/// The semantic model of EN 16931-1, as far as our invoices fill it. A credit note's amounts are positive, as the invoice's they cancel.
struct ElectronicInvoice: Sendable {
  /// BT-1
  var number: String
  /// BT-2
  var issueDate: LocalDate
  /// BT-3: 380 or 381.
  var isCreditNote: Bool
  /// BT-5
  var currency: String
  /// BT-6 with BT-111; nil without a second currency or its rate.
  var accountingTax: (currency: String, amount: Money)?
  /// BT-9
  var dueDate: LocalDate?
  /// BT-10
  var buyerReference: String
  /// BT-13
  var purchaseOrder: String
  /// BT-14
  var salesOrder: String
  /// BT-20
  var paymentTerms: String
  /// BT-22
  var notes: [String]
  /// BT-25, BT-26
  var preceding: (number: String, date: LocalDate?)?
  /// BG-4
  var seller: ElectronicParty
  /// BG-7
  var buyer: ElectronicParty
  /// BT-72
  var deliveryDate: LocalDate?
  /// BG-14
  var period: ClosedRange<LocalDate>?
  /// BT-77, BT-78, BT-80; empty unless an intra-community supply wants them.
  var deliveryCity: String
  var deliveryZipcode: String
  var deliveryCountry: String
  /// BG-16
  var payment: ElectronicPayment
  /// BG-23
  var taxes: [ElectronicTax]
  /// BG-25
  var lines: [ElectronicLine]
  /// BT-115 is what is left of the total after BT-113.
  var prepaid: Money

  /// BT-106 and BT-109: there are no charges and allowances beside the lines.
  var netTotal: Money { lines.map(\.net).total }
  /// BT-110
  var taxTotal: Money { taxes.map(\.tax).total }
  /// BT-112
  var grossTotal: Money { netTotal + taxTotal }
  /// BT-115
  var payable: Money { grossTotal - prepaid }
}

/// BG-4 or BG-7 with address, contact and electronic address.
struct ElectronicParty: Equatable, Sendable {
  /// BT-27, BT-44
  var name = ""
  /// BT-29: only where EN 16931 wants an identifier and forbids the VAT ID.
  var identifier = ""
  /// BT-30, BT-47
  var registration = SchemedID()
  /// BT-31, BT-48
  var vatID = ""
  /// BT-32
  var taxNumber = ""
  /// BT-33
  var legalText = ""
  /// BT-34, BT-49
  var endpoint = SchemedID()
  /// BT-35, -36, -162; BT-50, -51, -163
  var street: [String] = []
  /// BT-37, BT-52
  var city = ""
  /// BT-38, BT-53
  var zipcode = ""
  /// BT-39, BT-54
  var subdivision = ""
  /// BT-40, BT-55
  var country = ""
  /// BT-41, BT-56
  var contactName = ""
  /// BT-42, BT-57
  var contactPhone = ""
  /// BT-43, BT-58
  var contactMail = ""
}

/// An identifier with the scheme it belongs to.
struct SchemedID: Equatable, Sendable {
  /// ISO 6523 or EAS code; `""` for none.
  var scheme = ""
  var value = ""

  init(scheme: String = "", value: String = "") {
    self.scheme = scheme
    self.value = value
  }

  /// Reads `scheme:value`; a text without a colon is a value without scheme.
  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let isSchemed = parts.count == 2 && (parts[0].utf8.count == 4 || parts[0] == "EM")
    scheme = isSchemed ? parts[0] : ""
    value = isSchemed ? parts[1] : text
  }
}

/// BG-16 with BG-17 and BG-19.
struct ElectronicPayment: Equatable, Sendable {
  /// BT-81, UNCL4461.
  var meansCode = "ZZZ"
  /// BT-83
  var reference = ""
  /// BT-84; `""` unless money is to be transferred.
  var iban = ""
  /// BT-85
  var accountName = ""
  /// BT-86
  var bic = ""
  /// BT-89
  var mandate = ""
  /// BT-90
  var creditorID = ""
}

/// BG-23
struct ElectronicTax: Equatable, Sendable {
  /// BT-118
  var category: TaxCategory
  /// BT-119
  var rate: TaxRate
  /// BT-116
  var base: Money
  /// BT-117
  var tax: Money
  /// BT-121
  var reasonCode: String?
  /// BT-120
  var reasonText: String?
}

/// BG-25
struct ElectronicLine: Equatable, Sendable {
  /// BT-126
  var id: Int
  /// BT-129; negative where an amount is given back, because a price must not be (BR-27).
  var quantity: Int
  /// BT-146
  var price: Money
  /// BT-153
  var name: String
  /// BT-154
  var description: String
  /// BT-155
  var sellerItem: String
  /// BG-26
  var period: ClosedRange<LocalDate>?
  /// BT-151
  var category: TaxCategory
  /// BT-152
  var rate: TaxRate
  /// BG-32: location and attendee, where the description does not name them.
  var properties: [Property]

  struct Property: Equatable, Sendable {
    /// BT-160
    let name: String
    /// BT-161
    let value: String
  }

  /// BT-131
  var net: Money { Money(cents: price.cents * Int64(quantity)) }
}
