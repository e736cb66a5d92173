// Reproducible chance for made-up data: the same seed gives the same data on every machine.

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct DemoRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 0 up to, not including, `limit`; 0 when there is nothing to choose from.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  /// True in `percent` of 100 cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of `choices`; `fallback` when there are none.
  mutating func one<Choice>(of choices: [Choice], or fallback: Choice) -> Choice {
    choices.isEmpty ? fallback : choices[below(choices.count)]
  }

  mutating func text(_ count: Int, from alphabet: String) -> String {
    let letters = Array(alphabet.utf8)
    return String(decoding: (0..<count).map { _ in letters[below(letters.count)] }, as: UTF8.self)
  }

  mutating func digits(_ count: Int) -> String { text(count, from: "0123456789") }
}
