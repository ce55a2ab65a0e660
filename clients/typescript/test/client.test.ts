// Against the real API, with the sample: TypeScriptTests starts it and says where. By hand: npm test, with the program running.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { annualReports, GoneError, isLanguage, NotInLanguageError, NoAnswerError, ProblemError, UnexpectedAnswerError } from '../src/index.js';
import { management, StaleRevisionError } from '../src/management.js';

const baseUrl = process.env['ANNUALREPORTS_URL'] ?? 'http://localhost:5080';
const key = process.env['ANNUALREPORTS_KEY'];

/** A fetch that notes what went over the wire. */
function noting() {
  const seen: { url: URL; status: number; sent: Headers }[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const response = await globalThis.fetch(request);
    seen.push({ url: new URL(request.url), status: response.status, sent: request.headers });
    return response;
  };
  return { seen, fetch };
}

describe('reading', () => {
  it('answers in the language of the client, and in another where a request says so', async () => {
    const reports = annualReports({ baseUrl, language: 'fr' });
    assert.equal((await reports.read('/api/v1/reports/{report}', { report: 'latest' })).language, 'fr');
    assert.equal((await reports.read('/api/v1/reports/{report}', { report: 'latest', lang: 'nl' })).language, 'nl');
  });

  it('follows what was published, and goes on from where it was', async () => {
    const reports = annualReports({ baseUrl, language: 'fr' });
    const texts = new Map<string, unknown>();
    let next: string | undefined;
    for await (const page of reports.changes()) {
      for (const { action, entry, language, body } of page.items)
        if (action === 'published' || action === 'refreshed') texts.set(`${entry?.url}?lang=${language}`, body);
      next = page.next;
    }
    const address = '/api/v1/reports/2024/highlights/elections-abroad?lang=nl';
    assert.deepEqual(texts.get(address), await (await fetch(new URL(address, baseUrl))).json());
    assert.ok([...texts.keys()].some(key => key.endsWith('?lang=fr')));
    for await (const page of reports.changes({ next: next! })) assert.deepEqual([page.items.length, page.more], [0, false]);
  });

  it('says which language stands in, and refuses one where none may', async () => {
    const german = annualReports({ baseUrl, language: 'de' });
    const entry = { report: '2024', slug: 'elections-abroad' };
    assert.equal((await german.read('/api/v1/reports/{report}/highlights/{slug}', entry)).language, 'fr');
    const strict = annualReports({ baseUrl, language: 'de', fallback: 'none' });
    await assert.rejects(strict.read('/api/v1/reports/{report}/highlights/{slug}', entry), (error: unknown) => {
      assert.ok(error instanceof NotInLanguageError);
      assert.deepEqual([error.type, error.status, error.languages], ['not-in-language', 404, ['fr', 'nl']]);
      return true;
    });
  });

  it('goes through a list to its end, whatever the size of its pages', async () => {
    const reports = annualReports({ baseUrl, language: 'fr' });
    const slugs = async (limit: number) => {
      const found: string[] = [];
      for await (const card of reports.list('/api/v1/highlights', { limit, sort: ['date', 'slug'] })) found.push(card.slug);
      return found;
    };
    const all = await slugs(100);
    assert.ok(all.length > 5);
    assert.deepEqual(await slugs(2), all);
    assert.equal(new Set(all).size, all.length);
  });

  it('sends several values as one parameter', async () => {
    const { seen, fetch } = noting();
    for await (const card of annualReports({ baseUrl, fetch, language: 'nl' }).list('/api/v1/highlights', { country: ['BE', 'FR'] })) assert.ok(card.countries?.some(c => c === 'BE' || c === 'FR'));
    assert.deepEqual(seen[0]?.url.searchParams.getAll('country'), ['BE,FR']);
  });

  it('asks again by tag, and takes what it has where nothing changed', async () => {
    const { seen, fetch } = noting();
    const reports = annualReports({ baseUrl, fetch, language: 'nl' });
    const first = await reports.read('/api/v1/reports/{report}/bundle', { report: '2024' });
    const second = await reports.read('/api/v1/reports/{report}/bundle', { report: '2024' });
    assert.deepEqual(second, first);
    assert.deepEqual(seen.map(s => s.status), [200, 304]);
    assert.ok(seen[1]?.sent.get('If-None-Match'));
  });

  it('stops when it is told to', async () => {
    const reports = annualReports({ baseUrl });
    await assert.rejects(reports.read('/api/v1/reports', { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('throws the problem that it was answered, by its type', async () => {
    const reports = annualReports({ baseUrl });
    await assert.rejects(reports.read('/api/v1/reports/{report}', { report: '1066' }), (error: unknown) => error instanceof ProblemError && error.type === 'unknown-report' && error.status === 404);
  });

  it('does not take the page of a proxy for an answer', async () => {
    const reports = annualReports({ baseUrl, fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }) });
    await assert.rejects(reports.read('/api/v1/reports'), UnexpectedAnswerError);
    const elsewhere = annualReports({ baseUrl, fetch: async () => new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } }) });
    await assert.rejects(elsewhere.read('/api/v1/reports'), UnexpectedAnswerError);
  });

  it('says so where nothing answers, and why', async () => {
    await assert.rejects(annualReports({ baseUrl: 'http://localhost:9' }).read('/api/v1/reports'), (error: unknown) => {
      assert.ok(error instanceof NoAnswerError);
      assert.match(error.message, /^http:\/\/localhost:9\/api\/v1\/reports does not answer \(/);
      return true;
    });
  });

  it('finds the host however it is written', async () => {
    for (const written of [`${baseUrl}/`, `${baseUrl}/api/v1`, `${baseUrl}/api/v1/`])
      assert.equal((await annualReports({ baseUrl: written, language: 'fr' }).read('/api/v1/reports/{report}', { report: '2024' })).language, 'fr');
  });

  it('asks for a preview only where drafts can be shown', async () => {
    const { seen, fetch } = noting();
    const reports = annualReports({ baseUrl, fetch, language: 'nl', preview: 'a-token' });
    await reports.read('/api/v1/reports/{report}/editions', { report: '2024' });
    await reports.read('/api/v1/languages');
    assert.deepEqual(seen.map(s => [s.status, s.url.search]), [[200, '?lang=nl'], [200, '']]);
  });

  it('asks for no other address than the one that was meant', async () => {
    const reports = annualReports({ baseUrl });
    await assert.rejects(reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug: '' }), /slug is missing or empty/);
    for (const host of ['localhost:5080', '', undefined as never]) assert.throws(() => annualReports({ baseUrl: host }), /has to be the API's host/);
  });

  it('leads from what an answer says to what can be asked', async () => {
    const reports = annualReports({ baseUrl, language: 'nl' });
    const highlight = await reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug: 'elections-abroad' });
    const other = highlight.languages.filter(isLanguage).find(tag => tag !== 'nl');
    assert.equal((await reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug: highlight.slug, lang: other! })).language, other);
    assert.equal((await fetch(reports.absolute(highlight.image!.url))).status, 200);
  });

  it('answers sections as a tree', async () => {
    const { items } = await annualReports({ baseUrl, language: 'nl' }).read('/api/v1/reports/{report}/sections', { report: '2024', shape: 'tree' });
    const children = items.flatMap(item => item.children);
    assert.ok(children.length > 0 && children.every(child => child.parent));
  });

  it('keeps what the items of a list refer to, each once, over all pages', async () => {
    const list = annualReports({ baseUrl, language: 'fr' }).list('/api/v1/highlights', { include: ['priority', 'theme'], limit: 2 });
    const themes = new Set<string>();
    for await (const card of list)
      for (const theme of card.themes ?? []) {
        themes.add(theme);
        // What an item refers to is there when the item is.
        assert.ok(list.included.some(other => other.kind === 'theme' && other.slug === theme));
      }
    const found = list.included.filter(card => card.kind === 'theme').map(card => card.slug);
    assert.deepEqual(found.sort(), [...themes].sort());
    assert.ok(themes.size > 1 && list.included.some(card => card.kind === 'priority'));
  });

  it('hands on what a framework adds to fetch, and leaves it what it keeps', async () => {
    const seen: { init: unknown; tag: string | null }[] = [];
    const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      seen.push({ init, tag: request.headers.get('If-None-Match') });
      return globalThis.fetch(request);
    };
    const reports = annualReports({ baseUrl, fetch, language: 'nl' });
    const next = { tags: ['report-2024'], revalidate: 60 };
    for (let time = 0; time < 2; time++) await reports.read('/api/v1/reports/{report}', { report: '2024', next, cache: 'force-cache' });
    for await (const card of reports.list('/api/v1/highlights', { limit: 5, next })) assert.ok(card.slug);
    assert.ok(seen.length >= 4);
    assert.deepEqual(seen[1], { init: { next, cache: 'force-cache' }, tag: null });
    assert.ok(seen.slice(2).every(({ init, tag }) => JSON.stringify(init) === JSON.stringify({ next }) && tag === null));
  });
});

describe('writing', { skip: key === undefined && 'ANNUALREPORTS_KEY is not set' }, () => {
  it('creates, previews, publishes, finds a stale save, and withdraws', async () => {
    const client = management({ baseUrl, key: key! });
    const slug = `typed-${Date.now()}`;
    const created = await client.post('/api/v1/manage/highlights', {
      body: { report: '2024', slug, fields: { position: 900 }, translations: { nl: { title: 'Getypt', summary: 'Eén zin.' }, fr: { title: 'Tapé', summary: 'Une phrase.' } } },
    });
    const { id } = created.content;

    const link = await client.post('/api/v1/manage/preview-links', { body: { report: '2024', name: 'Typed' } });
    const preview = annualReports({ baseUrl, language: 'fr', preview: link.content.token! });
    assert.equal((await preview.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug })).title, 'Tapé');

    const patched = await client.patch('/api/v1/manage/highlights/{id}', { id, ifMatch: created.etag!, body: { translations: { fr: { title: 'Dactylographié' } } } });
    await assert.rejects(client.patch('/api/v1/manage/highlights/{id}', { id, ifMatch: created.etag!, body: { fields: { section: null } } }), StaleRevisionError);

    await client.post('/api/v1/manage/highlights/{id}/publish', { id, ifMatch: patched.etag!, body: { languages: ['nl', 'fr'] } });
    const reports = annualReports({ baseUrl, language: 'fr' });
    assert.equal((await reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug })).title, 'Dactylographié');

    await client.post('/api/v1/manage/highlights/{id}/withdraw', { id, ifMatch: patched.etag!, body: { languages: ['nl', 'fr'], reason: { nl: 'Proef.', fr: 'Essai.' } } });
    await assert.rejects(reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug }), (error: unknown) => error instanceof GoneError && error.reason === 'Essai.');
  });

  it('takes a report out to a translator as XLIFF, and brings it back', async () => {
    const client = management({ baseUrl, key: key! });
    const slug = `xliff-${Date.now()}`;
    const { content } = await client.post('/api/v1/manage/reports', { body: { slug, fields: { year: 1900 + (Date.now() % 100) }, translations: { nl: { title: 'Verslag', summary: 'Eén *zin*.' } } } });
    const document = await client.exportTranslations(content.id, { target: 'fr', state: ['missing'] });
    assert.match(document, /<unit id="title"/);
    const translated = document.replace(/state="initial"/g, 'state="translated"').replace(/<source>(.*?)<\/source>/gs, '$&<target>$1</target>');
    const tried = await client.importTranslations(content.id, translated, { dryRun: true });
    assert.deepEqual([tried.saved, tried.dryRun], [2, true]);
    assert.equal((await client.importTranslations(content.id, translated)).saved, 2);
  });
});

describe('README', () => {
  it('shows the code that is compiled here', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const shown = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(block => block[1]!);
    const compiled = await Promise.all(['reading', 'writing'].map(name => readFile(new URL(`../../test/readme-${name}.ts`, import.meta.url), 'utf8')));
    assert.deepEqual(shown, compiled.map(code => code.replace('../src/index.js', '@annual-reports/client').replace('../src/management.js', '@annual-reports/client/management')));
  });

  it('says what is true of the sample', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./readme-reading.js', import.meta.url))]);
    assert.match(stdout, /^fr Voter/m);
    assert.match(stdout, /^public in \[ 'fr', 'nl' \]$/m);
  });
});
