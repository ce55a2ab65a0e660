import { ask, type Entry, type Series } from './api';
import { bars } from './charts';
import { link, node } from './dom';
import { AnnualReportElement } from './element';
import { days } from './words';

/** What the attributes of a list are called in the API. */
const filters = {
  category: 'category', country: 'country', featured: 'featured', from: 'from', limit: 'limit', partner: 'partner', priority: 'priority', section: 'section',
  sort: 'sort', themes: 'theme', to: 'to',
};

const heading = (entry: Entry): string => entry.title || entry.name || entry.label || entry.slug;

/** The elements of a kind show its entries as cards, figures as their numbers. */
abstract class EntryElement extends AnnualReportElement {
  protected card(entry: Entry, isFirst: boolean): HTMLElement {
    if (entry.display !== undefined) return this.figure(entry);
    const level = Math.min(6, Math.max(1, Number(this.getAttribute('heading-level')) || 3));
    const { date } = entry;
    const from = typeof date === 'string' ? date : date?.from;
    return node('article', 'card', this.in(entry.language),
      this.picture(entry.image ?? entry.logo, isFirst),
      from && node('p', 'date', { dir: 'auto' }, days(from, typeof date === 'string' ? undefined : date?.to, entry.language)),
      node(`h${level}`, 'title', {}, this.linked(entry, heading(entry))),
      entry.summary && node('p', 'summary', { dir: 'auto' }, entry.summary),
      this.note(entry, language => this.page(entry.report, this.segment, entry.slug, language)));
  }

  protected figure(entry: Entry, chart?: Node): HTMLElement {
    return node('div', 'card', this.in(entry.language),
      node('p', 'value', { dir: 'auto' }, entry.display),
      node('p', 'label', { dir: 'auto' }, entry.label),
      chart,
      node('p', 'note', {}, this.linked(entry, year(entry))),
      this.note(entry, language => this.page(entry.report, this.segment, entry.slug, language)));
  }

  protected linked(entry: Entry, text: string): Node {
    return link('link', this.page(entry.report, this.segment, entry.slug, entry.language), node('bdi', '', {}, text));
  }
}

/** The year that a figure is of: reports are mostly named by theirs. */
const year = ({ report, asOf }: Entry): string => (/^\d{4}$/.test(report) ? report : (asOf?.slice(0, 4) ?? report));

/** The entries of a report. Those of a tree are a table of contents, unless a part of them is asked for. */
abstract class ListElement extends EntryElement {
  protected address(): URL {
    const url = new URL(`${this.base}/${this.segment}`);
    for (const [attribute, name] of Object.entries(filters)) {
      const value = this.getAttribute(attribute);
      if (value !== null) url.searchParams.set(name, value === '' && name === 'featured' ? 'true' : value);
    }
    if (this.segment === 'sections' && !url.search) url.searchParams.set('shape', 'tree');
    return url;
  }

  protected show(found: { items: Entry[] }): Node[] {
    const [first] = found.items;
    if (!first) return [node('p', 'message', { role: 'status' }, this.words.empty)];
    if (first.children) return [node('div', 'card', {}, this.#contents(found.items))];
    return [node('ul', 'list', { role: 'list' }, ...found.items.map((card, index) => node('li', 'item', {}, this.card(card, index === 0))))];
  }

  #contents(entries: Entry[]): HTMLElement {
    return node('ol', 'contents', { role: 'list' },
      ...entries.map(entry => node('li', '', this.in(entry.language), this.linked(entry, heading(entry)), entry.children?.length ? this.#contents(entry.children) : false)));
  }
}

/** One entry of a report. */
abstract class OneElement extends EntryElement {
  #series: Series | undefined;

  protected address(): URL | null {
    const slug = this.getAttribute('slug');
    return slug && !(this.#shows('years') && this.edition) ? new URL(`${this.base}/${this.segment}/${encodeURIComponent(slug)}`) : null;
  }

  protected override async more(): Promise<void> {
    const slug = this.getAttribute('slug');
    this.#series = undefined;
    if (this.segment !== 'figures' || !slug || !this.#shows('years') || this.edition) return;
    const answer = await ask<Series>(new URL(`${this.api}/api/v1/figures/${encodeURIComponent(slug)}`), this.language, this.isNamed);
    if ('found' in answer) this.#series = answer.found;
  }

  protected show(found: Entry): Node[] {
    return [found.display === undefined ? this.card(found, true) : this.figure(found, this.#chart(found))];
  }

  #chart(found: Entry): Node | undefined {
    const { words } = this;
    if (this.#shows('parts') && found.breakdown?.length)
      return bars(found.label ?? '', [words.part, words.value], found.breakdown, { label: words.total, value: found.value ?? 0, display: found.display ?? '' });
    const points = this.#series?.points ?? [];
    return points.length > 1 ? bars(found.label ?? '', [words.year, words.value], points.map(p => ({ ...p, label: `${p.year}` }))) : undefined;
  }

  #shows(what: string): boolean {
    return this.getAttribute('show') === what;
  }
}

/** The two elements of a kind: one for its entries, one for a single one. */
export const elementsOf = (segment: string): [list: CustomElementConstructor, one: CustomElementConstructor] => [
  class extends ListElement { protected readonly segment = segment; },
  class extends OneElement { protected readonly segment = segment; },
];
