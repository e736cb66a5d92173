// What can take an API object member by member: `JSONWriter` writes it, `ShapeWriter` notes what it is made of. Resources are written
// to either, so that the published schema is read off the code that writes the answers.

/// Takes the parts of a JSON value in their order. Which overload is called tells the type: members that may be null are optionals.
public protocol JSONOutput {
  mutating func beginObject()
  mutating func endObject()
  mutating func beginArray()
  mutating func endArray()
  /// A member's name; its value must follow.
  mutating func name(_ name: StaticString)
  /// A member's name that came from data.
  mutating func name(text: String)
  mutating func value(_ text: String)
  mutating func value(_ text: String?)
  mutating func value(_ number: Int64)
  mutating func value(_ number: Int64?)
  mutating func value(_ flag: Bool)
  mutating func value(_ flag: Bool?)
  mutating func value(_ amount: Money)
  mutating func value(_ moment: Instant)
  mutating func value(_ moment: Instant?)
  mutating func value(_ day: LocalDate)
  mutating func value(_ day: LocalDate?)
  mutating func value(_ json: JSON)
  /// One of a type's words.
  mutating func value<Choice: RawRepresentable & CaseIterable>(_ choice: Choice) where Choice.RawValue == String
  /// `null`, or what `write` appends.
  mutating func optional<T>(_ value: T?, _ write: (T, inout Self) -> Void)
}

extension JSONOutput {
  public mutating func member(_ title: StaticString, _ text: String) { name(title); value(text) }
  public mutating func member(_ title: StaticString, _ text: String?) { name(title); value(text) }
  public mutating func member(_ title: StaticString, _ number: Int64) { name(title); value(number) }
  public mutating func member(_ title: StaticString, _ number: Int64?) { name(title); value(number) }
  public mutating func member(_ title: StaticString, _ flag: Bool) { name(title); value(flag) }
  public mutating func member(_ title: StaticString, _ flag: Bool?) { name(title); value(flag) }
  public mutating func member(_ title: StaticString, _ amount: Money) { name(title); value(amount) }
  public mutating func member(_ title: StaticString, _ moment: Instant) { name(title); value(moment) }
  public mutating func member(_ title: StaticString, _ moment: Instant?) { name(title); value(moment) }
  public mutating func member(_ title: StaticString, _ day: LocalDate) { name(title); value(day) }
  public mutating func member(_ title: StaticString, _ day: LocalDate?) { name(title); value(day) }
  public mutating func member(_ title: StaticString, _ json: JSON) { name(title); value(json) }

  /// A member that holds one of a type's words.
  public mutating func member<Choice: RawRepresentable & CaseIterable>(_ title: StaticString, oneOf choice: Choice)
  where Choice.RawValue == String {
    name(title)
    value(choice)
  }

  /// A member that holds one object for each of `values`.
  public mutating func member<T>(_ title: StaticString, each values: [T], _ write: (T, inout Self) -> Void) {
    name(title)
    beginArray()
    for value in values { write(value, &self) }
    endArray()
  }

  /// A member that is `null` or what `write` appends.
  public mutating func member<T>(_ title: StaticString, orNull value: T?, _ write: (T, inout Self) -> Void) {
    name(title)
    optional(value, write)
  }
}
