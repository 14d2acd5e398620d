import CXGBoost
import FoundationEssentials

/// Throws what XGBoost says of its last call on this thread unless that went well.
func check(_ status: CInt) throws(BaselineError) {
  guard status != 0 else { return }
  let text = unsafe XGBGetLastError().map { unsafe String(cString: $0) } ?? ""
  throw .refused(library: "XGBoost", reason: reason(in: text))
}

/// The sentence of a message that begins with a time and a place and goes on with a stack of calls.
private func reason(in text: String) -> String {
  let line = text.split(separator: "\n").first.map(String.init) ?? "it gives no reason"
  var sentence = line.components(separatedBy: "Check failed: ").last ?? line
  while sentence.last == "." || sentence.last == " " { sentence.removeLast() }
  return sentence
}
