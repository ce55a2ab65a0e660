-- Prints what was counted in one line: requests, microseconds, p50 and p99 in microseconds, errors.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("\ncounted %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
