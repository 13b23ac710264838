import type { EntityType } from '../document.ts';
import { readLattice } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * The type of a name whose list does not say: that of the same name in the lexicon, or of its head noun (وزارة …),
 * or a person where every word is a part of names; else `other`.
 */
export function guessType(name: string, lexicon: Lexicon): EntityType {
  const tokens = tokenize(name);
  const lattice = readLattice({ text: name, tokens }, lexicon);
  const whole = lattice
    .all(0, 'name')
    .filter(({ to, letters }) => to === tokens.length && letters === 0);
  const known = whole.find(({ entry }) => entry.use !== 'context') ?? whole[0];
  if (known !== undefined) return known.entry.type;
  const head = lattice.all(0, 'head').find(({ letters }) => letters === 0);
  if (head !== undefined && 1 < tokens.length) return head.entry.type;
  const isPerson = tokens.every((_, i) =>
    lattice.all(i, 'name-part').some(({ letters }) => letters === 0),
  );
  return isPerson && 1 < tokens.length ? 'person' : 'other';
}
