/// The learning rate at a step, which counts from 1.
public typealias Schedule = @Sendable (_ step: Int) -> Float
