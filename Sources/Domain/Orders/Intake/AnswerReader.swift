// Answers to questions in a request, kept as the order API shows them (pretix-behaviour.md §1.2, §7.9); those to questions that print on
// invoices appear on the line.

/// Reads a position's `answers`.
struct AnswerReader {
  let context: IntakeContext
  let item: Item

  func answers(_ reader: RequestReader) -> [JSON] {
    (reader.list("answers", answer).value ?? []).compactMap(\.self)
  }

  private func answer(_ reader: RequestReader) -> JSON? {
    let question = reader.key("question", required: true) { context.catalog.questions[Question.ID($0)] }
    let text = reader.text("answer", nullable: true)
    let options: Sent<[Int64]> = reader.read("options") { json throws(FieldErrors) in
      guard let list = json.array else { throw .late(RequestSentence.noList(json)) }
      var ids: [Int64] = []
      for element in list {
        guard let id = element.int else { throw .late(RequestSentence.noKey(element)) }
        ids.append(id)
      }
      return ids
    }
    guard let question = question.value else { return nil }
    let known = question.resource["options"]?.array ?? []
    let chosen = (options.value ?? []).map { id in known.first { $0["id"]?.int == id } }
    guard !chosen.contains(where: { $0 == nil }) else {
      reader.refuse("options", "The specified option does not belong to this question.")
      return nil
    }
    let identifiers = chosen.map { $0?["identifier"] ?? .null }
    let words = chosen.map { (I18nText($0?["answer"]) ?? I18nText([])).text(in: context.settings.text(.locale)) }
    let written = text.value ?? ""
    return .object(
      JSONObject([
        ("question", .number(String(question.id.value))),
        ("answer", .string(written.isEmpty ? words.joined(separator: ", ") : written)),
        ("question_identifier", question.resource["identifier"] ?? .null),
        ("options", .array((options.value ?? []).map { .number(String($0)) })),
        ("option_identifiers", .array(identifiers)),
      ]))
  }
}
