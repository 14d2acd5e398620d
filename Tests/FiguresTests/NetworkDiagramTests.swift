import Figures
import Layers
import Models
import Plots
import Tensors
import TestSupport
import Testing

@testable import Learning

@Suite struct `The diagram of a network` {
  private func diagram(
    _ summary: ModelSummary, unit: String = "words", pooling: String = "pooled"
  ) throws -> Diagram {
    let plot = networkDiagram(summary, title: "A network", unit: unit, pooling: pooling)
    for theme in [Theme.light, .dark] {
      for size in [plot.preferredSize, plot.size(width: 468, metrics: FixedMetrics())] {
        let scene = plot.scene(size: size, theme: theme, metrics: FixedMetrics())
        #expect(scene.violations == [])
        #expect(scene.diagramViolations() == [])
      }
    }
    guard case .diagram(let diagram) = plot.content else {
      Issue.record("not a diagram")
      return Diagram([], arrows: [])
    }
    return diagram
  }

  private func text(_ box: Diagram.Box) -> String {
    ([box.title] + box.details + [box.output]).filter { !$0.isEmpty }.joined(separator: ", ")
      .replacing("\u{A0}", with: " ")
  }

  private func isChain(_ diagram: Diagram) -> Bool {
    diagram == Diagram(chain: diagram.boxes)
  }

  @Test func `shows what a dense network flattens`() throws {
    let diagram = try diagram(Samples.denseNetwork)
    #expect(
      diagram.boxes.map(text) == [
        "100 words", "Embedding, 100,000 parameters, dropout, 100 × 50", "Flattening, 5,000",
        "Dense, hidden, 250,050 parameters, 50", "Dense, output, 102 parameters", "2 scores",
      ])
    #expect(isChain(diagram))
  }

  @Test func `shows the windows of a convolution and what is frozen`() throws {
    let diagram = try diagram(Samples.convolutionNetwork)
    #expect(
      diagram.boxes.map(text) == [
        "100 words", "Embedding, 100,000 parameters, frozen, 100 × 50",
        "Convolution, windows of 5, 25,100 parameters, dropout, 96 × 100", "Flattening, 9,600",
        "Dense, output, 19,202 parameters", "2 scores",
      ])
    #expect(diagram.boxes.map(\.isDashed) == [false, true, false, false, false, false])
    #expect(isChain(diagram))
  }

  @Test(arguments: 1...6) func `shows filters of several widths as branches`(_ count: Int) throws {
    let widths = Array(2..<2 + count)
    let diagram = try diagram(Samples.filterNetwork(widths: widths), pooling: "maximum")
    let filters = diagram.boxes.filter { $0.title == "Convolution" }
    #expect(
      filters.map(text)
        == widths.enumerated().map { index, width in
          "Convolution, convolutions.\(index), windows of \(width), maximum over all places, "
            + "\(NumberFormat.fixed(Double(width * 5_000 + 100), decimals: 0)) parameters, "
            + (count == 1 ? "dropout, 100" : "100")
        })
    guard count > 1 else { return #expect(isChain(diagram)) }
    #expect(diagram.boxes.suffix(3).map(\.title) == ["Concatenation", "Dense", "2 scores"])
    #expect(diagram.boxes[count + 2].output == "\(count)00")
    let arrows = diagram.arrows.map { [$0.from, $0.to] }
    let branches = (2..<2 + count).map { $0 }
    #expect(
      Set(arrows)
        == Set(
          [[0, 1]] + branches.map { [1, $0] } + branches.map { [$0, count + 2] } + [
            [count + 2, count + 3], [count + 3, count + 4],
          ]))
    #expect(arrows.count == 3 + 2 * count)
  }

  @Test func `tells pooled vectors from vectors side by side`() throws {
    for pooling in [PoolingNetwork.Pooling.averaged, .summed] {
      let diagram = try diagram(Samples.poolingNetwork(pooling), pooling: "mean")
      #expect(text(diagram.boxes[2]) == "Mean over all places, 50")
      #expect(isChain(diagram) && diagram.boxes.count == 7)
    }
    let flat = try diagram(Samples.poolingNetwork(.flattened))
    #expect(text(flat.boxes[2]) == "Flattening, 2,500")
  }

  @Test func `shows both directions of a recurrent layer`() throws {
    let diagram = try diagram(Samples.recurrentNetwork())
    #expect(
      diagram.boxes.prefix(7).map(text) == [
        "30 words", "Embedding, 128,000 parameters, 30 × 64",
        "GRU, forward, gru.forward, 17,400 parameters, 50",
        "GRU, backward, gru.backward, 17,400 parameters, 50", "Concatenation, 100",
        "Dense, hidden.0.dense, 10,100 parameters, 100",
        "Batch normalization, hidden.0.normalization, 400 parameters, 200 of them trained, "
          + "dropout, 100",
      ])
    #expect(diagram.boxes.last?.title == "1 score")
    let frozen = try self.diagram(Samples.recurrentNetwork(frozen: ".*gru|.*embedding"))
    #expect(
      frozen.boxes.filter(\.isDashed).map(\.title) == [
        "Embedding", "GRU, forward", "GRU, backward",
      ])
    // Which of the two is frozen is more than a summary tells.
    let half = try self.diagram(Samples.recurrentNetwork(frozen: "gru.forward"))
    #expect(
      text(half.boxes[2])
        == "GRU, both directions, gru, 34,800 parameters, 17,400 of them trained, 100")
    #expect(isChain(half))
  }

  @Test func `shows all convolutions over characters, and by how much they pool`() throws {
    let diagram = try diagram(Samples.characterNetwork, unit: "characters")
    #expect(isChain(diagram))
    #expect(
      diagram.boxes.map(text) == [
        "256 characters", "One-hot, 256 × 69",
        "Convolution, convolutions.0, windows of 7, pooled by 3, 7,744 parameters, 83 × 16",
        "Convolution, convolutions.1, windows of 7, pooled by 3, 1,808 parameters, 25 × 16",
        "Convolution, convolutions.2, windows of 3, 784 parameters, 23 × 16",
        "Convolution, convolutions.3, windows of 3, 784 parameters, 21 × 16",
        "Convolution, convolutions.4, windows of 3, 784 parameters, 19 × 16",
        "Convolution, convolutions.5, windows of 3, pooled by 3, 784 parameters, 5 × 16",
        "Flattening, 80", "Dense, hidden.0, 5,184 parameters, dropout, 64",
        "Dense, hidden.1, 2,080 parameters, dropout, 32", "Dense, output, 231 parameters",
        "7 scores",
      ])
  }

  @Test func `is told in words`() {
    let plot = networkDiagram(Samples.filterNetwork(widths: [3, 4]), title: "Filters")
    #expect(plot.subtitle == "135,602 parameters, all of them trained")
    #expect(
      plot.summary.replacing("\u{A0}", with: " ") == """
        A network of 5 layers, 135,602 parameters, all of them trained: 60 words; embedding, gives 60 × 50; \
        convolution, convolutions.0, windows of 3, pooled over all places, gives 100 beside convolution, \
        convolutions.1, windows of 4, pooled over all places, gives 100; concatenation, dropout, gives 200; \
        dense, output; 2 scores.
        """)
    #expect(plot.csv.contains("3,Convolution,\"convolutions.0; windows of 3;"))
  }

  /// A summary that no network need have.
  private func summary(_ rows: [(kind: String, shape: [Int], parameters: Int)]) -> ModelSummary {
    let rows = rows.enumerated().map { index, row in
      ModelSummary.Row(
        name: index.isMultiple(of: 3)
          ? "" : `Hostile input`.names[index % `Hostile input`.names.count],
        kind: row.kind, outputShape: row.shape, parameters: row.parameters,
        trainable: index.isMultiple(of: 2) ? row.parameters : 0)
    }
    return ModelSummary(
      rows: rows, parameters: rows.reduce(0) { $0 + $1.parameters },
      trainable: rows.reduce(0) { $0 + $1.trainable })
  }

  @Test func `without layers says so`() throws {
    let plot = networkDiagram(summary([]), title: "Nothing")
    #expect(plot.summary == "A network without layers." && plot.notes.count == 1)
    #expect(try diagram(summary([])).boxes.isEmpty)
  }

  @Test(arguments: [1, 7, 40]) func `is readable whatever the layers are`(_ count: Int) throws {
    let kinds = [
      "Embedding", "Attention", "Dropout", "Convolution", "MaximumPooling", "LSTM", "OneHot",
      "Bidirectional<LSTM>", "Dense", "", "BatchNormalization", "Dropout", "Bidirectional<",
    ]
    let shapes = [[2, 30, 8], [2, 8], [2, 15, 7], [2], [], [2, 0, 3], [2, 1], [2, 3, 4, 5]]
    for shift in [0, 3] {
      let rows = (0..<count).map { index in
        (
          kind: kinds[(index + shift) % kinds.count], shape: shapes[index * 5 % shapes.count],
          parameters: index * 977 % 5_000
        )
      }
      let drawn = try diagram(summary(rows))
      #expect(drawn.boxes.count <= 3 * count + 2)
    }
  }

  @Test func `leaves dropout to the branch it follows`() throws {
    let diagram = try diagram(
      summary([
        ("Embedding", [2, 9, 4], 40), ("Convolution", [2, 3], 39), ("Dropout", [2, 3], 0),
        ("Convolution", [2, 3], 51), ("Dropout", [2, 3], 0), ("Dense", [2, 2], 14),
      ]))
    #expect(diagram.boxes.filter { $0.details.last == "dropout" }.count == 2)
    #expect(
      diagram.arrows.map { [$0.from, $0.to] }
        == [[0, 1], [1, 2], [1, 3], [2, 4], [3, 4], [4, 5], [5, 6]])
  }
}
