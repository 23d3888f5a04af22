import type { Located, LocatedScalar, Names } from '../../document/index.ts';
import { meant } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { ROLES } from '../vocabulary/index.ts';
import type { LawRecord } from './law-reader.ts';

/** The scalars of a field that takes one name or a list of them; anything nested deeper is reported. */
export function scalarsOf<K extends string>(record: LawRecord<K>, field: K): LocatedScalar[] {
  const node = record.node(field);
  return node === undefined ? [] : scalarsIn(record, node);
}

export function scalarsIn(record: LawRecord, node: Located): LocatedScalar[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'map') {
    record.fail('type-mismatch', node, { expected: msg('expected.names') });
    return [];
  }
  if (node.items.length === 0) record.fail('value-empty', node, { expected: msg('expected.list') });
  return node.items.flatMap((item) => {
    if (item?.kind === 'scalar') return [item];
    record.fail('type-mismatch', item ?? node, { expected: msg('expected.names') });
    return [];
  });
}

/** Names that have to be known, each once. */
export function namesIn(record: LawRecord, scalars: readonly LocatedScalar[], known: Names): string[] {
  return [...new Set(scalars.filter((node) => record.checkRef(node, known)).map(({ text }) => text))];
}

/** Names out of a closed list. */
export function choicesIn<T extends string>(
  record: LawRecord,
  scalars: readonly LocatedScalar[],
  choices: readonly T[],
): T[] {
  return scalars.flatMap((node) => {
    const found = choices.find((choice) => choice === node.text);
    if (found !== undefined) return [found];
    record.fail('choice-unknown', node, {
      expected: msg('expected.choice', { choices: choices.join(', ') }),
      ...meant(node.text, choices),
    });
    return [];
  });
}

/** States by code, and roles like `beneficiary` or `pair`. */
export function whoIn(record: LawRecord, scalars: readonly LocatedScalar[]): string[] {
  const roles: readonly string[] = ROLES;
  const states = scalars.filter(({ text }) => !roles.includes(text));
  for (const node of states)
    if (/^[a-z]/.test(node.text) && !record.context.names.state.knows(node.text))
      choicesIn(record, [node], ROLES);
  const codes = states.filter(({ text }) => !/^[a-z]/.test(text));
  return [
    ...scalars.filter(({ text }) => roles.includes(text)).map(({ text }) => text),
    ...namesIn(record, codes, record.context.names.state),
  ];
}

/** The parts of a cell that are joined by `;`. */
export function cellParts(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
