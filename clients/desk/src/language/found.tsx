import { useEffect, useState } from 'react';
import type { System } from '../swagger';
import { say } from '../texts';
import { taskCalled } from './tasks';

/** What stands in the filter box. */
export const phraseOf = (system: System): string => {
  const filter = system.layoutSelectors['currentFilter']!();
  return typeof filter === 'string' && filter !== 'true' && filter !== 'false' ? filter.trim() : '';
};

const showAll = (system: System) => {
  system.layoutActions['updateFilter']!('');
  document.querySelector<HTMLElement>('.operation-filter-input')?.focus();
};

/** How much was found: read out a moment after the last letter. */
export function Found({ system }: { system: System }) {
  const phrase = phraseOf(system);
  const number: number = phrase
    ? system.specSelectors['taggedOperations']!().reduce((sum: number, group: any) => sum + group.get('operations').size, 0)
    : 0;
  const task = taskCalled(phrase);
  const what =
    !phrase ? ''
    : !number ? say('filter.none', { words: phrase })
    : `${task ? `${say('filter.task', { task: task.title })} – ` : ''}${number === 1 ? say('filter.one') : say('filter.found', { number })}`;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const soon = setTimeout(() => setSaid(what), 400);
    return () => clearTimeout(soon);
  }, [what]);
  return (
    <div className="start found wrapper">
      <p role="status">{said}</p>
      {phrase && <button type="button" onClick={() => showAll(system)}>{say('filter.all')}</button>}
    </div>
  );
}

/** Nothing was found: what to try. */
export function Nothing({ system }: { system: System }) {
  return (
    <div className="start nothing">
      <h2>{say('filter.none', { words: phraseOf(system) })}</h2>
      <p>{say('filter.try')}</p>
      <button type="button" onClick={() => showAll(system)}>{say('filter.all')}</button>
    </div>
  );
}
