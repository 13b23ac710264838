import { unpackForm } from '../lexicon/entries.ts';
import {
  demonymAt,
  isCalendar,
  isDefinite,
  isFunctionWord,
  nameAt,
  textAt,
  wordAt,
  type TextContext,
} from './context.ts';

/** What stands behind a head noun and belongs to its name. */
export interface Complement {
  /** Index behind the last token of the name. */
  readonly to: number;
  /** How telling it is: a proper name or nationality more than a common noun. */
  readonly kind: 'proper' | 'nationality' | 'definite' | 'unlisted';
}

const LONGEST_COMPLEMENT = 9;

/**
 * Reads the complement of an organisation's head noun: a construct chain (وزارة شؤون المرأة), adjectives
 * (البنك المركزي الأوروبي), لل and a definite noun (منظمة شنغهاي للتعاون), a coordinated definite noun
 * (وزارة التربية والتعليم), a listed name (جامعة القاهرة) or rare words (شركة كيوشو). It ends at verbs, prepositions,
 * dates, punctuation, and before adjectives that place it in time (الماضي، الحالي).
 */
export function readComplement(
  context: TextContext,
  from: number,
  mayCoordinate: boolean,
): Complement | undefined {
  let state: Complement | undefined;
  let at = from;
  while (at < from + LONGEST_COMPLEMENT) {
    const step = nextStep(context, at, { state, from, mayCoordinate });
    if (step === undefined) break;
    state = { to: step.to, kind: stronger(state?.kind, step.kind) };
    at = step.to;
  }
  return state;
}

interface Reading {
  readonly state: Complement | undefined;
  readonly from: number;
  readonly mayCoordinate: boolean;
}

type Rule = (context: TextContext, at: number, reading: Reading) => Complement | undefined;

/** The first that answers reads the next words of the name. */
const RULES: readonly Rule[] = [
  stop,
  nationality,
  listedName,
  definiteNoun,
  forNoun,
  coordinated,
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

function stop(context: TextContext, at: number): Complement | undefined {
  return endsName(context, at) ? { to: at, kind: 'definite' } : undefined;
}

/** Words that no name of an organisation goes on with. */
function endsName(context: TextContext, at: number): boolean {
  const { lattice } = context;
  if (isCalendar(context, at) || isFunctionWord(context, at) || isDeictic(context, at)) return true;
  const isVerb = lattice
    .all(at, 'speech-verb')
    .some(
      ({ form, letters, hasArticle }) =>
        letters <= 1 && !hasArticle && unpackForm(form).tense !== 'masdar',
    );
  return isVerb && !isDefinite(context, at);
}

/** الماضي، الحالي، السابق: they place a body in time and are no part of its name. */
function isDeictic({ lattice }: TextContext, at: number): boolean {
  return lattice
    .all(at, 'cue')
    .some(({ entry, letters }) => entry.kind === 'deictic' && letters === 0);
}

function nationality(context: TextContext, at: number): Complement | undefined {
  const demonym = demonymAt(context, at);
  return demonym !== undefined && demonym.letters === 0
    ? { to: demonym.to, kind: 'nationality' }
    : undefined;
}

function listedName(
  context: TextContext,
  at: number,
  { state, from }: Reading,
): Complement | undefined {
  const name = nameAt(context, at);
  if (name === undefined || (name.entry.use === 'context' && name.to === at + 1)) return undefined;
  const isOpen =
    state === undefined || at === from || state.kind === 'definite' || state.kind === 'unlisted';
  return isOpen ? { to: name.to, kind: 'proper' } : { to: at, kind: 'proper' };
}

function definiteNoun(context: TextContext, at: number): Complement | undefined {
  if (!isDefinite(context, at)) return undefined;
  const isTitle = context.lattice
    .all(at, 'title')
    .some(
      ({ hasArticle, letters, entry }) =>
        hasArticle && letters === 0 && PERSON_TITLES.has(entry.kind),
    );
  return isTitle ? { to: at, kind: 'definite' } : { to: at + 1, kind: 'definite' };
}

const PERSON_TITLES: ReadonlySet<string> = new Set(['honorific', 'royal', 'military']);

/** للتعاون; لحقوق الإنسان; لكرة القدم. */
function forNoun(
  context: TextContext,
  at: number,
  { state, from }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  if (state === undefined && at === from && !key.startsWith('لل')) return undefined;
  if (key.startsWith('لل') && key.length > 4) return { to: at + 1, kind: 'definite' };
  const isConstruct =
    key.startsWith('ل') &&
    key.length > 3 &&
    isDefinite(context, at + 1) &&
    wordAt(context, at + 1) !== undefined;
  const isKnown = context.lattice
    .at(at)
    .some(({ letters, entry }) => letters === 0 && entry.category !== 'cue');
  return isConstruct && !isKnown && !isDeictic(context, at + 1)
    ? { to: at + 2, kind: 'definite' }
    : undefined;
}

/** والتعليم after a definite noun, for bodies whose names are lists (وزارة التربية والتعليم). */
function coordinated(
  context: TextContext,
  at: number,
  { state, mayCoordinate }: Reading,
): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  if (!key.startsWith('وال') || key.length < 6 || state?.kind !== 'definite' || !mayCoordinate)
    return undefined;
  const isOther = context.lattice
    .at(at)
    .some(({ letters, entry }) => letters === 1 && ENDS_LIST.has(entry.category));
  return isOther ? undefined : { to: at + 1, kind: 'definite' };
}

const ENDS_LIST: ReadonlySet<string> = new Set([
  'name',
  'title',
  'head',
  'demonym',
  'calendar',
  'function-word',
]);

/** شؤون المرأة, غرف دول مجلس التعاون: indefinite nouns that lead to a definite one or a name. */
function constructNoun(context: TextContext, at: number): Complement | undefined {
  const key = context.tokens[at]?.key ?? '';
  const count = context.lexicon.statistics(key)?.count ?? 0;
  if (isDefinite(context, at) || count < COMMON) return undefined;
  const next = nameAt(context, at + 1);
  const leads =
    wordAt(context, at + 1) !== undefined &&
    !endsName(context, at + 1) &&
    (isDefinite(context, at + 1) || next?.entry.type === 'place');
  if (leads && !/^[وفبلك]/.test(key)) return { to: at + 1, kind: 'definite' };
  return { to: at, kind: 'definite' };
}

/** Words this common are no proper names. */
const COMMON = 400;

/** A rare word is a proper name: شركة كيوشو. */
function rareWord(
  context: TextContext,
  at: number,
  { state, from }: Reading,
): Complement | undefined {
  const isNear = at < from + 3 && (state === undefined || state.kind === 'unlisted');
  if (!isNear || textAt(context, at).length < 3) return undefined;
  const isPrefixed = context.lattice.at(at).some(({ letters }) => letters > 0);
  return isPrefixed ? undefined : { to: at + 1, kind: 'unlisted' };
}

const STRENGTH = ['definite', 'unlisted', 'nationality', 'proper'] as const;

function stronger(a: Complement['kind'] | undefined, b: Complement['kind']): Complement['kind'] {
  return a !== undefined && STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}
