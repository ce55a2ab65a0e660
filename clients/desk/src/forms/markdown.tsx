import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { WidgetProps } from '@rjsf/utils';
import { say } from '../texts';
import { FigureDialog, LinkDialog } from './inserting';
import { Preview } from './preview';
import type { Schema } from './schema';
import { useDesk } from './context';
import { Counter, useGrowing, useInput } from './widgets';
import { insert, prefix, wrap } from './writing';

type Name = `forms.${'heading' | 'bold' | 'italic' | 'list' | 'numbered' | 'quotation' | 'link' | 'figure'}`;

interface Action {
  /** The key of its name; what it does stands under the same with `-help`. */
  name: Name;
  /** What stands before its name, which everybody sees. */
  sign: string;
  key?: string;
  run(area: HTMLTextAreaElement): void;
}

const writing: Action[] = [
  { name: 'forms.heading', sign: 'H', run: area => prefix(area, () => '## ', /^#{1,6} /) },
  { name: 'forms.bold', sign: 'B', key: 'b', run: area => wrap(area, '**') },
  { name: 'forms.italic', sign: 'I', key: 'i', run: area => wrap(area, '*') },
  { name: 'forms.list', sign: '•', run: area => prefix(area, () => '- ', /^[-*] /) },
  { name: 'forms.numbered', sign: '1.', run: area => prefix(area, line => `${line + 1}. `, /^\d+\. /) },
  { name: 'forms.quotation', sign: '”', run: area => prefix(area, () => '> ', /^> /) },
];

/** A long text: what is typed, with buttons for its form, and as readers will see it. */
export function Markdown(props: WidgetProps) {
  const schema = props.schema as Schema;
  const desk = useDesk();
  const input = useInput(props);
  const value: string = props.value ?? '';
  const area = useGrowing(value);
  const toolbar = useRef<HTMLDivElement>(null);
  const [asks, setAsks] = useState<'link' | 'figure'>();
  const [isShown, setShown] = useState(true);
  const shown = useId();
  const actions: Action[] = [
    ...writing,
    { name: 'forms.link', sign: '↗', key: 'k', run: () => setAsks('link') },
    ...(desk.report ? [{ name: 'forms.figure', sign: '123', run: () => setAsks('figure') } as const] : []),
  ];
  const press = (event: KeyboardEvent) => {
    const action = (event.ctrlKey || event.metaKey) && !event.altKey && actions.find(a => a.key === event.key.toLowerCase());
    if (!action) return;
    event.preventDefault();
    action.run(area.current!);
  };
  // Work goes on in the text, not at the button.
  const close = () => {
    setAsks(undefined);
    setTimeout(() => area.current?.focus());
  };
  return (
    <div className="markdown">
      <Toolbar toolbar={toolbar} actions={actions} of={props.id} run={action => action.run(area.current!)} />
      <textarea
        {...input}
        ref={area}
        rows={6}
        value={value}
        spellCheck
        onChange={event => props.onChange(event.target.value)}
        onKeyDown={press}
      />
      <Counter value={value} most={schema.maxLength} />
      {value.trim() !== '' && (
        <>
          <button type="button" className="btn show-preview" aria-expanded={isShown} aria-controls={shown} onClick={() => setShown(!isShown)}>
            {say(isShown ? 'forms.hide-preview' : 'forms.show-preview')}
          </button>
          <div id={shown}>{isShown && <Preview text={value} lang={input.lang} />}</div>
        </>
      )}
      {asks === 'link' && <LinkDialog area={area.current!} onClose={close} onInsert={text => insert(area.current!, text)} />}
      {asks === 'figure' && <FigureDialog onClose={close} onInsert={text => insert(area.current!, text)} />}
    </div>
  );
}

interface ToolbarProps {
  toolbar: React.RefObject<HTMLDivElement>;
  actions: Action[];
  of: string;
  run(action: Action): void;
}

/** One stop of the Tab key; the arrow keys go from button to button (ARIA Authoring Practices, toolbar). */
function Toolbar({ toolbar, actions, of, run }: ToolbarProps) {
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: actions.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + actions.length) % actions.length;
    setAt(next);
    toolbar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={say('forms.toolbar')} aria-controls={of} ref={toolbar} onKeyDown={move}>
      {actions.map((action, index) => (
        <button
          key={action.name}
          type="button"
          tabIndex={index === at ? 0 : -1}
          title={`${say(`${action.name}-help`)}${action.key ? ` (Ctrl+${action.key.toUpperCase()})` : ''}`}
          aria-keyshortcuts={action.key && `Control+${action.key.toUpperCase()}`}
          onFocus={() => setAt(index)}
          onClick={() => run(action)}
        >
          <span aria-hidden="true" className="sign" data-sign={action.sign} />
          {say(action.name)}
        </button>
      ))}
    </div>
  );
}
