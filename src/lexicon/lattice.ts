import type { Document, Token } from '../document.ts';
import type { TokenRange } from '../span.ts';
import { readings, withoutArticle, type Reading } from '../text/clitics.ts';
import { classOf, SPACE } from '../text/characters.ts';
import type { Category, Entry } from './entries.ts';
import { goesOn, type Lexicon, type Posting, type State } from './lexicon.ts';

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
  /** The first reading of this category at the token, so the longest. */
  readonly find: <C extends Category>(index: number, category: C) => MatchOf<C> | undefined;
  /** All readings of this category at the token. */
  readonly all: <C extends Category>(index: number, category: C) => readonly MatchOf<C>[];
}

export type MatchOf<C extends Category> = Match<Extract<Entry, { category: C }>>;

const NOTHING: readonly Match[] = [];

/** Looks up every word of a text, with all its proclitic readings, and what begins with it. */
export function readLattice(
  document: Pick<Document, 'text' | 'tokens'>,
  lexicon: Lexicon,
): Lattice {
  const rows = document.tokens.map((_, index) => readingsAt(document, index, lexicon));
  return {
    at: (index) => rows[index] ?? NOTHING,
    find: (index, category) => rows[index]?.find((match) => isOf(match, category)) as never,
    all: (index, category) =>
      (rows[index] ?? NOTHING).filter((match) => isOf(match, category)) as never,
  };
}

function isOf(match: Match, category: Category): boolean {
  return match.entry.category === category;
}

/** Categories that the article may stand before: الرئيس is a title because رئيس is. */
const TAKES_ARTICLE: ReadonlySet<Category> = new Set([
  'title',
  'head',
  'demonym',
  'cue',
  'calendar',
]);
/** س stands before verbs only. */
const FUTURE = 'س';

function readingsAt(
  document: Pick<Document, 'text' | 'tokens'>,
  index: number,
  lexicon: Lexicon,
): readonly Match[] {
  const token = document.tokens[index];
  if (token === undefined || token.kind === 'punctuation') return NOTHING;
  const matches: Match[] = [];
  for (const reading of readings(token.key)) {
    walk({ document, lexicon, index }, { ...reading, hasArticle: false }, matches);
    const bare = withoutArticle(reading.key);
    if (bare !== undefined)
      walk({ document, lexicon, index }, { ...reading, key: bare, hasArticle: true }, matches);
  }
  return matches.length < 2
    ? matches
    : matches.sort(
        (a, b) =>
          b.to - a.to || a.letters - b.letters || Number(a.hasArticle) - Number(b.hasArticle),
      );
}

interface Place {
  readonly document: Pick<Document, 'text' | 'tokens'>;
  readonly lexicon: Lexicon;
  readonly index: number;
}

type FirstWord = Reading & { readonly hasArticle: boolean };

/** Follows the words from `index` on for as long as some entry goes on, and keeps all that end on the way. */
function walk({ document, lexicon, index }: Place, first: FirstWord, matches: Match[]): void {
  const keys = [first.key];
  let state: State | undefined = lexicon.step(undefined, first.key);
  let last = index;
  while (state !== undefined) {
    for (const posting of lexicon.postings(state, keys)) {
      if (fits(posting, first))
        matches.push(toMatch(posting, first, { from: index, to: last + 1 }));
    }
    const next: number | undefined = goesOn(state) ? nextWord(document, last) : undefined;
    const token: Token | undefined = next === undefined ? undefined : document.tokens[next];
    if (next === undefined || token === undefined) return;
    last = next;
    keys.push(token.key);
    state = lexicon.step(state, token.key);
  }
}

function fits({ entry }: Posting, { hasArticle, clitics }: FirstWord): boolean {
  if (hasArticle && !TAKES_ARTICLE.has(entry.category)) return false;
  return clitics.at(-1) !== FUTURE || entry.category === 'speech-verb';
}

function toMatch(
  posting: Posting,
  { letters, clitics, hasArticle }: FirstWord,
  range: TokenRange,
): Match {
  return { ...posting, ...range, letters, clitics, hasArticle };
}

/**
 * The word that goes on a name after token `index`: the next token after white space, or after a hyphen or
 * full stop that joins two words without white space (بي.بي.سي).
 */
function nextWord(
  { text, tokens }: Pick<Document, 'text' | 'tokens'>,
  index: number,
): number | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return undefined;
  if (next.kind !== 'punctuation')
    return isGap(text, token.end, next.start) ? index + 1 : undefined;
  const after = tokens[index + 2];
  const isJoint = /^[-.\u2010\u2011]$/.test(text.slice(next.start, next.end));
  const isTight = token.end === next.start && after?.kind === 'word' && next.end === after.start;
  return isJoint && isTight ? index + 2 : undefined;
}

/** True when only white space, without a line end, lies between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (classOf(code) !== SPACE && code < 0x200b)) return false;
  }
  return true;
}
