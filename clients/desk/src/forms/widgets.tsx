import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WidgetProps } from '@rjsf/utils';
import { language, say, valueName } from '../texts';
import { languageAt, useDesk } from './context';
import { atZone, useZone, zoneNow } from './zones';
import { isAddress } from './ui';
import { inWords, type Schema } from './schema';
import { stepsOf } from './pointers';
import { describedBy, faultsAt } from './templates';

/** What every kind of input has in common: its id, what is said of it, and the language of what is written in it. */
export function useInput({ id, schema, required }: Pick<WidgetProps, 'id' | 'schema' | 'required'>) {
  const desk = useDesk();
  const lang = languageAt(desk, stepsOf(id.slice(desk.prefix.length)));
  return {
    id,
    'aria-describedby': describedBy(id, schema as Schema, desk),
    'aria-required': required || undefined,
    'aria-invalid': faultsAt(desk, id) ? true : undefined,
    ...(lang ? { lang } : {}),
  };
}

const exampleOf = (schema: Schema): string | undefined => {
  const example = schema['x-example'];
  // The examples of the document are in English.
  if (typeof example === 'string' && language() !== 'en' && !/^(https?:|\d)/.test(example)) return undefined;
  return typeof example === 'string' || typeof example === 'number' ? say('forms.example', { example: `${example}`.split('\n')[0]!.slice(0, 60) }) : undefined;
};

/** How much is written, of how much there may be; said aloud only when little is left. */
export function Counter({ value, most }: { value: string; most: number | undefined }) {
  if (!most || value.length < most / 2) return null;
  const left = most - value.length;
  const text = left < 0 ? say('forms.too-long', { over: -left, most }) : say('forms.counter', { count: value.length, most });
  return <p className={left < 0 ? 'counter over' : 'counter'} role={left < most / 20 ? 'status' : undefined}>{text}</p>;
}

function Line(props: WidgetProps) {
  const schema = props.schema as Schema;
  const input = useInput(props);
  const isProse = Boolean(input.lang) && !schema.pattern;
  return (
    <>
      <input
        {...input}
        type={isAddress(schema) ? 'url' : 'text'}
        value={props.value ?? ''}
        placeholder={isProse ? undefined : exampleOf(schema)}
        spellCheck={isProse}
        autoComplete="off"
        onChange={event => props.onChange(event.target.value)}
      />
      <Counter value={props.value ?? ''} most={schema.maxLength} />
    </>
  );
}

/** Makes a text area as high as its text. */
export function useGrowing(value: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current || CSS.supports('field-sizing', 'content')) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [value]);
  return area;
}

interface ProseProps {
  input: React.TextareaHTMLAttributes<HTMLTextAreaElement>;
  schema: Schema;
  value: string;
  onChange(value: string): void;
}

/** A text area with its counter. A long text that may have one line only is wrapped, and has no breaks of its own. */
export function Prose({ input, schema, value, onChange }: ProseProps) {
  const area = useGrowing(value);
  const isLine = schema['x-one-line'];
  return (
    <>
      <textarea
        {...input}
        ref={area}
        rows={isLine ? 2 : 3}
        value={value}
        spellCheck
        onKeyDown={event => { if (isLine && event.key === 'Enter') event.preventDefault(); }}
        onChange={event => onChange(isLine ? event.target.value.replace(/\s*[\r\n]+\s*/g, ' ') : event.target.value)}
      />
      <Counter value={value} most={schema.maxLength} />
    </>
  );
}

const Lines = (props: WidgetProps) => (
  <Prose input={useInput(props)} schema={props.schema as Schema} value={props.value ?? ''} onChange={props.onChange} />
);

function Number(props: WidgetProps) {
  const schema = props.schema as Schema;
  return (
    <input
      {...useInput(props)}
      type="number"
      step={schema.type === 'integer' ? 1 : 'any'}
      min={schema.minimum}
      max={schema.maximum}
      value={props.value ?? ''}
      placeholder={exampleOf(schema)}
      onChange={event => props.onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

const Day = (props: WidgetProps) => (
  <input {...useInput(props)} type="date" value={props.value ?? ''} onChange={event => props.onChange(event.target.value || undefined)} />
);

/** A yes or no. It is no until somebody says yes; what nobody touched is not sent. */
const Check = (props: WidgetProps) => (
  <label className="check">
    <input {...useInput(props)} type="checkbox" checked={props.value === true} onChange={event => props.onChange(event.target.checked)} /> {props.label}
  </label>
);

function Choice(props: WidgetProps) {
  const schema = props.schema as Schema;
  const desk = useDesk();
  const values = schema.enum as string[] | undefined;
  const options = values
    ? values.map(value => [value, valueName(props.name, `${value}`) ?? inWords(`${value}`)] as const)
    : desk.languages.map(({ tag, name }) => [tag, name] as const);
  return (
    <select {...useInput(props)} value={props.value ?? ''} onChange={event => props.onChange(event.target.value || undefined)}>
      <option value="">{say('forms.none-chosen')}</option>
      {options.map(([value, name]) => <option key={value} value={value}>{name}</option>)}
    </select>
  );
}

/** An instant as a local time: of the report's zone where the API takes that, otherwise of the browser's. */
function Instant(props: WidgetProps) {
  const isOfReport = Boolean((props.schema as Schema)['x-instant']);
  const reportZone = useZone(useDesk());
  const zone = isOfReport ? reportZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [typed, setTyped] = useState<string>();
  const value: string = props.value ?? '';
  useEffect(() => setTyped(undefined), [props.value]);
  const local = typed ?? (/Z|[+-]\d\d:\d\d$/.test(value) && zone ? atZone(value, zone) : value.slice(0, 16));
  const [isHalf, setHalf] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    props.onChange(!text ? undefined : isOfReport ? text : new Date(text).toISOString());
  };
  return (
    <>
      <input
        {...useInput(props)}
        type="datetime-local"
        value={local}
        data-incomplete={isHalf || undefined}
        onChange={event => change(event.target.value)}
        // What is half filled in is no value for the browser, and nobody is told.
        onInput={event => setHalf(event.currentTarget.validity.badInput)}
        onBlur={event => setHalf(event.currentTarget.validity.badInput)}
      />
      {isHalf && <p className="fault" role="alert">{say('forms.half-instant')}</p>}
      <p className="zone">
        {zone ? say(isOfReport ? 'forms.zone' : 'forms.zone-here', { zone: zone.replaceAll('_', ' '), now: zoneNow(zone) }) : say('forms.zone-of-report')}
      </p>
    </>
  );
}

export const widgets = { line: Line, lines: Lines, number: Number, day: Day, check: Check, choice: Choice, instant: Instant };
