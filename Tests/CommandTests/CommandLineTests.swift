import Foundation
import TestSupport
import Testing

extension `The command` {
  @Suite struct `Its command line` {
    @Test(arguments: ["", "build", "train", "clean"])
    func `explains itself`(command: String) throws {
      let words = command.isEmpty ? [] : [command]
      let help = try Octavo.call(words + ["--help"]).wait()
      #expect(help.status == 0)
      #expect(help.error == "")
      for part in ["USAGE: octavo", "--version", "--help"] { #expect(help.output.contains(part)) }
      let commands = ["build", "train", "clean"]
      #expect(command.isEmpty == commands.allSatisfy { help.output.contains("  \($0)") })
      #expect(command.isEmpty || help.output.contains("--output <output>"))

      let version = try Octavo.call(words + ["--version"]).wait()
      #expect(version.status == 0)
      #expect(version.output.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test(arguments: [
      (["build", "--colour"], "Unknown option '--colour'"),
      (["build", "--jobs", "0"], "--jobs must be at least 1, not 0."),
      (["build", "--timeout=-1"], "--timeout must be more than 0 seconds, not -1.0."),
      (["build", "-P", "epochs"], "The value 'epochs' is invalid for '-P <key=value>'"),
      (["build", "-P", "=5"], "The value '=5' is invalid for '-P <key=value>'"),
      (["train"], "Missing expected argument '<name>'"),
    ])
    func `refuses what it does not understand`(words: [String], message: String) throws {
      let outcome = try Octavo.call(words).wait()
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.error.hasPrefix("Error: \(message)"), "\(outcome.error)")
    }

    @Test func `needs a book`() throws {
      try withTemporaryFolder { folder in
        let place = folder.appending(path: "none")
        let build = try Octavo.run("build", place.path)
        #expect(build.status == 1)
        #expect(build.error.hasPrefix("error: there is no octavo.yml in \(place.path)\n"))
        #expect(Site(folder).all == [])
      }
    }

    @Test func `cleans only what it wrote`() throws {
      try withTemporaryFolder { folder in
        let own = folder.appending(path: "own/.octavo")
        let foreign = folder.appending(path: "foreign")
        for place in [own, foreign, folder.appending(path: "book")] {
          try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        try Data("mine".utf8).write(to: foreign.appending(path: "letter.txt"))

        let refused = try Octavo.run("clean", "--output", foreign.path)
        #expect(refused.status == 1)
        #expect(
          refused.error == "Error: '\(foreign.path)' was not written by octavo; it stays as it is\n"
        )
        #expect(Site(foreign).all == ["letter.txt"])

        // Beside a folder that is no book lies nothing of ours, even if it looks like it.
        try FileManager.default.moveItem(
          at: own.deletingLastPathComponent(), to: folder.appending(path: "output"))
        let aside = try Octavo.run("clean", in: folder.appending(path: "book"))
        #expect(aside.status == 1)
        #expect(aside.error.contains("there is no octavo.yml in '"))

        let output = folder.appending(path: "output")
        let removed = try Octavo.run("clean", "--output", output.path)
        #expect(removed.status == 0)
        #expect(removed.output == "removed \(output.path)\n")
        #expect(!FileManager.default.fileExists(atPath: output.path))
        #expect(try Octavo.run("clean", "--output", output.path).status == 0)
      }
    }

    @Test func `cleans up after a build, and leaves what was there before`() throws {
      let book = try ScratchBook("cleaned", chapters: ["a.md": "# A\n\nProse.\n"])
      let mine = book.output.appending(path: "runs/mine")
      try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: mine.appending(path: "letter.txt"))
      #expect(try book.octavo("build").status == 0)
      let trained = book.output.appending(path: "runs/dense")
      try FileManager.default.createDirectory(at: trained, withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: trained.appending(path: "run.json"))

      let site = Site(book.output)
      #expect(site.pages == ["a.html", "colophon.html", "index.html"])
      let clean = try book.octavo("clean")
      #expect(clean.status == 0, "\(clean.error)")
      #expect(clean.output == "removed what octavo wrote in \(book.output.path)\n")
      #expect(site.all == ["runs/mine/letter.txt"])

      try FileManager.default.removeItem(at: book.output)
      #expect(try book.octavo("build").status == 0)
      #expect(try book.octavo("clean").output == "removed \(book.output.path)\n")
      #expect(!FileManager.default.fileExists(atPath: book.output.path))
    }
  }
}
