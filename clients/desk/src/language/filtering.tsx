import { useEffect, useState } from 'react';
import type { System } from '../swagger';
import { say } from '../texts';

/** How long after the last key the list is filtered, in milliseconds: no longer than it takes to look up. */
const pause = 80;

/**
 * The box in which words are typed. Swagger UI's own waits a quarter of a second, and filters at the next click if that
 * comes before: the list then moves under the pointer, and the click is lost.
 */
export function Filter({ system }: { system: System }) {
  const filter: unknown = system.layoutSelectors['currentFilter']!();
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (typed === undefined) return undefined;
    const soon = setTimeout(() => {
      system.layoutActions['updateFilter']!(typed);
      setTyped(undefined);
    }, pause);
    return () => clearTimeout(soon);
  }, [typed]);
  if (filter === false) return null;
  return (
    <div className="filter-container">
      <div className="filter wrapper">
        <input
          className="operation-filter-input"
          type="text"
          aria-label={say('filter.label')}
          aria-busy={typed !== undefined}
          placeholder={say('filter.placeholder')}
          value={typed ?? (typeof filter === 'string' && filter !== 'true' ? filter : '')}
          onChange={event => setTyped(event.target.value)}
        />
      </div>
    </div>
  );
}
