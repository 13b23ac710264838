import type { Context } from '../entities/context.ts';
import { sliceSpan } from '../span.ts';
import { fold } from '../text/fold.ts';
import type { Decided } from './decide.ts';

/**
 * Settles contradictions: one word that only its surroundings make a name, here of a person and there of an organisation, is in
 * one article the same both times. The type with more confidence in all wins. What lists or head nouns vouch for stays.
 */
export function settleTypes({ text }: Context, names: readonly Decided[]): readonly Decided[] {
  const weights = new Map<string, Map<Decided['type'], number>>();
  const keyOf = (name: Decided): string => fold(sliceSpan(text, name));
  for (const name of names) {
    const key = keyOf(name);
    const types = weights.get(key) ?? new Map<Decided['type'], number>();
    types.set(name.type, (types.get(name.type) ?? 0) + name.confidence);
    weights.set(key, types);
  }
  return names.map((name) => {
    const types = weights.get(keyOf(name));
    if (types === undefined || types.size < 2 || !isOpen(name)) return name;
    return { ...name, type: heaviest(types) ?? name.type };
  });
}

function heaviest(types: ReadonlyMap<Decided['type'], number>): Decided['type'] | undefined {
  return [...types].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** True for names whose type nothing but the words around them tells. */
function isOpen({ evidence, standing }: Decided): boolean {
  return standing === undefined && OPEN.has(evidence.rule);
}

const OPEN: ReadonlySet<string> = new Set(['model', 'name-grammar', 'speech-verb', 'list']);
