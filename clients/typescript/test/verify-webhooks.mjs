// Checks received events with the reference library of Standard Webhooks: WebhookTests writes them to a file, a line of
// JSON for each, with the time at which it came. Ends with an error at the first that is not valid.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';

const hook = new Webhook(process.env.WEBHOOK_SECRET);
let count = 0;
for await (const line of createInterface({ input: createReadStream(process.env.WEBHOOK_FILE) })) {
  const { headers, body, at } = JSON.parse(line);
  const now = Date.now;
  // The library compares with the time now; the test may have taken long.
  Date.now = () => at;
  hook.verify(body, headers);
  Date.now = now;
  count += 1;
}
assert.ok(count > 0);
console.log(`${count} signatures are valid`);
