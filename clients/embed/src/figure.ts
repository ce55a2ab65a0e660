import type { Figure } from './api';
import { link, node } from './dom';
import { AnnualReportElement } from './element';

/** `<annual-report-figure>`: a number with its label and year. */
export class AnnualReportFigure extends AnnualReportElement {
  protected address(): URL | null {
    const slug = this.getAttribute('slug');
    return slug ? new URL(`${this.base}/figures/${encodeURIComponent(slug)}`) : null;
  }

  protected show(found: Figure): Node[] {
    return [node('div', 'card', this.in(found.language),
      node('p', 'value', { dir: 'auto' }, found.display ?? `${found.value ?? ''}`),
      node('p', 'label', { dir: 'auto' }, found.label),
      node('p', 'note', {}, link('link', this.page(found.report, undefined, found.language), year(found))),
      this.note(found, language => this.page(found.report, undefined, language)))];
  }
}

/** The year that it is of: reports are mostly named by theirs. */
const year = ({ report, asOf }: Figure): string => (/^\d{4}$/.test(report) ? report : (asOf?.slice(0, 4) ?? report));
