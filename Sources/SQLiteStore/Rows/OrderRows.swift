// Orders as rows: the head with its invoice address; positions, fees, payments and refunds are in OrderLineRows. Everything of an
// order is written and read together.

import Domain
import Foundation
import GRDB

enum OrderRows {
  static let select = """
    SELECT o.*, (SELECT slug FROM events e WHERE e.organizer_id = o.organizer_id AND e.id = o.event_id) AS event_slug
    FROM orders o
    """

  /// The order of a row of `select`, with everything in it.
  static func order(_ row: Row, db: Database) throws -> Order {
    let id: Int64 = row["id"]
    let organizer: Int64 = row["organizer_id"]
    let attributes: Data = row["attributes"]
    let key = OrderKey(organizer: organizer, order: id)
    return Order(
      id: Order.ID(id), organizer: Organizer.ID(organizer), event: Event.ID(row["event_id"]),
      eventSlug: row["event_slug"], code: row["code"], status: try SQLWord.value(row, "status"),
      testMode: row["testmode"], email: row["email"], phone: row["phone"], locale: row["locale"],
      secret: row["secret"], datetime: Instant(microseconds: row["datetime"]),
      expires: Instant(microseconds: row["expires"]),
      cancellationDate: SQLTime.instant(row["cancellation_date"]),
      lastModified: Instant(microseconds: row["last_modified"]), total: Money(cents: row["total"]),
      roundingMode: try SQLWord.value(row, "tax_rounding_mode"), salesChannel: row["sales_channel"],
      requiresApproval: row["require_approval"], validIfPending: row["valid_if_pending"],
      invoiceDirty: row["invoice_dirty"], invoiceAddress: try address(of: key, db: db),
      positions: try OrderLineRows.positions(of: key, db: db), fees: try OrderLineRows.fees(of: key, db: db),
      payments: try OrderLineRows.payments(of: key, db: db),
      refunds: try OrderLineRows.refunds(of: key, db: db),
      attributes: try SQLResource.object(attributes))
  }

  /// The row of the order with this code, compared byte by byte; `order(_:db:)` reads it.
  static func row(code: String, of organizer: Organizer.ID, db: Database) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE o.organizer_id = ? AND o.code = ?"),
      arguments: [organizer.value, code])
  }

  /// What the importer compares.
  static func copy(code: String, of organizer: Organizer.ID, db: Database) throws -> StoredCopy? {
    try row(code: code, of: organizer, db: db).map {
      StoredCopy(
        id: $0["id"], content: ImportContent.order(try order($0, db: db)), importedDigest: SQLResource.digest($0))
    }
  }

  /// Inserts an order, or replaces the one of `row` with everything in it.
  static func save(_ order: Order, row: Order.ID?, importedDigest: [UInt8]?, db: Database) throws -> Order.ID {
    let values = headValues(order, importedDigest: importedDigest)
    if let row {
      let sets = headColumns.map { "\($0) = ?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "UPDATE orders SET \(sets) WHERE id = ?")
        .execute(arguments: StatementArguments(values + [row.value]))
      try deleteParts(of: OrderKey(organizer: order.organizer.value, order: row.value), db: db)
      try insertParts(of: order, row: row, db: db)
      return row
    }
    let places = headColumns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO orders (\(headColumns.joined(separator: ", "))) VALUES (\(places))")
      .execute(arguments: StatementArguments(values))
    let id = Order.ID(db.lastInsertedRowID)
    try insertParts(of: order, row: id, db: db)
    return id
  }

  static func isTaken(_ code: String, of organizer: Organizer.ID, db: Database) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM orders WHERE organizer_id = ? AND code = ?)"),
      arguments: [organizer.value, code]) ?? false
  }

  /// Replaces the stored order of the same id with everything in it; what it was imported as stays known.
  /// - Throws: `DomainError.notFound` when there is none.
  static func update(_ order: Order, db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT imported_digest FROM orders WHERE id = ? AND organizer_id = ?"),
      arguments: [order.id.value, order.organizer.value])
    guard let row else { throw DomainError.notFound(what: "Order") }
    _ = try save(order, row: order.id, importedDigest: SQLResource.digest(row), db: db)
  }

  static func delete(_ order: Order, db: Database) throws {
    try deleteParts(of: OrderKey(organizer: order.organizer.value, order: order.id.value), db: db)
    try db.cachedStatement(sql: "DELETE FROM orders WHERE id = ? AND organizer_id = ?")
      .execute(arguments: [order.id.value, order.organizer.value])
  }

  private static let headColumns = [
    "organizer_id", "event_id", "code", "status", "testmode", "email", "phone", "locale", "secret", "datetime",
    "expires", "cancellation_date", "last_modified", "total", "tax_rounding_mode", "sales_channel",
    "require_approval", "valid_if_pending", "invoice_dirty", "attributes", "imported_digest",
  ]

  private static func headValues(_ order: Order, importedDigest: [UInt8]?) -> [(any DatabaseValueConvertible)?] {
    [
      order.organizer.value, order.event.value, order.code, order.status.rawValue, order.testMode, order.email,
      order.phone, order.locale, order.secret, order.datetime.microseconds, order.expires.microseconds,
      order.cancellationDate?.microseconds, order.lastModified.microseconds, order.total.cents,
      order.roundingMode.rawValue, order.salesChannel, order.requiresApproval, order.validIfPending,
      order.invoiceDirty, SQLResource.blob(order.attributes), importedDigest.map(SQLBlob.init),
    ]
  }

  private static let partTables = [
    "order_positions", "order_fees", "order_payments", "order_refunds", "invoice_addresses",
  ]

  private static func deleteParts(of key: OrderKey, db: Database) throws {
    for table in partTables {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE organizer_id = ? AND order_id = ?")
        .execute(arguments: key.arguments)
    }
  }

  private static func insertParts(of order: Order, row: Order.ID, db: Database) throws {
    let key = OrderKey(organizer: order.organizer.value, order: row.value)
    if let address = order.invoiceAddress { try insert(address, of: key, db: db) }
    for position in order.positions { try OrderLineRows.insert(position, of: key, db: db) }
    for fee in order.fees { try OrderLineRows.insert(fee, of: key, db: db) }
    for payment in order.payments { try OrderLineRows.insert(payment, of: key, db: db) }
    for refund in order.refunds { try OrderLineRows.insert(refund, of: key, db: db) }
  }

  private static func address(of key: OrderKey, db: Database) throws -> InvoiceAddress? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM invoice_addresses WHERE organizer_id = ? AND order_id = ?"),
      arguments: key.arguments)
    guard let row else { return nil }
    let parts: Data = row["name_parts"]
    let info: Data? = row["transmission_info"]
    return InvoiceAddress(
      lastModified: Instant(microseconds: row["last_modified"]), isBusiness: row["is_business"],
      company: row["company"], name: row["name"], nameParts: try SQLResource.json(parts), street: row["street"],
      zipcode: row["zipcode"], city: row["city"], country: row["country"], state: row["state"],
      vatID: row["vat_id"], vatIDValidated: row["vat_id_validated"], customField: row["custom_field"],
      internalReference: row["internal_reference"], beneficiary: row["beneficiary"],
      transmissionType: row["transmission_type"], transmissionInfo: try info.map(SQLResource.json))
  }

  private static func insert(_ address: InvoiceAddress, of key: OrderKey, db: Database) throws {
    let values: [(any DatabaseValueConvertible)?] = [
      key.organizer, key.order, address.isBusiness, address.company, address.name,
      SQLResource.blob(address.nameParts), address.street, address.zipcode, address.city, address.country,
      address.state, address.vatID, address.vatIDValidated, address.customField, address.internalReference,
      address.beneficiary, address.transmissionType, address.transmissionInfo.map(SQLResource.blob),
      address.lastModified.microseconds,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO invoice_addresses (organizer_id, order_id, is_business, company, name, name_parts, street,
          zipcode, city, country, state, vat_id, vat_id_validated, custom_field, internal_reference, beneficiary,
          transmission_type, transmission_info, last_modified)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
  }
}

/// Where the parts of an order are found.
struct OrderKey {
  let organizer: Int64
  let order: Int64

  var arguments: StatementArguments { [organizer, order] }
}

/// Words of closed lists.
enum SQLWord {
  /// - Throws: `DomainError.storage` for a word that this program does not know.
  static func value<Word: RawRepresentable>(_ row: Row, _ column: String) throws -> Word
  where Word.RawValue == String {
    let text: String = row[column]
    guard let word = Word(rawValue: text) else {
      throw DomainError.storage("column \(column) holds the unknown word \"\(text)\"")
    }
    return word
  }
}
