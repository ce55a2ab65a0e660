import type { System } from '../../swagger';
import { say } from '../../texts';
import { factsOf, type Rows } from './facts';
import { rowsOf, type Confirmation, type Intent } from './intent';

/** Makes an element with its text or its children. */
function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

const rows = (pairs: Rows) =>
  element('dl', {}, ...pairs.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));

/** Asks in the page, and answers whether the person agreed. Escape and "Go back" are a no, and so is where the focus begins. */
export function asked(system: System, confirm: Confirmation, intent: Intent): Promise<boolean> {
  const environment = document.querySelector('#environment strong')!.textContent!;
  const facts = element('div', { role: 'status' }, say('confirm.reading'));
  const back = element('button', { type: 'button', autofocus: '' }, say('confirm.back'));
  const agree = element('button', { type: 'button', class: 'agree', disabled: '' }, confirm.action);
  const [before, after = ''] = say('confirm.title', { action: confirm.action, environment: '\n' }).split('\n') as [string, string?];
  const dialog = element('dialog', { id: 'confirm', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-consequence' },
    element('h2', { id: 'confirm-title' }, before, element('strong', {}, environment), after),
    element('p', { id: 'confirm-consequence' }, confirm.consequence),
    facts, rows(rowsOf(intent)),
    element('div', { class: 'choices' }, back, agree));
  document.body.append(dialog);
  dialog.showModal();
  factsOf(system, confirm, intent).catch((): Rows => [[say('confirm.what'), say('confirm.unread')]]).then(pairs => {
    facts.replaceChildren(rows(pairs));
    agree.disabled = false;
  });
  return answered(dialog, back, agree);
}

/** Asks before something is lost that was not saved. */
export function sure(question: string, yes: string): Promise<boolean> {
  const back = element('button', { type: 'button', autofocus: '' }, say('confirm.back'));
  const agree = element('button', { type: 'button', class: 'agree' }, yes);
  const dialog = element('dialog', { id: 'confirm', 'aria-labelledby': 'confirm-title' },
    element('h2', { id: 'confirm-title' }, question), element('div', { class: 'choices' }, back, agree));
  document.body.append(dialog);
  dialog.showModal();
  return answered(dialog, back, agree);
}

function answered(dialog: HTMLDialogElement, back: HTMLElement, agree: HTMLElement): Promise<boolean> {
  return new Promise(answer => {
    back.addEventListener('click', () => dialog.close('no'));
    agree.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
  });
}
