import type { components } from './generated/management.js';

/** What is posted to a webhook: what happened, with links. It contains no texts. */
export type WebhookEvent = components['schemas']['WebhookEvent'];

/** An event whose signature is wrong. Answer 401, and do nothing that it says. */
export class WebhookSignatureError extends Error {
  override readonly name = 'WebhookSignatureError';
}

/** How far the time of an event may be from the receiver's, in seconds. */
const tolerance = 300;

/**
 * Reads an event whose signature is right (Standard Webhooks), with Web Crypto alone: in Node, Deno, Bun, and at the edge.
 * Keep the ids that were handled, because an event may come twice.
 *
 * @param body The body as it came, not parsed: `await request.text()`.
 * @param headers The headers of the request.
 * @param secrets The secret, or both while it is rotated.
 */
export async function verifyWebhook(
  body: string,
  headers: Headers | Record<string, string | string[] | undefined>,
  secrets: string | readonly string[],
  now = Date.now()
): Promise<WebhookEvent> {
  // First, because an empty secret would let everybody sign.
  const keys = (typeof secrets === 'string' ? [secrets] : secrets).map(secret => {
    const raw = bytesOf(secret.replace(/^whsec_/, ''));
    if (!raw || raw.length < 24 || raw.length > 64) throw new TypeError('A secret is whsec_ and 24 to 64 bytes in Base64.');
    return raw;
  });
  const header = (name: string): string | null => {
    if (headers instanceof Headers) return headers.get(name);
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  const [id, timestamp, signatures] = [header('webhook-id'), header('webhook-timestamp'), header('webhook-signature')];
  if (!id || !timestamp || !signatures)
    throw new WebhookSignatureError('A header is missing: webhook-id, webhook-timestamp or webhook-signature.');
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > tolerance)
    throw new WebhookSignatureError('It was signed more than five minutes ago, or by a clock that is wrong.');
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const given = signatures.split(' ', 10).filter(one => one.startsWith('v1,')).map(one => bytesOf(one.slice(3)));
  for (const raw of keys) {
    const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
    // Web Crypto compares in constant time.
    for (const signature of given) if (signature && (await crypto.subtle.verify('HMAC', key, signature, content))) return JSON.parse(body) as WebhookEvent;
  }
  throw new WebhookSignatureError('It is not signed with this secret.');
}

/** The bytes of Base64; undefined if it is none. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
