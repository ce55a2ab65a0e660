import { management } from '../src/management.js';

const client = management({ baseUrl: 'http://localhost:5080', key: process.env['ANNUALREPORTS_KEY']! });
const { content, etag } = await client.post('/api/v1/manage/highlights', {
  body: { report: '2024', slug: 'new', fields: { position: 20 }, translations: { nl: { title: 'Nieuw', summary: 'In één zin.' }, fr: { title: 'Neuf', summary: 'En une phrase.' } } },
});
await client.post('/api/v1/manage/highlights/{id}/publish', { id: content.id, ifMatch: etag!, body: { languages: ['nl', 'fr'] } });
