import { useEffect, useRef, useState } from 'react';
import { useSignedIn } from '../api';
import { Combobox } from '../combobox';
import { keptFor, letGo, useHeld } from '../entries';
import type { System } from '../swagger';
import { say, tagTexts } from '../texts';
import { isOver, listed, readAndHold } from './cards';
import { operationAt, type Place } from './document';
import { showById, useById } from './byid';
import { isMissed, type PathMethod } from './fill';
import { useReports } from './reports';
import { announce } from './said';
import { languageName, statusName } from './words';

interface ChooserProps {
  system: System;
  place: Place;
  at: PathMethod;
}

/** Chooses what an operation works on by its title, and says what that is. */
export function Chooser({ system, place, at }: ChooserProps) {
  const held = useHeld(place.path);
  const byId = useById(place.path);
  const [filters, setFilters] = useState<Record<string, string | undefined>>({});
  const [isOther, setOther] = useState(false);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const isMissing = !held && isMissed(system, at, 'id');

  // What was held before the page was loaded again is read again.
  const isSignedIn = useSignedIn(system);
  useEffect(() => {
    const id = keptFor(place.path);
    if (!held && id && isSignedIn) readAndHold(system, place, id).then(found => found ?? letGo(place.path), () => undefined);
  }, [held, place.path, isSignedIn]);
  // Whoever has just opened the operation chooses first.
  useEffect(() => {
    const opened = document.activeElement?.closest('.opblock-summary-control');
    if (!held && !keptFor(place.path) && opened?.closest('.opblock')?.contains(field.current)) field.current?.focus();
  }, []);
  useEffect(() => {
    if (isOther || isMissing) field.current?.focus();
  }, [isOther, isMissing]);

  const choose = async (id: string) => {
    const found = await readAndHold(system, place, id).catch(() => undefined);
    setProblem(found ? '' : say('flow.unread'));
    if (!found) return;
    setOther(false);
    announce(say('flow.chosen', { title: found.title }));
    requestAnimationFrame(() => again.current?.focus());
  };
  const isRead = at[1] === 'get';
  const isEnded = Boolean(held) && !isRead && isOver(place, held!.body);
  const isChoosing = !held || isOther || isEnded;
  // What is over can be read and no longer changed: it is not offered where something is changed.
  const load = async (words: string, signal: AbortSignal) =>
    (await listed(system, place, words, filters, signal)).filter(({ card }) => isRead || !isOver(place, card));
  return (
    <section className="desk-chooser" aria-label={say('flow.which')}>
      {held && (
        <p className="held">
          {say('flow.held')} <strong>{held.title}</strong> <Standing body={held.body} />
          {!isChoosing && <button ref={again} type="button" onClick={() => setOther(true)}>{say('flow.other')}</button>}
        </p>
      )}
      {isEnded && <p className="note" role="status">{say('flow.over')}</p>}
      {isChoosing && (
        <div className="choosing">
          <Combobox
            label={labelOf(system, place)}
            load={load}
            of={JSON.stringify(filters)}
            onChoose={option => void choose(option.value)}
            field={field}
            invalid={isMissing}
            required
          />
          <Filters system={system} place={place} values={filters} onChange={setFilters} />
          {isOther && <button type="button" onClick={() => setOther(false)}>{say('flow.keep')}</button>}
        </div>
      )}
      {(problem || isMissing) && <p className="problem" role="alert">{problem || say('flow.missing')}</p>}
      <button type="button" className="by-id" aria-pressed={byId} onClick={() => showById(place.path, !byId)}>
        {say('flow.by-id')}
      </button>
    </section>
  );
}

/** What is chosen here, such as a release: an operation can be about other things besides. */
function labelOf(system: System, place: Place): string {
  const tag = operationAt(system, place.list, 'get')?.tag ?? '';
  return `${say('flow.choose')} (${tagTexts(tag)?.title ?? tag})`;
}

/** How an entry stands, in each of its languages. */
function Standing({ body }: { body: any }) {
  if (body?.draft) {
    const languages = Object.entries<any>(body.languages).map(([tag, { status }]) => `${languageName(tag)}: ${statusName(status)}`);
    return <span className="standing">{[body.draft.report, ...languages].filter(Boolean).join(' · ')}</span>;
  }
  return body?.state ? <span className="standing">{statusName(body.state)}</span> : null;
}

interface FiltersProps {
  system: System;
  place: Place;
  values: Record<string, string | undefined>;
  onChange(values: Record<string, string | undefined>): void;
}

/** The narrowing that the list offers by a short choice: its reports, and what has an enumeration. */
function Filters({ system, place, values, onChange }: FiltersProps) {
  const reports = useReports(system);
  const parameters = operationAt(system, place.list, 'get')?.parameters ?? [];
  return (
    <>
      {parameters
        .map(({ name, schema }) => ({
          name,
          options: name === 'report' ? reports : (schema?.enum ?? []).map(v => [v, nameOf(name, v)] as const),
        }))
        .filter(({ name, options }) => options.length && name in labels)
        .map(({ name, options }) => (
          <label key={name}>
            {say(labels[name as keyof typeof labels])}{' '}
            <select value={values[name] ?? ''} onChange={event => onChange({ ...values, [name]: event.target.value || undefined })}>
              <option value="">{say('flow.all')}</option>
              {options.map(([v, title]) => <option key={v} value={v}>{title}</option>)}
            </select>
          </label>
        ))}
    </>
  );
}

const labels = {
  report: 'flow.report',
  status: 'flow.status',
  language: 'flow.language',
  type: 'flow.type',
  active: 'flow.active',
  ended: 'flow.ended-too',
} as const;

const nameOf = (name: string, v: string): string =>
  name === 'language' ? languageName(v)
  : v === 'true' ? say('flow.yes')
  : v === 'false' ? say('flow.no')
  : statusName(v);
