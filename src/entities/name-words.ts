import type { WordStatistics } from '../lexicon/format.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { NameWord } from './candidate.ts';
import { hasPronoun, isAccusative, isConjugated, isPeelable } from './word-shapes.ts';
import { spellingAt, type TextContext } from './context.ts';

const WEIGHTS = {
  given: 2.5,
  family: 1.8,
  nisba: 1.2,
  particle: 1,
  listedWord: 0.2,
  unknown: 0.6,
  functionWord: -6,
  calendar: -4,
  verb: -2.5,
  head: -2.5,
  title: -1.8,
  demonym: -0.8,
  name: -0.6,
  /** A word that is a name in one spelling and a function word in the other: علي and على. */
  homograph: -0.5,
  /** An unlisted word that reads as a proclitic and a common word, or as a verb. */
  peelable: -1.5,
} as const;

/**
 * Weighs the word at `index`, read without its first `letters` key letters, as a part of a person's name:
 * from the lists of name parts, from what else the lexicon knows it as, and from how often news sets it after
 * a title or a given name.
 */
export function weighNameWord(context: TextContext, index: number, letters: number): NameWord {
  const { tokens, lattice, lexicon } = context;
  const key = (tokens[index]?.key ?? '').slice(letters);
  const matches = lattice
    .at(index)
    .filter((match) => match.letters === letters && match.to === index + 1);
  const part = bestPart(matches);
  const usage = usageWeight(lexicon.statistics(key));
  const other = otherWeight(context, index, matches);
  if (part === undefined)
    return unlisted(
      context,
      { index, letters, key, isRare: usage === undefined && other === 0 },
      other + (usage ?? WEIGHTS.unknown),
    );
  const { kind, isWord } = part.entry;
  if (kind === 'particle' && !isSpelledAsFunctionWord(context, index, matches))
    return {
      score: WEIGHTS.particle,
      role: key.startsWith('ال') ? 'suffix' : 'prefix',
      isRare: false,
    };
  if (other <= WEIGHTS.functionWord)
    return { score: homographWeight(context, index, part), role: 'other', isRare: false };
  const listed = isWord ? WEIGHTS.listedWord : kindWeight(kind);
  const score = listed + (isWord ? other / 2 : other / 4) + (usage ?? 0) * 0.4;
  return { score, role: kind === 'given' && !isWord ? 'given' : 'other', isRare: false };
}

interface Word {
  readonly index: number;
  readonly letters: number;
  readonly key: string;
  readonly isRare: boolean;
}

/** A word that no list of name parts has: less likely one where it parses as something else. */
function unlisted(
  context: TextContext,
  { index, letters, key, isRare }: Word,
  score: number,
): NameWord {
  const isOther =
    (letters === 0 && (isPeelable(context, key) || isConjugated(context, key))) ||
    hasPronoun(context, index) ||
    isAccusative(context, index);
  if (isOther) return { score: Math.min(score, WEIGHTS.peelable), role: 'other', isRare: false };
  return { score, role: 'other', isRare };
}

type PartMatch = Match & {
  readonly entry: {
    readonly category: 'name-part';
    readonly kind: string;
    readonly isWord: boolean;
  };
};

/** The strongest listing of the word: a given name before a particle before a family name. */
function bestPart(matches: readonly Match[]): PartMatch | undefined {
  const parts = matches.filter(
    (match): match is PartMatch => match.entry.category === 'name-part' && !match.hasArticle,
  );
  return (
    parts.find(({ entry }) => entry.kind === 'particle') ??
    parts.find(({ entry }) => entry.kind === 'given') ??
    parts[0]
  );
}

function kindWeight(kind: string): number {
  if (kind === 'given') return WEIGHTS.given;
  return kind === 'nisba' ? WEIGHTS.nisba : WEIGHTS.family;
}

/** What the word is besides a name part, as a weight against it. */
function otherWeight(context: TextContext, index: number, matches: readonly Match[]): number {
  let weight = 0;
  for (const match of matches) weight = Math.min(weight, categoryWeight(match));
  const isSpelled = matches.some(
    ({ entry, spelling }) =>
      entry.category === 'name-part' && spelling === spellingAt(context, index),
  );
  return isSpelled && weight > WEIGHTS.functionWord ? weight / 2 : weight;
}

function categoryWeight({ entry, form, hasArticle }: Match): number {
  switch (entry.category) {
    case 'function-word':
      return WEIGHTS.functionWord;
    case 'calendar':
      return WEIGHTS.calendar;
    case 'speech-verb':
      return form >> 4 === 0 ? 0 : WEIGHTS.verb;
    case 'head':
      return WEIGHTS.head;
    case 'title':
      return WEIGHTS.title;
    case 'demonym':
      return hasArticle ? WEIGHTS.demonym : WEIGHTS.demonym / 2;
    case 'name':
      return entry.type === 'person' ? 0 : WEIGHTS.name;
    case 'cue':
      return entry.kind === 'deictic' ? WEIGHTS.calendar : 0;
    case 'name-part':
      return 0;
  }
}

/** علي is a name when it is spelled so and a name stands behind it; على never is; آلان is not الآن. */
function homographWeight(context: TextContext, index: number, part: PartMatch): number {
  const spelling = spellingAt(context, index);
  const isSame = context.lattice
    .all(index, 'function-word')
    .some((other) => other.to === index + 1 && spelling.endsWith(other.spelling));
  if (isSame || !spelling.endsWith(part.spelling)) return WEIGHTS.functionWord;
  if (/[أإآؤئ]/.test(spelling)) return kindWeight(part.entry.kind);
  const next = context.lattice.all(index + 1, 'name-part').some(({ letters }) => letters === 0);
  return next ? WEIGHTS.given / 2 : WEIGHTS.homograph;
}

function isSpelledAsFunctionWord(
  context: TextContext,
  index: number,
  matches: readonly Match[],
): boolean {
  const spelling = spellingAt(context, index);
  return matches.some(
    ({ entry, spelling: listed }) => entry.category === 'function-word' && listed === spelling,
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
