import { useEffect, useRef } from 'react';
import { heldFor } from '../entries';
import { Mend, Obstacles } from '../flow/Obstacles';
import type { System } from '../swagger';
import { sentenceInWords } from '../flow/words';
import { fieldName, say } from '../texts';
import { inWords, titleOf, type Schema } from './schema';
import { pointerOf, stepsOf, type Faults } from './pointers';
import { fieldAt, partOf } from './ui';
import type { Path } from './values';

/** The faults by the pointer of the field that shows them, and those that no field shows. */
export function placed(schema: Schema, faults: Faults, language: string | undefined) {
  const byField = new Map<string, string[]>();
  const elsewhere: { pointer: string; place: string; messages: string[] }[] = [];
  const found: { pointer: string; name: string; messages: string[] }[] = [];
  for (const { pointer, messages: said } of faults.places) {
    const messages = said.map(sentenceInWords);
    const steps: Path = stepsOf(pointer);
    // A text by itself is told of as a part of its entry.
    const own = language && steps[0] === 'translations' && steps[1] === language && !schema.properties?.['translations'] ? steps.slice(2) : steps;
    const field = fieldAt(schema, own);
    if (!field) elsewhere.push({ pointer, place: nameOf(schema, steps), messages });
    else {
      const at = pointerOf(field.path);
      byField.set(at, [...(byField.get(at) ?? []), ...messages]);
      found.push({ pointer: at, name: nameOf(schema, own), messages });
    }
  }
  return { byField, elsewhere, found };
}

/** What the way to a field is called: the names of the members, the numbers of items. */
export function nameOf(schema: Schema, steps: Path): string {
  const names: string[] = [];
  let inner: Schema | undefined = schema;
  for (const step of steps) {
    const next: Schema | undefined = inner && partOf(inner, step);
    const isNumber = /^\d+$/.test(`${step}`);
    if (inner?.properties?.[step]) names.push(inner.properties[step].title ?? titleOf(inner['x-schema'] ?? '', `${step}`));
    else names.push(isNumber ? `${Number(step) + 1}` : languageName(`${step}`) ?? fieldName('', `${step}`) ?? inWords(`${step}`));
    inner = next;
  }
  return names.slice(names.length > 1 && ['fields', 'translations'].includes(`${steps[0]}`) ? 1 : 0).join(' › ');
}

function languageName(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) return undefined;
  try {
    const name = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language', fallback: 'none' }).of(tag);
    return name;
  } catch {
    return undefined;
  }
}

interface SummaryProps {
  system: System;
  /** The path of the operation. */
  path: string;
  faults: Faults;
  placed: ReturnType<typeof placed>;
  prefix: string;
  /** Goes to a field: the form is shown, and the field has the focus. */
  onGo(id: string): void;
}

/** What the server found wrong, with links to the fields. It has the focus when it comes. */
export function Summary({ system, path, faults, placed: { found, elsewhere }, prefix, onGo }: SummaryProps) {
  const entry = heldFor(path);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h4>{faults.title}</h4>
      {faults.detail && !tellsPlaces(faults) && <p>{sentenceInWords(faults.detail)}</p>}
      <ul>
        {found.map(({ pointer, name, messages }, index) => (
          <li key={index}>
            <a href={`#${prefix}${pointer}`} onClick={event => { event.preventDefault(); onGo(prefix + pointer); }}>{name}</a>: {messages.join(' ')}
          </li>
        ))}
        {elsewhere.map(({ pointer, place, messages }, index) => (
          <li key={`e${index}`}>
            {place && <strong>{place}: </strong>}{messages.join(' ')}
            {entry && /^\/(translations|fields)\//.test(pointer) && <Mend system={system} id={entry.id} path={entry.path} pointer={pointer} />}
          </li>
        ))}
        {faults.obstacles.length > 0 && <Obstacles system={system} obstacles={faults.obstacles} />}
        {faults.parameter && <li><ToParameter name={faults.parameter} /></li>}
      </ul>
      <p>{say('forms.nothing-lost')}{faults.traceId && ` ${say('forms.trace', { id: faults.traceId })}`}</p>
    </div>
  );
}

/** Which parameter is meant, as a link to where it is filled in: its row, or the choice by title that fills it in. */
export function ToParameter({ name }: { name: string }) {
  const title = fieldName('parameters', name) ?? name;
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    const block = event.currentTarget.closest('.opblock');
    const field =
      block?.querySelector<HTMLElement>(`tr[data-param-name="${CSS.escape(name)}"] :is(input, select, textarea)`) ??
      block?.querySelector<HTMLElement>('.desk-chooser :is(input, button)');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return <a href={`#${name}`} onClick={go}>{say('forms.parameter', { name: title })}</a>;
}

/** Whether the detail repeats what stands at the fields, by their addresses in the machine. */
const tellsPlaces = ({ status, detail = '', places }: Faults): boolean =>
  // What was saved in between is shown below, with a way to go on; the detail is for programs.
  status === 412 ||
  places.some(({ pointer, messages }) => messages.includes(detail) || (pointer && detail.includes(pointer)));

/** Puts the focus on a field, or on the first control within it; opens what is folded above it. */
export function goTo(id: string): void {
  const place = document.getElementById(id) ?? document.getElementById(`${id}--group`);
  if (!place) return;
  for (let above = place.parentElement; above; above = above.parentElement) if (above instanceof HTMLDetailsElement) above.open = true;
  const control = place.matches('input, textarea, select, button') ? place : place.querySelector<HTMLElement>('input, textarea, select, button');
  (control ?? place).focus();
  place.scrollIntoView({ block: 'center' });
}
