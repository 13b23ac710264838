import type { Document } from '../document.ts';
import type { Lattice } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Marks } from '../text/marks.ts';
import type { NameWord } from './candidate.ts';
import type { Context, TextContext } from './context.ts';
import { findNameCues } from './name-cues.ts';
import { weighNameWord } from './name-words.ts';

/** What is known of a text before its names are looked for. */
export interface Analysis {
  readonly marks: Marks;
  readonly lattice: Lattice;
  readonly lexicon: Lexicon;
}

/** Gathers what the rules see; words are weighed when first asked for, and once. */
export function makeContext(
  document: Pick<Document, 'text' | 'tokens' | 'sentences'>,
  { marks, lattice, lexicon }: Analysis,
): Context {
  const base: TextContext = {
    text: document.text,
    tokens: document.tokens,
    sentences: document.sentences,
    pairs: marks.pairs,
    lattice,
    lexicon,
    isSport: isSportText(lattice, document.tokens.length),
  };
  const words = new Map<number, NameWord>();
  return {
    ...base,
    cues: findNameCues(base),
    nameWord: (index, letters) => {
      const id = index * MOST_LETTERS + letters;
      const known = words.get(id) ?? weighNameWord(base, index, letters);
      words.set(id, known);
      return known;
    },
  };
}

/** More letters than the proclitics of a word ever take. */
const MOST_LETTERS = 8;

const FEWEST_SPORT_WORDS = 4;

function isSportText(lattice: Lattice, length: number): boolean {
  let found = 0;
  for (let i = 0; i < length; i++) {
    const isSport = lattice
      .all(i, 'cue')
      .some(({ entry, letters }) => letters === 0 && entry.kind === 'sport');
    if (isSport && FEWEST_SPORT_WORDS <= ++found) return true;
  }
  return false;
}
