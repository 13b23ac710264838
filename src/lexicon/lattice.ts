import type { Document, Token } from '../document.ts';
import type { TokenRange } from '../span.ts';
import type { Category, Entry } from './entries.ts';
import { categoryBit, categoryBits } from './categories.ts';
import { fits, type FirstWord } from './first-words.ts';
import { goesOn, type Lexicon, type State } from './lexicon.ts';
import { nextWord } from './next-word.ts';
import { memoryOf, type UsedReading } from './word-memory.ts';

/** One way to read a stretch of tokens with the lexicon. */
export interface Match<E extends Entry = Entry> extends TokenRange {
  readonly entry: E;
  /** Bits of the inflected form: see `unpackForm`. */
  readonly form: number;
  /** The lexicon's spelling of what was met. */
  readonly spelling: string;
  /** Key letters of the first word that its proclitics take. */
  readonly letters: number;
  readonly clitics: readonly string[];
  /** True when ال was left out to find the entry: الرئيس → رئيس. */
  readonly hasArticle: boolean;
}

/** All lexicon readings of a text, by the token that they start at. */
export interface Lattice {
  /** Readings that start at this token, longest first; among equals those with fewer proclitics first. */
  readonly at: (index: number) => readonly Match[];
  /** True when some reading of this category starts at the token. */
  readonly has: (index: number, category: Category) => boolean;
  /** The ways to take proclitics off the token, the whole word first. */
  readonly readings: (index: number) => readonly UsedReading[];
  /** All readings of this category at the token. */
  readonly all: <C extends Category>(index: number, category: C) => readonly MatchOf<C>[];
}

export type MatchOf<C extends Category> = Match<Extract<Entry, { category: C }>>;

const NOTHING: readonly Match[] = [];
const NO_READINGS: readonly UsedReading[] = [];

/**
 * Looks up every word of a text, with all its proclitic readings, and what begins with it. The readings of a word
 * are written out when they are first asked for: of most words only the categories are.
 */
export function readLattice(
  document: Pick<Document, 'text' | 'tokens'>,
  lexicon: Lexicon,
): Lattice {
  const memory = memoryOf(lexicon);
  const words = document.tokens.map(({ key }) => memory.word(key));
  const rows: (readonly Match[] | undefined)[] = words.map(({ mayGoOn, firstWords }, index) =>
    mayGoOn ? readingsAt({ document, lexicon, index }, firstWords) : undefined,
  );
  const categories = Uint16Array.from(words, (word, index) => {
    const row = rows[index];
    return row === undefined ? word.categories : categoryBits(row);
  });
  const at = (index: number): readonly Match[] => {
    const word = words[index];
    if (word === undefined || word.firstWords.length === 0) return NOTHING;
    return (rows[index] ??= readingsAt({ document, lexicon, index }, word.firstWords));
  };
  const has = (index: number, category: Category): boolean =>
    0 <= index &&
    index < categories.length &&
    ((categories[index] ?? 0) & categoryBit(category)) !== 0;
  return {
    at,
    readings: (index) => words[index]?.readings ?? NO_READINGS,
    has,
    all: (index, category) =>
      (has(index, category)
        ? at(index).filter((match) => match.entry.category === category)
        : NOTHING) as never,
  };
}

function readingsAt(place: Place, firstWords: readonly FirstWord[]): readonly Match[] {
  const { document, index } = place;
  if (document.tokens[index]?.kind === 'punctuation') return NOTHING;
  const matches: Match[] = [];
  for (const word of firstWords) {
    addMatches(matches, word, { from: index, to: index + 1 });
    if (goesOn(word.state)) walk(place, word, matches);
  }
  return matches.length < 2 ? matches : matches.sort(longestFirst);
}

function longestFirst(a: Match, b: Match): number {
  return b.to - a.to || a.letters - b.letters || Number(a.hasArticle) - Number(b.hasArticle);
}

type Words = Pick<Document, 'text' | 'tokens'>;

interface Place {
  readonly document: Words;
  readonly lexicon: Lexicon;
  readonly index: number;
}

/** Follows the words behind `index` for as long as some entry goes on, and keeps all that end on the way. */
function walk({ document, lexicon, index }: Place, first: FirstWord, matches: Match[]): void {
  const keys = [first.key];
  let state: State = first.state;
  let last = index;
  while (goesOn(state)) {
    const next = nextWord(document, last);
    const token: Token | undefined = next === undefined ? undefined : document.tokens[next];
    if (next === undefined || token === undefined) return;
    last = next;
    keys.push(token.key);
    const after = lexicon.step(state, token.key);
    if (after === undefined) return;
    state = after;
    const postings = lexicon.postings(state, keys).filter((posting) => fits(posting, first));
    addMatches(matches, { ...first, postings }, { from: index, to: last + 1 });
  }
}

function addMatches(matches: Match[], first: FirstWord, { from, to }: TokenRange): void {
  const { letters, clitics, hasArticle } = first;
  for (const { entry, form, spelling } of first.postings)
    matches.push({ from, to, entry, form, spelling, letters, clitics, hasArticle });
}
