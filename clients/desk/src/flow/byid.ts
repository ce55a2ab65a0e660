import { store } from './store';

/** The fields for ids are shown, at these paths, because somebody wants to type or paste one. */
const byId = store<ReadonlySet<string>>(new Set());

export const useById = (path: string | undefined): boolean => {
  const paths = byId.use();
  return path !== undefined && paths.has(path);
};

export function showById(path: string, isShown: boolean): void {
  const paths = new Set(byId.get());
  if (isShown) paths.add(path);
  else paths.delete(path);
  byId.set(paths);
}
