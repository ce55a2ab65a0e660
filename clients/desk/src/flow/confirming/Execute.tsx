import { useRef, type MouseEvent } from 'react';
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
  const button = useRef<HTMLDivElement>(null);
  /** What is half filled in would be sent as nothing: the person is led there instead. */
  const check = (event: MouseEvent) => {
    const field = button.current?.closest('.opblock')?.querySelector<HTMLElement>('[data-incomplete]');
    if (!field) return;
    event.stopPropagation();
    field.dispatchEvent(new Event('desk-incomplete'));
    field.focus();
  };
  const whole = (inner: React.ReactNode) => <div ref={button} className="sends" onClickCapture={check}>{inner}</div>;
  if (!confirm) return whole(<Original {...props} />);
  const execute = async (given: unknown) => {
    const intent = intended(system, path, method);
    const isAsked = !confirm.onlyWith || intent.body === undefined || intent.body?.[confirm.onlyWith] != null;
    if (isAsked && !(await asked(system, confirm, intent))) return;
    onExecute?.();
    specActions['execute']!(given);
  };
  return whole(<Original {...props} onExecute={undefined} specActions={{ ...specActions, execute }} />);
}
