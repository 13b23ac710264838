import { readings, type Reading } from '../text/clitics.ts';

/** What a corpus and the word lists know of keys. */
export interface WordCounts {
  readonly count: (key: string) => number;
  /** Whether a word list holds the key as it is: واحد, سعيد, باب. */
  readonly isListed: (key: string) => boolean;
}

/** The key under which a word is looked up: its own if `has` holds it, else the first reading's that it holds. */
export function stemOf(key: string, has: (key: string) => boolean): string | undefined {
  return has(key) ? key : readings(key).find((reading) => has(reading.key))?.key;
}

/**
 * True for a word that is no more than itself. A word hides another when what its proclitics leave is so much more
 * common that the two together explain it: وقال by قال, but not وزير by زير, nor كان by ان.
 */
export function isWhole(key: string, counts: WordCounts): boolean {
  const count = counts.count(key);
  if (count === 0) return false;
  const isListed = counts.isListed(key);
  if (!isListed && isBehindArticle(key, counts)) return false;
  return !readings(key).some(
    (reading) =>
      isPossible(reading) && count * leastRatio(reading, isListed) <= counts.count(reading.key),
  );
}

/** س stands before the present of verbs only: سيكون, not سالم. */
function isPossible({ clitics, key }: Reading): boolean {
  return clitics.length > 0 && (clitics.at(-1) !== 'س' || /^[يتن]/.test(key));
}

/** لصين would hide what للصين is, were it a stem: ل and الصين. */
function isBehindArticle(key: string, { count }: WordCounts): boolean {
  return key.startsWith('ل') && count(key) <= count(`ا${key}`) * HIDDEN_TO_DEFINITE;
}

const HIDDEN_TO_DEFINITE = 0.1;

/** How many times as common as the whole word its rest must be: little behind proclitics that news often sets. */
const RATIO: Readonly<Record<string, number>> = { و: 0.3, ب: 1.5, ل: 1.5, س: 1.5, ف: 4, ك: 5 };
/** Listed words are words, unless the rest is as common as this. */
const LISTED_RATIO: Readonly<Record<string, number>> = { و: 5, ب: 20, ل: 20, س: 20, ف: 30, ك: 100 };
/** Hardly a word begins with لل but by ل and the article. */
const HIDDEN_ARTICLE_RATIO = 0.1;

function leastRatio({ clitics, key, letters }: Reading, isListed: boolean): number {
  if (key.startsWith('ال') && clitics.at(-1) === 'ل' && clitics.length === letters)
    return HIDDEN_ARTICLE_RATIO;
  const ratios = isListed ? LISTED_RATIO : RATIO;
  return Math.max(...clitics.map((clitic) => ratios[clitic] ?? 1));
}
