// Purges a CDN in front of the API by surrogate keys. The addresses can be set for tests.
const { FASTLY_API = 'https://api.fastly.com', FASTLY_TOKEN, CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4', CLOUDFLARE_TOKEN } = process.env;

/** Fastly purges up to 256 keys at once. It reads them from the header Surrogate-Key, which the API sends. */
export async function purgeFastly(service, keys) {
  for (const some of parts(keys, 256))
    await post(`${FASTLY_API}/service/${service}/purge`, { 'Fastly-Key': FASTLY_TOKEN, 'Surrogate-Key': some.join(' ') });
}

/** Cloudflare purges up to 30 tags at once. It reads them from Cache-Tag: have a rule copy Surrogate-Key to it, with commas. */
export async function purgeCloudflare(zone, keys) {
  for (const tags of parts(keys, 30))
    await post(`${CLOUDFLARE_API}/zones/${zone}/purge_cache`, { Authorization: `Bearer ${CLOUDFLARE_TOKEN}`, 'Content-Type': 'application/json' }, JSON.stringify({ tags }));
}

async function post(url, headers, body = undefined) {
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`The CDN answered ${answer.status}`);
}

function* parts(all, most) {
  for (let start = 0; start < all.length; start += most) yield all.slice(start, start + most);
}
