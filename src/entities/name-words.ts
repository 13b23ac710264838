import type { Category } from '../lexicon/entries.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import type { Match, MatchOf } from '../lexicon/lattice.ts';
import type { NameWord } from './candidate.ts';
import { spellingAt, type TextContext } from './context.ts';
import { isNamePart, keyAt } from './word-facts.ts';
import {
  hasPronoun,
  isAccusative,
  isConjugated,
  isNounWithPronoun,
  isPeelable,
} from './word-shapes.ts';

/** Log-odds of a listed part of names, by its kind. */
const LISTED: Readonly<Record<string, number>> = {
  given: 2.5,
  particle: 1,
  nisba: 1.2,
  family: 1.8,
};
/** Of a listed part that is mainly a common word. */
const LISTED_WORD = 0.2;
const UNKNOWN = 0.6;
const FUNCTION_WORD = -6;
/** Cues that speak against a name: هذا, باسم. */
const CUES: Readonly<Record<string, number>> = { deictic: -4, preposition: -2 };
/** What else a word may be, as a weight against its being a name. */
const AGAINST: Readonly<Record<Category, number>> = {
  'function-word': FUNCTION_WORD,
  calendar: -4,
  'speech-verb': -2.5,
  head: -2.5,
  title: -1.8,
  demonym: -0.8,
  name: -0.6,
  cue: 0,
  'name-part': 0,
};
/** An unlisted word that reads as a proclitic and a common word, as a verb, or with a pronoun or case ending. */
const OTHER_WORD = -1.5;
/** A word that is a name in one spelling and a function word in the other, without a name behind it: علي and على. */
const HOMOGRAPH = -0.5;
const HOMOGRAPH_BEFORE_NAME = 1.25;
/** How much the corpus counts beside the lists. */
const USAGE_BESIDE_LISTS = 0.4;

type PartMatch = MatchOf<'name-part'>;

/**
 * Weighs the word at `index`, read without its first `letters` key letters, as a part of a person's name:
 * from the lists of name parts, from what else the lexicon knows it as, and from how often news sets it after
 * a title or a given name.
 */
export function weighNameWord(context: TextContext, index: number, letters: number): NameWord {
  const key = keyAt(context, index).slice(letters);
  const matches = matchesOf(context, index, letters);
  const usage = usageWeight(context.lexicon.statistics(key));
  const part = bestPart(context, index, letters);
  const against = weightAgainst(context, index, matches);
  if (part === undefined) return weighUnlisted(context, { index, letters, usage, against });
  const { kind, isWord } = part.entry;
  if (kind === 'particle' && !isSpelledAsFunctionWord(context, index))
    return {
      score: LISTED['particle'] ?? 0,
      role: isSuffix(key) ? 'suffix' : 'prefix',
      source: 'listed',
    };
  if (against <= FUNCTION_WORD)
    return { score: weighHomograph(context, index, part), role: 'other', source: 'other' };
  const score = weighListed(part, against) + (usage ?? 0) * USAGE_BESIDE_LISTS;
  return { score, role: kind === 'given' && !isWord ? 'given' : 'other', source: 'listed' };
}

/** The readings of this one word that take as many letters for proclitics. */
function matchesOf({ lattice }: TextContext, index: number, letters: number): readonly Match[] {
  const isOfWord = (match: Match): boolean => match.letters === letters && match.to === index + 1;
  const all = lattice.at(index);
  return all.every(isOfWord) ? all : all.filter(isOfWord);
}

/** الله and الدين; آل has the same letters as the article, but stands before a name. */
function isSuffix(key: string): boolean {
  return key.length > 2 && key.startsWith('ال');
}

function weighListed({ entry }: PartMatch, against: number): number {
  return entry.isWord ? LISTED_WORD + against / 2 : (LISTED[entry.kind] ?? 0) + against / 4;
}

interface Unlisted {
  readonly index: number;
  readonly letters: number;
  readonly usage: number | undefined;
  readonly against: number;
}

/** A word that no list of name parts has: less likely one where it parses as something else. */
function weighUnlisted(
  context: TextContext,
  { index, letters, usage, against }: Unlisted,
): NameWord {
  const score = against + (usage ?? UNKNOWN);
  const isOther =
    (letters === 0 && isOtherWord(context, index)) ||
    hasPronoun(context, index) ||
    isAccusative(context, index);
  if (isOther) return { score: Math.min(score, OTHER_WORD), role: 'other', source: 'other' };
  return { score, role: 'other', source: usage === undefined && against === 0 ? 'rare' : 'other' };
}

function isOtherWord(context: TextContext, index: number): boolean {
  const key = keyAt(context, index);
  return isPeelable(context, key) || isConjugated(context, key);
}

/** The strongest listing of the word: a particle before a given name before a family name. */
function bestPart(context: TextContext, index: number, letters: number): PartMatch | undefined {
  if (!context.lattice.has(index, 'name-part')) return undefined;
  const parts = context.lattice
    .all(index, 'name-part')
    .filter(
      (part) =>
        part.letters === letters &&
        part.to === index + 1 &&
        !isNounWithPronoun(context, index, part.spelling) &&
        !hasMoreHamza(spellingAt(context, index), part.spelling),
    );
  return (
    parts.find(({ entry }) => entry.kind === 'particle') ??
    parts.find(({ entry }) => entry.kind === 'given') ??
    parts[0]
  );
}

/** هادئ is not هادي: ئ and ؤ are written where they are meant. */
function hasMoreHamza(written: string, listed: string): boolean {
  return written !== listed && countHamza(listed) < countHamza(written);
}

function countHamza(word: string): number {
  let count = 0;
  for (const letter of word) if (letter === 'ئ' || letter === 'ؤ') count++;
  return count;
}

/** What the word is besides a name part, as a weight against it. */
function weightAgainst(context: TextContext, index: number, matches: readonly Match[]): number {
  if (matches.length === 0) return 0;
  let weight = Infinity;
  for (const match of matches) weight = Math.min(weight, weightOf(match));
  const spelling = spellingAt(context, index);
  const isSpelled = matches.some(
    (match) => match.entry.category === 'name-part' && match.spelling === spelling,
  );
  return isSpelled && weight > FUNCTION_WORD ? weight / 2 : weight;
}

function weightOf({ entry, hasArticle }: Match): number {
  const weight = AGAINST[entry.category];
  if (entry.category === 'demonym' && !hasArticle) return weight / 2;
  if (entry.category === 'name' && entry.type === 'person') return 0;
  return entry.category === 'cue' ? (CUES[entry.kind] ?? weight) : weight;
}

/** علي is a name when it is spelled so and a name stands behind it; على never is; آلان is not الآن. */
function weighHomograph(context: TextContext, index: number, part: PartMatch): number {
  const spelling = spellingAt(context, index);
  const isSame = context.lattice
    .all(index, 'function-word')
    .some((other) => other.to === index + 1 && spelling.endsWith(other.spelling));
  if (isSame || !spelling.endsWith(part.spelling)) return FUNCTION_WORD;
  if (/[أإآؤئ]/.test(spelling)) return LISTED[part.entry.kind] ?? 0;
  const isBeforeName = context.lattice
    .all(index + 1, 'name-part')
    .some(({ letters }) => letters === 0);
  return isBeforeName ? HOMOGRAPH_BEFORE_NAME : HOMOGRAPH;
}

/** أم is "or", but a mother's name before a given name: أم نزيه. فإن is never a particle of names, as فان is. */
function isSpelledAsFunctionWord(context: TextContext, index: number): boolean {
  const spelling = spellingAt(context, index);
  return context.lattice
    .all(index, 'function-word')
    .some(
      (match) =>
        match.to === index + 1 &&
        spelling.slice(match.letters) === match.spelling &&
        (match.letters > 0 || !isNamePart(context, index + 1, 'given')),
    );
}

/** Per mille after a cue at which a word is as likely a name part as not. */
const USAGE_EVEN = 90;
const USAGE_FLOOR = 8;
/** Rare words are judged as if they had been met this often more, with the usage of rare words at large. */
const PRIOR_COUNT = 40;
const PRIOR_USAGE = 140;

function usageWeight(statistics: WordStatistics | undefined): number | undefined {
  if (statistics === undefined) return undefined;
  const { count, afterCue } = statistics;
  const usage = (count * afterCue + PRIOR_COUNT * PRIOR_USAGE) / (count + PRIOR_COUNT);
  return Math.max(-3, Math.min(2, Math.log((usage + USAGE_FLOOR) / USAGE_EVEN)));
}
