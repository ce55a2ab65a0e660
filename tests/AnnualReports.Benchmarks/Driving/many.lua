-- Asks the targets of a file (the first argument), one after the other and again from the first.
local requests, next = {}, 0

function init(args)
  for target in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", target)
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("\ncounted %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
