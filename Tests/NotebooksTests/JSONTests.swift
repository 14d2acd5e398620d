import Testing

@testable import Notebooks

@Suite struct `JSON` {
  @Test(arguments: [
    "null", "true", "[]", "{}", "[1,-0,0.10,1E+400,123456789012345678901234567890]",
    #"{"z":1,"a":[{"b":null}]}"#, #""é \"\\ / 😀""#, #""\u0001\n\t\r\b\f""#,
  ])
  func `comes back as it was written`(text: String) throws {
    #expect(JSONWriter.compact(try JSONReader.value(of: " \n\t\(text)\r ")) == text)
  }

  @Test func `has escapes of every kind, and halves of pairs as U+FFFD`() throws {
    let text = #""\u00e9\ud83d\ude00\/\ud83dx\ude00\ud83d\u0041""#
    #expect(try JSONReader.value(of: text) == .string("é😀/\u{FFFD}x\u{FFFD}\u{FFFD}A"))
  }

  @Test func `has the last of two members with one name`() throws {
    #expect(try JSONReader.value(of: #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("{\"a\" 1}", 5), ("{1:2}", 1), ("[1 2]", 3), ("01", 1), ("-", 1),
    ("1.", 2), ("1e", 2), ("\"a", 2), ("\"\\x\"", 3), ("\"\\u12\"", 3), ("\"\n\"", 1), ("tru", 0),
    ("[] []", 3), ("{\"a\":1", 6), ("nan", 0),
  ])
  func `is refused at the byte that is wrong`(text: String, offset: Int) {
    #expect { try JSONReader.value(of: text) } throws: { error in
      (error as? JSONReader.Failure)?.offset == offset
    }
  }

  @Test func `is refused when it is an attack on the stack`() {
    #expect(throws: JSONReader.Failure.self) {
      try JSONReader.value(of: String(repeating: "[", count: 100_000))
    }
  }
}
