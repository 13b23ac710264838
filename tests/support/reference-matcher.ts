import type { Category } from '../../src/lexicon/entries.ts';
import type { Token } from '../../src/document.ts';
import { phraseKey } from '../../src/lexicon/phrase.ts';
import { packStatistics, unpackStatistics } from '../../src/lexicon/format.ts';
import { inflect, type SurfaceForm } from '../../src/lexicon/inflect.ts';
import type { LexiconRow } from '../../src/lexicon/parse.ts';
import { isStored } from '../../src/lexicon/schema.ts';
import {
  isForeignRow,
  spellingVariants,
  variantRules,
  type VariantRule,
} from '../../src/lexicon/variants.ts';
import { readings } from '../../src/text/clitics.ts';
import { fold } from '../../src/text/fold.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/**
 * A matcher that does in the plainest way what the lattice does: joins the words behind each token and asks a Map.
 * It shares the tokens, the keys and the proclitic readings, but no hash, table, state or memory.
 */
export type ReferenceMatcher = (text: string) => string[];

interface Meaning {
  readonly category: Category;
  readonly label: string;
}

const STOP_TYPES: Readonly<Record<string, string>> = {
  people: 'person',
  places: 'place',
  organizations: 'organization',
};
const AFTER_CONJUNCTION = ['speech-verb', 'function-word', 'cue'];
const TAKES_ARTICLE = ['title', 'head', 'demonym', 'cue', 'calendar'];

export function referenceMatcher(rows: readonly LexiconRow[]): ReferenceMatcher {
  const of = (category: string): LexiconRow[] =>
    rows.filter(({ table }) => table.category === category);
  const stops = new Set(
    of('stop-name').map(({ values }) => `${values['type'] ?? ''} ${wordOf(values)}`),
  );
  const rules = variantRules(rows);
  const counts = new Map(
    of('statistic').map(({ values }) => [fold(wordOf(values)), storedCount(values)]),
  );
  const phrases = new Map<string, Meaning[]>();
  let id = -1;
  for (const row of rows) {
    const { category } = row.table;
    if (!isStored(category)) continue;
    id++;
    for (const { phrase, label } of formsOf(row, { stops, rules })) {
      const meanings = phrases.get(phrase) ?? [];
      meanings.push({ category, label: `${id} ${label}` });
      phrases.set(phrase, meanings);
    }
  }
  return (text) => matchAll(text, phrases, counts);
}

function wordOf(values: Readonly<Record<string, string>>): string {
  return values['word'] ?? '';
}

/** The compiler keeps counts to one part in a hundred. */
function storedCount(values: Readonly<Record<string, string>>): number {
  const packed = packStatistics({ count: Number(values['count']), afterCue: 1, afterPlace: 1 });
  return unpackStatistics(packed).count;
}

interface FormRules {
  readonly stops: ReadonlySet<string>;
  readonly rules: readonly VariantRule[];
}

function formsOf(
  row: LexiconRow,
  { stops, rules }: FormRules,
): { phrase: string; label: string }[] {
  const type = STOP_TYPES[row.path.split('/')[0] ?? ''];
  const found = new Map<string, { phrase: string; label: string }>();
  for (const { spelling, form } of [...inflect(row), ...respelled(row, rules)]) {
    const isStopped =
      type !== undefined && (stops.has(`${type} ${spelling}`) || stops.has(`any ${spelling}`));
    const phrase = phraseKey(spelling);
    const id = `${phrase} ${form}`;
    if (isStopped || phrase === '' || found.has(id)) continue;
    found.set(id, { phrase, label: `${form} ${spelling}` });
  }
  return [...found.values()];
}

function respelled(row: LexiconRow, rules: readonly VariantRule[]): SurfaceForm[] {
  if (!['name', 'name-part'].includes(row.table.category)) return [];
  return inflect(row).flatMap(({ spelling, form }) =>
    spellingVariants(spelling, isForeignRow(row), rules).map((other) => ({
      spelling: other,
      form,
    })),
  );
}

function matchAll(
  text: string,
  phrases: ReadonlyMap<string, readonly Meaning[]>,
  counts: ReadonlyMap<string, number>,
): string[] {
  const tokens = tokenize(text);
  const found: string[] = [];
  tokens.forEach((token, from) => {
    if (token.kind === 'punctuation') return;
    const indices = phraseTokens(text, tokens, from);
    for (const { letters, key, clitics } of readings(token.key)) {
      if (hidesArticle(token.key, { letters, key }, counts)) continue;
      const whole = counts.get(token.key) ?? 0;
      const isWhole = letters > 0 && whole > 2 * Math.max(10, counts.get(key) ?? 0);
      if (isWhole && !['و', 'ف'].includes(clitics.join(''))) continue;
      for (const first of [key, ...withoutArticle(key)]) {
        const words = indices.map((index) => (index === from ? first : (tokens[index]?.key ?? '')));
        indices.forEach((last, i) => {
          for (const { category, label } of phrases.get(words.slice(0, i + 1).join(' ')) ?? []) {
            const isTorn = isWhole && i === 0;
            if (!allows({ isTorn, hasArticle: first !== key, clitics }, category)) continue;
            const reading = `${letters} ${clitics.join('')} ${first === key ? '' : 'ال'}`;
            found.push(`${from}-${last + 1} ${label} ${reading}`);
          }
        });
      }
    }
  });
  return found.sort();
}

/** للحج is ل and الحج, which is the more common. */
function hidesArticle(
  whole: string,
  { letters, key }: { readonly letters: number; readonly key: string },
  counts: ReadonlyMap<string, number>,
): boolean {
  if (letters === 0 || whole.charAt(letters - 1) !== 'ل' || !key.startsWith('ل')) return false;
  return (counts.get(key) ?? 0) < (counts.get(`ا${key}`) ?? 0);
}

interface Stripping {
  /** True for a word that is better known whole. */
  readonly isTorn: boolean;
  readonly hasArticle: boolean;
  readonly clitics: readonly string[];
}

function allows({ isTorn, hasArticle, clitics }: Stripping, category: Category): boolean {
  if (hasArticle && !TAKES_ARTICLE.includes(category)) return false;
  if (isTorn && !AFTER_CONJUNCTION.includes(category)) return false;
  return clitics.at(-1) !== 'س' || category === 'speech-verb';
}

function withoutArticle(key: string): string[] {
  return key.startsWith('ال') && key.length > 3 ? [key.slice(2)] : [];
}

const LONGEST_PHRASE = 12;
const JOINT = /^(?:[-\u2010\u2011](?=[^\P{L}\u0640]|\p{Nd})|\.(?=[^\P{L}\u0640]))/u;
const LONGEST_INITIAL = 2;
const GAP = /^(?:(?!\n)\p{White_Space}|[\u200b-\uffff])*$/u;

/** The tokens that a phrase starting at `from` may take, one after the other. */
function phraseTokens(text: string, tokens: readonly Token[], from: number): number[] {
  const indices = [from];
  for (let last = from; indices.length < LONGEST_PHRASE;) {
    const step = stepLength(text, tokens, last);
    if (step === 0) break;
    last += step;
    indices.push(last);
  }
  return indices;
}

/** How many tokens on the next word stands, or 0 when none follows the one at `index`. */
function stepLength(text: string, tokens: readonly Token[], index: number): number {
  const [token, next, after] = tokens.slice(index, index + 3);
  if (token === undefined || next === undefined) return 0;
  if (next.kind !== 'punctuation') return GAP.test(text.slice(token.end, next.start)) ? 1 : 0;
  return after !== undefined && isJoint(text, token, after) ? 2 : 0;
}

/** A hyphen, the stop of an initial, or a single letter with its stop and a space. */
function isJoint(text: string, token: Token, after: Token): boolean {
  const between = text.slice(token.end, after.start);
  const joint = JOINT.exec(text.slice(token.end, token.end + 3))?.[0];
  if (joint !== undefined && joint === between)
    return joint !== '.' || isShort(token) || isShort(after);
  const isLetter = token.kind === 'word' && token.key.length === 1;
  return (
    isLetter && after.kind === 'word' && /^\.(?!$)/.test(between) && GAP.test(between.slice(1))
  );
}

function isShort({ key }: Token): boolean {
  return key.length <= LONGEST_INITIAL;
}
