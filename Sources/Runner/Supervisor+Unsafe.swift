import Glibc

/// One process as its owner sees it.
protocol Job: AnyObject {
  /// What to start.
  var command: Command { get }
  /// Seconds without a byte after which the process is stopped; nil for never.
  var allowedSilence: Double? { get }
  /// Takes what the process wrote; returns how it must end when it must end now.
  func receive(_ bytes: [UInt8], from stream: Stream) -> Termination?
  /// Learns how the process ended, after all it wrote; what it throws stops the others.
  func finish(_ termination: Termination) throws(RunnerError)
}

/// Runs processes side by side on one thread: starts, listens, times out, stops.
struct Supervisor {
  /// How many processes run at a time.
  let limit: Int
  /// What tells that the user has had enough.
  let interruption: Interruption
  /// Seconds that processes may take to stop: a training ends its batch and writes a checkpoint first.
  var patience: Double = 60
  /// Called once when stopping takes longer than a moment.
  var whileStopping: () -> Void = {}

  private struct Running {
    var child: ChildProcess
    let job: any Job
    var lastHeard: Double
    var verdict: Termination?

    /// Whether all its pipes are closed, so that only its end is awaited.
    var isQuiet: Bool { child.pipes.isEmpty }
  }

  /// Runs all jobs to their ends.
  ///
  /// - Throws: `RunnerError.interrupted` after all processes have been stopped, `notStarted`, or what a job's end throws.
  func run(_ jobs: [any Job]) throws(RunnerError) {
    var waiting = jobs[...]
    var running: [Running] = []
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < max(1, limit), let job = waiting.popFirst() {
        do {
          let child = try ChildProcess(job.command)
          running.append(Running(child: child, job: job, lastHeard: now()))
        } catch {
          stop(&running)
          throw error
        }
      }
      wait(for: running)
      if interruption.isRequested {
        stop(&running)
        throw .interrupted
      }
      do {
        for place in running.indices.reversed() {
          guard let termination = step(&running[place]) else { continue }
          try running.remove(at: place).job.finish(termination)
        }
      } catch {
        stop(&running)
        throw error
      }
    }
  }

  /// Listens to one process; tells how it ended, when it has.
  private func step(_ process: inout Running) -> Termination? {
    let termination = process.child.termination()
    for stream in Stream.allCases {
      let bytes = process.child.read(stream)
      guard !bytes.isEmpty else { continue }
      process.lastHeard = now()
      if process.verdict == nil, let verdict = process.job.receive(bytes, from: stream) {
        process.verdict = verdict
        process.child.signal(SIGKILL)
      }
    }
    if let termination {
      process.child.dispose()
      return process.verdict ?? termination
    }
    if process.verdict == nil, let limit = process.job.allowedSilence,
      now() - process.lastHeard > limit
    {
      process.verdict = .silent(seconds: limit)
      process.child.signal(SIGKILL)
    }
    return nil
  }

  /// Waits until some process has something to say, but not for long.
  private func wait(for running: [Running]) {
    var descriptors = running.flatMap { process in
      process.child.pipes.values.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }
    unsafe _ = poll(&descriptors, nfds_t(descriptors.count), running.allSatisfy(\.isQuiet) ? 2 : 50)
  }

  /// Asks all processes to stop; makes them when they take too long or the user asks again.
  private func stop(_ running: inout [Running]) {
    interruption.forget()
    for process in running { process.child.signal(SIGINT) }
    let begin = now()
    var left = Array(running.indices)
    var isTold = false
    while !left.isEmpty, now() - begin < patience, !interruption.isRequested {
      wait(for: left.map { running[$0] })
      // What they still say is read, lest they wait for a reader, and is lost.
      for place in left {
        for stream in Stream.allCases { _ = running[place].child.read(stream) }
      }
      left = left.filter { running[$0].child.termination() == nil }
      if !isTold, !left.isEmpty, now() - begin > 0.5 {
        isTold = true
        whileStopping()
      }
    }
    for place in running.indices { running[place].child.dispose() }
    for place in left { while running[place].child.termination() == nil { usleep(1000) } }
    running = []
  }

  /// Seconds of a clock that never goes back.
  private func now() -> Double {
    var time = timespec()
    unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
