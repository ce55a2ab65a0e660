import { memo, type ComponentType } from 'react';

interface Given {
  specSelectors: Record<string, (...args: any[]) => any>;
  layoutSelectors: Record<string, (...args: any[]) => any>;
}

interface GroupProps {
  original: ComponentType<any>;
  given: Given;
  tag: string;
  operations: unknown;
  isShown: boolean;
}

/** One group. Its operations listen to the state themselves, so it is made anew only when it has others, or is opened or closed. */
const Group = memo(
  ({ original: Original, given, tag }: GroupProps) => {
    const taggedOperations = () => given.specSelectors['taggedOperations']!().filter((_: unknown, name: string) => name === tag);
    return <Original {...given} specSelectors={{ ...given.specSelectors, taggedOperations }} />;
  },
  (before, now) => before.operations === now.operations && before.isShown === now.isShown,
);

/**
 * The list of operations, group by group. Swagger UI shows 150 rows and more only as far as they are in sight, so that the
 * search of the browser would not find the others.
 */
export function Groups({ original, given }: { original: ComponentType<any>; given: Given }) {
  const groups = given.specSelectors['taggedOperations']!();
  return groups
    .keySeq()
    .toArray()
    .map((tag: string) => (
      <Group
        key={tag}
        original={original}
        given={given}
        tag={tag}
        operations={groups.get(tag).get('operations')}
        isShown={given.layoutSelectors['isShown']!(['operations-tag', tag], true)}
      />
    ));
}
