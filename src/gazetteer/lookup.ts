import { readLattice, type Match } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import { tokenize } from '../text/tokenize.ts';

/** What the lexicon knows of a word or name. */
export interface Lookup {
  readonly query: string;
  /** The keys of its words: spellings that share it are one. */
  readonly key: string;
  /** How news uses it, where it is one word that news uses. */
  readonly usage: WordStatistics | undefined;
  /** All readings of the whole, those with fewer proclitics first. */
  readonly matches: readonly Match[];
  /** Listed names and parts of names with the same consonants, for a query that has no reading. */
  readonly near: readonly string[];
}

/** Looks a word or name up, proclitics allowed, as the analysis does. */
export function lookUp(query: string, lexicon: Lexicon): Lookup {
  const tokens = tokenize(query);
  const lattice = readLattice({ text: query, tokens }, lexicon);
  const matches = lattice.at(0).filter(({ to }) => to === tokens.length);
  const key = phraseKey(query);
  return {
    query,
    key,
    usage: lexicon.statistics(key),
    matches,
    near: matches.length > 0 || key === '' ? [] : nearNames(key, lexicon),
  };
}

const MOST_NEAR = 5;

function nearNames(key: string, lexicon: Lexicon): string[] {
  const wanted = skeleton(key);
  const found = new Set<string>();
  for (const { entry, spelling } of lexicon.forms()) {
    const isName = entry.category === 'name' || entry.category === 'name-part';
    if (isName && skeleton(phraseKey(spelling)) === wanted) found.add(spelling);
  }
  return [...found]
    .map((spelling) => ({ spelling, shared: sharedStart(key, phraseKey(spelling)) }))
    .sort((a, b) => b.shared - a.shared || a.spelling.length - b.spelling.length)
    .slice(0, MOST_NEAR)
    .map(({ spelling }) => spelling);
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The consonants, without article: what transliterations of one name mostly share. */
function skeleton(key: string): string {
  return key
    .replace(/(^| )ال(?=..)/g, '$1')
    .replace(/[اويءه]/g, '')
    .replace(/ج|غ|ق/g, 'ك');
}
