import { IGNORABLE, classOf } from './characters.ts';

/**
 * The key under which all usual spellings of a word meet: hamza carriers, ta marbuta and alef maqsura
 * folded, vowel signs, tatweel and invisible marks dropped, presentation forms and Persian letters
 * replaced, Latin letters without accents in lower case, digits in ASCII. The key of a word holds no white space.
 * The word itself is never changed; the key may be longer or shorter than it.
 */
export function fold(word: string): string {
  let key = '';
  let copied = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isPlain(code)) continue;
    key += word.slice(copied, i) + foldLetter(word.charAt(i), code);
    copied = i + 1;
  }
  return copied === 0 ? word : key + word.slice(copied);
}

/** True for the letters that are their own keys, which are most of them. */
function isPlain(code: number): boolean {
  return (
    FIRST_TABLE_CODE <= code && code <= LAST_TABLE_CODE && PLAIN[code - FIRST_TABLE_CODE] === 1
  );
}

function foldLetter(letter: string, code: number): string {
  const isInTable = FIRST_TABLE_CODE <= code && code <= LAST_TABLE_CODE;
  return (isInTable ? TABLE[code - FIRST_TABLE_CODE] : undefined) ?? foldRare(letter, code);
}

/**
 * The spelling of a word without what no reader misses: signs, tatweel and invisible marks go, presentation
 * forms become letters; hamza, ة and ى stay. Two words of one key differ in spelling if this differs.
 */
export function bareSpelling(word: string): string {
  if (isBare(word)) return word;
  const whole = UNUSUAL.test(word) ? composed(word) : word;
  let bare = '';
  for (let i = 0; i < whole.length; i++) {
    if (classOf(whole.charCodeAt(i)) !== IGNORABLE) bare += whole.charAt(i);
  }
  return bare;
}

/** True where nothing but the letters of the table and spaces stands, without tatweel: most words. */
function isBare(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === SPACE) continue;
    if (code < FIRST_TABLE_CODE || LAST_TABLE_CODE < code || code === TATWEEL) return false;
  }
  return true;
}

const TATWEEL = 0x0640;
const SPACE = 0x20;

/** A hamza or madda apart from its carrier, or a presentation form. */
const UNUSUAL = /[\u0653-\u0655\ufb50-\ufefc]/;

function composed(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\ufb50-\ufefc]/g, (form) => (isIgnorable(form) ? '' : form.normalize('NFKC')));
}

function isIgnorable(character: string): boolean {
  return classOf(character.charCodeAt(0)) === IGNORABLE;
}

const FIRST_TABLE_CODE = 0x0621;
const LAST_TABLE_CODE = 0x064a;
/** One letter → its key letters; the block from hamza to ya, where nearly all letters of the news lie. */
const TABLE: readonly string[] = buildTable();
const PLAIN: Uint8Array = Uint8Array.from(TABLE, (key, i) =>
  Number(key === String.fromCharCode(FIRST_TABLE_CODE + i)),
);

function buildTable(): string[] {
  const table: string[] = [];
  for (let code = FIRST_TABLE_CODE; code <= LAST_TABLE_CODE; code++)
    table.push(String.fromCharCode(code));
  const set = (from: string, to: string): void => {
    table[from.charCodeAt(0) - FIRST_TABLE_CODE] = to;
  };
  set('أ', 'ا');
  set('إ', 'ا');
  set('آ', 'ا');
  set('ى', 'ي');
  set('ة', 'ه');
  set('ؤ', 'و');
  set('ئ', 'ي');
  set('\u0640', '');
  return table;
}

/** Letters that other keyboards and old files bring in, by the Arabic letter they stand for. */
const VARIANTS: Readonly<Record<string, string>> = {
  '\u0671': 'ا',
  '\u06a9': 'ك',
  '\u06aa': 'ك',
  '\u06cc': 'ي',
  '\u06d2': 'ي',
  '\u06c1': 'ه',
  '\u06c0': 'ه',
  '\u06d5': 'ه',
  '\u06be': 'ه',
};
const FIRST_ARABIC_DIGIT = 0x0660;
const FIRST_PERSIAN_DIGIT = 0x06f0;
const ASCII_ZERO = 0x30;

/** Everything outside the table: signs, digits, other letters, presentation forms, other scripts. */
function foldRare(character: string, code: number): string {
  if (classOf(code) === IGNORABLE) return '';
  if (code < 0x80) return character.toLowerCase();
  if (FIRST_ARABIC_DIGIT <= code && code < FIRST_ARABIC_DIGIT + 10)
    return String.fromCharCode(code - FIRST_ARABIC_DIGIT + ASCII_ZERO);
  if (FIRST_PERSIAN_DIGIT <= code && code < FIRST_PERSIAN_DIGIT + 10)
    return String.fromCharCode(code - FIRST_PERSIAN_DIGIT + ASCII_ZERO);
  const variant = VARIANTS[character];
  if (variant !== undefined) return variant;
  const normal = character.normalize('NFKD').replaceAll(' ', '');
  return normal === character ? character.toLowerCase() : fold(normal);
}
