import Chapters
import Digests
import Documents
import EPUBBook
public import FoundationEssentials
import HTMLBook

extension Report {
  /// Writes the report into a folder: pages, figures, style, the book's pictures, and `book.pdf` and `book.epub` where it becomes them.
  ///
  /// Every file appears whole or not at all, a file that is as it should be stays untouched, figures
  /// that still show the same are not drawn again, and what an earlier build left is removed.
  /// Nothing is written before everything is drawn. Equal reports give equal bytes.
  ///
  /// - Parameters:
  ///   - folder: the folder of the report; made when it is missing.
  ///   - source: the folder of the book, where pictures are read; nil leaves them out.
  /// - Returns: what changed.
  /// - Throws: `ReportError` for the file system's failures, `DrawingError` for those of drawing, `EPUBError` for an
  ///   electronic book that is too large.
  @discardableResult
  public func publish(to folder: URL, picturesFrom source: URL? = nil) throws -> Publication {
    try publish(to: folder, picturesFrom: source, with: .current)
  }

  /// Writes the report with given tools.
  func publish(
    to folder: URL, picturesFrom source: URL? = nil, with tools: DrawingTools
  ) throws -> Publication {
    let folder = Folder(root: folder)
    let known = Manifest.load(from: folder)
    var publication = Publication()
    var manifest = Manifest()
    var files: [(path: String, data: Data)] = []
    var svgs: [String: String] = [:]
    var downloads: [Site.Download] = []

    for drawing in drawings {
      let digest = drawing.digest(with: tools)
      manifest.figures[drawing.name] = digest
      manifest.files += drawing.paths
      if known.figures[drawing.name] == digest, drawing.paths.allSatisfy(folder.contains),
        let svg = folder.read(drawing.paths[0])
      {
        svgs[drawing.name] = String(decoding: svg, as: UTF8.self)
        publication.unchanged += drawing.paths.count
      } else {
        let drawn = try drawing.files()
        svgs[drawing.name] = String(decoding: drawn[0], as: UTF8.self)
        files += zip(drawing.paths, drawn).map { ($0, $1) }
        publication.drawn.append(drawing.name)
      }
    }
    let pictures = BookPictures(of: documents, in: source.map(Folder.init))
    files += pictures.files
    manifest.files += pictures.files.map(\.path)
    publication.tell(documents.flatMap(\.pictures).compactMap(pictures.finding(about:)))
    if let printed = printed?.telling(pictures.finding(about:)) {
      let name = "book.pdf"
      let key = try printDigest(printed, pictures: pictures.sound, tools: tools)
      let sources = Digest(of: printed.book.chapters.flatMap(\.lines))
      manifest.print = key
      manifest.files.append(name)
      if known.print == key, folder.contains(name),
        let findings = known.printFindings, findings.hold(for: sources)
      {
        publication.unchanged += 1
        manifest.printFindings = findings
      } else {
        let scenes = SceneStore(folder: folder, tools: tools)
        let book = try self.printed(printed, pictures: pictures, scenes: scenes)
        try scenes.removeAll(but: printed.drawings)
        files.append((name, book.data))
        manifest.printFindings = .init(sources: sources, findings: book.diagnostics)
      }
      publication.tell(manifest.printFindings?.findings ?? [])
      downloads.append(.init(name: "PDF", path: name))
    }
    let name = "book.epub"
    if let ebook = ebook?.telling(pictures.finding(about:)) {
      let book = ElectronicBook(ebook, svg: svgs, pictures: pictures.sound)
      files.append((name, Data(try book.bytes())))
      manifest.files.append(name)
      downloads.append(.init(name: "EPUB", path: name))
    }
    let site = Site(
      document.telling(pictures.finding(about:)), svg: svgs, downloads: downloads)
    let texts = site.pages.map { ($0.name, $0.html) } + site.files
    files += texts.map { ($0.0, Data($0.1.utf8)) }
    manifest.files += texts.map(\.0)
    manifest.files.sort()

    // Should this stop half-way, no figure may pass for what it no longer shows.
    let interim = Manifest(
      figures: known.figures.filter { !publication.drawn.contains($0.key) },
      files: Set(known.files + manifest.files).sorted())
    try folder.write(try interim.encoded(), to: Manifest.path)
    for (path, data) in files {
      if try folder.write(data, to: path) {
        publication.written.append(path)
      } else {
        publication.unchanged += 1
      }
    }
    let current = Set(manifest.files)
    for path in known.files where !current.contains(path) && folder.contains(path) {
      try folder.remove(path)
      publication.removed.append(path)
    }
    try folder.write(try manifest.encoded(), to: Manifest.path)
    return publication
  }

  /// The plots of all formats, each once.
  private var drawings: [PlotDrawing] {
    var names: Set<String> = []
    return documents.flatMap(\.drawings).filter { names.insert($0.name).inserted }
  }
}
