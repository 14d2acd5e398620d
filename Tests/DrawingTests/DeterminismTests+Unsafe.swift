import Drawing
import Foundation
import Plots
import Testing

@Suite struct `Drawing the same scene` {
  /// All three formats and a book in one string, cheap to compare and to send to another process.
  static func bytes() throws -> String {
    let scene = SampleScene.scene()
    return [
      Data(try scene.png(scale: 2)).base64EncodedString(),
      Data(try scene.pdf()).base64EncodedString(),
      scene.svg(id: "f1", dark: SampleScene.scene(dark: true)),
      Data(try SampleBook().pdf()).base64EncodedString(),
    ].joined(separator: "\n")
  }

  @Test func `gives the same bytes twice`() throws {
    #expect(try Self.bytes() == Self.bytes())
  }

  @Test func `gives the same bytes after other scenes`() throws {
    let first = try Self.bytes()
    var other = SampleScene.scene(dark: true)
    other.items.reverse()
    _ = try other.pdf()
    _ = try other.png(scale: 1)
    #expect(try Self.bytes() == first)
  }

  @Test func `gives the same bytes in a fresh process with another environment`() async throws {
    let here = try Self.bytes()
    await #expect(processExitsWith: .success) { [here = here as String] in
      unsafe setenv("LC_ALL", "de_DE.UTF-8", 1)
      unsafe setenv("TZ", "Asia/Tokyo", 1)
      unsafe setenv("HOME", "/nonexistent", 1)
      unsafe setenv("XDG_CONFIG_HOME", "/nonexistent", 1)
      unsafe setenv("FONTCONFIG_FILE", "/nonexistent/fonts.conf", 1)
      unsafe setlocale(LC_ALL, "")
      let there = try await Task.detached { try Self.bytes() }.value
      #expect(there == here)
    }
  }

  @Test func `gives the same bytes on many threads at once`() async throws {
    let here = try Self.bytes()
    let all = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try Self.bytes() } }
      return try await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == here })
  }
}
