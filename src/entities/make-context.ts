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
    isSport: sportDetector(lattice, document.tokens.length),
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
/** In tokens, to either side: digests set sport beside politics. */
const SPORT_REACH = 200;

/** Tells whether the text around a token is about sport. */
function sportDetector(lattice: Lattice, length: number): (index: number) => boolean {
  const words: number[] = [];
  for (let i = 0; i < length; i++) if (isSportWord(lattice, i)) words.push(i);
  return (index) => {
    const first = words.findIndex((at) => index - SPORT_REACH <= at);
    const last = first < 0 ? undefined : words[first + FEWEST_SPORT_WORDS - 1];
    return last !== undefined && last <= index + SPORT_REACH;
  };
}

function isSportWord(lattice: Lattice, index: number): boolean {
  if (!lattice.has(index, 'cue')) return false;
  return lattice
    .all(index, 'cue')
    .some(({ entry, letters }) => letters === 0 && entry.kind === 'sport');
}
