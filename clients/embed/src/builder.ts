// The page /embed: fills in what there is to choose, shows it, and writes the line.
import { origin as own } from './api';

interface Listed { items: { slug: string; title?: string; label?: string; number?: number; year?: number }[] }

const $ = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const published = $('published').dataset;
const origin = published['origin'] ?? own;
const choices = $<HTMLFormElement>('choices');
const preview = $('preview');
const fallback = $('line').textContent!.match(/">([^<>]*)<\/a>/)?.[1] ?? 'Annual report';
const title = $('frame').textContent!.match(/title="([^"]*)"/)?.[1] ?? '';

const chosen = (name: string): string => `${new FormData(choices).get(name) ?? ''}`;
const language = () => (chosen('lang') === 'auto' ? document.documentElement.lang : chosen('lang'));

async function list(path: string): Promise<Listed['items']> {
  try {
    const response = await fetch(`/api/v1/${path}`, { headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Listed).items : [];
  } catch {
    return [];
  }
}

/** Offers these in a field, and keeps what is chosen where that is still there. The first options of the page stay. */
function offer(select: HTMLSelectElement, kept: number, options: [value: string, text: string][]): void {
  const before = select.value;
  select.replaceChildren(...[...select.options].slice(0, kept), ...options.map(([value, text]) => new Option(text, value)));
  if ([...select.options].some(o => o.value === before)) select.value = before;
}

let asked = 0;
let filled = 0;

/** Asks what there is to choose, and shows what is chosen of it. What was asked before that says nothing any more. */
async function fill(): Promise<void> {
  const turn = ++asked;
  const [report, lang, shows] = [chosen('report'), language(), chosen('shows')];
  const segment = shows === 'figure' ? 'figures' : 'highlights';
  const [entries, editions] = await Promise.all([
    shows === 'highlights' ? [] : list(`reports/${report}/${segment}?lang=${lang}&limit=100`),
    report === 'latest' ? [] : list(`reports/${report}/editions?lang=${lang}`),
  ]);
  if (turn !== asked) return;
  filled = turn;
  offer($('entry'), 0, entries.map(e => [e.slug, e.title ?? e.label ?? e.slug]));
  offer($('edition'), 1, editions.map(e => [`${e.number}`, `${$('edition-field').querySelector('label')!.textContent} ${e.number}`]));
  $('entry-field').hidden = shows === 'highlights';
  $('count-field').hidden = shows !== 'highlights';
  $('edition-field').hidden = editions.length === 0;
  write();
}

function attributes(): [name: string, value: string][] {
  const shows = chosen('shows');
  const all: [string, string][] = [
    ['report', chosen('report')], ['slug', shows === 'highlights' ? '' : chosen('entry')], ['edition', chosen('edition')], ['lang', chosen('lang')],
    ['limit', shows === 'highlights' ? chosen('limit') : ''], ['theme', chosen('theme')],
  ];
  return all.filter(([, value]) => value !== '');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function write(): void {
  const name = `annual-report-${chosen('shows')}`;
  const told = attributes();
  const element = document.createElement(name);
  for (const [key, value] of told) element.setAttribute(key, value);
  preview.replaceChildren(element);
  preview.style.inlineSize = `${chosen('width')}px`;

  const isPinned = $<HTMLInputElement>('pinned').checked;
  const script = isPinned
    ? `src="${origin}/embed/${published['version']}/annual-report.js" integrity="${published['integrity']}" crossorigin="anonymous"`
    : `src="${origin}/embed/v1/annual-report.js"`;
  const [report, slug] = [chosen('report'), chosen('shows') === 'highlight' ? chosen('entry') : ''];
  const page = `${origin}/${slug && report !== 'latest' ? `highlights/${report}/${slug}` : `reports/${report}`}`;
  $('line').textContent = `<script type="module" ${script}></script>\n<${name}${told.map(([k, v]) => ` ${k}="${escaped(v)}"`).join('')}><a href="${page}">${escaped(fallback)}</a></${name}>`;

  const asked = new URLSearchParams(told.filter(([key, value]) => !['theme', 'slug'].includes(key) && value !== 'auto' && !(slug && key === 'report')));
  if (chosen('theme')) asked.set('look', chosen('theme'));
  const address = `${origin}/embed/highlights${slug ? `/${report}/${slug}` : ''}${asked.size ? `?${asked}` : ''}`;
  $('frame').textContent = `<iframe src="${escaped(address)}" width="${chosen('width')}" height="${slug ? 480 : 800}" title="${escaped(title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  $('frame').closest('section')!.hidden = chosen('shows') === 'figure';
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
  const name = (event.target as HTMLInputElement).name;
  if (['shows', 'report', 'lang'].includes(name)) void fill();
  else if (asked === filled) write();
});
$('pinned').addEventListener('change', write);
$('width').addEventListener('input', () => (preview.style.inlineSize = `${chosen('width')}px`));

offer($('report'), 1, (await list(`reports?lang=${document.documentElement.lang}&limit=100`)).map(r => [r.slug, `${r.year ?? ''} – ${r.title ?? r.slug}`]));
await fill();
