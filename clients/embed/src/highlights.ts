import type { Card } from './api';
import { link, node } from './dom';
import { AnnualReportElement } from './element';
import { days } from './words';

/** What the attributes of a list are called in the API. */
const filters = { country: 'country', featured: 'featured', from: 'from', limit: 'limit', priority: 'priority', section: 'section', sort: 'sort', themes: 'theme', to: 'to' };

abstract class HighlightElement extends AnnualReportElement {
  protected card(card: Card, isFirst: boolean): HTMLElement {
    const level = Math.min(6, Math.max(1, Number(this.getAttribute('heading-level')) || 3));
    const from = card.date?.from;
    return node('article', 'card', this.in(card.language),
      this.picture(card.image, isFirst),
      from && node('p', 'date', { dir: 'auto' }, days(from, card.date?.to, card.language)),
      node(`h${level}`, 'title', {}, link('link', this.page(card.report, card.slug, card.language), node('bdi', '', {}, card.title))),
      node('p', 'summary', { dir: 'auto' }, card.summary),
      this.note(card, language => this.page(card.report, card.slug, language)));
  }

  protected source(report: string): Node {
    return node('p', 'source', {}, link('link', this.page(report, undefined, this.getAttribute('lang') ?? undefined), this.words.report));
  }
}

/** `<annual-report-highlights>`: the highlights of a report. */
export class AnnualReportHighlights extends HighlightElement {
  protected address(): URL {
    const url = new URL(`${this.base}/highlights`);
    for (const [attribute, name] of Object.entries(filters)) {
      const value = this.getAttribute(attribute);
      if (value !== null) url.searchParams.set(name, value === '' && name === 'featured' ? 'true' : value);
    }
    return url;
  }

  protected show(found: { items: Card[] }): Node[] {
    const [first] = found.items;
    if (!first) return [node('p', 'message', { role: 'status' }, this.words.empty)];
    return [
      node('ul', 'list', { role: 'list' }, ...found.items.map((card, index) => node('li', 'item', {}, this.card(card, index === 0)))),
      this.source(first.report),
    ];
  }
}

/** `<annual-report-highlight>`: one of them. */
export class AnnualReportHighlight extends HighlightElement {
  protected address(): URL | null {
    const slug = this.getAttribute('slug');
    return slug ? new URL(`${this.base}/highlights/${encodeURIComponent(slug)}`) : null;
  }

  protected show(found: Card): Node[] {
    return [this.card(found, true)];
  }
}
