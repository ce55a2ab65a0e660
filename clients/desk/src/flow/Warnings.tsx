import { say } from '../texts';
import { bodyOf, type Shown } from './carry';
import { placeName, sentenceInWords } from './words';

/** What the server remarks of what it has saved: where, and what. */
interface Warning {
  pointer?: string;
  detail?: string;
  message?: string;
}

/** What was saved and is not right yet, said once for each place. A single text has it in a header, as its body is the text alone. */
export function Warnings({ answer }: { answer: Shown }) {
  const said = [...new Set(warningsOf(answer).map(readable))].filter(Boolean);
  if (!said.length) return null;
  return (
    <div className="warnings">
      <p>{say('flow.warnings')}</p>
      <ul>{said.map(text => <li key={text}>{text}</li>)}</ul>
    </div>
  );
}

function warningsOf(answer: Shown): (Warning | string)[] {
  const [inBody, inHeader] = [bodyOf(answer)?.['warnings'], answer.headers?.['save-warnings']];
  if (Array.isArray(inBody)) return inBody;
  try {
    return inHeader ? JSON.parse(inHeader) : [];
  } catch {
    return [];
  }
}

function readable(warning: Warning | string): string {
  if (typeof warning === 'string') return sentenceInWords(warning);
  const place = warning.pointer && placeName(warning.pointer.split('/').slice(1));
  return [place, sentenceInWords(warning.detail ?? warning.message ?? '')].filter(Boolean).join(': ');
}
