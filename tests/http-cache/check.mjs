// Says what a real HTTP cache makes of recorded exchanges: JSON in, JSON out. HttpCacheTests says what it should.
import CachePolicy from 'http-cache-semantics';

// The clock stands still: what is judged is what the answers say, not how fast this runs.
const now = Date.now();
CachePolicy.prototype.now = () => now;

function judge({ request, response, others = {}, notModified }, shared) {
  const policy = new CachePolicy(request, response, { shared });
  const asks = headers => ({ ...request, headers: { host: request.headers.host, ...headers } });
  const verdict = {
    stored: policy.storable(),
    seconds: policy.timeToLive() / 1000,
    answersAgain: policy.satisfiesWithoutRevalidation(request),
    answersOthers: Object.fromEntries(Object.entries(others).map(([name, headers]) => [name, policy.satisfiesWithoutRevalidation(asks(headers))])),
    asksWith: policy.revalidationHeaders(request)['if-none-match'] ?? null,
  };
  if (notModified) {
    // An hour later nothing is fresh; the 304 makes it so again.
    CachePolicy.prototype.now = () => now + 3_600_000;
    const renewed = policy.revalidatedPolicy(request, notModified);
    Object.assign(verdict, { modified: renewed.modified, matches: renewed.matches, secondsRenewed: renewed.policy.timeToLive() / 1000 });
    CachePolicy.prototype.now = () => now;
  }
  return verdict;
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const exchanges = JSON.parse(Buffer.concat(chunks));
console.log(JSON.stringify(exchanges.map(e => ({ shared: judge(e, true), private: judge(e, false) }))));
