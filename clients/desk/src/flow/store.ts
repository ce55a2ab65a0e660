import { useSyncExternalStore } from 'react';

/** One value that several components show. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  use(): T;
}

export function store<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    get: () => value,
    set: to => {
      value = to;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, () => value),
  };
}
