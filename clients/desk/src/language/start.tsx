import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { phraseOf } from './found';
import { until } from '../until';
import { tasks, type Task } from './tasks';

const isOfManagement = (system: System): boolean | undefined => {
  const paths = (system.specSelectors['specJson']!() as Stored).get('paths') as any;
  return paths?.size ? paths.keySeq().some((path: string) => path.includes('/manage/')) : undefined;
};

/** What stands before the box in which words are typed. */
export function Asking({ system }: { system: System }) {
  const isHere = isOfManagement(system);
  if (isHere === undefined) return null;
  if (!isHere)
    return (
      <div className="start wrapper readers">
        <p>{say('start.readers')}</p>
        <a href="?urls.primaryName=Management%20v1">{say('start.toManagement')}</a>
      </div>
    );
  const isSignedIn = Boolean((system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']));
  return (
    <div className="start wrapper">
      <h2 id="start-title">{say('start.title')}</h2>
      {!isSignedIn && <p className="sign-in-first">{say('start.signIn', { button: say('chrome.authorize') })}</p>}
    </div>
  );
}

/** The tasks of officers as cards, until words are typed. Each shows its operations, and opens the one if there is only one. */
export function Start({ system }: { system: System }) {
  if (!isOfManagement(system) || phraseOf(system)) return null;
  return (
    <>
      <nav className="start wrapper" aria-labelledby="start-title">
        <ul>
          {tasks().map(task => (
            <li key={task.task}>
              <button type="button" onClick={() => void open(system, task)}>
                <strong>{task.title}</strong>
                <span>{task.about}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="start wrapper">
        <h2>{say('start.kinds')}</h2>
      </div>
    </>
  );
}

/** Shows only the task's operations, and leads to the first. */
async function open(system: System, task: Task): Promise<void> {
  system.layoutActions['updateFilter']!(task.title);
  const [usual, ...others] = task.operations;
  const control = await until(() => {
    const first = document.querySelector<HTMLElement>('.opblock .opblock-summary-control');
    return first?.closest('.opblock')?.id.endsWith(`-${usual}`) ? first : undefined;
  });
  if (control && !others.length && control.getAttribute('aria-expanded') !== 'true') control.click();
  control?.focus();
}
