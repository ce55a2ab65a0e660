import { operationTitle, searchWords, tagTexts } from '../texts';
import { taskCalled, tasks } from './tasks';
import { asked, fit, wordsOf } from './words';

/** What is known of an operation by which it can be found. */
interface Known {
  title: string[];
  words: string[];
  around: string[];
  machine: string;
}

const known = new Map<string, Known>();

const learn = (tag: string, operation: any): Known => {
  const id: string = operation.getIn(['operation', 'operationId']) ?? '';
  const own: string = operation.getIn(['operation', 'x-summary']) ?? operation.getIn(['operation', 'summary']) ?? '';
  const [method, path] = [operation.get('method'), operation.get('path')];
  return {
    title: wordsOf(operationTitle(id) ?? own),
    words: searchWords(id).flatMap(wordsOf),
    around: [tagTexts(tag)?.title ?? tag, ...tasks().filter(t => t.operations.includes(id)).map(t => t.title)].flatMap(wordsOf),
    machine: [tag, method, path, own, id].join(' ').toLowerCase(),
  };
};

/** How well an operation fits: 0 where one of the words is nowhere. What stands in its title counts most. */
function scoreOf(words: string[], tag: string, operation: any): number {
  const key = `${tag} ${operation.get('method')} ${operation.get('path')}`;
  const about = known.get(key) ?? learn(tag, operation);
  known.set(key, about);
  const scores = words.map(word =>
    Math.max(
      [0, 8, 10, 12][fit(word, about.title)]!,
      [0, 4, 6, 7][fit(word, about.words)]!,
      [0, 2, 3, 3][fit(word, about.around)]!,
      about.machine.includes(word) ? 2 : 0,
    ),
  );
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

/** The last answer: Swagger UI asks the same again for each group that it draws. */
let last: { groups: any; phrase: string; found: any } | undefined;

const isSame = (one: any, other: any): boolean =>
  one === other || (one.size === other.size && one.every((group: any, tag: string) => group.get('operations') === other.get(tag)?.get('operations')));

/** What was found for these words; looked for once for all who ask. */
export function opsFilter(groups: any, phrase: string): any {
  if (last?.phrase !== phrase || !isSame(last.groups, groups)) last = { groups, phrase, found: filtered(groups, phrase) };
  return last.found;
}

/**
 * The filter box finds operations by the words of officers, in their language, and by those of developers: group, method,
 * path, title, id. The title of a task finds its operations. What fits best comes first.
 */
function filtered(groups: any, phrase: string): any {
  const task = taskCalled(phrase);
  const words = asked(phrase);
  const score = (tag: string, operation: any) => {
    if (!task) return scoreOf(words, tag, operation);
    const at = task.operations.indexOf(operation.getIn(['operation', 'operationId']));
    return at < 0 ? 0 : task.operations.length - at;
  };
  const found = groups
    .map((group: any, tag: string) => {
      const scored = group.get('operations').map((operation: any) => [score(tag, operation), operation]).toArray();
      const fitting = scored.filter(([fits]: [number]) => fits > 0).sort(([a]: [number], [b]: [number]) => b - a);
      return { group, best: fitting[0]?.[0] ?? 0, operations: kept(tag, group.get('operations'), fitting.map(([, operation]: [number, any]) => operation)) };
    })
    .filter(({ operations }: any) => operations.size > 0);
  return found.sortBy(({ best }: any) => -best).map(({ group, operations }: any) => group.set('operations', operations));
}

const lists = new Map<string, any>();

/** The same list as before where it has the same operations in the same order, so that nothing is drawn anew for it. */
function kept(tag: string, all: any, operations: any[]): any {
  const same = [all, lists.get(tag)].find(list => list?.size === operations.length && operations.every((operation, index) => list.get(index) === operation));
  const list = same ?? all.clear().concat(operations);
  lists.set(tag, list);
  return list;
}
