import type { Document } from '../document.ts';
import type { Lattice } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Marks } from '../text/marks.ts';
import type { NameWord } from './candidate.ts';
import type { Context } from './context.ts';
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
  const { text, tokens, sentences } = document;
  const { pairs } = marks;
  const markers = findMarkers(lattice, tokens.length);
  const weighed: (NameWord | undefined)[][] = [];
  const nameWord = (index: number, letters: number): NameWord => {
    const words = (weighed[letters] ??= noWords(tokens.length));
    return (words[index] ??= weighNameWord(bare, index, letters));
  };
  // All properties are named: V8 finds those of an object that was spread more slowly, and rules ask for them at every word.
  const withCues = (cues: Context['cues']): Context => ({
    text,
    tokens,
    sentences,
    pairs,
    lattice,
    lexicon,
    isSport: markers.isSport,
    isInPhrase: markers.isInPhrase,
    opensTitle: markers.opensTitle,
    cues,
    nameWord,
  });
  const bare = withCues(NO_CUES);
  return withCues(findNameCues(bare));
}

function noWords(count: number): (NameWord | undefined)[] {
  return new Array<NameWord | undefined>(count).fill(undefined);
}

const NO_CUES: Context['cues'] = new Map();

const FEWEST_SPORT_WORDS = 4;
/** In tokens, to either side: digests set sport beside politics. */
const SPORT_REACH = 200;

const IN_PHRASE = 1;
const OPENS_TITLE = 2;

/** Words that tell of the text or the words around them, gathered in one pass. */
function findMarkers(
  lattice: Lattice,
  length: number,
): Pick<Context, 'isSport' | 'isInPhrase' | 'opensTitle'> {
  const sport: number[] = [];
  const marks = new Uint8Array(length);
  const mark = (from: number, to: number, bit: number): void => {
    for (let i = from; i < Math.min(to, length); i++) marks[i] = (marks[i] ?? 0) | bit;
  };
  for (let i = 0; i < length; i++) {
    if (lattice.has(i, 'title') && isLongTitle(lattice, i)) mark(i, i + 1, OPENS_TITLE);
    if (!lattice.has(i, 'cue')) continue;
    const cues = lattice.all(i, 'cue');
    if (cues.some(({ entry, letters }) => entry.kind === 'sport' && letters === 0)) sport.push(i);
    for (const { entry, from, to } of cues) if (entry.kind === 'phrase') mark(from, to, IN_PHRASE);
  }
  return {
    isSport: sportDetector(sport),
    isInPhrase: (index) => ((marks[index] ?? 0) & IN_PHRASE) !== 0,
    opensTitle: (index) => ((marks[index] ?? 0) & OPENS_TITLE) !== 0,
  };
}

/** ولي العهد: a title of several words begins with this one. */
function isLongTitle(lattice: Lattice, index: number): boolean {
  return lattice.all(index, 'title').some(({ letters, to }) => letters === 0 && index + 1 < to);
}

/** Tells whether the text around a token is about sport, by the places of words of sport in it. */
function sportDetector(words: readonly number[]): (index: number) => boolean {
  return (index) => {
    const first = countBelow(words, index - SPORT_REACH);
    const last = words[first + FEWEST_SPORT_WORDS - 1];
    return last !== undefined && last <= index + SPORT_REACH;
  };
}

/** How many of some ascending numbers are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
