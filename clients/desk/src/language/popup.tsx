import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Stored, System } from '../swagger';
import { say } from '../texts';

interface PopupProps {
  original: React.ComponentType<any>;
  system: System;
}

/** The dialog that takes a key: a dialog for everybody. The keyboard stays in it, and the focus comes back afterwards. */
export function Popup({ original: Original, system, ...props }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const isIn = Boolean((system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']));
  useEffect(() => () => document.querySelector<HTMLElement>('.auth-wrapper .btn.authorize')?.focus(), []);
  // The field goes when the key is taken, and the button that took it when it is taken out.
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) return;
    box.current?.querySelector<HTMLElement>(isIn ? '.btn-done' : '.auth-container input')?.focus();
  }, [isIn]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const stops = [...box.current!.querySelectorAll<HTMLElement>('button, input, a[href], summary')].filter(stop => stop.offsetParent);
    const [first, last] = [stops[0], stops.at(-1)];
    if (document.activeElement !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  return (
    <div ref={box} role="dialog" aria-modal="true" aria-label={say('chrome.available')} onKeyDown={press}>
      <Original {...props} />
    </div>
  );
}
