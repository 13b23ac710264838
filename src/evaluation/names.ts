/** Particles of names: they do not tell people apart. */
const PARTICLES: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'ابو',
  'ابي',
  'عبد',
  'ام',
  'بنت',
  'دي',
  'فان',
  'من',
  'في',
]);

const SHORT = 2; // letters: no word of a name by itself

/** True when two names differ in nothing but usual variants of spelling. */
export function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** True when the words of the shorter name are all among the other's, and are more than particles. */
export function isNearName(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return (
    shorter.some((word) => SHORT < word.length && !PARTICLES.has(word)) &&
    shorter.every((word) => longer.includes(word))
  );
}

/** True when each name of one list has its like in the other. */
export function areSameNames(
  a: readonly string[],
  b: readonly string[],
  isLike: (a: string, b: string) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((name) => b.some((other) => isLike(name, other))) &&
    b.every((name) => a.some((other) => isLike(other, name)))
  );
}

const SIGNS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MARKS = /[«»“”"'()]/g;

/** Written here once more on purpose: a measure must not move with what it measures. */
function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(name: string): readonly string[] {
  return foldName(name)
    .split(' ')
    .map((word) => word.replace(/^ال/, ''));
}
