import { titleOf } from '../entries';
import type { System } from '../swagger';
import { fieldName, say } from '../texts';
import { isLanguage, readAndHold, optionOf, type Card } from './cards';
import type { Place } from './document';
import { announce } from './said';
import { changesInWords, instant, languageName, placeName, statusName } from './words';

const mostItems = 100;

/** The items of a list by their titles; one click chooses one for all operations on it. */
export function Items({ system, place, items }: { system: System; place: Place; items: Card[] }) {
  if (!items.length) return <p>{say('combobox.none')}</p>;
  const choose = (card: Card, title: string) =>
    void readAndHold(system, place, card.id).then(found => announce(found ? say('flow.chosen', { title }) : say('flow.unread')));
  return (
    <ul className="items">
      {items.slice(0, mostItems).map(card => {
        const { title, detail } = optionOf(place, card);
        return (
          <li key={card.id}>
            <button type="button" onClick={() => choose(card, title)}>{title}</button> <span className="detail">{detail}</span>
          </li>
        );
      })}
    </ul>
  );
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What was answered, in words and without what only machines read. */
export function Told({ value, depth = 0 }: { value: unknown; depth?: number }) {
  if (Array.isArray(value)) {
    const simple = value.every(item => typeof item !== 'object');
    if (simple) return <>{value.map(readable).filter(Boolean).join(', ')}</>;
    return <ul>{value.slice(0, mostItems).map((item, index) => <li key={index}><Told value={item} depth={depth + 1} /></li>)}</ul>;
  }
  if (typeof value !== 'object' || value === null) return <>{readable(value)}</>;
  if (isProblem(value)) return <Problem {...value} />;
  const members = Object.entries(value).filter(([name, inner]) => isTold(name, inner));
  return (
    <dl>
      {members.map(([name, inner]) => (
        <div key={name}>
          <dt>{nameOf(name)}</dt>
          <dd>{name === 'qrCode' ? <img src={inner as string} alt={nameOf(name)} /> : <Told value={worded(name, inner)} depth={depth + 1} />}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Found {
  type: string;
  title?: string;
  pointer?: string;
  detail?: string;
}

const isProblem = (value: object): value is Found => `${(value as Found).type ?? ''}`.startsWith('/problems/');

/** Something that is wrong with an entry: which, where and what. */
function Problem({ title, pointer, detail }: Found) {
  const place = pointer && placeName(pointer.split('/').slice(1));
  return <><strong>{title}</strong> {[place, detail].filter(Boolean).join(': ')}</>;
}

const worded = (name: string, value: unknown): unknown => (name === 'changed' && typeof value === 'string' ? changesInWords(value) : value);

/** The same in one line. */
export function toldInLine(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(toldInLine).filter(Boolean).join(', ');
  if (typeof value !== 'object') return readable(value);
  const members = Object.entries(value).filter(([name, inner]) => isTold(name, inner));
  const lines = members.map(([name, inner]) => [nameOf(name), toldInLine(inner)] as const).filter(([, text]) => text);
  return lines.length === 1 ? lines[0]![1] : lines.map(([name, text]) => `${name}: ${text}`).join('; ');
}

/** Digests, ids without a title and addresses of the interface say nothing to people. */
export const isTold = (name: string, value: unknown): boolean =>
  value !== null &&
  value !== '' &&
  !/sha256|^urls?$|^href$|^next$|^traceId$|^id$/i.test(name) &&
  !(typeof value === 'string' && isId.test(value) && !titleOf(value)) &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

/** A member's name in words: a language by its name, `savedBy` as "saved by". */
const nameOf = (name: string): string =>
  fieldName('', name) ?? (isLanguage(name) ? languageName(name) : name.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter.toLowerCase()}`));

function readable(value: unknown): string {
  if (typeof value === 'boolean') return say(value ? 'flow.yes' : 'flow.no');
  const text = `${value}`;
  return isId.test(text) ? (titleOf(text) ?? '') : isInstant.test(text) ? instant(text) : statusName(text);
}
