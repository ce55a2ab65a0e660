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
    const report = found.report ?? this.report;
    return [node('div', 'card', this.in(found.language),
      node('p', 'value', {}, written(found)),
      node('p', 'label', { dir: 'auto' }, found.label),
      node('p', 'note', {}, link('link', this.page(report, undefined, found.language), `${found.year ?? report}`)),
      this.note(found.language))];
  }
}

/** The number as it is written in the language of its label: with its decimals, as money where its unit is a currency. */
function written({ value, decimals, unit, language }: Figure): string {
  const number = Number(value);
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (unit && /^[A-Z]{3}$/.test(unit)) return new Intl.NumberFormat(language, { style: 'currency', currency: unit, ...(decimals === undefined ? { maximumFractionDigits: 0 } : digits) }).format(number);
  const text = new Intl.NumberFormat(language, digits).format(number);
  return unit ? `${text}\u00a0${unit}` : text;
}
