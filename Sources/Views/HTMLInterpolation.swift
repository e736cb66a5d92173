// What may stand inside \( ) of an HTML literal: text, numbers, addresses, HTML, and the few forms of repetition and
// choice that pages need. Everything else does not compile.

extension HTML {
  /// Collects a literal with its values in one buffer.
  public struct StringInterpolation: StringInterpolationProtocol {
    public typealias StringLiteralType = StaticString

    var html = HTML.empty

    public init(literalCapacity: Int, interpolationCount: Int) {
      html.reserve(literalCapacity + interpolationCount * 48)
    }

    public mutating func appendLiteral(_ markup: StaticString) {
      html.append(markup: markup)
    }

    /// Text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      html.append(text: text)
    }

    /// A number in plain digits, as attributes want it; for readers see `Formatting.count`.
    public mutating func appendInterpolation(_ number: Int) {
      html.append(text: String(number))
    }

    /// Markup, as it is.
    public mutating func appendInterpolation(_ markup: HTML) {
      html += markup
    }

    /// Markup from the source code that is chosen at run time, such as a class name.
    public mutating func appendInterpolation(markup: StaticString) {
      html.append(markup: markup)
    }

    /// A component, written in place.
    mutating func appendInterpolation(_ part: some HTMLPart) {
      html.write { part.write(with: &$0) }
    }

    /// Markup that may be missing.
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { html += markup }
    }

    /// An address, for `href`, `src` and `action`.
    public mutating func appendInterpolation(_ address: Href) {
      html.write { address.write(with: &$0) }
    }

    /// `part` for each element, in order.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ part: (Elements.Element) -> HTML
    ) {
      for element in elements { html += part(element) }
    }

    /// What `write` writes for each element, in order; for the small things of which a page has many.
    mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, write: (Elements.Element, inout Nib) -> Void
    ) {
      html.write { nib in
        for element in elements { write(element, &nib) }
      }
    }

    /// `part` if the condition holds; it is not built otherwise.
    public mutating func appendInterpolation(when condition: Bool, _ part: @autoclosure () -> HTML) {
      if condition { html += part() }
    }

    /// `part` of the value, if there is one.
    public mutating func appendInterpolation<Value>(some value: Value?, _ part: (Value) -> HTML) {
      if let value { html += part(value) }
    }

    /// ` name="value"`, or nothing for nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      html.write { $0.write(attribute: name, value) }
    }

    /// ` name="address"`, or nothing for nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ address: Href?) {
      appendInterpolation(attribute: name, address?.text)
    }

    /// ` name`, if it is on: `checked`, `selected`, `open`, `hidden`.
    public mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      html.write { $0.write(flag: name, isOn) }
    }
  }
}

/// A component that appends itself: for the small pieces of which a page has hundreds.
protocol HTMLPart {
  func write(with nib: inout Nib)
}

extension HTMLPart {
  /// The component on its own.
  var html: HTML {
    var html = HTML.empty
    html.write { write(with: &$0) }
    return html
  }
}
