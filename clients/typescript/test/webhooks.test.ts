import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook, WebhookSignatureError } from '../src/webhooks.js';

const [secret, older] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'];
const body = JSON.stringify({ type: 'entry.published', timestamp: '2026-11-24T09:00:00.000Z', data: { surrogateKeys: ['report-2024', 'présidence'] } });

/** Signed by the reference library. */
function signed(by: string, at = new Date()) {
  return { 'webhook-id': 'one', 'webhook-timestamp': `${Math.floor(at.getTime() / 1000)}`, 'webhook-signature': new Webhook(by).sign('one', at, body) };
}

describe('a webhook', () => {
  it('is read if the reference library has signed it, also while the secret is rotated', async () => {
    assert.equal((await verifyWebhook(body, signed(secret), secret)).type, 'entry.published');
    assert.deepEqual((await verifyWebhook(body, new Headers(signed(older)), [secret, older])).data.surrogateKeys, ['report-2024', 'présidence']);
    const both = { ...signed(secret), 'webhook-signature': `v1a,else ${signed(older)['webhook-signature']} ${signed(secret)['webhook-signature']}` };
    assert.equal((await verifyWebhook(body, both, secret)).type, 'entry.published');
  });

  it('is refused with another secret, body, id or time, and without its headers', async () => {
    const refused = (sent: string, headers: Record<string, string>) => assert.rejects(verifyWebhook(sent, headers, secret), WebhookSignatureError);
    await refused(body, signed(older));
    await refused(`${body} `, signed(secret));
    await refused(body, { ...signed(secret), 'webhook-id': 'two' });
    await refused(body, signed(secret, new Date(Date.now() - 6 * 60_000)));
    await refused(body, signed(secret, new Date(Date.now() + 6 * 60_000)));
    await refused(body, {});
    await refused(body, { ...signed(secret), 'webhook-signature': 'v1,no Base64!' });
  });

  it('is not read with a secret that is empty or short', async () => {
    for (const bad of ['', 'whsec_', 'whsec_c2hvcnQ=', 'whsec_not base64'])
      await assert.rejects(verifyWebhook(body, signed(secret), [secret, bad]), /24 to 64 bytes/);
  });
});
