// The parts of an order as rows: positions, fees, payments, refunds. Canceled positions and fees stay; readers filter.

import Domain
import Foundation
import GRDB

enum OrderLineRows {
  private static func fetch<Part>(
    _ table: String, order: String, of key: OrderKey, db: Database, _ part: (Row) throws -> Part
  ) throws -> [Part] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM \(table) WHERE organizer_id = ? AND order_id = ? ORDER BY \(order)"),
      arguments: key.arguments
    ).map(part)
  }

  private static func insert(
    into table: String, _ key: OrderKey, _ columns: KeyValuePairs<String, (any DatabaseValueConvertible)?>,
    db: Database
  ) throws {
    let names = ["organizer_id", "order_id"] + columns.map(\.key)
    let places = names.map { _ in "?" }.joined(separator: ", ")
    let values: [(any DatabaseValueConvertible)?] = [key.organizer, key.order] + columns.map(\.value)
    try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))"
    ).execute(arguments: StatementArguments(values))
  }

  static func positions(of key: OrderKey, db: Database) throws -> [OrderPosition] {
    try fetch("order_positions", order: "positionid, id", of: key, db: db) { row in
      let parts: Data? = row["attendee_name_parts"]
      let answers: Data = row["answers"]
      let attributes: Data = row["attributes"]
      return OrderPosition(
        id: row["id"], positionID: row["positionid"], item: Item.ID(row["item_id"]),
        variation: row["variation_id"], subevent: (row["subevent_id"] as Int64?).map { SubEvent.ID($0) },
        addonTo: row["addon_to"], isBundled: row["is_bundled"], price: Money(cents: row["price"]),
        taxRate: TaxRate(tenThousandths: row["tax_rate"]), taxValue: Money(cents: row["tax_value"]),
        taxRule: (row["tax_rule_id"] as Int64?).map { TaxRule.ID($0) }, taxCode: row["tax_code"],
        grossCorrection: Money(cents: row["gross_correction"]),
        taxCorrection: Money(cents: row["tax_correction"]), attendeeName: row["attendee_name"],
        attendeeNameParts: try parts.map(SQLResource.json) ?? .object(JSONObject()),
        validFrom: SQLTime.instant(row["valid_from"]), validUntil: SQLTime.instant(row["valid_until"]),
        canceled: row["canceled"], answers: try SQLResource.json(answers).array ?? [],
        attributes: try SQLResource.object(attributes))
    }
  }

  static func insert(_ position: OrderPosition, of key: OrderKey, db: Database) throws {
    try insert(
      into: "order_positions", key,
      [
        "id": position.id, "positionid": position.positionID, "item_id": position.item.value,
        "variation_id": position.variation, "subevent_id": position.subevent?.value,
        "addon_to": position.addonTo, "is_bundled": position.isBundled, "price": position.price.cents,
        "tax_rate": position.taxRate.tenThousandths, "tax_value": position.taxValue.cents,
        "tax_rule_id": position.taxRule?.value, "tax_code": position.taxCode,
        "gross_correction": position.grossCorrection.cents, "tax_correction": position.taxCorrection.cents,
        "attendee_name": position.attendeeName,
        "attendee_name_parts": SQLResource.blob(position.attendeeNameParts),
        "valid_from": position.validFrom?.microseconds, "valid_until": position.validUntil?.microseconds,
        "canceled": position.canceled, "answers": SQLResource.blob(JSON.array(position.answers)),
        "attributes": SQLResource.blob(position.attributes),
      ], db: db)
  }

  static func fees(of key: OrderKey, db: Database) throws -> [OrderFee] {
    try fetch("order_fees", order: "id", of: key, db: db) { row in
      let attributes: Data = row["attributes"]
      return OrderFee(
        id: row["id"], type: try SQLWord.value(row, "fee_type"), value: Money(cents: row["value"]),
        description: row["description"], internalType: row["internal_type"],
        taxRate: TaxRate(tenThousandths: row["tax_rate"]), taxValue: Money(cents: row["tax_value"]),
        taxRule: (row["tax_rule_id"] as Int64?).map { TaxRule.ID($0) }, taxCode: row["tax_code"],
        grossCorrection: Money(cents: row["gross_correction"]),
        taxCorrection: Money(cents: row["tax_correction"]), canceled: row["canceled"],
        attributes: try SQLResource.object(attributes))
    }
  }

  static func insert(_ fee: OrderFee, of key: OrderKey, db: Database) throws {
    try insert(
      into: "order_fees", key,
      [
        "id": fee.id, "fee_type": fee.type.rawValue, "value": fee.value.cents, "description": fee.description,
        "internal_type": fee.internalType, "tax_rate": fee.taxRate.tenThousandths,
        "tax_value": fee.taxValue.cents, "tax_rule_id": fee.taxRule?.value, "tax_code": fee.taxCode,
        "gross_correction": fee.grossCorrection.cents, "tax_correction": fee.taxCorrection.cents,
        "canceled": fee.canceled, "attributes": SQLResource.blob(fee.attributes),
      ], db: db)
  }

  static func payments(of key: OrderKey, db: Database) throws -> [OrderPayment] {
    try fetch("order_payments", order: "local_id", of: key, db: db) { row in
      let attributes: Data = row["attributes"]
      return OrderPayment(
        localID: row["local_id"], state: try SQLWord.value(row, "state"), amount: Money(cents: row["amount"]),
        created: Instant(microseconds: row["created"]), paymentDate: SQLTime.instant(row["payment_date"]),
        provider: row["provider"], attributes: try SQLResource.object(attributes))
    }
  }

  static func insert(_ payment: OrderPayment, of key: OrderKey, db: Database) throws {
    try insert(
      into: "order_payments", key,
      [
        "local_id": payment.localID, "state": payment.state.rawValue, "amount": payment.amount.cents,
        "created": payment.created.microseconds, "payment_date": payment.paymentDate?.microseconds,
        "provider": payment.provider, "attributes": SQLResource.blob(payment.attributes),
      ], db: db)
  }

  static func refunds(of key: OrderKey, db: Database) throws -> [OrderRefund] {
    try fetch("order_refunds", order: "local_id", of: key, db: db) { row in
      let attributes: Data = row["attributes"]
      return OrderRefund(
        localID: row["local_id"], state: try SQLWord.value(row, "state"), source: row["source"],
        amount: Money(cents: row["amount"]), payment: row["payment"],
        created: Instant(microseconds: row["created"]), executionDate: SQLTime.instant(row["execution_date"]),
        provider: row["provider"], attributes: try SQLResource.object(attributes))
    }
  }

  static func insert(_ refund: OrderRefund, of key: OrderKey, db: Database) throws {
    try insert(
      into: "order_refunds", key,
      [
        "local_id": refund.localID, "state": refund.state.rawValue, "source": refund.source,
        "amount": refund.amount.cents, "payment": refund.payment, "created": refund.created.microseconds,
        "execution_date": refund.executionDate?.microseconds, "provider": refund.provider,
        "attributes": SQLResource.blob(refund.attributes),
      ], db: db)
  }
}
