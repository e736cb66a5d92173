// Works off an export: finds its invoices once, then takes them in steps, each durable with its place before the next begins, and packs
// them at the end. A process that is killed loses at most one step, and the file is the same as if it had not been.

import Documents
import Domain
import Foundation
import Logging
import Views

/// The doing of exports.
struct ExportRunner: Sendable {
  let app: App
  /// Invoices of a step at most; tests take smaller ones.
  var largestPortion = Int.max
  /// Called between a step's bytes and its place; tests end the process there.
  var fault: @Sendable (FaultPoint) -> Void = { _ in }

  static func job(_ id: Export.ID, at now: Instant) -> NewJob {
    NewJob(kind: .export, key: String(id.value), runAfter: now)
  }

  var handler: JobHandler {
    JobHandler(
      run: { job, isDraining in
        guard let id = Int64(job.key) else { return .done }
        let isFinished = try run(Export.ID(id), of: job.organizer, isDraining: isDraining)
        return isFinished ? .done : .later(app.clock.now.adding(seconds: isDraining() ? 0 : 5), isRetry: false)
      },
      parked: { job in
        guard let id = Int64(job.key), let export = try? app.exports.export(Export.ID(id), of: job.organizer) else {
          return
        }
        try fail(export, messages(export).failedInside)
      })
  }

  /// - Returns: false when the process is about to end before everything was done, or when another one is at it.
  func run(_ id: Export.ID, of organizer: Organizer.ID, isDraining: @escaping () -> Bool) throws -> Bool {
    let stem = ExportRunner.stem(id, of: organizer)
    return try app.exportFiles.alone(stem + "lock") {
      guard let export = try existing(id, organizer) else {
        app.exportFiles.removeAll(prefix: stem)
        return true
      }
      guard export.state == .running else {
        app.exportFiles.remove(stem + "lock")
        return true
      }
      do {
        return try work(on: export, stem, isDraining)
      } catch is ExportPacking.Interrupted {
        return false
      } catch DomainError.invalid(let field, let message) {
        try fail(export, "\(field): \(message)")
        return true
      } catch DomainError.rejected(let message) {
        try fail(export, message)
        return true
      }
    } ?? false
  }

  /// What the names of an export's files begin with.
  static func stem(_ id: Export.ID, of organizer: Organizer.ID) -> String { "export-\(organizer.value)-\(id.value)." }

  private func existing(_ id: Export.ID, _ organizer: Organizer.ID) throws -> Export? {
    do {
      return try app.exports.export(id, of: organizer)
    } catch DomainError.notFound {
      return nil
    }
  }

  private func messages(_ export: Export) -> Messages { Messages(Language(rawValue: export.language) ?? .english) }

  private func fail(_ export: Export, _ message: String) throws {
    try app.exports.finish(
      export.id, of: export.organizer, file: nil, totals: [], message: message, at: app.clock.now)
    app.exportFiles.removeAll(prefix: ExportRunner.stem(export.id, of: export.organizer))
  }

  // MARK: Steps

  private func work(on export: Export, _ stem: String, _ isDraining: @escaping () -> Bool) throws -> Bool {
    let format = try ExportPlan(app: app).format(of: export)
    guard var progress = try resumed(export, stem) ?? (try begin(export, format, stem)) else { return true }
    while progress.done < progress.total {
      if isDraining() { return false }
      let count = min(format.portion, largestPortion, progress.total - progress.done)
      let bytes = try app.exportFiles.read(stem + "rows", at: progress.done * 8, count: count * 8)
      let ids = (0..<count).map { Invoice.ID(CellSpool.number(bytes[$0 * 8..<$0 * 8 + 8])) }
      var step = ExportStep(progress.checkpoint)
      for stored in try app.exports.invoices(ids[...], of: export.organizer) { try format.add(stored, to: &step) }
      let checkpoint = try step.write(to: app.exportFiles, stem: stem)
      fault(.exportStep)
      guard try advance(export, progress.done, progress.done + count, progress.total, checkpoint) else {
        app.exportFiles.removeAll(prefix: stem)
        return true
      }
      progress.done += count
      progress.checkpoint = checkpoint
    }
    try pack(export, format, progress.checkpoint, stem, isDraining)
    return true
  }

  private struct Progress {
    var done: Int
    let total: Int
    var checkpoint: ExportCheckpoint
  }

  /// Where an earlier process left off; nil when it must begin, or when its files did not survive.
  private func resumed(_ export: Export, _ stem: String) throws -> Progress? {
    guard let total = export.total, !export.checkpoint.isEmpty else { return nil }
    let checkpoint = try ExportCheckpoint(export.checkpoint)
    let files = app.exportFiles
    let isWhole =
      (try? files.size(stem + "rows")) == total * 8
      && checkpoint.parts.allSatisfy { name, part in ((try? files.size(stem + name)) ?? -1) >= part.size }
    return isWhole ? Progress(done: export.done, total: total, checkpoint: checkpoint) : nil
  }

  /// Finds the invoices: from now on they are these, whatever is issued or changes its state meanwhile.
  private func begin(_ export: Export, _ format: any ExportFormat, _ stem: String) throws -> Progress? {
    let ids = try app.exports.invoiceIDs(try ExportPlan(app: app).query(of: export))
    var rows: [UInt8] = []
    rows.reserveCapacity(ids.count * 8)
    for id in ids { CellSpool.append(id.value, to: &rows) }
    try app.exportFiles.append(rows, to: stem + "rows", at: 0)
    var step = ExportStep(ExportCheckpoint())
    try format.begin(&step)
    let checkpoint = try step.write(to: app.exportFiles, stem: stem)
    guard try advance(export, export.done, 0, ids.count, checkpoint) else {
      app.exportFiles.removeAll(prefix: stem)
      return nil
    }
    return Progress(done: 0, total: ids.count, checkpoint: checkpoint)
  }

  private func advance(
    _ export: Export, _ done: Int, _ next: Int, _ total: Int, _ checkpoint: ExportCheckpoint
  ) throws -> Bool {
    try app.exports.advance(
      export.id, of: export.organizer, from: done, to: next, of: total, checkpoint: try checkpoint.text())
  }

  private func pack(
    _ export: Export, _ format: any ExportFormat, _ checkpoint: ExportCheckpoint, _ stem: String,
    _ isDraining: @escaping () -> Bool
  ) throws {
    let files = app.exportFiles
    let suffix = format.suffix(checkpoint)
    let (part, name) = (stem + "packing", stem + "file." + suffix)
    files.remove(part)
    // A step that was written, but not noted, and then not needed.
    for (name, part) in checkpoint.parts { try files.append([], to: stem + name, at: part.size) }
    try format.pack(
      ExportPacking(
        export: export, checkpoint: checkpoint, files: files, stem: stem, path: files.path(part),
        isDraining: isDraining))
    try files.publish(part, as: name)
    fault(.exportPacked)
    let file = ExportFile(
      name: name, title: try title(of: export, suffix), size: try files.size(name),
      digest: try app.sodium.sha256(file: files.path(name)))
    let message = checkpoint.leftOut > 0 ? messages(export).leftOut(export.kind, String(checkpoint.leftOut)) : nil
    try app.exports.finish(
      export.id, of: export.organizer, file: file, totals: checkpoint.totals, message: message, at: app.clock.now)
    for left in files.names where left.hasPrefix(stem) && left != name { files.remove(left) }
  }

  /// `register-20261121-17.csv`; bookings are called as DATEV calls them.
  private func title(of export: Export, _ suffix: String) throws -> String {
    let day = export.createdAt.day(in: .gmt).text.replacing("-", with: "")
    let name = export.kind == .datev && suffix == "csv" ? "EXTF_Buchungsstapel" : export.kind.rawValue
    return "\(name)-\(day)-\(export.id.value).\(suffix)"
  }
}
