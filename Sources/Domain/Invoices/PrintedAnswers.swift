// Answers to questions as they stand on an invoice line (pretix-behaviour.md §2.3, wire-words.md §1, §6): only those whose question says so,
// in the order of the questions, written in the invoice's language.

import Foundation

/// The printed answers of one position.
struct PrintedAnswers {
  private let position: OrderPosition
  private let context: InvoiceContext

  init(_ position: OrderPosition, _ context: InvoiceContext) {
    self.position = position
    self.context = context
  }

  /// `Which hall? North`, `Colour: red`; the colon is left out behind an ASCII question mark.
  var texts: [String] {
    guard !position.answers.isEmpty else { return [] }
    let answers = position.answers.compactMap { answer -> (question: Question, answer: JSON)? in
      guard let id = answer["question"]?.int, let question = context.catalog.questions[Question.ID(id)],
        question.printsOnInvoice
      else { return nil }
      return (question, answer)
    }
    return answers.sorted { ($0.question.position, $0.question.id) < ($1.question.position, $1.question.id) }
      .map { question, answer in
        let asked = context.text(question.text)
        return asked + (asked.utf8.last == UInt8(ascii: "?") ? " " : ": ") + text(answer, to: question)
      }
  }

  private func text(_ answer: JSON, to question: Question) -> String {
    let given = answer["answer"]?.string ?? ""
    switch question.resource["type"]?.string {
    case "C", "M": return chosen(answer, of: question) ?? given
    case "B": return given.lowercased() == "true" ? context.locale.words.yes : context.locale.words.no
    case "D": return LocalDate(given).map { write(context.locale.dates.short, LocalTime(day: $0)) } ?? given
    case "H": return PrintedAnswers.clock(given).map { write(context.locale.dates.time, $0) } ?? given
    case "W":
      let local = Instant(given).map { LocalTime($0, in: context.zone) }
      return local.map { write(context.locale.dates.shortDateTime, $0) } ?? given
    case "CC": return PlaceNames.country(given, in: context.locale.code)
    default: return given
    }
  }

  /// The texts of the options that were chosen, in the question's order.
  private func chosen(_ answer: JSON, of question: Question) -> String? {
    let ids = (answer["options"]?.array ?? []).compactMap(\.int)
    guard !ids.isEmpty else { return nil }
    let options = (question.resource["options"]?.array ?? []).enumerated().sorted { a, b in
      (a.element["position"]?.int ?? 0, a.offset) < (b.element["position"]?.int ?? 0, b.offset)
    }
    let texts = options.compactMap { _, option -> String? in
      guard let id = option["id"]?.int, ids.contains(id) else { return nil }
      return I18nText(option["answer"]).map(context.text)
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private func write(_ form: DateForm, _ time: LocalTime) -> String { context.locale.dates.text(form, time) }

  /// Reads `19:05:00` or `19:05`.
  private static func clock(_ text: String) -> LocalTime? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
    return LocalTime(day: LocalDate(daysSinceEpoch: 0), hour: parts[0], minute: parts[1])
  }
}
