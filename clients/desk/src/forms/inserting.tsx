import { useId, useState, type KeyboardEvent } from 'react';
import { Combobox, type Option } from '../combobox';
import type { System } from '../swagger';
import { say } from '../texts';
import { useDesk } from './context';
import { Dialog } from './dialog';
import { choices, parametersOf } from './lists';

/** A character that would end the text of a link. */
const escaped = (text: string): string => text.replace(/([\\[\]])/g, '\\$1');

/** An address as a browser needs it: people leave its beginning out. */
const whole = (address: string): string =>
  /^([a-z][a-z0-9+.-]*:|[/#])/i.test(address) ? address
  : /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}`
  : /^[^\s/.]+(\.[^\s/.]+)+/.test(address) ? `https://${address}`
  : address;

/** Asks for a link: its words, and the address of a page or the title of an entry of the report. */
export function LinkDialog({ area, onClose, onInsert }: { area: HTMLTextAreaElement; onClose(): void; onInsert(text: string): void }) {
  const { system, report } = useDesk();
  const [text, setText] = useState(area.value.slice(area.selectionStart, area.selectionEnd));
  const [address, setAddress] = useState('');
  const [entry, setEntry] = useState<Option>();
  const id = useId();
  const to = entry?.value ?? whole(address.trim());
  const done = () => {
    if (!to) return;
    onClose();
    setTimeout(() => onInsert(`[${escaped(text.trim() || entry?.title || to)}](${/[\s()<>]/.test(to) ? `<${to}>` : to})`));
  };
  // The key that ends it must not press what has the focus afterwards.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    done();
  };
  return (
    <Dialog title={say('forms.link')} onClose={onClose}>
      <div className="field">
        <label className="name" htmlFor={`${id}-text`}>{say('forms.link-text')}</label>
        <input id={`${id}-text`} type="text" value={text} onChange={event => setText(event.target.value)} onKeyDown={press} />
      </div>
      <div className="field">
        <label className="name" htmlFor={`${id}-address`}>{say('forms.link-address')}</label>
        <input
          id={`${id}-address`}
          type="url"
          value={address}
          placeholder="https://"
          onChange={event => { setAddress(event.target.value); setEntry(undefined); }}
          onKeyDown={press}
        />
      </div>
      {report && (
        <div className="field">
          <Combobox label={say('forms.link-entry')} chosen={entry?.title ?? ''} load={words => entries(system, report, words)} onChoose={setEntry} />
        </div>
      )}
      <button type="button" className="btn insert" disabled={!to} onClick={done}>{say('forms.insert')}</button>
    </Dialog>
  );
}

/** The entries of a report that prose can link to, as `entry:highlights/slug`. */
async function entries(system: System, report: string, words: string): Promise<Option[]> {
  const paths = Object.keys(system.specSelectors['specJson']!().get('paths').toJS() as object);
  const lists = paths.filter(path => /^\/api\/v1\/manage\/[\w-]+$/.test(path)).map(path => path.split('/').at(-1)!);
  const below = lists.filter(list => ['report', 'status'].every(name => parametersOf(system, list).has(name)));
  const found = await Promise.all(
    below.map(async list => {
      const options = await choices(system, { list, by: 'slug', report }, words);
      return options.map(option => ({ ...option, value: `entry:${list}/${option.value}` }));
    }),
  );
  return found.flat();
}

/** Asks which figure of the report stands here: the published number is filled in, in each language as it is written there. */
export function FigureDialog({ onClose, onInsert }: { onClose(): void; onInsert(text: string): void }) {
  const { system, report } = useDesk();
  return (
    <Dialog title={say('forms.figure')} onClose={onClose}>
      <p>{say('forms.figure-help')}</p>
      <div className="field">
        <Combobox
          label={say('forms.figure-title')}
          load={(words, signal) => choices(system, { list: 'figures', by: 'slug', report }, words, signal)}
          onChoose={({ value }) => { onClose(); setTimeout(() => onInsert(`{{figure:${value}}}`)); }}
        />
      </div>
    </Dialog>
  );
}
