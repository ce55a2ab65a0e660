import { ask } from '../../api';
import { titleOf } from '../../entries';
import type { System } from '../../swagger';
import { say, valueName } from '../../texts';
import { titleOfDraft } from '../cards';
import { operationNamed, operationsOf } from '../document';
import { countsOf } from '../reviewing/counts';
import { isReleaseReview, type ReleaseReview } from '../reviewing/reviews';
import { instant, languageName, size, statusName } from '../words';
import type { Confirmation, Intent } from './intent';

export type Rows = [string, string][];

/** What the API knows of what would be changed. */
export async function factsOf(system: System, { reads, below }: Confirmation, intent: Intent): Promise<Rows> {
  const { parameters, body } = intent;
  const id = (parameters['id'] ?? body?.entry) as string | undefined;
  const answers = id ? (await Promise.all(reads.map(name => one(system, name, id).catch(() => undefined)))).filter(Boolean) : [];
  const rows = answers.flatMap(answer => told(answer, intent));
  const slug = answers[0]?.draft?.slug;
  if (below && slug) {
    const copied = below === 'copied';
    const kinds = copied ? (body?.include ?? ['figures', 'sections', 'priorities', 'partners']) : undefined;
    rows.push([say('confirm.much'), await countBelow(system, slug, copied ? [''] : ['published', 'changed'], kinds)]);
  }
  return rows.length ? rows : reads.length ? [[say('confirm.what'), say('confirm.unfound')]] : [];
}

async function get(system: System, path: string, query: Record<string, string | number | undefined> = {}): Promise<any> {
  const { status, body } = await ask(system, 'GET', path, { query, signal: AbortSignal.timeout(5000) });
  return status === 200 ? body : undefined;
}

/** The answer of an operation about what has this id: itself, or what lists of it say. */
async function one(system: System, name: string, id: string): Promise<any> {
  const operation = operationNamed(system, name);
  if (!operation) return undefined;
  const isOne = operation.path.includes('{id}');
  const path = operation.path.replace('{id}', encodeURIComponent(id));
  const answer = await get(system, path, operation.parameters.some(p => p.name === 'limit') ? { limit: 100 } : {});
  // A list of revisions does not say what they are of; the newest does.
  if (operation.path.endsWith('/revisions') && answer?.items?.length) return { ...answer, newest: await get(system, `${path}/${answer.items[0].revision}`) };
  return isOne ? answer : answer?.items.find((item: any) => item.id === id);
}

/** How many items a list has, as far as its tenth page. */
async function count(system: System, path: string, query: Record<string, string | number | undefined>): Promise<{ count: number; isAll: boolean }> {
  let [page, counted] = [await get(system, path, query), 0];
  for (let pages = 1; page; pages++) {
    counted += page.items.length;
    if (!page.next || pages === 10) return { count: counted, isAll: !page.next };
    page = await get(system, page.next.split('?')[0], Object.fromEntries(new URLSearchParams(page.next.split('?')[1])));
  }
  return { count: counted, isAll: false };
}

/** How many entries below a report stand like this, by kind. */
async function countBelow(system: System, report: string, states: string[], only: string[] | undefined): Promise<string> {
  const lists = operationsOf(system).filter(o => o.method === 'get' && ['report', 'status'].every(name => o.parameters.some(p => p.name === name)));
  const counts = await Promise.all(
    lists.map(async list => {
      const segment = list.path.split('/').at(-1)!;
      if (only && !only.includes(segment)) return '';
      const found = await Promise.all(states.map(status => count(system, list.path, { report, limit: 100, ...(status ? { status } : {}) })));
      const [sum, isAll] = [found.reduce((all, each) => all + each.count, 0), found.every(each => each.isAll)];
      return sum ? `${worded('kinds', segment)}: ${isAll ? sum : say('confirm.or-more', { count: sum })}` : '';
    }),
  );
  return counts.filter(Boolean).join(', ') || say('confirm.none');
}

/** The word of the API in the person's language. */
const worded = (member: string, value: string): string => valueName(member, value) ?? value;

const most = 12;

const listed = <T>(values: T[], name: (value: T) => string): string =>
  values.slice(0, most).map(name).join(', ') + (values.length > most ? ` ${say('confirm.and-more', { count: values.length - most })}` : '');

const named = (entry: any): string =>
  say('confirm.entry', {
    kind: worded('kind', entry.kind),
    title: titleOfDraft(entry.draft) ?? entry.draft.slug,
    address: [entry.draft.report, entry.draft.slug].filter(Boolean).join('/'),
    revision: entry.revision,
  });

const standing = (languages: Record<string, { status: string }>): string =>
  listed(Object.entries(languages), ([tag, { status }]) => `${languageName(tag)}: ${statusName(status)}`);

/** What an answer says of the thing: what it is, and how much. */
function told(answer: any, { body }: Intent): Rows {
  if (answer.draft)
    return [
      [say('confirm.what'), named(answer)],
      [say('confirm.stands'), standing(answer.languages) || say('confirm.never-public')],
    ];
  if (answer.state) return toldOfRelease(answer);
  if (answer.bytes)
    return [
      [say('confirm.what'), say('confirm.file', { name: answer.name, bytes: size(answer.bytes) })],
      [say('confirm.used-by'), say('confirm.entries', { count: answer.uses.length || say('confirm.no') })],
    ];
  if (isReleaseReview(answer)) return toldOfReview(answer, body?.entries);
  if (answer.items) return toldOfRevisions(answer, body?.language);
  const joined = (parts: (string | false | undefined)[]) => parts.filter(Boolean).join(', ');
  return [
    [
      say('confirm.what'),
      joined([
        answer.name ?? titleOf(answer.actor),
        answer.role && worded('role', answer.role),
        answer.report && say('confirm.report', { report: answer.report }),
      ]),
    ],
    [
      say('confirm.made'),
      joined([
        answer.createdAt && instant(answer.createdAt),
        answer.createdBy && say('confirm.by', { by: answer.createdBy }),
        answer.uses !== undefined && say('confirm.used', { count: answer.uses }),
      ]),
    ],
  ];
}

const toldOfRelease = (answer: any): Rows => [
  [
    say('confirm.what'),
    [
      say('confirm.release', { title: answer.title ?? '', state: statusName(answer.state) }),
      answer.at && say('confirm.for', { at: instant(answer.at, answer.timeZone) }),
    ].filter(Boolean).join(' '),
  ],
  [
    say('confirm.much-of', { count: answer.items.length }),
    listed(
      answer.items,
      (item: any) =>
        `${worded('action', item.action)}: ${worded('kind', item.kind)} ${item.title ?? item.slug} (${item.languages.map(languageName).join(', ')})`,
    ) || say('confirm.nothing'),
  ],
];

/** What is about to be approved or rejected: all that the release would publish, or the entries that are named. */
function toldOfReview(review: ReleaseReview, only: string[] | undefined): Rows {
  const items = only?.length ? review.items.filter(item => only.includes(item.entry)) : review.items;
  return [
    [say('confirm.what'), `${review.title ?? say('review.untitled')} (${countsOf(review)})`],
    [
      say('confirm.much-of', { count: items.length }),
      listed(items, item => `${worded('kind', item.kind)} ${item.title ?? item.slug}`) || say('confirm.nothing'),
    ],
  ];
}

function toldOfRevisions(answer: any, language: string): Rows {
  const texts = answer.items.filter((revision: any) => revision.languages.includes(language));
  const where = (member: string) => texts.filter((revision: any) => revision[member].includes(language)).length;
  const values = {
    language: languageName(language),
    count: answer.next ? say('confirm.or-more', { count: texts.length }) : texts.length,
    were: where('wasPublicIn'),
    are: where('publicIn'),
  };
  const much: [string, string] = [say('confirm.much'), say('confirm.revisions', values)];
  return answer.newest?.draft ? [[say('confirm.what'), named(answer.newest)], much] : [much];
}
