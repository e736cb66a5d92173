// What may stand inside \( ) of an HTML literal: text, numbers, addresses, HTML, and the few forms of repetition and choice that
// pages need. Everything else does not compile.

extension HTML {
  /// Collects a literal with its values in one buffer.
  public struct StringInterpolation: StringInterpolationProtocol {
    public typealias StringLiteralType = StaticString

    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ markup: StaticString) {
      markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      HTML.escape(text, into: &bytes)
    }

    /// A number in plain digits, as attributes want it; for readers see `Formatting.count`.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup, as it is.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    /// Markup from the source code that is chosen at run time, such as a class name.
    public mutating func appendInterpolation(markup: StaticString) {
      markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup that may be missing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    /// An address, for `href`, `src` and `action`.
    public mutating func appendInterpolation(_ address: Href) {
      HTML.escape(address.text, into: &bytes)
    }

    /// `part` for each element, in order.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ part: (Elements.Element) -> HTML
    ) {
      for element in elements { bytes.append(contentsOf: part(element).bytes) }
    }

    /// `part` if the condition holds; it is not built otherwise.
    public mutating func appendInterpolation(when condition: Bool, _ part: @autoclosure () -> HTML) {
      if condition { bytes.append(contentsOf: part().bytes) }
    }

    /// `part` of the value, if there is one.
    public mutating func appendInterpolation<Value>(some value: Value?, _ part: (Value) -> HTML) {
      if let value { bytes.append(contentsOf: part(value).bytes) }
    }

    /// ` name="value"`, or nothing for nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      openAttribute(name)
      HTML.escape(value, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }

    /// ` name="address"`, or nothing for nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ address: Href?) {
      appendInterpolation(attribute: name, address?.text)
    }

    /// ` name`, if it is on: `checked`, `selected`, `open`, `hidden`.
    public mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      guard isOn else { return }
      bytes.append(UInt8(ascii: " "))
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func openAttribute(_ name: StaticString) {
      bytes.append(UInt8(ascii: " "))
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
