import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useHeld } from '../entries';
import { list, placeName } from '../flow/words';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { answered, parametersOf, useAnswer } from './answers';
import { useBase } from './base';
import { DeskContext, type Desk } from './context';
import { useEdited, useInStep, useSent } from './edited';
import { useLanguages } from './configured';
import { keyOf } from './kept';
import { faultsOf } from './pointers';
import { goTo, placed, Summary } from './problems';
import type { Schema } from './schema';
import { Source } from './source';
import { Fields } from './fields';
import { slugFor } from './slug';
import { patched, type Json } from './values';

export interface BodyProps {
  original: React.ComponentType<any>;
  system: System;
  schema: Schema;
  path: string;
  method: string;
  isPatch: boolean;
  requestBody: Stored;
  requestBodyValue: unknown;
  contentType: string;
  onChange(value: string): void;
}

/** The body of an operation: a form, and the JSON beside it. Both edit the same value. */
export function Body({ original: Original, system, schema, path, method, isPatch, ...props }: BodyProps) {
  const id = useId();
  const prefix = `form${id}`;
  const base = useBase(system, path, method, schema);
  const draft = (useHeld(path)?.body as Json)?.draft;
  const edited = useEdited(keyOf(method, path, base.of), base.value);
  const { value } = edited;
  const { body, isUnchanged } = useSent(schema, base.value, value, isPatch && base.isHeld);
  const [tab, setTab] = useState<'form' | 'json'>('form');
  const [isBroken, setBroken] = useState(false);
  const { languages, defaultLanguage } = useLanguages(system);

  /** Takes a body as text: typed as JSON, or set from elsewhere. What can't be read stays where it can be mended. */
  const take = (text: string | undefined) => {
    const read = text === undefined ? undefined : parsed(text);
    setBroken(text !== undefined && !read);
    if (text === undefined || (text === exampleOf(props) && tab === 'form')) edited.discard();
    else if (read) edited.set(isPatch && base.isHeld ? patched(base.value, read.value) : read.value);
  };
  const put = useInStep([path, method], body, props.requestBodyValue, tab === 'json', props.onChange, take);
  const typed = (text: string) => {
    put(text);
    take(text);
  };

  const change = (next: Json) => edited.set(method === 'post' ? slugFor(schema, value, next, defaultLanguage) : next);
  const problems = useProblems(system, path, method, schema, base.language, method === 'post' && !base.isHeld ? edited.begin : edited.saved);
  const desk: Desk = {
    system, prefix, schema, value, languages, defaultLanguage,
    change: edited.change,
    faults: problems?.placed.byField ?? none,
    ...(path.includes('/media/{id}') ? { file: parametersOf(system, path, method)['id'] } : {}),
    ...(draft ? { draft } : {}),
    ...(base.language ? { language: base.language } : {}),
    ...(base.zone ? { zone: base.zone } : {}),
    ...(reportIn(value, path) ?? base.report ? { report: reportIn(value, path) ?? base.report } : {}),
  };
  const go = (field: string) => {
    setTab('form');
    setTimeout(() => goTo(field));
  };
  return (
    <DeskContext.Provider value={desk}>
      <div className="desk" onKeyDown={send}>
        {problems && <Summary {...problems} system={system} path={path} prefix={prefix} onGo={go} />}
        <Tabs id={id} tab={tab} onTab={setTab} isBroken={isBroken} />
        {(edited.restored || edited.overtaken) && (
          <p className="restored" role={edited.overtaken ? 'alert' : 'status'}>
            {edited.restored && say('forms.restored', { time: timeOf(edited.restored) })}{' '}
            {edited.overtaken && say('forms.overtaken', { fields: list(edited.overtaken.map(placeName)) })}{' '}
            <button type="button" className="btn" onClick={edited.discard}>{say('forms.discard')}</button>
          </p>
        )}
        {isPatch && !base.isHeld && path.includes('{id}') && <p className="note">{say('forms.choose-first')}</p>}
        {base.isHeld && isUnchanged && <p className="note" role="status">{say('forms.unchanged')}</p>}
        <div id={`${id}-form`} role="tabpanel" aria-labelledby={`${id}-form-tab`} hidden={tab !== 'form'}>
          <div className={base.texts ? 'beside' : undefined}>
            {base.texts && <Source texts={base.texts} />}
            <Fields desk={desk} schema={schema} onChange={change} />
          </div>
          <p className="help">{say('forms.keys')}</p>
        </div>
        {tab === 'json' && (
          <div role="tabpanel" aria-labelledby={`${id}-json-tab`}>
            <Original {...props} onChange={typed} />
            {isBroken && <p className="fault" role="alert">{say('forms.broken')}</p>}
            {exampleOf(props) && (
              <button type="button" className="btn" onClick={() => typed(exampleOf(props)!)}>{say('forms.use-example')}</button>
            )}
          </div>
        )}
      </div>
    </DeskContext.Provider>
  );
}

const none = new Map<string, string[]>();

/** Control and Enter send the form from any field: with the keyboard, it is a long way to the button. */
function send(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const button = (event.target as HTMLElement).closest('.opblock')?.querySelector<HTMLElement>('.execute');
  if (!button) return;
  event.preventDefault();
  // What was typed last is taken when the focus leaves its field.
  button.focus();
  button.click();
}

/** The report that the entry belongs to, as far as it is in the form; a report's own form has none to choose. */
const reportIn = (value: Json, path: string): string | undefined => value?.report || (path.includes('/reports/{id}') ? value?.slug : undefined) || undefined;

function parsed(text: string): { value: Json } | undefined {
  try {
    return { value: text.trim() ? JSON.parse(text) : {} };
  } catch {
    return undefined;
  }
}

function exampleOf({ requestBody, contentType }: Pick<BodyProps, 'requestBody' | 'contentType'>): string | undefined {
  const example = requestBody.getIn(['content', contentType, 'example']) as Stored | undefined;
  return example?.toJS ? JSON.stringify(example.toJS(), undefined, 2) : undefined;
}

const timeOf = (at: string): string => new Date(at).toLocaleTimeString(document.documentElement.lang || 'en', { hour: '2-digit', minute: '2-digit' });

/** What the last answer found wrong, by field. After a success nothing of what was typed is kept. */
function useProblems(system: System, path: string, method: string, schema: Schema, language: string | undefined, saved: () => void) {
  const answer = useAnswer(system, path, method);
  const seen = useRef(answer);
  const problems = useMemo(() => {
    if (!answer) return undefined;
    const { status, body } = answered(answer);
    const faults = faultsOf(status, body);
    return faults && { faults, placed: placed(schema, faults, language) };
  }, [answer, schema, language]);
  useEffect(() => {
    if (answer === seen.current) return;
    seen.current = answer;
    if (answer && answered(answer).status < 300) saved();
  }, [answer, saved]);
  return problems;
}

interface TabsProps {
  id: string;
  tab: 'form' | 'json';
  onTab(tab: 'form' | 'json'): void;
  isBroken: boolean;
}

function Tabs({ id, tab, onTab, isBroken }: TabsProps) {
  const press = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
    const next = tab === 'form' ? 'json' : 'form';
    if (next === 'form' && isBroken) return;
    onTab(next);
    document.getElementById(`${id}-${next}-tab`)?.focus();
  };
  return (
    <div role="tablist" className="desk-tabs" onKeyDown={press}>
      {(['form', 'json'] as const).map(name => (
        <button
          key={name}
          id={`${id}-${name}-tab`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          tabIndex={tab === name ? 0 : -1}
          // Broken JSON can't be shown as a form: it stays where it can be mended.
          aria-disabled={name === 'form' && isBroken}
          onClick={() => !(name === 'form' && isBroken) && onTab(name)}
        >{say(name)}</button>
      ))}
    </div>
  );
}
