/**
 * The compiled lexicon: one block of bytes that is read as it lies. The compiler and the reader share
 * this module; a change of anything in it needs a new FORMAT_VERSION.
 *
 * Header: HEADER_WORDS 32-bit words (magic, version, then offset and length in bytes of each section),
 * then the sections, each aligned to 4 bytes, little-endian.
 */
export const MAGIC = 0x4c4d_5358;
export const FORMAT_VERSION = 5;

export const SECTIONS = [
  'sources', // UTF-8: hash of the lexicon files, the lexicon's version
  'table', // open-address hash table of word sequences: slots of [check, value]
  'statistics', // open-address hash table of words: slots of [check, packed count and rates]
  'postingStarts', // per phrase: index of its first posting; one more at the end
  'postings', // per posting: entry, form bits, spelling (string)
  'keyStarts', // per phrase: offset of its key in `keys`; one more at the end
  'keys', // the phrases' keys, one byte a letter, words parted by KEY_SPACE
  'entryStarts', // per entry: index of its first cell in `cells`; one more at the end
  'cells', // per entry: category, list, then the stored columns of its category up to the last that is filled, as strings
  'stringStarts', // per string: offset in `strings`; one more at the end
  'strings', // one byte a letter: see `text-codec.ts`
] as const;

export type Section = (typeof SECTIONS)[number];

/** From here on a text reads little of a section: the rows that it meets. */
export const FIRST_RARE: Section = 'entryStarts';

export const HEADER_WORDS: number = 2 + 2 * SECTIONS.length;
export const POSTING_WORDS = 3;
export const SLOT_WORDS = 2;
export const KEY_SPACE = 0x20;

const OTHER_LETTER = 0x7f;
export const ARABIC_START = 0x0600;
export const ARABIC_END = 0x0680;
export const ARABIC_BYTE = 0x80;

/** A key letter as one byte: ASCII as it is, Arabic from 0x80; letters of other scripts share one byte. */
export function keyByte(code: number): number {
  if (code < OTHER_LETTER) return code;
  return ARABIC_START <= code && code < ARABIC_END
    ? code - ARABIC_START + ARABIC_BYTE
    : OTHER_LETTER;
}

const MULTIPLIER_A = 0x0100_0193;
const MULTIPLIER_B = 0x5bd1_e995;

/** Horner hash over the key's letters, first multiplier: it finds the slot. */
export function hashA(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++)
    hash = (Math.imul(hash, MULTIPLIER_A) + key.charCodeAt(i) + 1) | 0;
  return hash;
}

/** Horner hash over the key's letters, second multiplier: it checks the slot. */
export function hashB(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++)
    hash = (Math.imul(hash, MULTIPLIER_B) + key.charCodeAt(i) + 1) | 0;
  return hash;
}

/** Both hashes of a word's key, in one go over its letters. */
export function hashBoth(key: string): { readonly a: number; readonly b: number } {
  let a = 0;
  let b = 0;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i) + 1;
    a = (Math.imul(a, MULTIPLIER_A) + code) | 0;
    b = (Math.imul(b, MULTIPLIER_B) + code) | 0;
  }
  return { a, b };
}

/** Hash of a word sequence from that of its beginning (0 when there is none) and of its last word. */
export function mix(prefix: number, word: number): number {
  let hash = Math.imul(prefix ^ (prefix >>> 15), 0x2c1b_3c6d) + word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9_f3b);
  return (hash ^ (hash >>> 13)) | 0;
}

/** The slot where a search for a hash begins, in a table of `size` slots, which need be no power of two. */
export function slotOf(hash: number, size: number): number {
  return Math.floor(((hash >>> 0) / HASHES) * size);
}

const HASHES = 2 ** 32;

/** A slot's value: which phrase ends here, if any, and whether longer phrases go on. 0 is an empty slot. */
export function packSlot(phrase: number | undefined, hasMore: number): number {
  return (((phrase ?? NO_PHRASE) + 2) << 1) | hasMore;
}
export const NO_PHRASE = -1;
export function phraseOf(value: number): number {
  return (value >>> 1) - 2;
}
export function hasMore(value: number): boolean {
  return (value & 1) === 1;
}

/** How news uses a word. */
export interface WordStatistics {
  /** How often it stands in the corpus, to about one part in a hundred. */
  readonly count: number;
  /** How many per mille of these stand right after a person's title or given name. */
  readonly afterCue: number;
  /** How many per mille stand right after the noun for a kind of place (مدينة، محافظة). */
  readonly afterPlace: number;
}

/** Counts are kept as logarithms: steps per doubling. */
const LOG_STEPS = 64;
const LARGEST_LOG = 24;
const COUNTS: readonly number[] = Array.from({ length: LARGEST_LOG * LOG_STEPS }, (_, step) =>
  Math.round(2 ** (step / LOG_STEPS)),
);

export function packStatistics({ count, afterCue, afterPlace }: WordStatistics): number {
  return (Math.round(Math.log2(count) * LOG_STEPS) << 20) | (afterCue << 10) | afterPlace;
}
export function unpackStatistics(packed: number): WordStatistics {
  return {
    count: COUNTS[packed >>> 20] ?? 0,
    afterCue: (packed >>> 10) & 0x3ff,
    afterPlace: packed & 0x3ff,
  };
}
