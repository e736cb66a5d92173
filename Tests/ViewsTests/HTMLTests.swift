import Testing

@testable import Views

@Suite struct HTMLTests {
  @Test func `Text is escaped, markup is not, and markup nests unescaped`() {
    let text = "<b a='1' c=\"2\">&amp;</b>"
    let inner: HTML = "<i>\(text)</i>"
    let outer: HTML = "<p title=\"\(text)\">\(inner)</p>"
    let escaped = "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;&lt;/b&gt;"
    #expect(outer.text == "<p title=\"\(escaped)\"><i>\(escaped)</i></p>")
  }

  @Test func `Control characters become replacement characters, line breaks and tabs stay`() {
    let html: HTML = "\("a\u{0}b\u{1B}c\td\r\ne")"
    #expect(html.text == "a\u{FFFD}b\u{FFFD}c\td\r\ne")
  }

  @Test func `Text of every script passes unchanged`() {
    let text = "Größe, المنارة, 株式会社, 🎟️, e\u{301}"
    #expect(Array(HTML(escaping: text).bytes) == Array(text.utf8))
  }

  @Test func `What must be escaped is found at every place of a text of any length`() {
    let replaced = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\u{1}": "\u{FFFD}", "\t": "\t",
    ]
    for length in 1...40 {
      for place in 0..<length {
        let (before, after) = (String(repeating: "ä", count: place), String(repeating: "=", count: length - place - 1))
        for (special, written) in replaced {
          #expect(HTML(escaping: before + special + after).text == before + written + after)
        }
      }
    }
    // The neighbours of what is special, and bytes whose high bit would borrow from the next.
    let plain = "!#$%()*+,-./09:;=?@AZ[`az{|}~\u{7F}\u{80}\u{A0}\u{A2}\u{A6}\u{BC}ÿ€😀"
    #expect(HTML(escaping: plain).text == plain)
  }

  @Test func `What a nib writes stands behind what was there and grows beyond its room`() {
    var html: HTML = "<ul>"
    let before = html
    html.write { nib in
      for number in 0..<300 {
        nib.write(markup: "<li>")
        nib.write(text: "<\(number)>")
        nib.write(UInt64(number) * 1_000_003, groupedBy: " ")
      }
    }
    html += "</ul>"
    func grouped(_ number: Int) -> String {
      number < 1000 ? "\(number)" : grouped(number / 1000) + " " + String(String(number % 1000 + 1000).dropFirst())
    }
    let items = (0..<300).map { "<li>&lt;\($0)&gt;" + grouped($0 * 1_000_003) }
    #expect(html.text == "<ul>" + items.joined() + "</ul>")
    #expect(before.text == "<ul>")
  }

  @Test func `Repetition, choice and optional parts`() {
    let none: String? = nil
    let html: HTML = """
      \(each: [1, 2], { "<li>\($0)</li>" })\(when: false, "no")\(when: true, "yes")\
      \(some: Optional("<"), { " \($0)" })\(some: none, { "\($0)" })
      """
    #expect(html.text == "<li>1</li><li>2</li>yes &lt;")
  }

  @Test func `Optional attributes vanish and given ones are escaped`() {
    let none: String? = nil
    let attributes: HTML = "\(attribute: "rel", none)\(attribute: "title", "\"x\"")"
    let flags: HTML = "\(flag: "hidden", true)\(flag: "open", false)"
    #expect(attributes.text == " title=\"&quot;x&quot;\"")
    #expect(flags.text == " hidden")
  }

  @Test func `A copy that grows leaves the other as it was`() {
    let first: HTML = "<p>\("one")</p>"
    var second = first
    second += "<p>two</p>"
    var third = second
    for number in 0..<500 { third += "<i>\(number)</i>" }
    second += "!"
    #expect(first.text == "<p>one</p>")
    #expect(second.text == "<p>one</p><p>two</p>!")
    #expect(third.text == "<p>one</p><p>two</p>" + (0..<500).map { "<i>\($0)</i>" }.joined())
    #expect(HTML.empty.isEmpty && HTML.empty.bytes.isEmpty && first == "<p>one</p>" && first != second)
  }

  @Test func `A separator stands only between parts`() {
    #expect(HTML.joined(["a", "b", "c"], separator: "<br>").text == "a<br>b<br>c")
    #expect(HTML.joined([], separator: "<br>").isEmpty)
  }
}
