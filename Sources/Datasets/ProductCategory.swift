/// A kind of product whose reviews can be loaded.
public struct ProductCategory: Sendable, Hashable {
  enum Source: Sendable, Hashable {
    /// A file of JSON lines, by its path in the data directory.
    case jsonLines(String)
    /// A folder of `amazon/sorted_data_acl.tar.gz` with `positive.review` and `negative.review`.
    case tagged(String)
  }

  /// Its name.
  public let name: String
  let source: Source

  /// A category whose reviews are JSON lines with `overall`, `summary` and `reviewText`.
  ///
  /// - Parameters:
  ///   - name: the name of the class.
  ///   - jsonLines: a path in the data directory, with `.gz` after it there or not.
  public init(_ name: String, jsonLines: String) {
    self.name = name
    source = .jsonLines(jsonLines)
  }

  init(_ name: String, tagged folder: String) {
    self.name = name
    source = .tagged(folder)
  }

  /// The categories of the 5-core files of 2018 that are small, complete.
  ///
  /// Source: Ni, Li and McAuley (2019), "Justifying recommendations using distantly-labeled reviews and fine-grained aspects", EMNLP.
  public static let small = [
    ProductCategory("Beauty", jsonLines: "amazon/All_Beauty_5.json"),
    ProductCategory("Fashion", jsonLines: "amazon/AMAZON_FASHION_5.json"),
    ProductCategory("Appliances", jsonLines: "amazon/Appliances_5.json"),
    ProductCategory("Gift cards", jsonLines: "amazon/Gift_Cards_5.json"),
    ProductCategory("Magazines", jsonLines: "amazon/Magazine_Subscriptions_5.json"),
  ]

  /// The four categories of 2,000 reviews each, half of them positive.
  ///
  /// Source: Blitzer, Dredze and Pereira (2007), "Biographies, Bollywood, boom-boxes and blenders", ACL.
  public static let multiDomain = [
    ProductCategory("Books", tagged: "books"),
    ProductCategory("DVDs", tagged: "dvd"),
    ProductCategory("Electronics", tagged: "electronics"),
    ProductCategory("Kitchen", tagged: "kitchen_&_housewares"),
  ]
}
