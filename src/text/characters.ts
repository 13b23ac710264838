/** What a UTF-16 code unit is to the tokenizer. */
export const SPACE = 1;
/** Stands inside words without counting: vowel signs, tatweel, joiners, bidi controls. */
export const IGNORABLE = 2;
export const LETTER = 3;
export const DIGIT = 4;
export const PUNCTUATION = 5;

export type CharacterClass =
  typeof SPACE | typeof IGNORABLE | typeof LETTER | typeof DIGIT | typeof PUNCTUATION;

const CODE_UNITS = 0x10000;
const UNKNOWN = 0;

/**
 * The characters of nearly all texts, first and last of each run: to make the properties of Unicode ready takes longer
 * than to read an article.
 */
const USUAL: readonly (readonly [first: number, last: number, kind: CharacterClass])[] = [
  [0x0a, 0x0a, SPACE],
  [0x0d, 0x0d, SPACE],
  [0x20, 0x20, SPACE],
  [0x21, 0x2f, PUNCTUATION],
  [0x30, 0x39, DIGIT],
  [0x3a, 0x40, PUNCTUATION],
  [0x41, 0x5a, LETTER],
  [0x5b, 0x60, PUNCTUATION],
  [0x61, 0x7a, LETTER],
  [0x7b, 0x7e, PUNCTUATION],
  [0xa0, 0xa0, SPACE],
  [0xab, 0xab, PUNCTUATION],
  [0xbb, 0xbb, PUNCTUATION],
  [0x060c, 0x060c, PUNCTUATION],
  [0x061b, 0x061b, PUNCTUATION],
  [0x061f, 0x061f, PUNCTUATION],
  [0x0621, 0x063f, LETTER],
  [0x0640, 0x0640, IGNORABLE],
  [0x0641, 0x064a, LETTER],
  [0x064b, 0x0652, IGNORABLE],
  [0x2013, 0x2014, PUNCTUATION],
  [0x2018, 0x2019, PUNCTUATION],
  [0x201c, 0x201d, PUNCTUATION],
  [0x2026, 0x2026, PUNCTUATION],
];
const classes = readUsual();

function readUsual(): Uint8Array {
  const known = new Uint8Array(CODE_UNITS);
  for (const [first, last, kind] of USUAL) known.fill(kind, first, last + 1);
  return known;
}

/** The class of a UTF-16 code unit; a surrogate is punctuation, lone or not. */
export function classOf(codeUnit: number): CharacterClass {
  const known = classes[codeUnit];
  if (known !== undefined && known !== UNKNOWN) return known as CharacterClass;
  const found = classify(String.fromCharCode(codeUnit));
  classes[codeUnit] = found;
  return found;
}

const TATWEEL = '\u0640';
// Zero-width joiners, bidi marks, embeddings and isolates, soft hyphen, byte order mark.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
// Vowel signs as presentation forms, alone or on a tatweel: letters to Unicode, signs to a reader.
const SIGN_FORM = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/;

function classify(character: string): CharacterClass {
  if (/[\u0621-\u063f\u0641-\u064aA-Za-z]/.test(character)) return LETTER;
  if (/\p{White_Space}/u.test(character)) return SPACE;
  if (character === TATWEEL || INVISIBLE.test(character) || SIGN_FORM.test(character))
    return IGNORABLE;
  if (/\p{M}/u.test(character)) return IGNORABLE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{Nl}]/u.test(character)) return LETTER;
  return PUNCTUATION;
}

/** True for the signs that a word may carry without changing its key. */
export function isIgnorable(codeUnit: number): boolean {
  return classOf(codeUnit) === IGNORABLE;
}
