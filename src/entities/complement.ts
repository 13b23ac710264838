import { unpackForm, type HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { isConjugated, isPeelable } from './word-shapes.ts';
import {
  demonymAt,
  isCalendar,
  isDefinite,
  isFunctionWord,
  nameAt,
  wordAt,
  type TextContext,
} from './context.ts';

/** What stands behind a head noun and belongs to its name. */
export interface Complement {
  /** Index behind the last token of the name. */
  readonly to: number;
  /** How telling it is: `purpose` is ل and a noun (للتعاون), `unlisted` a rare word. */
  readonly kind: 'proper' | 'nationality' | 'purpose' | 'definite' | 'unlisted';
}

const LONGEST_COMPLEMENT = 9;

/**
 * Reads the complement of an organisation's head noun: a construct chain (وزارة شؤون المرأة), adjectives
 * (البنك المركزي الأوروبي), لل and a definite noun (منظمة شنغهاي للتعاون), a coordinated definite noun
 * (وزارة التربية والتعليم), a listed name (جامعة القاهرة), a person's (مركز الملك سلمان) or rare words (شركة كيوشو). It
 * ends at verbs, prepositions, dates, punctuation, and before adjectives of time (الماضي، الحالي).
 */
export function readComplement(
  context: TextContext,
  head: Match<HeadEntry>,
  mayCoordinate: boolean,
): Complement | undefined {
  let state: Complement | undefined;
  let at = head.to;
  while (at < head.to + LONGEST_COMPLEMENT) {
    const step = nextStep(context, at, { state, head, mayCoordinate });
    if (step === undefined) break;
    state = { to: step.to, kind: stronger(state?.kind, step.kind) };
    at = step.to;
  }
  return state;
}

interface Reading {
  readonly state: Complement | undefined;
  readonly head: Match<HeadEntry>;
  readonly mayCoordinate: boolean;
}

type Rule = (context: TextContext, at: number, reading: Reading) => Complement | undefined;

/** The first that answers reads the next words of the name; an answer that ends where it began ends the name. */
const RULES: readonly Rule[] = [
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

function nextStep(context: TextContext, at: number, reading: Reading): Complement | undefined {
  if (wordAt(context, at) === undefined) return undefined;
  for (const rule of RULES) {
    const step = rule(context, at, reading);
    if (step !== undefined) return step.to > at ? step : undefined;
  }
  return undefined;
}

function end(at: number): Complement {
  return { to: at, kind: 'definite' };
}

/** للدفاع عن حقوق النساء: the preposition that this noun takes. */
function defence(context: TextContext, at: number): Complement | undefined {
  const isDefence =
    /^ل?لدفاع$/.test(context.tokens[at - 1]?.key ?? '') && context.tokens[at]?.key === 'عن';
  if (!isDefence || wordAt(context, at + 1) === undefined) return undefined;
  const isConstruct =
    !isDefinite(context, at + 1) &&
    isDefinite(context, at + 2) &&
    wordAt(context, at + 2) !== undefined;
  return { to: at + (isConstruct ? 3 : 2), kind: 'purpose' };
}

function stop(context: TextContext, at: number): Complement | undefined {
  return endsName(context, at) ? end(at) : undefined;
}

/** Words that no name of an organisation goes on with. */
function endsName(context: TextContext, at: number): boolean {
  const { lattice } = context;
  if (isCalendar(context, at) || isFunctionWord(context, at)) return true;
  if (
    lattice
      .all(at, 'cue')
      .some(
        ({ entry, letters }) => letters === 0 && entry.kind !== 'event' && GUARDS.has(entry.kind),
      )
  )
    return true;
  if (isDefinite(context, at)) return false;
  return isVerb(context, at);
}

const GUARDS: ReadonlySet<string> = new Set(['deictic', 'anaphor']);

/** A reporting verb, with و or ف or without, or what looks like an imperfect one (سيقوم). */
function isVerb(context: TextContext, at: number): boolean {
  const isListed = context.lattice
    .all(at, 'speech-verb')
    .some(
      ({ form, clitics }) =>
        unpackForm(form).tense !== 'masdar' &&
        (clitics.length === 0 || /^[وف]$/.test(clitics.join(''))),
    );
  return isListed || isConjugated(context, context.tokens[at]?.key ?? '');
}

/** البنك المركزي ‖ الأوروبي; behind a proper name it only says whose it is: صحيفة هآرتس ‖ الإسرائيلية. */
function nationality(context: TextContext, at: number, { state }: Reading): Complement | undefined {
  const demonym = demonymAt(context, at);
  if (demonym?.letters !== 0) return undefined;
  const isProper = state?.kind === 'proper' || state?.kind === 'unlisted';
  return isProper ? end(at) : { to: demonym.to, kind: 'nationality' };
}

const NAMESAKE_TITLES: ReadonlySet<string> = new Set([
  'royal',
  'religious',
  'honorific',
  'military',
]);
const LONGEST_NAMESAKE = 5;

/** مركز الملك سلمان للإغاثة; مؤسسة محمد بن راشد: a body named after a person. */
function personName(context: TextContext, at: number, { head }: Reading): Complement | undefined {
  if (at !== head.to || head.hasArticle || head.entry.strength === 'weak') return undefined;
  const title = context.lattice
    .all(at, 'title')
    .find(
      ({ entry, letters, hasArticle }) =>
        hasArticle && letters === 0 && NAMESAKE_TITLES.has(entry.kind),
    );
  const from = title?.to ?? at;
  if (!isNamePart(context, from, 'given')) return undefined;
  let to = from + 1;
  while (
    to < from + LONGEST_NAMESAKE &&
    wordAt(context, to) !== undefined &&
    isNamePart(context, to)
  )
    to++;
  return title === undefined && to === from + 1 ? undefined : { to, kind: 'proper' };
}

function isNamePart({ lattice }: TextContext, at: number, kind?: string): boolean {
  return lattice
    .all(at, 'name-part')
    .some(
      ({ entry, letters }) =>
        letters === 0 && !entry.isWord && (kind === undefined || entry.kind === kind),
    );
}

function listedName(
  context: TextContext,
  at: number,
  { state, head }: Reading,
): Complement | undefined {
  const name = nameAt(context, at);
  if (name === undefined || (head.hasArticle && name.entry.type === 'person')) return undefined;
  if (name.entry.use === 'context' && name.to === at + 1) return undefined;
  const isOpen = at === head.to || state?.kind === 'definite' || state?.kind === 'unlisted';
  return isOpen ? { to: name.to, kind: 'proper' } : end(at);
}

function definiteNoun(context: TextContext, at: number, { head }: Reading): Complement | undefined {
  if (!isDefinite(context, at)) return undefined;
  const isSingular = ({ form, letters, hasArticle }: Match): boolean =>
    hasArticle && letters === 0 && unpackForm(form).number === 'singular';
  if (context.lattice.all(at, 'title').some(isSingular)) return end(at);
  if (
    at === head.to &&
    !head.hasArticle &&
    context.lattice.all(at, 'head').some((other) => isSingular(other))
  )
    return end(at);
  return { to: at + 1, kind: 'definite' };
}

const NAMED_BY_PURPOSE: ReadonlySet<string> = new Set([
  'international',
  'ngo',
  'agency',
  'federation',
  'union',
]);

/** للتعاون; لحقوق الإنسان; لكرة القدم. */
function purpose(
  context: TextContext,
  at: number,
  { state, head }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  if (!key.startsWith('ل') || key.length < 4) return undefined;
  const isKnown = context.lattice
    .at(at)
    .some(
      ({ letters, entry, hasArticle }) => letters === 0 && !hasArticle && entry.category !== 'cue',
    );
  if (isKnown) return undefined;
  if (state?.kind === 'proper' && head.entry.subtype === 'club') return end(at);
  if (key.startsWith('لل'))
    return state === undefined && !head.hasArticle ? end(at) : { to: at + 1, kind: 'purpose' };
  const mayHave = head.hasArticle || NAMED_BY_PURPOSE.has(head.entry.subtype);
  const isConstruct =
    state !== undefined && isDefinite(context, at + 1) && wordAt(context, at + 1) !== undefined;
  return isConstruct && mayHave && !endsName(context, at + 1)
    ? { to: at + 2, kind: 'purpose' }
    : undefined;
}

/** والتعليم after a definite noun, for bodies whose names are lists (وزارة التربية والتعليم). */
function coordinated(
  context: TextContext,
  at: number,
  { state, mayCoordinate }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  if (key === 'و') return separateAnd(context, at, { state, mayCoordinate });
  if (
    !key.startsWith('وال') ||
    key.length < 6 ||
    (state?.kind !== 'definite' && state?.kind !== 'purpose')
  )
    return undefined;
  const before = context.tokens[at - 1]?.key ?? '';
  const isAdjective = key.endsWith('ه') && before.endsWith('ه') && before.startsWith('ال');
  if (!mayCoordinate && !isAdjective) return undefined;
  const isOther = context.lattice
    .at(at)
    .some(
      ({ letters, entry, form }) =>
        letters === 1 && ENDS_LIST.has(entry.category) && unpackForm(form).number === 'singular',
    );
  return isOther ? undefined : { to: at + 1, kind: 'definite' };
}

/** كلية الآداب و العلوم: the conjunction stands apart. */
function separateAnd(
  context: TextContext,
  at: number,
  { state, mayCoordinate }: Omit<Reading, 'head'>,
): Complement | undefined {
  const isNoun = isDefinite(context, at + 1) && wordAt(context, at + 1) !== undefined;
  return isNoun && mayCoordinate && state?.kind === 'definite'
    ? { to: at + 2, kind: 'definite' }
    : undefined;
}

const ENDS_LIST: ReadonlySet<string> = new Set([
  'name',
  'title',
  'head',
  'demonym',
  'calendar',
  'function-word',
]);

/** Words this common are no proper names. */
const COMMON = 300;

/** شؤون المرأة, غرف دول مجلس التعاون: indefinite nouns that lead to a definite one or a name. */
function constructNoun(
  context: TextContext,
  at: number,
  { head }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  const count = context.lexicon.statistics(key)?.count ?? 0;
  const isNoun =
    count >= COMMON ||
    context.lattice.all(at, 'head').some(({ letters, hasArticle }) => letters === 0 && !hasArticle);
  if (!isNoun) return undefined;
  if (head.hasArticle || isPeelable(context, key)) return end(at);
  return leads(context, at + 1, MOST_NOUNS) ? { to: at + 1, kind: 'definite' } : end(at);
}

const MOST_NOUNS = 2;

/** True when a definite noun or a listed name comes, over at most `depth` more indefinite nouns. */
function leads(context: TextContext, at: number, depth: number): boolean {
  if (wordAt(context, at) === undefined || endsName(context, at)) return false;
  const name = nameAt(context, at);
  if (isDefinite(context, at) || (name !== undefined && name.entry.type !== 'person')) return true;
  return (
    depth > 1 &&
    (context.lexicon.statistics(context.tokens[at]?.key ?? '')?.count ?? 0) >= COMMON &&
    leads(context, at + 1, depth - 1)
  );
}

/** A word that news hardly knows is a proper name: شركة كيوشو. */
function rareWord(
  context: TextContext,
  at: number,
  { state, head }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  const isNear = at < head.to + 3 && (state === undefined || state.kind === 'unlisted');
  if (!isNear || key.length < 3 || isPeelable(context, key)) return undefined;
  const usage = context.lexicon.statistics(key);
  const isRare = usage === undefined || usage.count < RARE || usage.afterCue > NAME_USAGE;
  const isOther = context.lattice
    .at(at)
    .some(({ letters, entry }) => letters > 0 || NO_PROPER_NAME.has(entry.category));
  return isRare && !isOther ? { to: at + 1, kind: 'unlisted' } : undefined;
}

const RARE = 60;
/** Per mille after a title or given name. */
const NAME_USAGE = 200;
const NO_PROPER_NAME: ReadonlySet<string> = new Set([
  'demonym',
  'title',
  'head',
  'speech-verb',
  'function-word',
]);

const STRENGTH = ['definite', 'unlisted', 'purpose', 'nationality', 'proper'] as const;

function stronger(a: Complement['kind'] | undefined, b: Complement['kind']): Complement['kind'] {
  return a !== undefined && STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}
