import declared from './tasks.json';
import { taskTexts, type Titled } from '../texts';
import { plain } from './words';

/** What officers do, in their own words, and the operations with which they do it; the first is the usual one. */
export interface Task extends Titled {
  task: string;
  operations: string[];
}

export const tasks = (): Task[] =>
  declared.map(({ task, operations }) => ({ task, operations, ...(taskTexts(task) ?? { title: task, about: '' }) }));

/** The task of this title, as the filter box has it when a task was chosen. */
export const taskCalled = (phrase: string): Task | undefined => tasks().find(({ title }) => plain(title) === plain(phrase.trim()));
