import type { Part } from './api';
import { node } from './dom';

/**
 * Numbers as a table with bars, as the pages show them, with the total if there is one. The bars of parts are shares of
 * their total: a reader takes a full bar for all of it. Parts below zero have no share, and are compared with each other.
 */
export function bars(label: string, names: [part: string, value: string], rows: Part[], total?: Part): HTMLElement {
  const low = Math.min(0, ...rows.map(r => r.value));
  const high = Math.max(low < 0 ? 0 : (total?.value ?? 0), ...rows.map(r => r.value));
  const share = (value: number) => `${high === low ? 0 : (100 * value) / (high - low)}%`;
  const bar = (value: number) => {
    const made = node('span', 'bar');
    made.style.inlineSize = share(Math.abs(value));
    made.style.marginInlineStart = share(Math.min(value, 0) - low);
    return node('td', 'track', { 'aria-hidden': 'true' }, total && low === 0 ? node('span', 'whole', {}, made) : made);
  };
  return node('table', 'chart', { 'aria-label': label },
    node('thead', '', {}, node('tr', '', {}, node('th', '', { scope: 'col' }, names[0]), node('td', 'track'), node('th', 'number', { scope: 'col' }, names[1]))),
    node('tbody', '', {}, ...rows.map(row =>
      node('tr', '', {}, node('th', '', { scope: 'row', dir: 'auto' }, row.label), bar(row.value), node('td', 'number', {}, row.display)))),
    total && node('tfoot', '', {}, node('tr', 'total', {}, node('th', '', { scope: 'row' }, total.label), node('td', 'track'), node('td', 'number', {}, total.display))));
}
