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
const classes = new Uint8Array(CODE_UNITS);

/** The class of a UTF-16 code unit; a surrogate is punctuation, lone or not. */
export function classOf(codeUnit: number): CharacterClass {
  const known = classes[codeUnit];
  if (known !== undefined && known !== UNKNOWN) return known as CharacterClass;
  const found = classifyUsual(codeUnit) ?? classify(String.fromCharCode(codeUnit));
  classes[codeUnit] = found;
  return found;
}

/** The characters of nearly all texts, without the properties of Unicode: to make these ready takes longer than to read an article. */
function classifyUsual(codeUnit: number): CharacterClass | undefined {
  if (0x0621 <= codeUnit && codeUnit <= 0x064a) return codeUnit === 0x0640 ? IGNORABLE : LETTER;
  if (0x064b <= codeUnit && codeUnit <= 0x0652) return IGNORABLE;
  if (codeUnit === 0x20 || codeUnit === 0x0a || codeUnit === 0x0d || codeUnit === 0xa0)
    return SPACE;
  if (0x21 <= codeUnit && codeUnit <= 0x7e) return classifyAscii(codeUnit);
  return USUAL_MARKS.includes(String.fromCharCode(codeUnit)) ? PUNCTUATION : undefined;
}

const USUAL_MARKS = '\u060c\u061b\u061f\u00ab\u00bb\u201c\u201d\u2018\u2019\u2013\u2014\u2026';

function classifyAscii(codeUnit: number): CharacterClass {
  if (0x30 <= codeUnit && codeUnit <= 0x39) return DIGIT;
  const lower = codeUnit | 0x20;
  return 0x61 <= lower && lower <= 0x7a ? LETTER : PUNCTUATION;
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
