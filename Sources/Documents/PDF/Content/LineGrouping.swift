// Quantity rows: every invoice line stands for one piece, and paper shows runs of equal pieces as one row
// (pretix-behaviour.md §9).

import Domain

/// A row of the printed table: one line, so many times.
struct GroupedLine: Equatable, Sendable {
  let line: InvoiceLine
  var quantity: Int

  /// The value of all pieces.
  var gross: Money { Money(cents: line.gross.cents * Int64(quantity)) }
  var net: Money { Money(cents: line.net.cents * Int64(quantity)) }
}

enum LineGrouping {
  /// Consecutive equal lines become one row. A line with add-ons behind it is a package; consecutive equal packages
  /// are merged as a whole, so that add-ons stay below the line they belong to. The order of lines stays.
  static func rows(of lines: [InvoiceLine]) -> [GroupedLine] {
    var packages: [(rows: [GroupedLine], count: Int)] = []
    for package in split(lines) {
      let rows = merged(package)
      if let last = packages.last, areEqual(last.rows, rows) {
        packages[packages.count - 1].count += 1
      } else {
        packages.append((rows, 1))
      }
    }
    return packages.flatMap { package in
      package.rows.map { GroupedLine(line: $0.line, quantity: $0.quantity * package.count) }
    }
  }

  /// Add-ons are told by how their description begins (pretix-behaviour.md §2.3).
  static func isAddOn(_ line: InvoiceLine) -> Bool {
    line.description.hasPrefix("  +")
  }

  private static func split(_ lines: [InvoiceLine]) -> [[InvoiceLine]] {
    var packages: [[InvoiceLine]] = []
    for line in lines {
      if isAddOn(line), !packages.isEmpty {
        packages[packages.count - 1].append(line)
      } else {
        packages.append([line])
      }
    }
    return packages
  }

  private static func merged(_ package: [InvoiceLine]) -> [GroupedLine] {
    var rows: [GroupedLine] = []
    for line in package {
      if let last = rows.last, key(last.line) == key(line) {
        rows[rows.count - 1].quantity += 1
      } else {
        rows.append(GroupedLine(line: line, quantity: 1))
      }
    }
    return rows
  }

  private static func areEqual(_ a: [GroupedLine], _ b: [GroupedLine]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.quantity == $1.quantity && key($0.line) == key($1.line) }
  }

  private static func key(_ line: InvoiceLine) -> Key {
    Key(
      description: line.description, taxRate: line.taxRate, taxName: line.taxName, net: line.net,
      gross: line.gross, subevent: line.subevent, periodStart: line.periodStart, periodEnd: line.periodEnd)
  }

  /// What must be equal for two lines to share a row.
  private struct Key: Equatable {
    let description: String
    let taxRate: TaxRate
    let taxName: String
    let net: Money
    let gross: Money
    let subevent: Int64?
    let periodStart: Instant?
    let periodEnd: Instant?
  }
}
