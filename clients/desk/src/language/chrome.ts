import { fieldName, language, say, valueName } from '../texts';
import { words } from './chrome-words';

/** What others have written, or what is in no language: it is left as it is. */
const left =
  '.renderedMarkdown, .markdown, pre, code, textarea, .combobox, .help, .start, #account, .opblock-summary-path, ' +
  '.desk-chooser, .desk-next, .desk-choice, .desk .field, .desk .source';

/** Swagger UI has no languages of its own. Where it says one of its words, the officer's is put in its place. */
function translated(text: string): string | undefined {
  const known = Object.hasOwn(words, text.trim()) ? words[text.trim()] : undefined;
  if (known) return text.replace(text.trim(), say(known));
  const missing = /^For '(.+)': Required field is not provided\.$/.exec(text.trim());
  return missing ? say('chrome.missingValue', { name: parameterName(missing[1]!) }) : undefined;
}

const parameterName = (name: string): string => fieldName('parameters', name) ?? name;

/** The buttons that take a key and take it out again: what stands on them is what they are called. */
const keyButton = (place: Element, text: string): string | undefined =>
  !place.closest('.modal-btn') ? undefined
  : text.trim() === 'Authorize' ? say('chrome.apply')
  : text.trim() === 'Logout' ? say('chrome.remove')
  : undefined;

/** How a key was refused is said by the sentence after it. */
const isRefusal = (place: Element): boolean => place.matches('.auth-container .errors > b');

function sayText(node: Text): void {
  const place = node.parentElement;
  if (!place || !node.data.trim() || place.closest(left)) return;
  const name = (place.closest('tr[data-param-name]') as HTMLElement | null)?.dataset['paramName'];
  const said =
    name && place.matches('.parameter__name') && node.data.trim() === name ? parameterName(name)
    : name && place.matches('.parameter__in') ? (node === place.firstChild ? name : '')
    : name && place.matches('option') ? (valueName(name, node.data.trim()) ?? node.data)
    : isRefusal(place) ? ''
    : keyButton(place, node.data) ?? translated(node.data);
  if (said !== undefined && said !== node.data) node.data = said;
}

const attributes = ['aria-label', 'title', 'placeholder'];

function sayAttributes(place: Element): void {
  if (place.closest(left)) return;
  for (const attribute of attributes) {
    const text = place.getAttribute(attribute);
    const said = text ? translated(text) : undefined;
    if (said !== undefined && said !== text) place.setAttribute(attribute, said);
  }
}

function sayAll(root: Node): void {
  if (root instanceof Text) return sayText(root);
  if (!(root instanceof Element)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text) sayText(node);
    else if (node instanceof Element) sayAttributes(node);
  }
}

const labelled: [string, () => string][] = [
  ['select.examples-select-element', () => say('chrome.exampleOnly')],
  ['textarea.body-param__text', () => say('chrome.requestBody')],
  ['select.content-type', () => say('chrome.mediaType')],
  ['button.close-modal', () => say('chrome.dismiss')],
];

/** Names for fields that have none, code that is reached by the keyboard, and what is in English says so. */
function name(): void {
  for (const [selector, label] of labelled)
    for (const field of document.querySelectorAll(`${selector}:not([aria-label])`)) field.setAttribute('aria-label', label());
  for (const field of document.querySelectorAll<HTMLInputElement>('tr[data-param-name] :is(input, select, textarea):not([data-named])')) {
    const parameter = (field.closest('tr') as HTMLElement).dataset['paramName'] ?? '';
    field.dataset['named'] = '';
    if (!field.hasAttribute('aria-labelledby') && !field.id) field.setAttribute('aria-label', parameterName(parameter));
    if (field.placeholder === parameter) field.placeholder = '';
  }
  // An error in the dialog that takes the key is read out.
  for (const error of document.querySelectorAll('.auth-container .errors:not([role])')) error.setAttribute('role', 'alert');
  for (const title of document.querySelectorAll('.modal-ux-header h3:not([aria-level])')) title.setAttribute('aria-level', '2');
  for (const code of document.querySelectorAll<HTMLElement>('pre.microlight:not([tabindex])')) code.tabIndex = 0;
  if (language() === 'en') return;
  const signIn = document.querySelector('.auth-wrapper .btn.authorize');
  const said = say(signIn?.classList.contains('locked') ? 'chrome.authorized' : 'chrome.authorize');
  if (signIn?.firstChild && signIn.firstChild.textContent !== said) signIn.firstChild.textContent = said;
  const english = ':is(.responses-inner, .model-container, .models) :is(.renderedMarkdown, .json-schema-2020-12, .headers-wrapper):not([lang])';
  for (const text of document.querySelectorAll(english)) text.setAttribute('lang', 'en');
}

/** From now on, the page speaks the officer's language. */
export function speakChrome(): void {
  // Swagger UI writes this word in its styles.
  document.documentElement.style.setProperty('--required', JSON.stringify(say('chrome.required')));
  let waiting = false;
  const root = document.getElementById('swagger-ui')!;
  const skip = document.querySelector('.swagger-ui__skip-link');
  if (skip) sayAll(skip);
  new MutationObserver(changes => {
    for (const change of changes)
      if (change.type === 'childList') change.addedNodes.forEach(sayAll);
      else if (change.type === 'characterData') sayText(change.target as Text);
      else sayAttributes(change.target as Element);
    if (!waiting)
      waiting = Boolean(requestAnimationFrame(() => { waiting = false; name(); }));
  }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: attributes });
  sayAll(root);
}
