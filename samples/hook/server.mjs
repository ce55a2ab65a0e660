// Receives webhooks, purges the CDN in front of the API, and builds the site again. A test runs it.
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { verifyWebhook, WebhookSignatureError } from '@annual-reports/client/webhooks';
import { purgeCloudflare, purgeFastly } from './purge.mjs';

const { BUILD = 'npm run build', PORT = '3000', REPORTS_WEBHOOK_SECRET, FASTLY_SERVICE, CLOUDFLARE_ZONE } = process.env;

const changed = new Set();
let building = false;

// While one build runs, what changes is collected for the next, so a release of a hundred entries is two builds.
async function build() {
  if (building) return;
  building = true;
  while (changed.size > 0) {
    // Another instance of the API may answer as before for up to a second, which a purged CDN would keep.
    await setTimeout(1000);
    const keys = [...changed];
    changed.clear();
    try {
      if (FASTLY_SERVICE) await purgeFastly(FASTLY_SERVICE, keys);
      if (CLOUDFLARE_ZONE) await purgeCloudflare(CLOUDFLARE_ZONE, keys);
      await run(BUILD);
    } catch (error) {
      console.error(error);
    }
  }
  building = false;
}

const run = command => new Promise((done, failed) => {
  spawn(command, { shell: true, stdio: 'inherit' })
    .on('error', failed)
    .on('exit', code => code === 0 ? done() : failed(new Error(`${command} ended with ${code}`)));
});

createServer(async (request, response) => {
  try {
    let body = '';
    for await (const part of request.setEncoding('utf8')) {
      body += part;
      if (body.length > 100_000) return response.writeHead(413).end();
    }
    const { data } = await verifyWebhook(body, request.headers, REPORTS_WEBHOOK_SECRET);
    for (const key of data.surrogateKeys) changed.add(key);
    // Answered before the build, which takes longer than an attempt may.
    response.writeHead(204).end();
    build();
  } catch (error) {
    response.writeHead(error instanceof WebhookSignatureError ? 401 : 500).end();
  }
}).listen(Number(PORT), () => console.log(`Waiting for webhooks on port ${PORT}`));
