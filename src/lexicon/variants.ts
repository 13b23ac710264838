import type { LexiconRow } from './parse.ts';

/** One way in which names are spelled otherwise: a row of `words/spelling-variants.tsv`. */
export interface VariantRule {
  /**
   * `stem`: letters in any word (أمريك). `word`: a whole word. `joined`: a word that may be written in one with
   * the next (عبد الله). `letter`: a letter of foreign names.
   */
  readonly kind: string;
  readonly word: string;
  readonly other: string;
}

/** The rules among the rows of a lexicon. */
export function variantRules(rows: readonly LexiconRow[]): VariantRule[] {
  return rows
    .filter(({ table }) => table.category === 'spelling-variant')
    .map(({ values }) => ({
      kind: values['kind'] ?? '',
      word: values['word'] ?? '',
      other: values['other'] ?? '',
    }));
}

/** Other spellings of a name or part of one, by the rules that apply to it; without the spelling itself. */
export function spellingVariants(
  spelling: string,
  isForeign: boolean,
  rules: readonly VariantRule[],
): string[] {
  const found = new Set<string>();
  for (const rule of rules) {
    const other =
      rule.kind === 'letter' && !isForeign ? spelling : RESPELL[rule.kind]?.(spelling, rule);
    if (other !== undefined && other !== spelling) found.add(other);
  }
  return [...found];
}

const RESPELL: Readonly<Record<string, (spelling: string, rule: VariantRule) => string>> = {
  stem: (spelling, { word, other }) => spelling.replaceAll(word, other),
  letter: (spelling, { word, other }) =>
    spelling.length < SHORTEST_FOREIGN ? spelling : spelling.replaceAll(word, other),
  word: (spelling, { word, other }) =>
    spelling
      .split(' ')
      .map((part) => (part === word ? other : part))
      .join(' '),
  joined: (spelling, { word }) => {
    const words = ` ${spelling}`;
    const joined = words.replaceAll(` ${word} `, ` ${word}`);
    const parted = words.replaceAll(` ${word}ال`, ` ${word} ال`);
    return (joined === words ? parted : joined).slice(1);
  },
};

/** Shorter names would turn into words: غوا, غزة. */
const SHORTEST_FOREIGN = 5;

/** Countries whose own names have غ: there it is no foreign g. */
const OWN_GHAYN: ReadonlySet<string> = new Set([
  ...['AE', 'BH', 'DJ', 'DZ', 'EG', 'EH', 'IQ', 'JO', 'KM', 'KW', 'LB', 'LY', 'MA', 'MR', 'OM'],
  ...['PS', 'QA', 'SA', 'SD', 'SO', 'SY', 'TD', 'TN', 'YE', 'AF', 'AZ', 'IR', 'PK', 'TJ', 'TM'],
  ...['TR', 'UZ', ''],
]);

/** True for a name of a country that writes no Arabic, and for a part of such names. */
export function isForeignRow({ table, values }: LexiconRow): boolean {
  if (table.category === 'name-part') return values['origin'] === 'foreign';
  return table.category === 'name' && !OWN_GHAYN.has(values['country'] ?? '');
}
