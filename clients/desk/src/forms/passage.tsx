import { useEffect, useState } from 'react';
import type { FieldProps, WidgetProps } from '@rjsf/utils';
import { fieldsInWords } from '../flow/reviewing/Thread';
import { language as ofPage, say } from '../texts';
import { useDesk, type Desk } from './context';
import type { Json } from './values';
import { useGrowing, useInput } from './widgets';

interface Text {
  /** The way to it, as a comment names it: `body`, or a deeper one with slashes. */
  field: string;
  text: string;
}

/** The texts within a value, in their order. */
function textsIn(value: Json, field = ''): Text[] {
  if (typeof value === 'string') return value.trim() ? [{ field, text: value }] : [];
  if (!value || typeof value !== 'object') return [];
  return Object.entries<Json>(value).flatMap(([name, inner]) => textsIn(inner, field ? `${field}/${name}` : name));
}

/** The texts of the entry that a comment can be about, in a language. */
const textsOf = (desk: Desk, language: string | undefined): Text[] => textsIn(desk.draft?.translations?.[language ?? '']);

/** The fields that a comment can be about: those of the text in the language that is chosen, otherwise those of all languages. */
const fieldsOf = (desk: Desk): string[] =>
  desk.value?.language
    ? textsOf(desk, desk.value.language).map(t => t.field)
    : Object.keys(desk.draft?.fields ?? {});

/** A field of the entry, chosen by its name. */
export function FieldChoice(props: WidgetProps) {
  const desk = useDesk();
  const value: string = props.value ?? '';
  const fields = [...new Set([...fieldsOf(desk), ...(value ? [value] : [])])];
  return (
    <select {...useInput(props)} value={value} onChange={event => props.onChange(event.target.value || undefined)}>
      <option value="">{say('forms.none-chosen')}</option>
      {fields.map(field => <option key={field} value={field}>{fieldsInWords(field)}</option>)}
    </select>
  );
}

/** A passage, marked in the texts of the entry: the mouse or Shift and the arrow keys fill in where it stands. It can be typed too. */
export function Passage(props: FieldProps) {
  const { formData, fieldPathId, schema } = props;
  const desk = useDesk();
  const input = useInput({ id: fieldPathId.$id, schema, required: false });
  const tags = desk.languages.map(l => l.tag).filter(tag => textsOf(desk, tag).length);
  const [shown, setShown] = useState<string>();
  // The language of the comment is the one whose texts are shown.
  useEffect(() => setShown(undefined), [desk.value?.language]);
  const language = shown ?? desk.value?.language ?? (tags.includes(ofPage()) ? ofPage() : tags[0]);
  const area = useGrowing(formData ?? '');
  const mark = (field: string, quote: string) => {
    desk.change(['language'], language);
    desk.change(['field'], field);
    desk.change(['quote'], quote);
  };
  return (
    <div className="passage">
      <textarea {...input} ref={area} rows={2} value={formData ?? ''} onChange={event => desk.change(['quote'], event.target.value || undefined)} />
      {tags.length > 0 && (
        <fieldset className="marking">
          <legend>{say('review.mark')}</legend>
          {tags.length > 1 && (
            <label>
              {say('flow.language')}{' '}
              <select value={language} onChange={event => setShown(event.target.value)}>
                {desk.languages.filter(l => tags.includes(l.tag)).map(({ tag, name }) => <option key={tag} value={tag}>{name}</option>)}
              </select>
            </label>
          )}
          {textsOf(desk, language).map(({ field, text }) => <Marked key={`${language} ${field}`} field={field} text={text} lang={language!} onMark={mark} />)}
        </fieldset>
      )}
    </div>
  );
}

interface MarkedProps extends Text {
  lang: string;
  onMark(field: string, quote: string): void;
}

/** A text that can be marked, and not changed. In one that is `readonly`, Chromium marks nothing with the keyboard. */
function Marked({ field, text, lang, onMark }: MarkedProps) {
  const area = useGrowing(text);
  useEffect(() => {
    const { current } = area;
    const refuse = (event: Event) => event.preventDefault();
    current?.addEventListener('beforeinput', refuse);
    return () => current?.removeEventListener('beforeinput', refuse);
  }, []);
  const taken = (event: React.SyntheticEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const quote = text.slice(selectionStart, selectionEnd).trim();
    if (quote) onMark(field, quote);
  };
  return (
    <label className="marked">
      {fieldsInWords(field)}
      <textarea ref={area} aria-readonly="true" lang={lang} spellCheck={false} rows={1} value={text} onChange={() => undefined} onSelect={taken} />
    </label>
  );
}
