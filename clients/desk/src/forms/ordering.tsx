import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { FieldProps } from '@rjsf/utils';
import { announce } from '../flow/said';
import { say } from '../texts';
import { useDesk } from './context';
import { useTitles } from './references';
import type { Schema } from './schema';
import { moved, namingMember, type Move, type Node } from './tree';

const moves: [Move, string, string][] = [
  ['up', '↑', 'ArrowUp'],
  ['down', '↓', 'ArrowDown'],
  ['in', '→', 'ArrowRight'],
  ['out', '←', 'ArrowLeft'],
];

/** The order of things, with some below others, as a nested list: each is moved by its buttons, or by Alt and an arrow key. */
export function Ordering(props: FieldProps) {
  const { formData, onChange, fieldPathId } = props;
  const schema = props.schema as Schema;
  const desk = useDesk();
  const member = namingMember(schema)!;
  const tree: Node[] = formData ?? [];
  const list = useRef<HTMLDivElement>(null);
  /** The button that has the focus again when the list is drawn anew. */
  const pressed = useRef<[name: string, move: Move]>();
  const titleOf = useTitles(schema.items!.properties![member]!, desk, namesIn(tree, member));
  useEffect(() => {
    if (!pressed.current) return;
    const [name, move] = pressed.current;
    pressed.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-of="${CSS.escape(name)}"][data-move="${move}"]`)?.focus();
  }, [formData]);
  const go = (path: number[], name: string, move: Move) => {
    const next = moved(tree, path, move);
    announce(say(next ? `forms.tree-${move}-done` : 'forms.tree-end', { what: titleOf(name) }));
    if (!next) return;
    pressed.current = [name, move];
    onChange(next, fieldPathId.path);
  };
  const press = (event: KeyboardEvent, path: number[], name: string) => {
    const move = event.altKey && moves.find(([, , key]) => key === event.key)?.[0];
    if (!move) return;
    event.preventDefault();
    go(path, name, move);
  };
  const level = (nodes: Node[], above: number[]) => (
    <ol>
      {nodes.map((node, index) => {
        const [name, path] = [`${node[member]}`, [...above, index]];
        return (
          <li key={name}>
            <div className="row" onKeyDown={event => press(event, path, name)}>
              <span className="title">{titleOf(name)}</span>
              <span className="moves" role="group" aria-label={titleOf(name)}>
                {moves.map(([move, sign]) => (
                  <button
                    key={move}
                    type="button"
                    className="btn"
                    data-of={name}
                    data-move={move}
                    title={say(`forms.tree-${move}`, { what: titleOf(name) })}
                    aria-label={say(`forms.tree-${move}`, { what: titleOf(name) })}
                    // It keeps the focus where it can't go further.
                    aria-disabled={moved(tree, path, move) === undefined || undefined}
                    onClick={() => go(path, name, move)}
                  ><span aria-hidden="true">{sign}</span></button>
                ))}
              </span>
            </div>
            {node.children?.length ? level(node.children, path) : null}
          </li>
        );
      })}
    </ol>
  );
  return (
    <div className="ordering" ref={list} id={fieldPathId.$id}>
      <p className="help">{say(tree.length ? 'forms.tree-help' : 'forms.tree-none')}</p>
      {tree.length > 0 && level(tree, [])}
    </div>
  );
}

const namesIn = (tree: Node[], member: string): string[] => tree.flatMap(node => [`${node[member]}`, ...namesIn(node.children ?? [], member)]);
