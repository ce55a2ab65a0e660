import type { SwaggerPlugin, System } from '../swagger';
import { say } from '../texts';
import { arrive } from './arriving';
import { carryOn, type Given } from './carry';
import { Choosing } from './Choosing';
import { emptied } from './confirming/emptied';
import { sure } from './confirming/dialog';
import { Execute } from './confirming/Execute';
import { fill, value, type PathMethod } from './fill';
import { Live } from './Next';
import { Row } from './rows';

/** Choices by title, what comes next, answers that can be looked at, and the question before what can't be undone. */
export const flow = (_: System): SwaggerPlugin => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (original: (document: unknown) => unknown, system: System) => (document: unknown) => {
          const updated = original(emptied(document));
          void arrive(system);
          return updated;
        },
        // The quotation marks of an entity tag are the machine's business: where somebody typed the number alone, they are added.
        execute: (original: (given: unknown) => unknown, system: System) => (given: { path: string; method: string }) => {
          const at: PathMethod = [given.path, given.method];
          const tag = value(system, at, 'If-Match');
          if (tag && /^\d+$/.test(tag.trim())) fill(system, at, { 'If-Match': `"${tag.trim()}"` });
          return original(given);
        },
        setResponse: (original: (...given: unknown[]) => unknown, system: System) => (path: string, method: string, answer: Given) => {
          const stored = original(path, method, answer);
          void carryOn(system, [path, method], answer);
          return stored;
        },
      },
    },
  },
  wrapComponents: {
    parameters: (Original, system) => props => <Choosing {...props} original={Original} system={system} />,
    parameterRow: (Original, system) => props => <Row {...props} original={Original} system={system} />,
    // "Reset" empties the whole form.
    TryItOutButton: Original => props => {
      const reset = () => void sure(say('forms.reset'), say('forms.reset-yes')).then(isSure => isSure && props.onResetClick());
      return <Original {...props} onResetClick={reset} />;
    },
    execute: (Original, system) => props => <Execute {...props} original={Original} system={system} />,
    liveResponse: (Original, system) => props => <Live {...props} original={Original} system={system} />,
  },
});
