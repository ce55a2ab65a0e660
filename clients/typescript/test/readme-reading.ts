import { annualReports, NotInLanguageError } from '../src/index.js';

const reports = annualReports({ baseUrl: process.env['ANNUALREPORTS_URL'] ?? 'http://localhost:5080', language: 'fr' });

// A list, to its end: pages are fetched as they are needed.
for await (const card of reports.list('/api/v1/highlights', { country: ['BE'], sort: ['-date'] })) console.log(card.language, card.title);

// One entry. A stand-in answers where it is not public in German, and says so.
const entry = { report: '2024', slug: 'elections-abroad' } as const;
const highlight = await reports.read('/api/v1/reports/{report}/highlights/{slug}', { ...entry, lang: 'de' });
console.log(highlight.language, highlight.title);

// Problems have types.
try {
  await reports.read('/api/v1/reports/{report}/highlights/{slug}', { ...entry, lang: 'de', fallback: 'none' });
} catch (error) {
  if (error instanceof NotInLanguageError) console.log('public in', error.languages);
  else throw error;
}
