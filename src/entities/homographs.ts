import { unpackForm, type NameEntry } from '../lexicon/entries.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import type { Match } from '../lexicon/lattice.ts';
import { withoutProclitics } from '../text/clitics.ts';
import type { Context } from './context.ts';
import {
  isDefinite,
  isFunctionWord,
  isGuard,
  isWordAt,
  keyAt,
  usageOf,
  wholeAt,
} from './word-facts.ts';
import { isNounWithPronoun } from './word-shapes.ts';

type NameMatch = Match<NameEntry>;

/**
 * Guards for names of one word: no function word, no adjective, no part of another name, nothing that is left
 * when a proclitic is torn off a word.
 */
export function isPlausibleName(context: Context, match: NameMatch): boolean {
  const { entry, from } = match;
  if (isFunctionWord(context, from) || isAdjective(context, from)) return false;
  if (isNounWithPronoun(context, from, match.spelling)) return false;
  if (entry.type === 'place' && (isPartOfOtherName(context, match) || isSpeaker(context, match)))
    return false;
  return !isTornOff(context, match);
}

/** True for what is left when a proclitic is taken off a word that is whole, or too short for it. */
export function isTornOff(context: Context, match: NameMatch): boolean {
  const { from, letters } = match;
  if (letters === 0) return false;
  return keyAt(context, from).length - letters < MINIMUM_REST || isWholeWord(context, match);
}

const MINIMUM_REST = 3;

/** True when the word has a reading with fewer proclitics: واشنطن is not و and اشنطن. */
function isWholeWord({ lattice }: Context, { from, letters }: NameMatch): boolean {
  return lattice
    .at(from)
    .some(
      (other) => other.letters < letters && !other.hasArticle && other.entry.category !== 'cue',
    );
}

/** سورية in جنسيات سورية and السعودية in المصرفية السعودية are adjectives, not the country. */
function isAdjective(context: Context, index: number): boolean {
  const [demonym] = wholeAt(context, index, 'demonym');
  const before = keyAt(context, index - 1);
  if (demonym === undefined || !isWordAt(context, index) || before === '') return false;
  if (demonym.hasArticle) return isDefinite(context, index - 1) && before.endsWith('ه');
  const isOpener = OPENERS.some((category) => context.lattice.has(index - 1, category));
  if (isOpener || isDefinite(context, index - 1)) return false;
  return /(?:ه|ات|اء)$/.test(before) && usageOf(context, before).count >= COMMON_NOUN;
}

const OPENERS = ['head', 'title', 'function-word', 'speech-verb', 'name'] as const;
const COMMON_NOUN = 30;

/** وقال فيرغسون: behind a verb of men, the name of a lesser place is a man's. */
function isSpeaker(context: Context, { entry, from, letters }: NameMatch): boolean {
  if (letters > 0 || WELL_KNOWN.has(entry.subtype) || !isWordAt(context, from)) return false;
  return context.lattice.all(from - 1, 'speech-verb').some(({ form, to }) => {
    const { gender, tense } = unpackForm(form);
    return to === from && gender === 'm' && (tense === 'past' || tense === 'present');
  });
}

/** A surname (وليد فطاني), or the venue in an event's name (أمم أفريقيا). */
function isPartOfOtherName(context: Context, { from, letters }: NameMatch): boolean {
  if (letters > 0 || !isWordAt(context, from)) return false;
  return isGuard(context, from - 1, ['event']) || isGivenName(context, from - 1);
}

function isGivenName(context: Context, index: number): boolean {
  const isJoined =
    keyAt(context, index).startsWith('و') && context.nameWord(index, 1).role === 'given';
  return isJoined || context.nameWord(index, 0).role === 'given';
}

/** Places that everybody knows by name; the names of lesser ones are often words as well. */
const WELL_KNOWN: ReadonlySet<string> = new Set([
  'country',
  'capital',
  'continent',
  'macro-region',
  'former-country',
  'territory',
  'governorate',
]);
const HOMOGRAPH_COUNT = 80;
const PLACE_USAGE = 12;

/** True for a lesser place whose name is common in news, but seldom stands where places stand (الوحدات). */
export function isHomograph(context: Context, { entry, from, letters }: NameMatch): boolean {
  if (entry.type !== 'place' || WELL_KNOWN.has(entry.subtype)) return false;
  const { count, afterPlace } = usageOfRest(context, from, letters);
  if (afterPlace >= PLACE_USAGE) return hasReading(context, { from, letters, category: 'demonym' });
  return (
    count >= HOMOGRAPH_COUNT ||
    hasReading(context, { from, letters, category: 'demonym' }) ||
    isGiven(context, from, letters)
  );
}

/** True where the word is an adjective, however often it names a place elsewhere: الدول المطلة على البحر. */
export function isQualifier(context: Context, { entry, from }: NameMatch): boolean {
  if (entry.type !== 'place' || WELL_KNOWN.has(entry.subtype)) return false;
  return isGuard(context, from, ['deictic']) || isAgreeing(context, from);
}

/** الأحياء الجديدة: behind a definite noun that is no kind of place, a definite word is its adjective. */
function isAgreeing(context: Context, index: number): boolean {
  const isBehindNoun = isDefinite(context, index - 1) && isWordAt(context, index);
  return isBehindNoun && isDefinite(context, index) && !context.lattice.has(index - 1, 'head');
}

function hasReading(
  { lattice }: Context,
  {
    from,
    letters,
    category,
  }: { readonly from: number; readonly letters: number; readonly category: 'demonym' },
): boolean {
  return lattice.all(from, category).some((other) => other.letters === letters);
}

function isGiven({ lattice }: Context, index: number, letters: number): boolean {
  return lattice
    .all(index, 'name-part')
    .some((part) => part.entry.kind === 'given' && part.letters === letters);
}

const PLACE_VOUCHED = 120;
/** Rarer words than this are names where they stand behind a preposition of place. */
const RARE = 60;
const LOCATIVES: ReadonlySet<string> = new Set(['في', 'الي', 'من', 'نحو', 'باتجاه', 'قرب']);

/** News sets the word mostly where places stand, or it is rare and stands behind في or إلى. */
export function isUsedAsPlace(
  context: Context,
  { entry, from, letters, clitics }: NameMatch,
): boolean {
  if (entry.type !== 'place') return false;
  const { count, afterPlace } = usageOfRest(context, from, letters);
  if (afterPlace >= PLACE_VOUCHED) return true;
  return count < RARE && (clitics.at(-1) === 'ب' || LOCATIVES.has(keyAt(context, from - 1)));
}

/** How news uses what the proclitics leave of a word. */
function usageOfRest(context: Context, index: number, letters: number): WordStatistics {
  return usageOf(context, withoutProclitics(keyAt(context, index), letters));
}
