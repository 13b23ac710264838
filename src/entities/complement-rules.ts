import { unpackForm } from '../lexicon/entries.ts';
import type { Complement, ComplementReading } from './complement-types.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { TextContext } from './context.ts';
import { isDefinite, isWordAt, keyAt, nameAt, usageOf, wholeAt } from './word-facts.ts';
import { isPeelable } from './word-shapes.ts';
import { end, endsName } from './complement-ends.ts';
import { listedName, nationality, personName, rareWord } from './complement-names.ts';

/** Reads the next words of the name; an answer that ends where it began ends the name. */
type ComplementRule = (
  context: TextContext,
  at: number,
  reading: ComplementReading,
) => Complement | undefined;

/** The first that answers wins. */
export const COMPLEMENT_RULES: readonly ComplementRule[] = [
  defence,
  coordinated,
  stop,
  nationality,
  personName,
  listedName,
  definiteNoun,
  purpose,
  constructNoun,
  rareWord,
];

/** للدفاع عن حقوق النساء: the preposition that this noun takes. */
function defence(context: TextContext, at: number): Complement | undefined {
  const isDefence = keyAt(context, at) === 'عن' && /^ل?لدفاع$/.test(keyAt(context, at - 1));
  if (!isDefence || !isWordAt(context, at + 1)) return undefined;
  const isConstruct = !isDefinite(context, at + 1) && isDefiniteWord(context, at + 2);
  return { to: at + (isConstruct ? 3 : 2), kind: 'purpose' };
}

function isDefiniteWord(context: TextContext, at: number): boolean {
  return isDefinite(context, at) && isWordAt(context, at);
}

function stop(context: TextContext, at: number): Complement | undefined {
  return endsName(context, at) ? end(at) : undefined;
}

/** النفط; not a title (وزارة ‖ النائب), nor a noun that only points back (مجلس ‖ النادي). */
function definiteNoun(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  if (!isDefinite(context, at)) return undefined;
  const isSingular = ({ form, hasArticle }: Match): boolean =>
    hasArticle && unpackForm(form).number === 'singular';
  const isTitle = wholeAt(context, at, 'title').some(isSingular);
  const isAnaphor =
    kind === undefined && !head.hasArticle && wholeAt(context, at, 'head').some(isSingular);
  return isTitle || isAnaphor || kind === 'proper' ? end(at) : { to: at + 1, kind: 'definite' };
}

const NAMED_BY_PURPOSE: ReadonlySet<string> = new Set([
  'international',
  'ngo',
  'agency',
  'federation',
  'union',
  'university',
]);

/** للتعاون; لحقوق الإنسان; لكرة القدم. */
function purpose(
  context: TextContext,
  at: number,
  reading: ComplementReading,
): Complement | undefined {
  const key = keyAt(context, at);
  if (!/^ل...?/.test(key) || isListedWhole(context, at)) return undefined;
  const { kind, head } = reading;
  if (head.entry.subtype === 'ministry') return end(at);
  if (kind === 'proper' && head.entry.subtype === 'club') return end(at);
  if (!key.startsWith('لل')) return purposePhrase(context, at, reading);
  return kind === undefined && !head.hasArticle ? end(at) : { to: at + 1, kind: 'purpose' };
}

/** لحقوق الإنسان: ل and a construct, for bodies that are named so. */
function purposePhrase(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  const isNamedSo = head.hasArticle || NAMED_BY_PURPOSE.has(head.entry.subtype);
  if (kind === undefined || !isNamedSo || endsName(context, at + 1)) return undefined;
  return isDefiniteWord(context, at + 1) ? { to: at + 2, kind: 'purpose' } : undefined;
}

function isListedWhole({ lattice }: TextContext, at: number): boolean {
  return lattice
    .at(at)
    .some(
      ({ letters, entry, hasArticle }) => letters === 0 && !hasArticle && entry.category !== 'cue',
    );
}

/** Bodies whose names often are lists of their fields. */
const COORDINATE: ReadonlySet<string> = new Set([
  'ministry',
  'agency',
  'government',
  'federation',
  'university',
  'parliament',
  'ngo',
  'union',
]);

/** والتعليم after a definite noun, for bodies whose names are lists (وزارة التربية والتعليم). */
function coordinated(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  const key = keyAt(context, at);
  if (kind !== 'definite' && kind !== 'purpose') return undefined;
  const mayCoordinate = COORDINATE.has(head.entry.subtype);
  if (key === 'و')
    return mayCoordinate && isDefiniteWord(context, at + 1) ? { to: at + 2, kind } : undefined;
  if (!/^وال...?/.test(key) || !(mayCoordinate || areAdjectives(keyAt(context, at - 1), key)))
    return undefined;
  return isOtherItem(context, at) ? undefined : { to: at + 1, kind: 'definite' };
}

/** البرية والجافة: two adjectives of one feminine noun. */
function areAdjectives(before: string, key: string): boolean {
  return before.startsWith('ال') && before.endsWith('ه') && key.endsWith('ه');
}

const ITEMS: ReadonlySet<string> = new Set([
  'name',
  'title',
  'head',
  'demonym',
  'calendar',
  'function-word',
]);

/** True where و joins another name, person or time, not another field of the body. */
function isOtherItem({ lattice }: TextContext, at: number): boolean {
  return lattice
    .at(at)
    .some(
      ({ letters, entry, form }) =>
        letters === 1 && ITEMS.has(entry.category) && unpackForm(form).number === 'singular',
    );
}

/** Words this common are no proper names. */
const COMMON = 300;
const MOST_NOUNS = 2;

/** شؤون المرأة, غرف دول مجلس التعاون: indefinite nouns that lead to a definite one or a name. */
function constructNoun(context: TextContext, at: number): Complement | undefined {
  const key = keyAt(context, at);
  const isNoun =
    usageOf(context, key).count >= COMMON ||
    wholeAt(context, at, 'head').some(({ hasArticle }) => !hasArticle);
  if (!isNoun) return undefined;
  if (isDefinite(context, at - 1) || isPeelable(context, key)) return end(at);
  return leads(context, at + 1, MOST_NOUNS) ? { to: at + 1, kind: 'definite' } : end(at);
}

/** True when a definite noun or a listed name comes, over fewer than `depth` more indefinite nouns. */
function leads(context: TextContext, at: number, depth: number): boolean {
  if (depth === 0 || !isWordAt(context, at) || endsName(context, at)) return false;
  const name = nameAt(context, at);
  if (isDefinite(context, at) || (name !== undefined && name.entry.type !== 'person')) return true;
  return usageOf(context, keyAt(context, at)).count >= COMMON && leads(context, at + 1, depth - 1);
}
