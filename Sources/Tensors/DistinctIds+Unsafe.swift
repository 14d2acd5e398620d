import CKernels

/// The different ids among some, ascending, and where each of them stands in that list.
///
/// A text has fewer different words than words: what is worked out for each different one costs less.
struct DistinctIds: Sendable {
  /// The different ids, ascending.
  let ids: [Int32]
  /// For every id, in order, its place in `ids`.
  let places: [Int32]

  /// The different ones of `all`, each of which is below `limit`.
  init(_ all: [Int32], below limit: Int) {
    var ids: [Int32] = []
    places = unsafe [Int32](unsafeUninitializedCapacity: all.count) { places, count in
      ids = unsafe [Int32](unsafeUninitializedCapacity: min(all.count, limit)) { ids, distinct in
        distinct = unsafe octavo_distinct_ids(
          all, all.count, limit, ids.baseAddress, places.baseAddress)
      }
      count = all.count
    }
    self.ids = ids
  }

  /// All ids below `count`, wherever they stand.
  init(all count: Int, at places: [Int32]) {
    ids = Array(0..<Int32(count))
    self.places = places
  }

  /// How many different ids there are.
  var count: Int { ids.count }
}
