import type { File, Report } from './api';
import { link, node } from './dom';
import { AnnualReportElement } from './element';
import { directionOf, nameOf, sizeOf } from './words';

/** `<annual-report-downloads>`: the files of a report, with their type, size and language. */
export class AnnualReportDownloads extends AnnualReportElement {
  protected readonly segment = '';

  protected address(): URL {
    return new URL(this.edition ? `${this.base}/report` : `${this.base}/downloads`);
  }

  protected show(found: { items: File[] } | Report): Node[] {
    const files = 'items' in found ? found.items : (found.downloads ?? []).map(file => ({ ...file, language: found.language }));
    if (!files.length) return [node('p', 'message', { role: 'status' }, this.words.empty)];
    const own = this.language.split('-')[0];
    // Those in the reader's language come first.
    const sorted = [...files.filter(f => f.language === own), ...files.filter(f => f.language !== own)];
    return [node('ul', 'list', { role: 'list' }, ...sorted.map(file => node('li', 'item', {}, this.#file(file))))];
  }

  #file({ language = '', title, url, type, bytes }: File): Node {
    const { language: reader } = this;
    const facts = [type.split('/').pop()!.split('.').pop()!.toUpperCase(), sizeOf(bytes, reader), language && nameOf(language, reader)];
    return node('div', 'card', {},
      node('p', 'title', { lang: language || undefined, dir: language ? directionOf(language) : undefined }, link('link', new URL(url, this.api).href, node('bdi', '', {}, title))),
      node('p', 'note', {}, facts.filter(Boolean).join(' · ')));
  }
}
