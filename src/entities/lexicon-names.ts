import type { SpellingDifference } from '../document.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { bareSpelling, fold } from '../text/fold.ts';
import { sliceSpan } from '../span.ts';
import type { Candidate } from './candidate.ts';
import { demonymAt, isDefinite, isFunctionWord, spanOf, wordAt, type Context } from './context.ts';

const BASE = { person: 2.5, place: 2.6, organization: 2.6 } as const;
const PER_WORD = 0.7;
const FOLDED = -0.2;
/** What a name that needs support starts from. */
const CONTEXT_BASE = -1;
const SUPPORTED = 1.6;
const PEELED = -0.3;

/** Names that the lexicon knows, as far as spelling, proclitics and surroundings allow them. */
export function findLexiconNames(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const listed of context.lattice.all(i, 'name')) {
      const match = withoutNationality(context, listed);
      const score = scoreMatch(context, match);
      if (score !== undefined) found.push(toCandidate(context, match, score));
    }
  }
  return found;
}

/** الأهلي المصري: the nationality tells clubs of one name apart, and is no part of it. */
function withoutNationality(context: Context, match: Match<NameEntry>): Match<NameEntry> {
  const isClub = match.entry.subtype === 'club' && match.from + 1 < match.to;
  return isClub && demonymAt(context, match.to - 1) !== undefined
    ? { ...match, to: match.to - 1, spelling: match.spelling.replace(/ \S+$/, '') }
    : match;
}

function scoreMatch(context: Context, match: Match<NameEntry>): number | undefined {
  const { entry, from, to, letters } = match;
  const length = to - from;
  const folded = differences(context, match);
  if (entry.use === 'exact' && folded.length > 0) return undefined;
  if (length === 1 && !isPlausibleWord(context, match)) return undefined;
  const isVouched = length === 1 && isUsedAsPlace(context, match);
  const needsSupport =
    length === 1 && !isVouched && (entry.use === 'context' || isHomograph(context, match));
  const support = needsSupport ? contextWeight(context, match) : 0;
  return (
    BASE[entry.type] +
    PER_WORD * (length - 1) +
    support +
    (folded.length > 0 ? FOLDED : 0) +
    (letters > 0 ? PEELED * match.clitics.length : 0)
  );
}

/** Guards for single words: nothing short, nothing that is a function word, no proclitic torn off a word. */
function isPlausibleWord(context: Context, match: Match<NameEntry>): boolean {
  const { from, letters } = match;
  const { lattice, tokens } = context;
  const key = tokens[from]?.key ?? '';
  if (isFunctionWord(context, from) || isAdjective(context, from)) return false;
  if (match.entry.type === 'place' && isPartOfOtherName(context, match)) return false;
  if (letters === 0) return true;
  if (key.length - letters < 3) return false;
  const isWhole = lattice
    .at(from)
    .some(
      ({ entry, ...other }) =>
        other.letters < letters && !other.hasArticle && WHOLE_WORDS.has(entry.category),
    );
  return !isWhole;
}

/** سورية in جنسيات سورية and السعودية in المصرفية السعودية are adjectives, not the country. */
function isAdjective(context: Context, index: number): boolean {
  const { lattice, lexicon } = context;
  const demonym = lattice.all(index, 'demonym').find((other) => other.letters === 0);
  const before = context.tokens[index - 1];
  if (demonym === undefined || before?.kind !== 'word' || wordAt(context, index) === undefined)
    return false;
  if (demonym.hasArticle) return isDefinite(context, index - 1) && before.key.endsWith('ه');
  const isOther = OPENERS.some((category) => lattice.has(index - 1, category));
  if (isOther || isDefinite(context, index - 1)) return false;
  const isFeminine = /(?:ه|ات|اء)$/.test(before.key);
  return isFeminine && (lexicon.statistics(before.key)?.count ?? 0) >= COMMON_NOUN;
}

const OPENERS = ['head', 'title', 'function-word', 'speech-verb', 'name'] as const;
const COMMON_NOUN = 30;

/** A surname (وليد فطاني), or the venue in an event's name (أمم أفريقيا). */
function isPartOfOtherName(context: Context, { from, letters }: Match<NameEntry>): boolean {
  const { lattice } = context;
  if (letters > 0 || wordAt(context, from) === undefined) return false;
  const isEvent = lattice.all(from - 1, 'cue').some(({ entry }) => entry.kind === 'event');
  return isEvent || isGivenName(context, from - 1);
}

const WHOLE_WORDS: ReadonlySet<string> = new Set([
  'name',
  'name-part',
  'title',
  'head',
  'speech-verb',
  'calendar',
  'demonym',
  'function-word',
]);

function restOf(key: string, letters: number): string {
  const rest = key.slice(letters);
  return key.charAt(letters - 1) === 'ل' && rest.startsWith('ل') ? `ا${rest}` : rest;
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
function isHomograph(
  { lattice, lexicon, tokens }: Context,
  { entry, from, letters }: Match<NameEntry>,
): boolean {
  if (entry.type !== 'place' || WELL_KNOWN.has(entry.subtype)) return false;
  const usage = lexicon.statistics(restOf(tokens[from]?.key ?? '', letters));
  const isGiven = lattice
    .all(from, 'name-part')
    .some((part) => part.entry.kind === 'given' && part.letters === letters);
  const isDemonym = lattice.all(from, 'demonym').some((other) => other.letters === letters);
  if (isDemonym || (isGiven && (usage?.afterPlace ?? 0) < PLACE_USAGE)) return true;
  return usage !== undefined && usage.count >= HOMOGRAPH_COUNT && usage.afterPlace < PLACE_USAGE;
}

const PLACE_VOUCHED = 120;
/** Rarer words than this are names where they stand behind a preposition of place. */
const RARE = 60;

/** News sets the word mostly where places stand, or it is rare and stands behind في or إلى. */
function isUsedAsPlace(
  context: Context,
  { entry, from, letters, clitics }: Match<NameEntry>,
): boolean {
  if (entry.type !== 'place') return false;
  const usage = context.lexicon.statistics(restOf(context.tokens[from]?.key ?? '', letters));
  if ((usage?.afterPlace ?? 0) >= PLACE_VOUCHED) return true;
  if ((usage?.count ?? 0) >= RARE) return false;
  return clitics.at(-1) === 'ب' || LOCATIVES.has(context.tokens[from - 1]?.key ?? '');
}

const LOCATIVES: ReadonlySet<string> = new Set(['في', 'الي', 'من', 'نحو', 'باتجاه', 'قرب']);

/** A name that is also a word counts after a head noun or title, or where the text is about its field. */
function contextWeight(context: Context, { entry, from }: Match<NameEntry>): number {
  const heads = [
    ...context.lattice.all(from - 1, 'head'),
    ...context.lattice.all(from - 2, 'head'),
  ];
  if (heads.some((head) => head.to === from && head.entry.type === entry.type)) return SUPPORTED;
  if (entry.subtype === 'club' && context.isSport && !isPlaceToo(context, from))
    return SUPPORTED - 1;
  return CONTEXT_BASE - BASE[entry.type];
}

function isGivenName({ nameWord, tokens }: Context, index: number): boolean {
  const isJoined =
    tokens[index]?.key.startsWith('و') === true && nameWord(index, 1).role === 'given';
  return nameWord(index, 0).role === 'given' || isJoined;
}

function isPlaceToo({ lattice }: Context, index: number): boolean {
  return lattice
    .all(index, 'name')
    .some(({ entry }) => entry.type === 'place' && entry.use === 'free');
}

function toCandidate(context: Context, match: Match<NameEntry>, score: number): Candidate {
  const { entry, from, to, letters, clitics } = match;
  return {
    ...spanOf(context, { from, to, letters, clitics }),
    type: entry.type,
    tokens: { from, to },
    clitics,
    score,
    evidence: {
      rule: 'lexicon',
      lexicon: `${LISTS[entry.type]}`,
      entry: entry.word,
      folded: differences(context, match),
    },
    entry: entry.id,
    subtype: entry.subtype === '' ? undefined : entry.subtype,
    head: undefined,
  };
}

const LISTS = { person: 'people', place: 'places', organization: 'organizations' } as const;

/** How the text's spelling differs from the lexicon's, beyond signs and tatweel. */
function differences(
  context: Context,
  { from, to, letters, clitics, spelling }: Match<NameEntry>,
): SpellingDifference[] {
  const surface = bareSpelling(
    sliceSpan(context.text, spanOf(context, { from, to, letters, clitics })),
  ).replace(/\s+/g, ' ');
  const restored =
    fold(surface).startsWith('لل') || !spelling.startsWith('ال') || surface.startsWith('ال')
      ? surface
      : `ا${surface}`;
  if (restored === spelling) return [];
  const found: SpellingDifference[] = [];
  if (differ(restored, spelling, /[أإآٱؤئ]/)) found.push('hamza');
  if (differ(restored, spelling, /ة/)) found.push('ta-marbuta');
  if (differ(restored, spelling, /ى/)) found.push('ya');
  return found.length > 0 ? found : ['other'];
}

function differ(a: string, b: string, letter: RegExp): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a.charAt(i), b.charAt(i)];
    if (x !== y && (letter.test(x) || letter.test(y))) return true;
  }
  return false;
}
