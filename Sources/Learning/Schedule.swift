import Glibc
import Preconditions

/// How the learning rate changes with the steps: a factor of the optimizer's rate for every step, counted from 1.
public struct Schedule: Sendable, CustomStringConvertible {
  /// The schedule in words: part of a run's fingerprint.
  public let description: String

  private let factor: @Sendable (_ step: Int) -> Double

  /// A schedule of your own.
  ///
  /// - Parameters:
  ///   - description: the function in words. A run of the same description counts as the same.
  ///   - factor: the factor of every step, from 1.
  public init(_ description: String, _ factor: @escaping @Sendable (_ step: Int) -> Double) {
    self.description = description
    self.factor = factor
  }

  /// The factor of a step, from 1.
  public func callAsFunction(_ step: Int) -> Double { factor(step) }
}

extension Schedule {
  /// Always the optimizer's rate.
  public static let constant = Schedule("constant") { _ in 1 }

  /// Multiplied by `factor` after every so many steps, never below `least`: MXNet's `FactorScheduler`.
  ///
  /// - Precondition: at least one step between.
  public static func stepDecay(
    every steps: Int, by factor: Double, least: Double = 0
  ) -> Schedule {
    require(steps > 0, "Schedule: a decay every \(steps) steps")
    return Schedule("stepDecay(every: \(steps), by: \(factor), least: \(least))") { step in
      max(least, pow(factor, Double((step - 1) / steps)))
    }
  }

  /// Multiplied by `factor` after every step.
  public static func exponential(by factor: Double) -> Schedule {
    Schedule("exponential(by: \(factor))") { pow(factor, Double($0 - 1)) }
  }

  /// Half a cosine from 1 in the first step down to `least`, which it reaches after `steps` steps and keeps.
  ///
  /// Source: Loshchilov and Hutter (2017), "SGDR: stochastic gradient descent with warm restarts", equation 5, without
  /// restarts.
  ///
  /// - Precondition: at least one step.
  public static func cosine(over steps: Int, least: Double = 0) -> Schedule {
    require(steps > 0, "Schedule: a cosine over \(steps) steps")
    return Schedule("cosine(over: \(steps), least: \(least))") { step in
      let done = Double(min(step - 1, steps)) / Double(steps)
      return least + (1 - least) * (1 + cos(.pi * done)) / 2
    }
  }

  /// A straight line from `start` in the first step up to 1 after `steps` steps, and this schedule from there.
  ///
  /// - Precondition: at least one step.
  public func warmingUp(over steps: Int, from start: Double = 0) -> Schedule {
    require(steps > 0, "Schedule: a warm-up over \(steps) steps")
    return Schedule("\(description) after warmingUp(over: \(steps), from: \(start))") { step in
      step <= steps
        ? start + (1 - start) * Double(step - 1) / Double(steps) : self(step - steps)
    }
  }
}
