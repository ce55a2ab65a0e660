import { useId, useState } from 'react';
import { toFieldPathId, type FieldProps } from '@rjsf/utils';
import { say } from '../texts';
import { languagesFor, useDesk } from './context';
import type { Schema } from './schema';
import { altMembers, uiOf } from './ui';
import { isEmpty } from './values';

/** Texts by language, side by side: official languages first, the others when they are asked for. */
export function ByLanguage(props: FieldProps) {
  const { formData, fieldPathId, registry, onChange, onBlur, onFocus } = props;
  const schema = props.schema as Schema;
  const text = schema.additionalProperties as Schema;
  const desk = useDesk();
  const [opened, setOpened] = useState<string[]>([]);
  const { SchemaField } = registry.fields as any;
  const pointer = fieldPathId.$id.slice(desk.prefix.length);
  const isThere = (tag: string) => !isEmpty(formData?.[tag]) || [...desk.faults.keys()].some(at => `${at}/`.startsWith(`${pointer}/${tag}/`));
  const all = languagesFor(desk, formData);
  // Whoever chooses languages in the same form has something to say in each of them.
  const chosen: unknown = desk.value?.languages;
  const isChosen = (tag: string) => Array.isArray(chosen) && chosen.includes(tag);
  const shown = all.filter(l => l.official || opened.includes(l.tag) || isChosen(l.tag) || isThere(l.tag));
  const isObject = text.type === 'object';
  // Alternative texts stand beside their pictures, if the form has those.
  const hidden = Object.fromEntries(altMembers(desk.schema).map(name => [name, { 'ui:widget': 'hidden' }]));
  const columns = isObject ? Object.keys(text.properties ?? {}).filter(name => !(name in hidden)).length + 1 : 2;
  const open = (tag: string) => {
    setOpened([...opened, tag]);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-column="${CSS.escape(`${fieldPathId.$id}/${tag}`)}"] :is(input, textarea)`)?.focus());
  };
  return (
    <div className={isObject ? 'by-language texts' : 'by-language'}>
      <div className="columns" style={{ '--rows': columns } as React.CSSProperties}>
        {shown.map(({ tag, name }) => (
          <Column key={tag} id={`${fieldPathId.$id}/${tag}`} name={name} tag={tag} isObject={isObject}>
            <SchemaField
              name={tag}
              schema={isObject ? text : { ...text, title: name, ...inherited(schema) }}
              uiSchema={isObject ? { ...uiOf(text), ...hidden } : uiOf({ ...text, ...inherited(schema) })}
              formData={formData?.[tag]}
              fieldPathId={toFieldPathId(tag, registry.globalFormOptions, fieldPathId)}
              registry={registry}
              onChange={onChange}
              onBlur={onBlur}
              onFocus={onFocus}
              required={false}
            />
          </Column>
        ))}
      </div>
      {all.filter(l => !shown.includes(l)).map(({ tag, name }) => (
        <button key={tag} type="button" className="btn add" onClick={() => open(tag)}>{say('forms.add-language', { language: name })}</button>
      ))}
    </div>
  );
}

/** A text of a map is as long as the map's description says; where it says nothing, it has several lines. */
const inherited = (schema: Schema) => ({ maxLength: (schema.additionalProperties as Schema).maxLength ?? 1000, description: '' });

function Column({ id, name, tag, isObject, children }: { id: string; name: string; tag: string; isObject: boolean; children: React.ReactNode }) {
  const heading = useId();
  if (!isObject) return <div className="column" data-column={id}>{children}</div>;
  return (
    <div className="column" role="group" aria-labelledby={heading} data-column={id} data-language={tag}>
      <h5 id={heading} lang={tag}>{name}</h5>
      {children}
    </div>
  );
}

/** Some of the configured languages. */
export function Languages(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  return <Boxes values={formData ?? []} onChange={values => onChange(values, fieldPathId.path)} id={fieldPathId.$id} />;
}

/** All languages, or some. Nothing is chosen at first where somebody has to decide it. */
export function AllOrLanguages(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const word = (props.schema as Schema)['x-all'];
  const isAll = formData === word;
  const set = (value: unknown) => onChange(value, fieldPathId.path);
  return (
    <div className="languages">
      <label className="check">
        <input type="checkbox" id={fieldPathId.$id} checked={isAll} onChange={event => set(event.target.checked ? word : undefined)} />{' '}
        {say('forms.all-languages')}
      </label>
      {!isAll && <Boxes values={Array.isArray(formData) ? formData : []} onChange={set} id={`${fieldPathId.$id}--some`} />}
    </div>
  );
}

function Boxes({ values, onChange, id }: { values: string[]; onChange(values: string[] | undefined): void; id: string }) {
  const desk = useDesk();
  const toggle = (tag: string, isOn: boolean) => {
    const next = isOn ? [...values, tag] : values.filter(v => v !== tag);
    onChange(next.length ? next : undefined);
  };
  return (
    <div className="languages">
      {languagesFor(desk, Object.fromEntries(values.map(v => [v, '']))).map(({ tag, name }, index) => (
        <label className="check" key={tag}>
          <input type="checkbox" {...(index ? {} : { id })} checked={values.includes(tag)} onChange={event => toggle(tag, event.target.checked)} />{' '}
          <span lang={tag}>{name}</span>
        </label>
      ))}
    </div>
  );
}

/** Texts by the keys of parts that stand elsewhere in the form. */
export function Parts(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const desk = useDesk();
  const parts = (desk.value?.fields?.breakdown ?? []) as { key?: string }[];
  const keys = [...new Set([...parts.map(p => p?.key), ...Object.keys(formData ?? {})])].filter(Boolean) as string[];
  if (!keys.length) return <p className="help">{say('forms.no-parts')}</p>;
  return (
    <div className="members">
      {keys.map(key => (
        <div className="field" key={key}>
          <label className="name" htmlFor={`${fieldPathId.$id}/${key}`}>{key}</label>
          <input
            id={`${fieldPathId.$id}/${key}`}
            type="text"
            value={formData?.[key] ?? ''}
            onChange={event => onChange({ ...formData, [key]: event.target.value }, fieldPathId.path)}
          />
        </div>
      ))}
    </div>
  );
}
