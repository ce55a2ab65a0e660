import { useEffect, useRef } from 'react';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import { say } from '../texts';
import { useDesk, type Desk } from './context';
import { isEmpty } from './values';
import type { Schema } from './schema';
import { uiOf } from './ui';

/** The ids of what is said about a field, for its `aria-describedby`. */
export const describedBy = (id: string, schema: Schema, desk: Desk): string | undefined =>
  [schema.description && helpOf(schema) && `${id}--help`, faultsAt(desk, id) && `${id}--fault`].filter(Boolean).join(' ') || undefined;

export const faultsAt = (desk: Desk, id: string): string[] | undefined => desk.faults.get(id.slice(desk.prefix.length));

/** What is said of a member, without what is said beside its name. */
export const helpOf = (schema: Schema): string =>
  (schema.description ?? '').replace(/[;,] needed to publish\.$/i, '.').replace(/`/g, '').trim();

export function Faults({ id }: { id: string }) {
  const messages = faultsAt(useDesk(), id);
  return messages ? <p className="fault" id={`${id}--fault`}>{messages.join(' ')}</p> : null;
}

/** The marks beside a name: what is needed, and from when on. */
export function Needed({ required, schema }: { required?: boolean | undefined; schema: Schema }) {
  if (required) return <span className="needed">{say('forms.needed')}</span>;
  return schema['x-needed-to-publish'] ? <span className="needed">{say('forms.needed-to-publish')}</span> : null;
}

const isMap = (schema: Schema): boolean => typeof schema.additionalProperties === 'object';

/** A field with its name, its help and what is wrong with it. Groups have their own heading. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, children, required, fieldPathId, label } = props;
  const schema = props.schema as Schema;
  const desk = useDesk();
  if (props.hidden || (schema.type === 'object' && !isMap(schema) && !Object.keys(schema.properties ?? {}).length)) return null;
  const field = uiOf(schema);
  const isGroup = !field['ui:field'] && (schema.properties || schema.type === 'array');
  if (isGroup) return fieldPathId.path.length ? <div className="part">{children}<Faults id={id} /></div> : children;
  const help = helpOf(schema);
  const isCheck = field['ui:widget'] === 'check';
  const isMany = ['byLanguage', 'languages', 'allOrLanguages', 'picture', 'parts', 'file', 'references', 'ordering'].includes(field['ui:field'] as string);
  const name = <>{label} <Needed required={required} schema={schema} /></>;
  const group = isMany ? { role: 'group', 'aria-labelledby': `${id}--name`, id: `${id}--group` } : {};
  return (
    <div className={faultsAt(desk, id) ? 'field wrong' : 'field'} {...group}>
      {isCheck ? null : isMany ? <span className="name" id={`${id}--name`}>{name}</span> : <label className="name" htmlFor={id}>{name}</label>}
      {children}
      {help && <p className="help" id={`${id}--help`}>{help}</p>}
      <Faults id={id} />
    </div>
  );
}

/** The members of an object. One that is optional is folded as long as it is empty. */
export function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const { properties, fieldPathId, title, required, formData } = props;
  const schema = props.schema as Schema;
  const desk = useDesk();
  const pointer = fieldPathId.$id.slice(desk.prefix.length);
  const members = properties.map(p => p.content);
  const isItem = typeof fieldPathId.path.at(-1) === 'number' || isLanguage(desk, fieldPathId.path.at(-1));
  if (!pointer || isItem || !properties.length) return <div className="members">{members}</div>;
  const isRange = Object.values(schema.properties ?? {}).every(p => p.format === 'date');
  const isWrong = [...desk.faults.keys()].some(at => at.startsWith(`${pointer}/`));
  if (required || isRange)
    return (
      <fieldset className={isRange ? 'range' : undefined} id={fieldPathId.$id}>
        <legend>{title} <Needed schema={schema} /></legend>
        {isRange && helpOf(schema) && <p className="help">{helpOf(schema)}</p>}
        <div className="members">{members}</div>
      </fieldset>
    );
  return (
    <details className="more" open={isWrong || !isEmpty(formData) || undefined} id={fieldPathId.$id}>
      <summary>{title}</summary>
      {helpOf(schema) && <p className="help">{helpOf(schema)}</p>}
      <div className="members">{members}</div>
    </details>
  );
}

const isLanguage = (desk: Desk, step: unknown) => desk.languages.some(l => l.tag === step);

/** A list: its items, and a button that adds one, whose first field then has the focus. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { items, title, canAdd, onAddClick, fieldPathId } = props;
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(items.length);
  useEffect(() => {
    const [before, now] = [count.current, items.length];
    count.current = now;
    if (before !== now && list.current?.contains(document.activeElement)) {
      const all = list.current.querySelectorAll(':scope > .item');
      if (now > before) all[now - 1]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    }
  }, [items.length]);
  const removed = () => list.current?.querySelector<HTMLElement>(':scope > .add')?.focus();
  return (
    <fieldset id={fieldPathId.$id}>
      <legend>{title}</legend>
      {helpOf(props.schema as Schema) && <p className="help">{helpOf(props.schema as Schema)}</p>}
      <div className="items" ref={list} onClick={event => (event.target as HTMLElement).closest('.remove') && setTimeout(removed)}>
        {items}
        {canAdd && <button type="button" className="btn add" onClick={onAddClick}>{say('forms.add', { what: title ?? '' })}</button>}
      </div>
    </fieldset>
  );
}

export function ArrayFieldItemTemplate({ children, buttonsProps: to }: ArrayFieldItemTemplateProps) {
  const number = to.index + 1;
  return (
    <div className="item" role="group" aria-label={say('forms.item', { number })}>
      {children}
      <div className="item-buttons">
        {to.hasMoveUp && <button type="button" className="btn" onClick={to.onMoveUpItem}>{say('forms.up', { number })}</button>}
        {to.hasMoveDown && <button type="button" className="btn" onClick={to.onMoveDownItem}>{say('forms.down', { number })}</button>}
        {to.hasRemove && <button type="button" className="btn remove" onClick={to.onRemoveItem}>{say('forms.remove', { what: `${number}` })}</button>}
      </div>
    </div>
  );
}
