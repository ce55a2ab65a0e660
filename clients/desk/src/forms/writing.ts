// What the buttons of the toolbar do to the text of a text area. Undo goes on working, because the browser inserts it.

/** Puts marks around what is selected, or takes them away; where nothing is selected, the cursor stands between them. */
export function wrap(area: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const isMarked = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
  if (isMarked) {
    replace(area, from - mark.length, to + mark.length, value.slice(from, to));
    area.setSelectionRange(from - mark.length, to - mark.length);
  } else {
    replace(area, from, to, mark + value.slice(from, to) + mark);
    area.setSelectionRange(from + mark.length, to + mark.length);
  }
}

/** Puts a mark before each line that is selected, or takes it away. */
export function prefix(area: HTMLTextAreaElement, mark: (line: number) => string, isMark: RegExp): void {
  const { value } = area;
  const from = value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const end = value.indexOf('\n', area.selectionEnd);
  const to = end < 0 ? value.length : end;
  const lines = value.slice(from, to).split('\n');
  const isMarked = lines.every(line => isMark.test(line));
  const changed = lines.map((line, index) => (isMarked ? line.replace(isMark, '') : mark(index) + line.replace(isMark, ''))).join('\n');
  // A list or a quotation begins after an empty line, otherwise it belongs to the paragraph before it.
  const gap = isMarked || from === 0 || value.slice(0, from).endsWith('\n\n') ? '' : '\n';
  replace(area, from, to, gap + changed);
  const at = from + gap.length + changed.length;
  area.setSelectionRange(lines.length > 1 ? from + gap.length : at, at);
}

/** Puts a text in place of what is selected. */
export function insert(area: HTMLTextAreaElement, text: string): void {
  replace(area, area.selectionStart, area.selectionEnd, text);
}

function replace(area: HTMLTextAreaElement, from: number, to: number, text: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
