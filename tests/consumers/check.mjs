// Says what programs that others wrote make of feeds, oEmbed and public pages of the API at ADDRESS: JSON out. ConsumerTests says what they should.
import { detectAtomFeed, detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { unfurl } from 'unfurl.js';

const at = process.env.ADDRESS;
const text = async path => (await fetch(new URL(path, at))).text();

async function atom(path) {
  const feed = await text(path);
  return { detected: detectAtomFeed(feed), feed: parseAtomFeed(feed) };
}

async function json(path) {
  const feed = await text(path);
  return { detected: detectJsonFeed(JSON.parse(feed)), feed: parseJsonFeed(JSON.parse(feed)) };
}

const said = {
  highlights: await atom('/feeds/nl/highlights.atom'),
  corrections: await atom('/feeds/nl/corrections.atom'),
  json: await json('/feeds/nl/highlights.json'),
};
// It reads the page as a chat or a site would: Open Graph, and what its discovery link leads to.
const pages = [['report', '/reports/2024?lang=nl'], ['highlight', '/highlights/2024/eu-council-presidency?lang=fr']];
for (const [name, path] of pages) said[name] = await unfurl(new URL(path, at).href, { oembed: true });
console.log(JSON.stringify(said));
