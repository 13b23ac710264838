import type { Document } from '../document.ts';
import type { TokenRange } from '../span.ts';
import type { Category, Entry } from './entries.ts';
import { categoryBit, categoryBits } from './categories.ts';
import { fits, type FirstWord, type UsedReading } from './first-words.ts';
import { goesOn, type Lexicon, type Posting, type State } from './lexicon.ts';
import { nextWord } from './next-word.ts';
import { memoryOf, type WordReadings } from './word-memory.ts';

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
  /** What is known of the token by itself. */
  readonly word: (index: number) => WordReadings | undefined;
  /** The ways to take proclitics off the token, the whole word first. */
  readonly readings: (index: number) => readonly UsedReading[];
  /** How many per mille of the word, in the reading for which it is most, stand right after a person's title or given name. */
  readonly mostAfterCue: (index: number) => number;
  /** All readings of this category at the token. */
  readonly all: <C extends Category>(index: number, category: C) => readonly MatchOf<C>[];
}

export type MatchOf<C extends Category> = Match<Extract<Entry, { category: C }>>;

const NOTHING: readonly Match[] = [];
const NO_READINGS: readonly UsedReading[] = [];
const NO_WORDS: readonly FirstWord[] = [];

/**
 * Looks up every word of a text, with all its proclitic readings, and what begins with it. The readings of a word
 * are written out when they are first asked for: of most words only the categories are.
 */
export function readLattice(document: Words, lexicon: Lexicon): Lattice {
  const { words, phrases, categories, cueUse } = readWords(document, lexicon);
  const rows = emptyRows(words.length);
  const parts: Rows[] = [];
  const bitsAt = (index: number): number =>
    0 <= index && index < categories.length ? (categories[index] ?? 0) : 0;
  const at = (index: number): readonly Match[] => {
    if (bitsAt(index) === 0) return NOTHING;
    const firstWords = words[index]?.firstWords ?? NO_WORDS;
    return (rows[index] ??= readingsAt(index, firstWords, phrases.get(index) ?? NOTHING));
  };
  return {
    at,
    word: (index) => words[index],
    readings: (index) => words[index]?.readings ?? NO_READINGS,
    mostAfterCue: (index) => cueUse[index] ?? 0,
    has: (index, category) => (bitsAt(index) & categoryBit(category)) !== 0,
    all: (index, category) => {
      const bits = bitsAt(index);
      const bit = categoryBit(category);
      if ((bits & bit) === 0) return NOTHING as never;
      if (bits === bit) return at(index) as never;
      const known = (parts[Math.clz32(bit)] ??= emptyRows(words.length));
      return (known[index] ??= ofCategory(at(index), category)) as never;
    },
  };
}

type Rows = (readonly Match[] | undefined)[];

function emptyRows(count: number): Rows {
  return new Array<Rows[number]>(count).fill(undefined);
}

/** What is known of every token before anybody asks. */
interface KnownWords {
  readonly words: readonly WordReadings[];
  /** The readings of more words than one, by their first token. */
  readonly phrases: ReadonlyMap<number, readonly Match[]>;
  readonly categories: Uint16Array;
  readonly cueUse: Uint16Array;
}

function readWords(document: Words, lexicon: Lexicon): KnownWords {
  const { tokens } = document;
  const memory = memoryOf(lexicon);
  const categories = new Uint16Array(tokens.length);
  const cueUse = new Uint16Array(tokens.length);
  const phrases = new Map<number, readonly Match[]>();
  const words = tokens.map(({ key }, index) => {
    const word = memory.word(key);
    const longer = word.mayGoOn
      ? phrasesAt({ document, lexicon, index }, word.firstWords)
      : NOTHING;
    if (longer.length > 0) phrases.set(index, longer);
    categories[index] = word.categories | categoryBits(longer);
    cueUse[index] = word.mostAfterCue;
    return word;
  });
  return { words, phrases, categories, cueUse };
}

function ofCategory(matches: readonly Match[], category: Category): readonly Match[] {
  return matches.filter(({ entry }) => entry.category === category);
}

/** All readings that start at a token. `firstWords` and `phrases` are in the order that the lattice promises. */
function readingsAt(
  index: number,
  firstWords: readonly FirstWord[],
  phrases: readonly Match[],
): readonly Match[] {
  const matches: Match[] = [];
  for (const word of firstWords)
    addMatches(matches, word, { postings: word.postings, from: index, to: index + 1 });
  return phrases.length === 0 ? matches : [...phrases, ...matches];
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

/** The readings of more words than one. */
function phrasesAt(place: Place, firstWords: readonly FirstWord[]): readonly Match[] {
  const next = nextWord(place.document, place.index);
  if (next === undefined) return NOTHING;
  const key = place.document.tokens[next]?.key ?? '';
  let matches: Match[] | undefined;
  for (const first of firstWords) {
    const state = goesOn(first.state) ? place.lexicon.step(first.state, key) : undefined;
    if (state !== undefined) walk(place, { first, state, next }, (matches ??= []));
  }
  return matches?.sort(longestFirst) ?? NOTHING;
}

/** A walk that has come to the second word. */
interface Start {
  readonly first: FirstWord;
  readonly state: State;
  readonly next: number;
}

/** Follows the words for as long as some entry goes on, and keeps all that end on the way. */
function walk({ document, lexicon, index }: Place, start: Start, matches: Match[]): void {
  const { first } = start;
  const keys = [first.key];
  let state: State | undefined = start.state;
  let last: number | undefined = start.next;
  while (state !== undefined && last !== undefined) {
    keys.push(document.tokens[last]?.key ?? '');
    const postings = lexicon.postings(state, keys).filter((posting) => fits(posting, first));
    addMatches(matches, first, { postings, from: index, to: last + 1 });
    if (!goesOn(state)) return;
    last = nextWord(document, last);
    if (last !== undefined) state = lexicon.step(state, document.tokens[last]?.key ?? '');
  }
}

interface Found extends TokenRange {
  readonly postings: readonly Posting[];
}

function addMatches(matches: Match[], first: FirstWord, { postings, from, to }: Found): void {
  const { letters, clitics, hasArticle } = first;
  for (const { entry, form, spelling } of postings)
    matches.push({ from, to, entry, form, spelling, letters, clitics, hasArticle });
}
