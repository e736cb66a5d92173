// How invoices are numbered (pretix-behaviour.md §3): which prefix an invoice or cancellation gets, and what its number part looks
// like. Counting itself is the store's part: a series row per organizer and prefix, or the invoices that an order has.

/// The numbering of one event.
public struct InvoiceNumbering: Sendable {
  /// Longest prefix that a setting may hold.
  public static let longestPrefix = 155

  private let slug: String
  private let invoicePrefix: String?
  private let cancellationPrefix: String?
  /// One range per organizer and prefix; otherwise every order counts its own invoices.
  public let isConsecutive: Bool
  /// Digits that a consecutive number has at least, 1 to 12.
  public let minimumLength: Int

  public init(event: Event, settings: Settings) {
    slug = event.slug
    invoicePrefix = settings.textOrNil(.invoiceNumbersPrefix)
    cancellationPrefix = settings.textOrNil(.invoiceNumbersPrefixCancellations)
    isConsecutive = settings.flag(.invoiceNumbersConsecutive)
    minimumLength = Int(min(max(settings.integer(.invoiceNumbersCounterLength), 1), 12))
  }

  /// The prefix of a new invoice or cancellation.
  /// - Parameters:
  ///   - date: the invoice date, a day in the event's zone; date codes such as `%Y` are filled in with it.
  ///   - testMode: of the order; `TEST-` follows the prefix then.
  public func prefix(isCancellation: Bool, testMode: Bool, on date: LocalDate) -> String {
    let chosen = (isCancellation ? cancellationPrefix : nil) ?? invoicePrefix ?? slug.uppercased() + "-"
    return DatePattern.expand(chosen, on: date) + (testMode ? "TEST-" : "")
  }

  /// `00042`: a consecutive number, padded but never cut.
  public func consecutive(_ number: Int64) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, minimumLength - digits.utf8.count)) + digits
  }

  /// The number of a new invoice or cancellation of `order`.
  /// - Parameters:
  ///   - next: moves the organizer's series of that prefix on and returns the number given out.
  ///   - count: how many invoices of the order have that prefix and a number that begins with its code.
  /// - Throws: what `next` and `count` throw.
  public func assign(
    to order: Order, isCancellation: Bool, on date: LocalDate,
    next: (_ prefix: String) throws -> Int64, count: (_ prefix: String) throws -> Int
  ) rethrows -> AssignedNumber {
    let prefix = prefix(isCancellation: isCancellation, testMode: order.testMode, on: date)
    let number = isConsecutive ? consecutive(try next(prefix)) : "\(order.code)-\(try count(prefix) + 1)"
    return AssignedNumber(prefix: prefix, invoiceNo: number)
  }

  /// What is wrong with a prefix that somebody wants to set; nil when it can be used. Allowed are ASCII letters and digits, space and
  /// `- _ % . / , & : #`.
  public static func problem(withPrefix prefix: String) -> String? {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%./,&:# ".utf8)
    guard prefix.utf8.allSatisfy(allowed.contains) else {
      return "Use letters, digits, spaces and the characters - _ % . / , & : # only."
    }
    let longest = max(prefix.utf8.count, DatePattern.expand(prefix, on: DatePattern.longNames).utf8.count)
    guard longest <= longestPrefix else {
      return "Use at most \(longestPrefix) characters, counted with the date codes filled in."
    }
    return nil
  }
}
