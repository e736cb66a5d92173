-- wrk script: sends GETs for random lines of a file of paths and prints the run's figures as one line of JSON.
-- Arguments after `--`: the file, and the value of the Authorization header ("" for none) or "Cookie: …" for a console's session, which
-- is bound to the browser's name.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

function init(arguments)
  math.randomseed(20261121 + seed)
  local headers = {}
  local cookie = arguments[2]:match("^Cookie: (.*)$")
  if cookie then
    headers["Cookie"], headers["User-Agent"] = cookie, "bench"
  elseif arguments[2] ~= "" then
    headers["Authorization"] = arguments[2]
  end
  requests = {}
  for path in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "bytes": %d, "refused": %d, "broken": %d, "median": %d, "p99": %d}\n',
    summary.requests, summary.duration, summary.bytes, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
