// What has to be an error when it is compiled. Nothing here runs: tsc checks that each line below a mark is refused.
import { annualReports, type AnnualReports, type Language, type Schemas } from '../src/index.js';
import { management } from '../src/management.js';

export async function wrong(reports: AnnualReports): Promise<void> {
  const highlight = await reports.read('/api/v1/reports/{report}/highlights/{slug}', { report: '2024', slug: 'elections-abroad', lang: 'fr' });
  const title: string = highlight.title;
  const kind: 'highlight' = highlight.kind;
  // @ts-expect-error A field that a highlight does not have.
  highlight.titel;
  // @ts-expect-error A text that need not be there.
  const body: string = highlight.body.html;
  // @ts-expect-error A language that is not configured.
  await reports.read('/api/v1/reports/{report}', { report: '2024', lang: 'it' });
  // @ts-expect-error A parameter that this address does not take.
  await reports.read('/api/v1/themes', { country: ['BE'] });
  // @ts-expect-error A parameter of the path that is missing.
  await reports.read('/api/v1/reports/{report}/highlights', { lang: 'nl' });
  // @ts-expect-error An address that does not exist.
  await reports.read('/api/v1/report');
  // @ts-expect-error A report is no list.
  reports.list('/api/v1/reports/{report}', { report: '2024' });
  for await (const card of reports.list('/api/v1/highlights', { country: ['BE', 'FR'], sort: ['-date'] })) {
    // @ts-expect-error Lists leave out long text, unless it is asked for.
    card.body.html;
    const year: string | undefined = card.date?.from;
    void year;
  }
  // A tree is a tree, and a page a page: what is asked for decides.
  const tree: Schemas['SectionTree'] = await reports.read('/api/v1/reports/{report}/sections', { report: '2024', shape: 'tree' });
  const depths: number[] = tree.items.map(section => section.children.length);
  const page: Schemas['SectionCardPage'] = await reports.read('/api/v1/reports/{report}/sections', { report: '2024', limit: 2 });
  const next: string | undefined = page.next;
  // @ts-expect-error A page has no children; only a tree has.
  page.items[0]?.children;
  // @ts-expect-error A tree has no next page.
  tree.next;
  // @ts-expect-error A tree is no list.
  reports.list('/api/v1/reports/{report}/sections', { report: '2024', shape: 'tree' });
  // @ts-expect-error A shape that this address does not have.
  await reports.read('/api/v1/reports/{report}/sections', { report: '2024', shape: 'trees' });

  // Lists keep what their items refer to.
  const list = reports.list('/api/v1/highlights', { include: ['theme', 'section'] });
  for await (const card of list) void card.title;
  const included: readonly Schemas['IncludedCard'][] = list.included;
  for (const card of included) if (card.kind === 'section') void card.parent;
  // @ts-expect-error What is included is told apart by its kind.
  included[0]?.parent;

  // Next.js keeps answers by tags.
  await reports.read('/api/v1/reports/{report}', { report: '2024', next: { tags: ['report'], revalidate: 60 }, cache: 'force-cache' });
  // @ts-expect-error Tags are texts.
  await reports.read('/api/v1/themes', { next: { tags: [1] } });
  void [depths, next];
  void [title, kind, body];
}

export async function written(): Promise<void> {
  const client = management({ baseUrl: 'http://localhost:5080', key: 'k' });
  const text: Schemas['LongText'] = { markdown: '', html: '' };
  // @ts-expect-error The fields are needed.
  await client.post('/api/v1/manage/highlights', { body: { slug: 'new' } });
  const { content, etag } = await client.post('/api/v1/manage/highlights', { body: { slug: 'new', report: '2024', fields: {}, translations: { fr: { title: 'Un titre' } } } });
  // @ts-expect-error A field that a draft does not have.
  await client.post('/api/v1/manage/highlights', { body: { slug: 'new', fields: { position: 1, colour: 'red' } } });
  // @ts-expect-error A field that a text does not have.
  await client.post('/api/v1/manage/highlights', { body: { slug: 'new', fields: {}, translations: { fr: { titre: 'Un titre' } } } });
  // A part of a draft, with null for what goes.
  await client.patch('/api/v1/manage/highlights/{id}', { id: content.id, ifMatch: etag!, body: { fields: { section: null }, translations: { de: null } } });
  // @ts-expect-error A change needs the tag that was read.
  await client.patch('/api/v1/manage/highlights/{id}', { id: content.id, body: {} });
  // @ts-expect-error What is not there can't be published.
  await client.post('/api/v1/manage/highlight/{id}/publish', { id: content.id, ifMatch: '"1"', body: { languages: ['nl'] } });
  // @ts-expect-error A status that there is not.
  await client.get('/api/v1/manage/highlights', { status: 'public' });
  void text;
}

// @ts-expect-error A language that is not configured.
export const language: Language = 'it';

// @ts-expect-error The host is needed.
annualReports({ language: 'nl' });
