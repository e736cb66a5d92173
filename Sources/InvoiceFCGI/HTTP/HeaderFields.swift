// A request's header fields by the names that nginx gives them. A handful at most, so they are compared one by one: hashing them was a
// tenth of what a refusal costs.

/// Header fields of a request: `ACCEPT`, `CONTENT_TYPE` …, each once.
struct HeaderFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var names: [String] = []
  private var values: [String] = []

  init(_ fields: [String: String]) {
    for (name, value) in fields { self[name] = value }
  }

  init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { self[name] = value }
  }

  var count: Int { names.count }

  subscript(name: String) -> String? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      switch (names.firstIndex(of: name), newValue) {
      case (let index?, let value?):
        values[index] = value
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (let index?, nil):
        names.remove(at: index)
        values.remove(at: index)
      case (nil, nil): break
      }
    }
  }

  /// The order in which fields came means nothing.
  static func == (one: HeaderFields, other: HeaderFields) -> Bool {
    one.names.count == other.names.count && one.names.allSatisfy { one[$0] == other[$0] }
  }
}
