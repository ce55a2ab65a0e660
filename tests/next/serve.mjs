// Serves the site that was built, until its input is closed.
import { createServer } from 'node:http';
import next from 'next';

const port = Number(process.env.PORT);
const site = next({ dev: false, dir: import.meta.dirname, hostname: '127.0.0.1', port });
await site.prepare();
createServer(site.getRequestHandler()).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
process.stdin.resume().on('end', () => process.exit());
