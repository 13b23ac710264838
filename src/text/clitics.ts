import { isIgnorable } from './characters.ts';
import { fold } from './fold.ts';

/** One way to read a word: proclitics, then what remains. */
export interface Reading {
  /** How many letters of the word's key the proclitics take. */
  readonly letters: number;
  /** Key of what remains; after لل the article is put back: للصين → الصين. */
  readonly key: string;
  /** The proclitics, in order: `['و', 'ل']`. */
  readonly clitics: readonly string[];
}

const NOTHING: readonly string[] = [];
const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلك';
const FUTURE = 'س';
/** What remains of a word when its proclitics go has at least this many letters. */
const MINIMUM_REST = 2;

/**
 * All readings of a word's key, the whole word first, each with one proclitic more than the one before:
 * a conjunction (و ف), then a preposition or the future mark (ب ل ك س), then ال, which لل hides.
 * Which of them is right, the lexicon and the statistics decide.
 */
export function readings(key: string): Reading[] {
  const found: Reading[] = [{ letters: 0, key, clitics: NOTHING }];
  const first = key.charAt(0);
  if (CONJUNCTIONS.includes(first)) {
    addReading(found, key, [first]);
    addPrefixed(found, key, [first]);
  }
  addPrefixed(found, key, NOTHING);
  return found;
}

/** The key without its first `letters` letters, which are proclitics; after لل the article is put back. */
export function withoutProclitics(key: string, letters: number): string {
  const rest = key.slice(letters);
  const isHidden = key.charAt(letters - 1) === 'ل' && rest.startsWith('ل') && rest.length > 2;
  return isHidden ? `ا${rest}` : rest;
}

function addReading(found: Reading[], key: string, clitics: readonly string[]): void {
  const letters = clitics.length;
  if (key.length - letters >= MINIMUM_REST)
    found.push({ letters, key: key.slice(letters), clitics });
}

/** Readings with a preposition or س at the position where `before` ends. */
function addPrefixed(found: Reading[], key: string, before: readonly string[]): void {
  const at = before.length;
  const letter = key.charAt(at);
  if (!PREPOSITIONS.includes(letter) && letter !== FUTURE) return;
  if (letter === '') return;
  const clitics = [...before, letter];
  addReading(found, key, clitics);
  if (letter === 'ل' && key.charAt(at + 1) === 'ل' && key.length - at > 3)
    found.push({ letters: at + 1, key: `ا${key.slice(at + 1)}`, clitics });
}

export const ARTICLE = 'ال';

/** The key without its article, or undefined when it has none (or is too short to have one). */
export function withoutArticle(key: string): string | undefined {
  return key.startsWith(ARTICLE) && key.length > 3 ? key.slice(ARTICLE.length) : undefined;
}

/**
 * Where the text of a reading starts: after `letters` key letters of the word and the signs that they
 * carry (كـ in كـمصر takes the tatweel along). `start` is the word's offset. A ligature of the last of them
 * and the first letter of the name (lam-alef in لأوروبا) is not cut: it counts as the name's.
 */
export function readingStart(text: string, start: number, letters: number): number {
  let offset = start;
  for (let left = letters; left > 0; left--) {
    if (left < fold(text.charAt(offset)).length) return offset;
    offset++;
    while (offset < text.length && isIgnorable(text.charCodeAt(offset))) offset++;
  }
  return offset;
}
