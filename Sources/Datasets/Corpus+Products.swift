import FoundationEssentials

extension Corpus {
  /// What becomes of reviews whose text is in the files more than once.
  public enum Repeats: String, Sendable, Hashable, CaseIterable {
    /// They stay. A random split then has the same text on both sides.
    case kept
    /// Only the first of a category stays, and none of a text that several categories have.
    case removed
  }

  /// Product reviews by category: the categories are the classes, in the order given.
  ///
  /// A document is a review's title and text with ` | ` between them, or its text where it has no title; reviews without
  /// text are left out, and repeats where this is asked for, all told by the omissions.
  ///
  /// - Parameters:
  ///   - categories: the categories to load.
  ///   - repeats: what becomes of texts that are there more than once.
  ///   - directory: holds the categories' files, with `.gz` or without, and `amazon/sorted_data_acl.tar.gz`.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func productCategories(
    _ categories: [ProductCategory] = ProductCategory.small + ProductCategory.multiDomain,
    repeats: Repeats = .kept, in directory: DataDirectory, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    let reviews = try reviews(of: categories, repeats: repeats, in: directory, policy: policy)
    var examples: [Example] = []
    for (label, parts) in reviews.enumerated() {
      for part in parts {
        examples += part.elements.map { Example(text: $0.document, label: label) }
      }
    }
    return Corpus(
      name: "Product reviews by category", classes: categories.map(\.name), examples: examples,
      omissions: reviews.joined().flatMap(\.omissions))
  }

  /// Product reviews by sentiment: negative and positive ones of all the categories given, one after another.
  ///
  /// Documents as in `productCategories`; reviews whose stars are neither are left out too.
  ///
  /// - Throws: `DatasetError`
  public static func productSentiment(
    _ categories: [ProductCategory] = ProductCategory.multiDomain,
    rule: RatingRule = .withoutMiddle, repeats: Repeats = .kept, in directory: DataDirectory,
    policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    var examples: [Example] = []
    var omissions: [Omission] = []
    for var part in try reviews(
      of: categories, repeats: repeats, in: directory, policy: policy
    ).joined() {
      part.leaveOut { review in
        do throws(RowProblem) {
          examples.append(Example(text: review.document, label: try rule.label(review.stars)))
          return nil
        } catch {
          return error.reason
        }
      }
      omissions += part.omissions
    }
    return Corpus(
      name: "Product reviews", classes: ["negative", "positive"], examples: examples,
      omissions: omissions)
  }

  /// The reviews of every category, file by file.
  private static func reviews(
    of categories: [ProductCategory], repeats: Repeats, in directory: DataDirectory,
    policy: RowPolicy
  ) throws(DatasetError) -> [[RowCollector<ProductReview>]] {
    let tagged = try taggedReviews(of: categories, in: directory, policy: policy)
    var reviews: [[RowCollector<ProductReview>]] = []
    for category in categories {
      switch category.source {
      case .jsonLines(let path):
        reviews.append([try .reading(jsonLines: directory.file(path), policy: policy)])
      case .tagged(let folder): reviews.append(tagged[folder, default: []])
      }
    }
    return repeats == .kept ? reviews : removingRepeats(from: reviews)
  }

  private static func removingRepeats(
    from reviews: [[RowCollector<ProductReview>]]
  ) -> [[RowCollector<ProductReview>]] {
    let distinct = reviews.map { Set($0.flatMap(\.elements).map(\.text)) }
    var categories: [String: Int] = [:]
    for text in distinct.joined() { categories[text, default: 0] += 1 }
    return reviews.map { parts in
      var seen: Set<String> = []
      return parts.map { part in
        var part = part
        part.leaveOut { review in
          if categories[review.text, default: 0] > 1 { return "several categories have its text" }
          return seen.insert(review.text).inserted ? nil : "its text came before"
        }
        return part
      }
    }
  }

  /// The negative and the positive reviews of the folders that categories name; the archive is read once.
  private static func taggedReviews(
    of categories: [ProductCategory], in directory: DataDirectory, policy: RowPolicy
  ) throws(DatasetError) -> [String: [RowCollector<ProductReview>]] {
    let folders = categories.compactMap { category in
      if case .tagged(let folder) = category.source { folder } else { nil }
    }
    guard !folders.isEmpty else { return [:] }
    let file = try directory.first(of: ["amazon/sorted_data_acl.tar.gz"])
    var archive = try Archive.open(file.path, as: .tar)
    var parts: [String: RowCollector<ProductReview>] = [:]
    while let name = try archive.nextFile() {
      let place = name.split(separator: "/").suffix(2).joined(separator: "/")
      guard
        folders.contains(where: {
          place == "\($0)/negative.review" || place == "\($0)/positive.review"
        })
      else { continue }
      parts[place] = try .reading(
        tagged: archive.content(), file: "\(file.path), \(name)", policy: policy)
    }
    var reviews: [String: [RowCollector<ProductReview>]] = [:]
    for folder in folders {
      guard let negative = parts["\(folder)/negative.review"],
        let positive = parts["\(folder)/positive.review"]
      else {
        throw .unexpectedLayout(
          path: file.path,
          reason: "it has no \(folder)/negative.review or no \(folder)/positive.review")
      }
      reviews[folder] = [negative, positive]
    }
    return reviews
  }
}
