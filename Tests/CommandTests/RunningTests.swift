import Foundation
import Testing

extension `The command` {
  @Suite struct `A build` {
    private static let chapter = """
      # One

      ```{swift}
      import Cells
      let n = params.int("n")
      n * 2
      ```

      """

    @Test func `runs what it must and says why`() throws {
      let book = try ScratchBook(
        "explained", chapters: ["1-one.md": Self.chapter, "2-two.md": "# Two\n\nProse.\n"],
        settings: "params: {n: 21}")
      #expect(
        try book.octavo("build", "--explain").output
          == "1-one.md:\n  never run\n2-two.md: current\n")

      // Laid out without a run: the code stands there, what it would show does not.
      let unrun = try book.octavo("build", "--no-execute")
      #expect(unrun.status == 0, "\(unrun.error)")
      #expect(unrun.error == "never run: 1-one.md; the pages show code without results\n")
      #expect(
        try Site(book.output).text("1-one.html").contains("The cells of this chapter were not run.")
      )

      let first = try book.octavo("build")
      #expect(first.status == 0, "\(first.error)")
      #expect(first.output.contains("1 of 2 chapters run, 0 figures drawn, "))
      #expect(try Site(book.output).text("1-one.html").contains("42"))
      #expect(
        try book.octavo("build", "--explain", "-P", "n=4").output
          == "1-one.md:\n  parameter n: 21 → 4\n2-two.md: current\n")
      #expect(
        try book.octavo("build", "--explain", "--refresh").output
          == "1-one.md:\n  asked to run again\n2-two.md: current\n")
      #expect(try book.octavo("build", "--no-execute").error == "")
      let refreshed = try book.octavo("build", "--refresh")
      #expect(refreshed.status == 0)
      #expect(refreshed.output.contains("1 of 2 chapters run, 0 figures drawn, 0 files changed"))
      let stale = try book.octavo("build", "--no-execute", "-P", "n=4")
      #expect(stale.status == 0)
      #expect(
        stale.error == "not current: 1-one.md; the pages show what the last run brought\n")
    }

    @Test func `explains which chapters can't run`() throws {
      let book = try ScratchBook(
        "explained-errors",
        chapters: [
          "1-bad.md": "# Bad\n\n```{swift}\n//| ehco: false\n1 + 1\n```\n", "2-two.md": "# Two\n",
        ])
      let plan = try book.octavo("build", "--explain")
      #expect(plan.status == 1)
      #expect(plan.output == "1-bad.md: has errors and won't run\n2-two.md: current\n")
      #expect(
        plan.error.hasPrefix("1-bad.md:4:5: error: unknown cell option 'ehco'\n"), "\(plan.error)")
    }

    @Test func `stopped by Ctrl-C keeps what is over and leaves nothing half-written`() throws {
      let book = try ScratchBook(
        "interrupted",
        chapters: [
          "1-long.md": """
          # Long

          ```{swift}
          import Cells
          import Foundation
          let go = "go"
          while !FileManager.default.fileExists(atPath: go) { usleep(10_000) }
          print("went on")
          ```

          """,
          "0-short.md": """
          # Short

          ```{swift}
          print("over")
          ```

          """,
        ])
      let call = try Octavo.call(["build"], in: book.folder)
      let deadline = Date(timeIntervalSinceNow: 300)
      // The long cell says nothing; that it runs, and that the short one is over, is what the progress tells.
      while !(call.error.contains("running: 1-long.md") && call.error.contains("ran 0-short.md")),
        call.process.isRunning, Date() < deadline
      { usleep(50_000) }
      #expect(call.process.isRunning)
      // One at a time.
      let output = book.output.path
      let work =
        "another octavo (process \(call.process.processIdentifier)) is at work on '\(output)'; "
        + "wait for its end, or give another --output\n"
      let other = try book.octavo("build")
      #expect(other.status == 1)
      #expect(other.error == "octavo: \(work)")
      #expect(try book.octavo("clean").error == "Error: \(work)")
      #expect(try book.octavo("build", "--explain").status == 0)
      call.process.interrupt()
      let outcome = try call.wait()
      #expect(outcome.status == 130)
      #expect(
        outcome.error.hasSuffix(
          "octavo: interrupted; what is done is kept, and the next build goes on from there\n"))
      let site = Site(book.output)
      #expect(site.published == [])
      #expect(site.leftovers == [])
      #expect(
        site.all.filter { $0.hasPrefix(".octavo/transcripts") } == [
          ".octavo/transcripts/0-short.json", ".octavo/transcripts/0-short.key.json",
        ])

      try book.write("", to: "go")
      let next = try book.octavo("build")
      #expect(next.status == 0, "\(next.error)")
      #expect(next.output.contains("1 of 2 chapters run"), "\(next.output)")
      #expect(try site.text("1-long.html").contains("went on"))
    }

    @Test func `stopped in an epoch ends the batch, and the next one goes on there`() throws {
      let book = try ScratchBook(
        "interrupted-training",
        chapters: [
          "1-slow.md": """
          # Slow

          ```{swift}
          import Octavo
          let tokens = Indices((0..<400_000).map { Int32($0 % 50) }, shape: [4_000, 100])
          let corpus = EncodedCorpus(inputs: tokens, labels: (0..<4_000).map { $0 % 2 })
          var sizes = DenseNetwork.Configuration()
          sizes.vocabulary = 50
          sizes.length = 100
          sizes.hidden = 200
          var random = SplitMix64(seed: 1)
          let network = DenseNetwork(sizes, using: &random)
          let run = try train(
            "slow", network, optimizer: Adam(for: network), training: corpus, epochs: 2,
            choosing: .last, batchSize: 2)
          print("epochs: \\(run.epochs.count)")
          ```

          """
        ], library: "Octavo")
      let folder = book.output.appending(path: "runs/slow")
      let call = try Octavo.call(["build"], in: book.folder)
      let deadline = Date(timeIntervalSinceNow: 600)
      while !FileManager.default.fileExists(atPath: folder.appending(path: "run.json").path),
        call.process.isRunning, Date() < deadline
      { usleep(50_000) }
      usleep(500_000)
      #expect(call.process.isRunning)
      call.process.interrupt()
      let outcome = try call.wait()
      #expect(outcome.status == 130, "\(outcome.error)")
      let kept = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "checkpoints").path)
      #expect(kept.sorted() == ["epoch-001-partial.json", "epoch-001-partial.safetensors"])

      let next = try book.octavo("build")
      #expect(next.status == 0, "\(next.error)")
      #expect(try Site(book.output).text("1-slow.html").contains("epochs: 2"))
    }
  }
}
