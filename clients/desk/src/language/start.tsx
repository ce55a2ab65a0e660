import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { tasks, type Task } from './tasks';

/** The tasks of officers as cards. Each shows its operations, and opens the one if there is only one. */
export function Start({ system }: { system: System }) {
  const paths = (system.specSelectors['specJson']!() as Stored).get('paths') as any;
  if (!paths?.size) return null;
  if (!paths.keySeq().some((path: string) => path.includes('/manage/')))
    return (
      <div className="start wrapper readers">
        <p>{say('start.readers')}</p>
        <a href="?urls.primaryName=Management%20v1">{say('start.toManagement')}</a>
      </div>
    );
  const isSignedIn = Boolean((system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']));
  return (
    <nav className="start wrapper" aria-labelledby="start-title">
      <h2 id="start-title">{say('start.title')}</h2>
      {!isSignedIn && <p className="sign-in-first">{say('start.signIn', { button: say('chrome.authorize') })}</p>}
      <ul>
        {tasks().map(task => (
          <li key={task.task}>
            <button type="button" onClick={() => open(system, task)}>
              <strong>{task.title}</strong>
              <span>{task.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shows only the task's operations, and leads to the first. */
function open(system: System, task: Task): void {
  system.layoutActions['updateFilter']!(task.title);
  const [only, ...others] = task.operations;
  const first = () => document.querySelector<HTMLElement>('.opblock .opblock-summary-control');
  const deadline = performance.now() + 2000;
  const arrive = () => {
    const control = first();
    const isThere = control?.closest('.opblock')?.id.endsWith(`-${only}`);
    if (!isThere) {
      if (performance.now() < deadline) requestAnimationFrame(arrive);
      return;
    }
    if (!others.length && control!.getAttribute('aria-expanded') !== 'true') control!.click();
    document.querySelector('.found')?.scrollIntoView({ block: 'start' });
    control!.focus({ preventScroll: true });
  };
  requestAnimationFrame(arrive);
}
