import type { Stored, System } from '../swagger';
import { say } from '../texts';

interface OperationProps {
  system: System;
  path: string;
  method: string;
}

/** What the document says of an operation of management. It is in English, and in the words of developers. */
export function ForDevelopers({ system, path, method }: OperationProps) {
  const description = (system.specSelectors['specJson']!() as Stored).getIn(['paths', path, method, 'x-description']);
  if (!description) return null;
  const Markdown = system.getComponent('Markdown', true);
  return (
    <details className="for-developers">
      <summary>{say('info.developers')}</summary>
      <div lang="en">
        <Markdown source={description} />
      </div>
    </details>
  );
}
