// A request's header fields by the names that nginx gives them. A handful at most, so they are compared one by one: hashing them was a
// tenth of what a refusal costs.

/// Header fields of a request: `ACCEPT`, `CONTENT_TYPE` …, each once.
struct HeaderFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var fields: [(name: String, value: String)] = []

  init(_ fields: [String: String]) {
    for (name, value) in fields { self[name] = value }
  }

  init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { self[name] = value }
  }

  var count: Int { fields.count }

  subscript(name: String) -> String? {
    get { index(of: name).map { fields[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): fields[index].value = value
      case (nil, let value?):
        // What a browser sends; a program sends less.
        if fields.isEmpty { fields.reserveCapacity(12) }
        fields.append((name, value))
      case (let index?, nil): fields.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  private func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The order in which fields came means nothing.
  static func == (one: HeaderFields, other: HeaderFields) -> Bool {
    one.count == other.count && one.fields.allSatisfy { other[$0.name] == $0.value }
  }
}
