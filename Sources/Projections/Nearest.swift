/// The points nearest to one, by rising number; of equally near ones those of lower number.
func nearest(_ count: Int, to point: Int, of distances: [Double]) -> [Int] {
  guard count < distances.count - 1 else { return distances.indices.filter { $0 != point } }
  guard count > 0 else { return [] }
  // The best so far, nearest first: few points ever get in.
  var best: [Int] = []
  for place in distances.indices where place != point {
    if best.count == count {
      guard distances[place] < distances[best[count - 1]] else { continue }
      best.removeLast()
    }
    var (low, high) = (0, best.count)
    while low < high {
      let middle = (low + high) / 2
      if distances[best[middle]] <= distances[place] { low = middle + 1 } else { high = middle }
    }
    best.insert(place, at: low)
  }
  return best.sorted()
}
