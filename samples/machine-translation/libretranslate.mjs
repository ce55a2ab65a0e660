// An adapter from docs/machine-translation.md to LibreTranslate: node libretranslate.mjs
// LIBRETRANSLATE=http://localhost:5000/translate, LIBRETRANSLATE_KEY, ADAPTER_KEY (the Translation:Key), PORT. A test runs it.
import { createServer } from 'node:http';

const { LIBRETRANSLATE = 'http://localhost:5000/translate', LIBRETRANSLATE_KEY, ADAPTER_KEY, PORT = '5100' } = process.env;

// The marks become empty elements, which a translation of HTML carries along. Everything else is text.
const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const plain = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: '\u00a0' };
const toHtml = text => text.replace(/[&<>]/g, sign => escaped[sign]).replace(/⟦(\d+)⟧/g, '<i id="m$1"></i>');
const toText = html => html
  .replace(/<i id="?m(\d+)"?>\s*<\/i>/g, '⟦$1⟧')
  .replace(/&(amp|lt|gt|quot|#39|#x27|nbsp);/g, (_, name) => plain[name]);

async function translate({ source, target, texts }) {
  const answer = await fetch(LIBRETRANSLATE, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: texts.map(toHtml), source, target, format: 'html', api_key: LIBRETRANSLATE_KEY }),
    signal: AbortSignal.timeout(50_000),
  });
  if (!answer.ok) throw new Error(`LibreTranslate answered ${answer.status}`);
  return { texts: (await answer.json()).translatedText.map(toText) };
}

createServer(async (request, response) => {
  const send = (status, body) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  try {
    if (request.method !== 'POST') return send(405, {});
    if (ADAPTER_KEY && request.headers.authorization !== `Bearer ${ADAPTER_KEY}`) return send(401, {});
    const parts = [];
    for await (const part of request) parts.push(part);
    send(200, await translate(JSON.parse(Buffer.concat(parts).toString('utf8'))));
  } catch (error) {
    console.error(error.message);
    send(502, {});
  }
}).listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on ${PORT}`));
