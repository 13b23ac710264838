import fc from 'fast-check';

const TATWEEL = '\u0640';

const NAMES = [
  'بوتين',
  'فلاديمير بوتين',
  'شي جينبينغ',
  'أحمد',
  'عبد الله',
  'محمد صلاح',
  'رجب طيب أردوغان',
  'غوتيريش',
  'علي',
  'أوكرانيا',
  'الصين',
  'لبنان',
  'واشنطن',
  'القاهرة',
  'الكويت',
  'قطر',
  'الأمم المتحدة',
  'وزارة الخارجية',
  'حزب الله',
  'داعش',
  'بي بي سي',
  'جامعة القاهرة',
  'مجلس الأمن',
  'الأهلي',
  'منى زكي',
  'دونالد ترامب',
];
const WORDS = [
  'قال',
  'وقالت',
  'وأضاف',
  'أكد',
  'مضيفا',
  'بقوله',
  'يقول',
  'إن',
  'أن',
  'إنه',
  'الرئيس',
  'وزير',
  'رئيس',
  'الوزراء',
  'الروسي',
  'السيد',
  'مصدر أمني',
  'بحسب',
  'وفقا ل',
  'من جهته',
  'تنظيم',
  'شركة',
  'مدينة',
  'في',
  'على',
  'إلى',
  'بين',
  'كان',
  'هذا',
  'الذي',
  'اليوم',
  'الخميس',
  'أكتوبر',
  'خطاب',
  'نصر',
  'كبير',
  'كلمة',
  'د',
  'م',
  'أ',
  'ش',
  'الماضي',
  'كتاب',
  'صحيفة',
  'لصحيفة',
  'الشرق الأوسط',
  'مباراة',
  'هدف',
  'الدوري',
  'abc',
  'O’Neill',
  '3.5',
  '2011',
  '٢٠٢٤',
];
const PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'س', 'ال', 'لل', 'ول', 'وب', `ل${TATWEEL}`, 'وَ'];
const MARKS = [
  '«',
  '»',
  '“',
  '”',
  '"',
  "''",
  '((',
  '))',
  '&quot;',
  '&#8220;',
  '‘',
  '’',
  '‹',
  '›',
  '„',
];
const STOPS = ['.', '،', '؛', ':', '؟', '!', '…', '...', '-', '–', '(', ')', '/', '،،'];
const SIGNS = ['\u064e', '\u0651', '\u064b', '\u0670', '\u0654', TATWEEL];
const CONTROLS = [
  '\u200f',
  '\u200e',
  '\u202b',
  '\u202c',
  '\u2067',
  '\u2069',
  '\u061c',
  '\ufeff',
  '\u200c',
  '\u0000',
];
const ODDITIES = [
  '😀',
  '👨‍👩‍👧',
  '\ud83d',
  '\ude00',
  'ﷲ',
  'ﷺ',
  'ﻷ',
  '\ufe77',
  'ﻣﺤﻤﺪ',
  'أ'.normalize('NFD'),
  'ک',
  'ی',
];
const SPACES = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '\u00a0',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '\t',
  '\u2028',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(...NAMES))
      .map((all) => all.join('')),
  },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...STOPS) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS, ...CONTROLS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
);

/** Text that looks like news and then does not: names, cues, marks, signs, controls and broken characters. */
export const news: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...SPACES)), { maxLength: 40, size: 'max' })
  .map((pieces) => pieces.flat().join(''));

/** Any string of code units, lone surrogates included. */
export const anyString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
    .map((codes) => codes.map((code) => String.fromCharCode(code)).join('')),
  fc
    .array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 80 })
    .map((codes) => codes.map((code) => String.fromCharCode(code)).join('')),
);

/** Both kinds. */
export const anyText: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: news }, anyString);

/** Plain sentences: names and words with single spaces. */
export const plainText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...NAMES, ...WORDS, ...NAMES.map((name) => `و${name}`), '.\n', '،'), {
    maxLength: 30,
    size: 'max',
  })
  .map((words) => words.join(' '));
