// `GET /metrics` for Prometheus and what reads its format: requests, documents, books, transmissions, jobs, backups, the process. Slugs
// of organizers are the only names in it. It takes a bearer token of its own; without one configured there is no such page.

import Domain

enum MetricsPage {
  static func show(_ call: Call) throws -> Response {
    let app = call.app
    try BearerToken(app.metricsToken).admit(call)
    var text = MetricsText()
    requests(app.requests, to: &text)
    renders(app.downloading.figures, to: &text)
    try books(app, to: &text)
    marks(app.stateDirectory, to: &text)
    process(app, to: &text)
    return Response(
      status: 200, headers: [("Content-Type", MetricsText.contentType), ("Cache-Control", "no-store")],
      body: Array(text.text.utf8))
  }

  private static func requests(_ counts: RequestCounts, to text: inout MetricsText) {
    text.begin("invoicefcgi_requests_total", .counter, "Answered requests by surface and class of status.")
    for surface in Route.Surface.allCases {
      for digit in RequestCounts.classes {
        text.sample(
          "invoicefcgi_requests_total", [("surface", surface.name), ("status", "\(digit)xx")],
          Double(counts.answered(surface, class: digit)))
      }
    }
    let name = "invoicefcgi_request_duration_seconds"
    text.begin(name, .histogram, "How long answers took to make, without sending them.")
    for surface in Route.Surface.allCases {
      let (upTo, all, microseconds) = counts.durations(surface)
      for (limit, count) in zip(RequestCounts.limits, upTo) {
        text.sample(
          name + "_bucket", [("surface", surface.name), ("le", "\(Double(limit) / 1e6)")], Double(count))
      }
      text.sample(name + "_bucket", [("surface", surface.name), ("le", "+Inf")], Double(all))
      text.sample(name + "_sum", [("surface", surface.name)], Double(microseconds) / 1e6)
      text.sample(name + "_count", [("surface", surface.name)], Double(all))
    }
  }

  private static func renders(_ figures: RenderQueue.Figures, to text: inout MetricsText) {
    text.add(
      "invoicefcgi_renders_total", .counter, "PDFs rendered for requests that asked for them first.",
      Double(figures.rendered))
    text.add("invoicefcgi_render_failures_total", .counter, "PDFs that could not be rendered.", Double(figures.failed))
    text.add(
      "invoicefcgi_render_seconds_total", .counter, "Time that rendering took.", Double(figures.microseconds) / 1e6)
  }

  private static func books(_ app: App, to text: inout MetricsText) throws {
    let metrics = try app.store.metrics()
    text.begin("invoicefcgi_invoices", .gauge, "Invoices in the books by organizer and kind.")
    for book in metrics.books {
      text.sample("invoicefcgi_invoices", [("organizer", book.organizer), ("kind", "invoice")], Double(book.invoices))
      text.sample(
        "invoicefcgi_invoices", [("organizer", book.organizer), ("kind", "cancellation")], Double(book.cancellations))
    }
    text.begin("invoicefcgi_journal_entries", .gauge, "Number of the last entry of each organizer's journal.")
    for book in metrics.books {
      text.sample("invoicefcgi_journal_entries", [("organizer", book.organizer)], Double(book.journalEntries))
    }
    text.begin("invoicefcgi_transmissions", .gauge, "Transmissions by channel and what became of them.")
    for one in metrics.transmissions {
      text.sample(
        "invoicefcgi_transmissions", [("provider", one.provider), ("status", one.status)], Double(one.count))
    }
    text.begin("invoicefcgi_jobs", .gauge, "Jobs of the background that are not done, by kind and state.")
    for one in metrics.jobs {
      text.sample("invoicefcgi_jobs", [("kind", one.kind), ("state", one.state)], Double(one.count))
    }
    let now = app.clock.now
    text.begin("invoicefcgi_job_overdue_seconds", .gauge, "How long the oldest due job has waited.")
    for one in metrics.jobs where one.state == "open" {
      let late = max(0, now.microseconds - one.firstDue.microseconds)
      text.sample("invoicefcgi_job_overdue_seconds", [("kind", one.kind)], Double(late) / 1e6)
    }
  }

  private static func marks(_ state: String, to text: inout MetricsText) {
    if let backup = OperatorMark.read(.backup, state: state) {
      text.add(
        "invoicefcgi_backup_last_success_timestamp_seconds", .gauge, "When the last verified backup was made.",
        backup.at.unixSeconds)
    }
    if let verification = OperatorMark.read(.verification, state: state) {
      text.add(
        "invoicefcgi_verification_last_timestamp_seconds", .gauge, "When the books were verified last.",
        verification.at.unixSeconds)
      text.add(
        "invoicefcgi_verification_last_findings", .gauge, "How many things were wrong then.",
        Double(verification.findings))
    }
  }

  private static func process(_ app: App, to text: inout MetricsText) {
    let figures = ProcessFigures()
    text.begin("invoicefcgi_build_info", .gauge, "The program's version.")
    text.sample("invoicefcgi_build_info", [("version", Version.text)], 1)
    text.add(
      "process_start_time_seconds", .gauge, "When the process started.", app.startedAt.unixSeconds)
    text.add("process_cpu_seconds_total", .counter, "Processor time of the process.", figures.processorSeconds)
    text.add("process_resident_memory_bytes", .gauge, "Memory of the process.", Double(figures.residentBytes))
    text.add("process_open_fds", .gauge, "Files that the process has open.", Double(figures.openFiles))
  }
}

extension Instant {
  fileprivate var unixSeconds: Double { Double(microseconds) / 1e6 }
}
