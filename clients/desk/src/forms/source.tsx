import { useId, useState } from 'react';
import { say } from '../texts';
import { useDesk } from './context';
import { isEmpty, type Json } from './values';
import { titleOf } from './schema';

/** The same text in another language, beside the one that is being written. */
export function Source({ texts }: { texts: Record<string, Json> }) {
  const desk = useDesk();
  const id = useId();
  const others = desk.languages.filter(l => l.tag !== desk.language && !isEmpty(texts[l.tag]));
  const [chosen, setChosen] = useState<string>();
  const shown = others.find(l => l.tag === chosen) ?? others.find(l => l.tag === desk.defaultLanguage) ?? others[0];
  if (!shown) return null;
  const owner = desk.schema['x-schema'] ?? '';
  const members = Object.keys(desk.schema.properties ?? {}).filter(name => typeof texts[shown.tag][name] === 'string' && texts[shown.tag][name]);
  return (
    <section className="source" aria-labelledby={`${id}-name`}>
      <label className="name" id={`${id}-name`} htmlFor={id}>{say('forms.source')}</label>
      <select id={id} value={shown.tag} onChange={event => setChosen(event.target.value)}>
        {others.map(({ tag, name }) => <option key={tag} value={tag}>{name}</option>)}
      </select>
      <dl lang={shown.tag}>
        {members.map(name => (
          <div key={name}>
            <dt lang={document.documentElement.lang}>{titleOf(owner, name)}</dt>
            <dd>{texts[shown.tag][name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
