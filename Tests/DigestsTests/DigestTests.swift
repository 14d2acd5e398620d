import Digests
import Testing

@Suite struct `A digest` {
  @Test func `equals what sha256sum prints`() {
    #expect(
      Digest(bytes: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `tells where one part ends and the next begins`() {
    #expect(Digest(of: ["ab", "c"]) != Digest(of: ["a", "bc"]))
  }
}
