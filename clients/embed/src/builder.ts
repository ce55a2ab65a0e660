// The page /embed: fills in what there is to choose, shows it, and writes the line for it.
import { origin as own } from './api';
import { dayOf } from './words';

interface Listed {
  items: { slug: string; title?: string; label?: string; name?: string; number?: number; year?: number; at?: string; countries?: string[]; children?: Listed['items'] }[];
}

type Pair = [name: string, value: string];

const $ = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const published = $('published').dataset;
const origin = published['origin'] ?? own;
const choices = $<HTMLFormElement>('choices');
const preview = $('preview');
const fallback = $('line').textContent!.match(/">([^<>]*)<\/a>/)?.[1] ?? 'Annual report';
const singular: Record<string, string> = {
  highlights: 'highlight', sections: 'section', priorities: 'priority', figures: 'figure', partners: 'partner', announcements: 'announcement',
};

/** The filters of the page, which are those of highlights, and what each is called in the API. */
const filters = { priority: 'priority', themes: 'theme', section: 'section', country: 'country' };

const chosen = (name: string): string => `${new FormData(choices).get(name) ?? ''}`;
const language = () => (chosen('lang') === 'auto' ? document.documentElement.lang : chosen('lang'));
const isList = () => chosen('kind') in singular && !chosen('entry');

async function list(path: string): Promise<Listed['items']> {
  try {
    const response = await fetch(`/api/v1/${path}`, { headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Listed).items : [];
  } catch {
    return [];
  }
}

const nameOf = ({ title, label, name, slug }: Listed['items'][number]): string => title ?? label ?? name ?? slug;

const flat = (items: Listed['items']): Listed['items'] => items.flatMap(item => [item, ...flat(item.children ?? [])]);

/** Offers these in a field, and keeps what is chosen where that is still there. The first options of the page stay. */
function offer(select: HTMLSelectElement, kept: number, options: Pair[]): void {
  const before = select.value;
  select.replaceChildren(...[...select.options].slice(0, kept), ...options.map(([value, text]) => new Option(text, value)));
  select.value = [...select.options].some(o => o.value === before) ? before : (select.options[0]?.value ?? '');
}

const offerEntries = (id: string, entries: Listed['items']) => offer($(id), 1, entries.map(e => [e.slug, nameOf(e)]));

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

let asked = 0;
let filled = 0;

/** Asks what there is to choose, and shows what is chosen of it. What was asked before that says nothing any more. */
async function fill(): Promise<void> {
  const turn = ++asked;
  const [report, lang, kind] = [chosen('report'), language(), chosen('kind')];
  const of = (segment: string, more = '&limit=100') => list(`reports/${report}/${segment}?lang=${lang}${more}`);
  const isHighlights = kind === 'highlights';
  const tree = of('sections', '&shape=tree').then(flat);
  const [entries, sections, priorities, themes, editions] = await Promise.all([
    kind === 'sections' ? tree : kind in singular ? of(kind) : [],
    isHighlights ? tree : [], isHighlights ? of('priorities') : [], isHighlights ? list(`themes?lang=${lang}&limit=100`) : [],
    report === 'latest' ? [] : list(`reports/${report}/editions?lang=${lang}`),
  ]);
  if (turn !== asked) return;
  filled = turn;
  offerEntries('entry', entries);
  offerEntries('section', sections);
  offerEntries('priority', priorities);
  offerEntries('themes', themes);
  const countries = [...new Set(isHighlights ? entries.flatMap(e => e.countries ?? []) : [])];
  offer($('country'), 1, countries.map((code): Pair => [code, countryName(code)]).sort((a, b) => a[1].localeCompare(b[1])));
  offer($('edition'), 1, editions.map(e => [`${e.number}`, `${$('edition-field').querySelector('label')!.textContent} ${e.number} (${dayOf(e.at!, undefined, document.documentElement.lang)})`]));
  $('entry-field').hidden = !(kind in singular);
  $('edition-field').hidden = editions.length === 0;
  write();
}

/** What is chosen of the content, by the names of attributes. */
function content(): Pair[] {
  const [kind, entry] = [chosen('kind'), chosen('entry')];
  return ([
    ['report', chosen('report')], ['slug', entry], ['edition', chosen('edition')], ['lang', chosen('lang')],
    ...(kind === 'figures' && entry ? [['show', chosen('show')]] : []),
    ...(isList() && kind === 'highlights' ? [...Object.keys(filters).map((name): Pair => [name, chosen(name)]), ['featured', chosen('featured')]] : []),
    ...(isList() && kind !== 'sections' ? [['limit', chosen('limit')]] : []),
  ] as Pair[]).filter(([, value]) => value !== '');
}

/** What is chosen of the look. A colour that is not chosen is the page's. */
const look = (): Pair[] =>
  ([
    ['theme', chosen('theme')], ['font', chosen('font')],
    ...['colour', 'background'].map((name): Pair => [name, $<HTMLInputElement>(`${name}-on`).checked ? chosen(name) : '']),
  ] as Pair[]).filter(([, value]) => value !== '');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a frame shows, for people who do not see it. */
function titleOf(): string {
  const [kind, entry] = [$<HTMLSelectElement>('kind'), $<HTMLSelectElement>('entry')];
  return ((entry.value ? entry : kind).selectedOptions[0]?.textContent ?? '').trim();
}

/** The address of the frame that shows what is chosen. */
function frameAddress(told: Pair[]): string {
  const [kind, report, entry] = [chosen('kind'), chosen('report'), chosen('entry')];
  const query = new URLSearchParams();
  for (const [name, value] of told) {
    if (name === 'slug' || value === 'auto' || (name === 'report' && entry)) continue;
    query.set(name === 'theme' ? 'look' : name === 'themes' ? 'theme' : name, name === 'colour' || name === 'background' ? value.slice(1) : value);
  }
  if (entry && kind !== 'figures') query.set('show', 'card');
  return `/embed/${kind}${entry ? `/${report}/${entry}` : ''}${query.size ? `?${query}` : ''}`;
}

/** Where the same is a page of its own. */
function pageAddress(): string {
  const [kind, report, entry] = [chosen('kind'), chosen('report'), chosen('entry')];
  return entry && report !== 'latest' ? `${origin}/${kind}/${report}/${entry}` : `${origin}/reports/${report}`;
}

function write(): void {
  const [kind, entry] = [chosen('kind'), chosen('entry')];
  const name = `annual-report-${entry ? singular[kind]! : kind}`;
  const told = [...content(), ...look()];
  const element = document.createElement(name);
  for (const [key, value] of told) element.setAttribute(key, value);
  preview.replaceChildren(element);
  preview.style.inlineSize = `${chosen('width')}px`;
  $('list-fields').hidden = !isList() || kind !== 'highlights';
  $('count-field').hidden = !isList() || kind === 'sections';
  $('show-field').hidden = kind !== 'figures' || !entry;

  const isPinned = $<HTMLInputElement>('pinned').checked;
  const script = isPinned
    ? `src="${origin}/embed/${published['version']}/annual-report.js" integrity="${published['integrity']}" crossorigin="anonymous"`
    : `src="${origin}/embed/v1/annual-report.js"`;
  $('line').textContent = `<script type="module" ${script}></script>\n<${name}${told.map(([k, v]) => ` ${k}="${escaped(v)}"`).join('')}><a href="${pageAddress()}">${escaped(fallback)}</a></${name}>`;
  writeFeeds();
  void writeFrame(frameAddress(told));
}

function writeFeeds(): void {
  const [kind, report] = [chosen('kind') in singular ? chosen('kind') : 'highlights', chosen('report')];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-feed]')) {
    const segment = link.dataset['feed'] === 'corrections' ? 'corrections' : kind;
    link.href = `${origin}/feeds/${language()}/${segment}.${link.dataset['format']}?report=${report}`;
    link.textContent = link.href;
  }
}

let measuring = 0;

/** The line of the frame. Its height is that of its content, which the frame itself tells. */
async function writeFrame(address: string): Promise<void> {
  const turn = ++measuring;
  const width = chosen('width');
  const height = await heightOf(address, Number(width));
  if (turn !== measuring) return;
  $('frame').textContent = `<iframe src="${escaped(origin + address)}" width="${width}" height="${height}" title="${escaped(titleOf())}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

function heightOf(address: string, width: number): Promise<number> {
  const frame = document.createElement('iframe');
  frame.className = 'measured';
  frame.width = `${width}`;
  frame.title = titleOf();
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = address;
  return new Promise(done => {
    // Fonts of other devices may be a little wider, and it is the last message that counts: then the pictures are there.
    let height = 800;
    const listen = (event: MessageEvent) => {
      if (event.source === frame.contentWindow && event.data?.type === 'annual-report-height') height = Math.ceil(event.data.height * 1.05);
    };
    const end = () => {
      removeEventListener('message', listen);
      frame.remove();
      done(height);
    };
    addEventListener('message', listen);
    frame.addEventListener('load', () => setTimeout(end, 100));
    frame.addEventListener('error', end);
    document.body.append(frame);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const code = $(button.dataset['copy']!);
  try {
    await navigator.clipboard.writeText(code.textContent!);
    $('said').textContent = button.dataset['copied']!;
  } catch {
    // Where the browser refuses, the line is selected, to be copied by hand.
    getSelection()?.selectAllChildren(code);
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.addEventListener('click', () => void copy(button));
choices.addEventListener('submit', event => event.preventDefault());
choices.addEventListener('change', event => {
  const { name } = event.target as HTMLInputElement;
  if (name === 'kind') $<HTMLSelectElement>('entry').value = '';
  if (name === 'colour' || name === 'background') $<HTMLInputElement>(`${name}-on`).checked = true;
  $('said').textContent = '';
  if (['kind', 'report', 'lang'].includes(name)) void fill();
  else if (asked === filled) write();
});
$('pinned').addEventListener('change', write);
$('width').addEventListener('input', () => (preview.style.inlineSize = `${chosen('width')}px`));

offer($('report'), 1, (await list(`reports?lang=${document.documentElement.lang}&limit=100`)).map(r => [r.slug, `${r.year ?? ''} – ${r.title ?? r.slug}`]));
await fill();
