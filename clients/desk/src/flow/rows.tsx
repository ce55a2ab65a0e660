import { useEffect, useState } from 'react';
import { ask } from '../api';
import { Combobox } from '../combobox';
import { useHeld, type Held } from '../entries';
import type { Stored, System } from '../swagger';
import { fieldName, say } from '../texts';
import { languages } from './cards';
import { operationAt, placeOf, type Place } from './document';
import { useReports } from './reports';
import { useById } from './byid';
import { bodyOf, fill, isMissed, value, type PathMethod } from './fill';
import { changesInWords, instant, languageName, list, noteInWords, statusName } from './words';

interface RowProps {
  param: Stored;
  pathMethod: PathMethod;
  isExecute: boolean;
}

interface OwnProps extends RowProps {
  original: React.ComponentType<any>;
  system: System;
}

/** A parameter: chosen by its title where that is possible, and not shown where the choice of the entry fills it in. */
export function Row({ original: Original, system, ...props }: OwnProps) {
  const { param, pathMethod: at } = props;
  const place = placeOf(system, at[0]);
  const byId = useById(place?.path);
  const held = useHeld(place?.path ?? '');
  const name = param.get('name') as string;
  const isReport = name === 'report' && param.get('in') === 'query' && at[0].startsWith('/api/v1/manage/');
  if (props.isExecute && isLanguageToChoose(param) && at[0].startsWith('/api/v1/manage/')) return <LanguageRow {...props} system={system} />;
  if (props.isExecute && isReport) return <ReportRow {...props} system={system} />;
  if (!place || byId || !props.isExecute) return <Original {...props} />;
  if ((name === 'id' && param.get('in') === 'path') || name === 'If-Match' || name === 'If-None-Match') return null;
  const choice = choices[`${param.get('in')}.${name}`];
  if (!choice) return <Original {...props} />;
  if (name === 'entry' && operationAt(system, ...at)?.hasForm) return <FromBody system={system} at={at} name={name} />;
  return <Choice {...props} system={system} place={place} held={held} choice={choice} name={name} />;
}

/** What the form asks for as well is not asked for twice. */
function FromBody({ system, at, name }: { system: System; at: PathMethod; name: string }) {
  const text = bodyOf(system, at);
  useEffect(() => {
    try {
      fill(system, at, { [name]: JSON.parse(`${text}`)[name] ?? '' });
    } catch {
      // It can't be read yet.
    }
  }, [text]);
  return null;
}

/** A list is narrowed to a report that is chosen by its title. */
function ReportRow({ system, param, pathMethod: at }: RowProps & { system: System }) {
  const reports = useReports(system);
  const id = `${at[1]}-${at[0]}-report`.replace(/\W+/g, '-');
  const isRequired = Boolean(param.get('required'));
  return (
    <tr data-param-name="report" data-param-in="query">
      <td className="parameters-col_name"><label htmlFor={id} className="parameter__name">{say('flow.report')}</label></td>
      <td className="parameters-col_description">
        <select id={id} required={isRequired} value={value(system, at, 'report') ?? ''} onChange={event => fill(system, at, { report: event.target.value })}>
          <option value="">{say(isRequired ? 'flow.please-choose' : 'flow.all')}</option>
          {reports.map(([slug, title]) => <option key={slug} value={slug}>{title}</option>)}
        </select>
      </td>
    </tr>
  );
}

const isLanguageToChoose = (param: Stored): boolean =>
  param.get('in') === 'query' && ['source', 'target', 'sourceLanguage', 'targetLanguage'].includes(param.get('name') as string);

/** A language that is told along is chosen by its name. */
function LanguageRow({ system, param, pathMethod: at }: RowProps & { system: System }) {
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => void languages(system).then(setTags, () => setTags([])), []);
  const name = param.get('name') as string;
  const id = `${at[1]}-${at[0]}-${name}`.replace(/\W+/g, '-');
  const isRequired = Boolean(param.get('required'));
  return (
    <tr data-param-name={name} data-param-in="query">
      <td className="parameters-col_name"><label htmlFor={id} className="parameter__name">{fieldName('parameters', name) ?? say('flow.language')}</label></td>
      <td className="parameters-col_description">
        <p id={`${id}-help`}>{`${param.get('description') ?? ''}`}</p>
        <select
          id={id}
          aria-describedby={`${id}-help`}
          required={isRequired}
          value={value(system, at, name) ?? ''}
          onChange={event => fill(system, at, { [name]: event.target.value })}
        >
          <option value="">{say(isRequired ? 'flow.please-choose' : 'forms.none-chosen')}</option>
          {tags.map(tag => <option key={tag} value={tag}>{languageName(tag)}</option>)}
        </select>
      </td>
    </tr>
  );
}

interface Choosable {
  value: string;
  title: string;
}

interface ChoiceOf {
  label: 'flow.language' | 'flow.revision' | 'flow.against' | 'flow.delivery' | 'flow.entry';
  load(system: System, held: Held, place: Place): Promise<Choosable[]>;
  isSearched?: boolean;
}

/** What can be chosen for these parameters, of what is held. */
const choices: Record<string, ChoiceOf | undefined> = {
  'path.language': {
    label: 'flow.language',
    load: async (system, held) => {
      const standing = (held.body as any).languages ?? {};
      return (await languages(system)).map(tag => ({
        value: tag,
        title: `${languageName(tag)} – ${standing[tag] ? statusName(standing[tag].status) : say('flow.unwritten')}`,
      }));
    },
  },
  'path.revision': { label: 'flow.revision', load: revisions },
  'query.against': { label: 'flow.against', load: revisions },
  'path.delivery': {
    label: 'flow.delivery',
    isSearched: true,
    load: async (system, held, place) => {
      const { body } = await ask(system, 'GET', `${place.list}/${held.id}/deliveries`, { query: { limit: 100 } });
      return (body.items ?? []).map((d: any) => ({ value: d.id, title: [d.type, statusName(d.state), instant(d.createdAt)].join(' – ') }));
    },
  },
  'path.entry': {
    label: 'flow.entry',
    isSearched: true,
    // What is taken out or approved is in it; what is put into it is chosen in the form.
    load: async (_, held) => ((held.body as any).items ?? []).map((item: any) => ({ value: item.entry, title: item.title ?? item.slug })),
  },
};

async function revisions(system: System, held: Held, place: Place): Promise<Choosable[]> {
  const { body } = await ask(system, 'GET', `${place.list}/${held.id}/revisions`, { query: { limit: 100 } });
  return (body.items ?? []).map((r: any) => ({
    value: `${r.revision}`,
    title: [
      `${r.revision} – ${[statusName(r.savedBy), instant(r.savedAt), aboutSave(r)].filter(Boolean).join(', ')}`,
      r.publicIn?.length ? say('flow.public-in', { languages: list(r.publicIn.map(languageName)) }) : '',
    ].filter(Boolean).join(' – '),
  }));
}

const aboutSave = ({ note, changed }: any): string | undefined => (note ? noteInWords(note) : changed && changesInWords(changed));

interface ChoiceProps extends RowProps {
  system: System;
  place: Place;
  held: Held | undefined;
  choice: ChoiceOf;
  name: string;
}

function Choice({ system, place, held, choice, name, param, pathMethod: at }: ChoiceProps) {
  const [options, setOptions] = useState<Choosable[]>([]);
  const isRequired = Boolean(param.get('required'));
  useEffect(() => {
    let isOver = false;
    if (held) choice.load(system, held, place).then(loaded => isOver || setOptions(loaded), () => isOver || setOptions([]));
    else setOptions([]);
    return () => void (isOver = true);
  }, [held?.id, held?.body]);

  const chosen = value(system, at, name) ?? '';
  const id = `${at[1]}-${at[0]}-${name}`.replace(/\W+/g, '-');
  const label = say(choice.label);
  const set = (to: string) => fill(system, at, { [name]: to });
  const titleOf = options.find(o => o.value === `${chosen}`)?.title ?? `${chosen}`;
  return (
    <tr data-param-name={name} data-param-in={param.get('in') as string}>
      <td className="parameters-col_name">
        <label htmlFor={id} className={isRequired ? 'parameter__name required' : 'parameter__name'}>
          {label}
          {isRequired && <span aria-hidden="true"> *</span>}
        </label>
      </td>
      <td className="parameters-col_description desk-choice">
        {!held ? <p>{say('flow.choose-first')}</p>
        : choice.isSearched ?
          <Combobox
            id={id}
            label={label}
            chosen={titleOf}
            load={async words => options.filter(o => words.toLowerCase().split(/\s+/).every(w => o.title.toLowerCase().includes(w)))}
            of={`${options.length}`}
            onChoose={option => set(option.value)}
            required={isRequired}
          />
        : <select id={id} value={`${chosen}`} required={isRequired} onChange={event => set(event.target.value)}>
            <option value="">{isRequired ? say('flow.please-choose') : say('flow.none')}</option>
            {options.map(o => <option key={o.value} value={o.value}>{o.title}</option>)}
          </select>}
        {held && isMissed(system, at, name) && <p className="problem" role="alert">{say('flow.missing')}</p>}
      </td>
    </tr>
  );
}
