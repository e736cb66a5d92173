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
      part.write(into: &html)
    }

    /// Markup that may be missing.
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { html += markup }
    }

    /// An address, for `href`, `src` and `action`.
    public mutating func appendInterpolation(_ address: Href) {
      html.append(text: address.text)
    }

    /// `part` for each element, in order.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ part: (Elements.Element) -> HTML
    ) {
      for element in elements { html += part(element) }
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
      guard let value else { return }
      html.append(markup: " ")
      html.append(markup: name)
      html.append(markup: "=\"")
      html.append(text: value)
      html.append(markup: "\"")
    }

    /// ` name="address"`, or nothing for nil.
    public mutating func appendInterpolation(attribute name: StaticString, _ address: Href?) {
      appendInterpolation(attribute: name, address?.text)
    }

    /// ` name`, if it is on: `checked`, `selected`, `open`, `hidden`.
    public mutating func appendInterpolation(flag name: StaticString, _ isOn: Bool) {
      guard isOn else { return }
      html.append(markup: " ")
      html.append(markup: name)
    }
  }
}

/// A component that appends itself: for the small pieces of which a page has hundreds.
protocol HTMLPart {
  func write(into html: inout HTML)
}

extension HTMLPart {
  /// The component on its own.
  var html: HTML {
    var html = HTML.empty
    write(into: &html)
    return html
  }
}
