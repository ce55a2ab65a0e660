// The server cleans what it renders. It is cleaned here once more, so that what is shown in this page is harmless whatever
// the answer was: only these elements, only these attributes, links that lead to pages.

const elements = new Set(
  (
    'a abbr b blockquote br caption cite code col colgroup dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins li ' +
    'mark ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);
const attributes = new Set('alt class cite colspan dir height lang rowspan scope start title width'.split(' '));

export function cleaned(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const made = document.createDocumentFragment();
  copy(parsed.body, made);
  return made;
}

function copy(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.textContent ?? ''));
    if (!(node instanceof HTMLElement)) continue;
    if (!elements.has(node.localName)) {
      if (!/^(script|style|template|iframe|object)$/.test(node.localName)) copy(node, to);
      continue;
    }
    const element = document.createElement(node.localName);
    for (const { name, value } of node.attributes) if (attributes.has(name)) element.setAttribute(name, value);
    if (element instanceof HTMLAnchorElement) link(element, node.getAttribute('href') ?? '');
    if (element instanceof HTMLImageElement && /^(\/media\/|data:image\/)/.test(node.getAttribute('src') ?? '')) element.src = node.getAttribute('src')!;
    copy(node, element);
    to.appendChild(element);
  }
}

function link(element: HTMLAnchorElement, href: string): void {
  if (!/^(https?:|mailto:|\/(?!\/))/i.test(href)) return;
  element.href = href;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
}
