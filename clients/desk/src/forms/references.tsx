import { useEffect, useRef, useState } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { Combobox, type Option } from '../combobox';
import { titleOf as titleKnown } from '../entries';
import { say } from '../texts';
import { useDesk, type Desk } from './context';
import { choices, chosen, codeName, codesNamed, waitsFor, type Source } from './lists';
import type { Schema } from './schema';
import { describedBy, faultsAt } from './templates';

const sourceOf = (schema: Schema, desk: Desk): Source => ({
  list: schema['x-refers']!,
  by: schema.format === 'uuid' ? 'id' : 'slug',
  report: schema['x-refers'] === 'reports' ? undefined : desk.report,
});

const loading = (schema: Schema, desk: Desk) =>
  async (words: string, signal: AbortSignal): Promise<Option[]> =>
    schema['x-codes'] ? codesNamed(schema['x-codes'], words) : choices(desk.system, sourceOf(schema, desk), words, signal);

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The titles of what is chosen. A name in addresses without one is shown as it is; an id says nothing to anybody. */
export function useTitles(schema: Schema, desk: Desk, values: string[]): (value: string) => string {
  const [titles, setTitles] = useState<Record<string, string>>({});
  const missing = schema['x-codes'] ? '' : values.filter(value => value && !(value in titles)).join('\n');
  const source = sourceOf(schema, desk);
  useEffect(() => {
    let isCurrent = true;
    for (const value of missing.split('\n').filter(Boolean))
      void chosen(desk.system, source, value)
        .catch(() => undefined)
        .then(option => isCurrent && option && setTitles(all => ({ ...all, [value]: option.title })));
    return () => void (isCurrent = false);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [missing, source.list, source.report]);
  return value => (schema['x-codes'] ? codeName(value) : titles[value] ?? titleKnown(value) ?? (isId.test(value) ? '…' : value));
}

/** One thing, chosen by its title. */
export function Reference(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const schema = props.schema as Schema;
  const desk = useDesk();
  const id = fieldPathId.$id;
  const value: string = formData ?? '';
  const titleOf = useTitles(schema, desk, [value]);
  const waiting = schema['x-codes'] ? undefined : waitsFor(desk.system, sourceOf(schema, desk));
  return (
    <div className="reference">
      <Combobox
        id={id}
        label={schema.title ?? ''}
        chosen={value ? titleOf(value) : ''}
        load={loading(schema, desk)}
        onChoose={option => onChange(option.value, fieldPathId.path)}
        of={desk.report ?? ''}
        {...said(id, schema, desk)}
        required={props.required ?? false}
      />
      {value && (
        <button type="button" className="btn clear" onClick={() => onChange(undefined, fieldPathId.path)}>
          {say('forms.clear', { what: titleOf(value) })}
        </button>
      )}
      {waiting && <p className="help">{waiting}</p>}
    </div>
  );
}

function said(id: string, schema: Schema, desk: Desk) {
  const by = describedBy(id, schema, desk);
  return { ...(by ? { describedBy: by } : {}), invalid: Boolean(faultsAt(desk, id)) };
}

/** Several things, chosen by their titles one after another. */
export function References(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const desk = useDesk();
  const whole = props.schema as Schema;
  const schema = whole.items!;
  const values: string[] = formData ?? [];
  const id = fieldPathId.$id;
  const titleOf = useTitles(schema, desk, values);
  const field = useRef<HTMLInputElement>(null);
  const load = loading(schema, desk);
  const waiting = schema['x-codes'] ? undefined : waitsFor(desk.system, sourceOf(schema, desk));
  const set = (list: string[]) => onChange(list, fieldPathId.path);
  return (
    <div className="references">
      {values.length > 0 && (
        <ul>
          {values.map(value => (
            <li key={value}>
              {titleOf(value)}
              <button
                type="button"
                aria-label={say('forms.remove', { what: titleOf(value) })}
                onClick={() => { set(values.filter(v => v !== value)); field.current?.focus(); }}
              ><span aria-hidden="true">×</span></button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        id={id}
        field={field}
        label={whole.title ?? ''}
        load={async (words, signal) => (await load(words, signal)).filter(option => !values.includes(option.value))}
        onChoose={option => { set([...values, option.value]); field.current?.focus(); }}
        of={`${desk.report} ${values.join()}`}
        {...said(id, whole, desk)}
      />
      {waiting && <p className="help">{waiting}</p>}
    </div>
  );
}
