import type { System } from '../../swagger';
import { asked } from './dialog';
import { intended, type Confirmation } from './intent';

interface ExecuteProps {
  original: React.ComponentType<any>;
  system: System;
  path: string;
  method: string;
  onExecute?(): void;
  specActions: System['specActions'];
}

/** Operations that declare it (x-confirm) ask before they are sent. */
export function Execute({ original: Original, system, ...props }: ExecuteProps) {
  const { path, method, onExecute, specActions } = props;
  const confirm = system.specSelectors['specJson']!().getIn(['paths', path, method, 'x-confirm'])?.toJS() as Confirmation | undefined;
  if (!confirm) return <Original {...props} />;
  const execute = async (given: unknown) => {
    const intent = intended(system, path, method);
    const isAsked = !confirm.onlyWith || intent.body === undefined || intent.body?.[confirm.onlyWith] != null;
    if (isAsked && !(await asked(system, confirm, method, intent))) return;
    onExecute?.();
    specActions['execute']!(given);
  };
  return <Original {...props} onExecute={undefined} specActions={{ ...specActions, execute }} />;
}
