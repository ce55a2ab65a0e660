import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { say } from './texts';

/** One of the things that can be chosen: its value is sent, its title is read. */
export interface Option {
  value: string;
  title: string;
  /** What tells it from others with such a title: where it belongs, how it stands. */
  detail?: string;
  /** A small picture of it. */
  picture?: ReactNode;
}

interface ComboboxProps<T extends Option> {
  /** The id of the field, where a label elsewhere names it; then `label` is not shown. */
  id?: string;
  label: string;
  /** The title of what is chosen now. */
  chosen?: string;
  /** What can be chosen, for the words that were typed; asked again whenever they change. */
  load(words: string, signal: AbortSignal): Promise<T[]>;
  onChoose(option: T): void;
  /** When this changes, what was loaded is no longer right: filters beside the field. */
  of?: string;
  describedBy?: string;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  invalid?: boolean;
  /** A handle to put the focus into the field. */
  field?: React.RefObject<HTMLInputElement>;
}

interface Listed<T> {
  options: T[];
  state: 'loading' | 'there' | 'failed';
}

/** A text field with a list below it, as the ARIA Authoring Practices describe a combobox with list autocompletion. */
export function Combobox<T extends Option>(props: ComboboxProps<T>) {
  const { label, chosen = '', load, onChoose, of = '' } = props;
  const made = useId();
  const id = props.id ?? made;
  const own = useRef<HTMLInputElement>(null);
  const field = props.field ?? own;
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listed = useListed(load, typed ?? '', of, isOpen);
  const { options } = listed;
  const at = Math.min(active, options.length - 1);

  useEffect(() => setActive(-1), [typed, of, isOpen]);
  useEffect(() => {
    if (isOpen && at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id, isOpen]);

  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (option: T) => {
    close();
    onChoose(option);
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(options.length ? (to + options.length) % options.length : -1);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(isOpen ? at + 1 : 0);
    else if (event.key === 'ArrowUp') move(isOpen && at >= 0 ? at - 1 : options.length - 1);
    else if (event.key === 'Enter' && isOpen && options[at >= 0 ? at : 0] && (at >= 0 || options.length === 1)) choose(options[Math.max(at, 0)]!);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combobox">
      {!props.id && <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={props.id ? label : undefined}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        aria-describedby={props.describedBy}
        aria-required={props.required}
        aria-invalid={props.invalid}
        disabled={props.disabled}
        placeholder={props.placeholder ?? say('combobox.type')}
        value={typed ?? chosen}
        onChange={event => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={close}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen || !options.length}>
        {options.map((option, index) => (
          <li
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // The focus stays in the field, so that it does not close before the click arrives.
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.picture}
            <span className="title">{option.title}</span>
            {option.detail && <span className="detail">{option.detail}</span>}
          </li>
        ))}
      </ul>
      <p className="count" role="status">{isOpen ? told(listed) : ''}</p>
    </div>
  );
}

function told({ options, state }: Listed<Option>): string {
  if (state === 'failed') return say('combobox.failed');
  if (state === 'loading') return options.length ? '' : say('combobox.loading');
  return options.length ? say('combobox.found', { count: options.length }) : say('combobox.none');
}

/** What can be chosen for these words; an answer that comes after newer words is dropped. */
function useListed<T extends Option>(load: ComboboxProps<T>['load'], words: string, of: string, isOpen: boolean): Listed<T> {
  const [listed, setListed] = useState<Listed<T>>({ options: [], state: 'loading' });
  const loading = useRef(load);
  loading.current = load;
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    // What was listed for other words is not to be chosen: who types on and presses Enter would get something else.
    setListed({ options: [], state: 'loading' });
    const later = setTimeout(
      () =>
        loading.current(words.trim(), stop.signal).then(
          options => stop.signal.aborted || setListed({ options, state: 'there' }),
          () => stop.signal.aborted || setListed({ options: [], state: 'failed' }),
        ),
      words ? 150 : 0,
    );
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [words, of, isOpen]);
  return listed;
}
