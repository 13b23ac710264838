import { shareOf, unpackForm, type Entry } from '../lexicon/entries.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { memoryOf, type UsedReading } from '../lexicon/word-memory.ts';
import type { FirstWord } from '../lexicon/first-words.ts';
import { combineIds, numberId, textId } from '../model/feature-id.ts';
import { wordNumber } from '../model/format.ts';
import type { Model } from '../model/model.ts';
import { ARTICLE } from '../text/clitics.ts';

/** A word, its cluster and what lists know it as, to be paired with those of its neighbours. */
export interface WordParts {
  readonly word: number;
  readonly group: number;
  readonly kind: number;
}

/** What can be said of a word wherever it stands, as feature numbers. */
export interface WordFeatures extends WordParts {
  /** Those of the word itself. */
  readonly here: readonly number[];
  /** Those that tell something of the words beside it. */
  readonly near: readonly number[];
  /** Those that tell something two words away. */
  readonly far: readonly number[];
}

/** Templates: what a feature is about. */
const WORD = 1;
const STEM = 2;
const PREFIX = 3;
const SUFFIX = 4;
const SHAPE = 5;
const CLUSTER = 6;
const COUNT = 7;
const AFTER_CUE = 8;
const AFTER_PLACE = 9;
const REST_CUE = 10;
const ARTICLE_SHARE = 11;
const REST_SHARE = 12;
const ENTRY = 13;
const CATEGORY = 14;
const COUNT_AND_CUE = 15;
const REST_PLACE = 16;
const GROUP = 17;

const LONGEST_AFFIX = 4;
const PATH_LENGTHS = [4, 6, 8, 10, 12, 16] as const;
const NEAR_PATHS: ReadonlySet<number> = new Set([6, 10]);
const FAR_PATH = 8;
const GROUP_LENGTH = 10;

/** The features of a word; `key` is its folded spelling, or the mark itself for punctuation. */
export function wordFeatures(lexicon: Lexicon, pathOf: Model['pathOf'], key: string): WordFeatures {
  const { readings, firstWords } = memoryOf(lexicon).word(key);
  const path = readings
    .map((reading) => pathOf(wordNumber(reading.key)))
    .find((known) => known !== undefined);
  const word = textId(WORD, key);
  const stems = readings.slice(1).map((reading) => textId(STEM, reading.key));
  const entries = firstWords.flatMap(entryFeatures);
  const categories = [
    ...new Set(firstWords.flatMap(({ postings }) => postings.map(categoryFeature))),
  ];
  const usage = usageFeatures(lexicon, key, readings);
  const far = [
    word,
    ...pathFeatures(path, (length) => length === FAR_PATH),
    wholePath(path),
    ...categories,
  ];
  const near = [
    ...far,
    ...stems,
    ...pathFeatures(path, (length) => NEAR_PATHS.has(length)),
    ...affixes(key, (length) => length === 2 || length === 3),
    ...usage,
    ...entries,
    shapeOf(key),
  ];
  const here = [
    ...near,
    ...pathFeatures(path, (length) => !NEAR_PATHS.has(length) && length !== FAR_PATH),
    ...affixes(key, (length) => length === 1 || length === LONGEST_AFFIX),
    ...(readings.length > 1 ? stemAffixes(readings) : []),
  ];
  const group = textId(GROUP, path?.slice(0, GROUP_LENGTH) ?? '-');
  return { far, near, here, word, group, kind: categories.at(-1) ?? 0 };
}

function pathFeatures(path: string | undefined, isTaken: (length: number) => boolean): number[] {
  if (path === undefined) return [];
  return PATH_LENGTHS.filter((length) => length < path.length && isTaken(length)).map((length) =>
    textId(CLUSTER, path.slice(0, length)),
  );
}

function wholePath(path = '-'): number {
  return combineIds(textId(CLUSTER, path), 1);
}

function affixes(key: string, isTaken: (length: number) => boolean): number[] {
  const found: number[] = [];
  for (let length = 1; length <= LONGEST_AFFIX && length < key.length; length++) {
    if (!isTaken(length)) continue;
    found.push(textId(PREFIX, key.slice(0, length)), textId(SUFFIX, key.slice(-length)));
  }
  return found;
}

function stemAffixes(readings: readonly UsedReading[]): number[] {
  const rest = readings.at(-1)?.key ?? '';
  return [2, 3].map((length) => combineIds(textId(PREFIX, rest.slice(0, length)), 1));
}

const SHAPES: readonly (readonly [RegExp, number])[] = [
  [/^[0-9]/, 1],
  [/^[a-z]/, 2],
  [/^\P{L}/u, 3],
  [/^ال/, 4],
];
const LONGEST = 9;

function shapeOf(key: string): number {
  const kind = SHAPES.find(([pattern]) => pattern.test(key))?.[1] ?? 0;
  return numberId(SHAPE, kind * (LONGEST + 1) + Math.min(LONGEST, key.length));
}

const RATES = [1, 5, 15, 40, 90, 150, 250, 400] as const;

/** The step that a rate per mille reaches. */
function step(rate: number): number {
  return RATES.filter((bound) => bound <= rate).length;
}

function usageFeatures(lexicon: Lexicon, key: string, readings: readonly UsedReading[]): number[] {
  const whole = lexicon.statistics(key);
  const count = whole?.count ?? 0;
  const withArticle = lexicon.statistics(`${ARTICLE}${key}`)?.count ?? 0;
  const rest = readings.findLast(({ letters, usage }) => letters > 0 && usage !== undefined)?.usage;
  return [
    ...wholeFeatures(whole),
    numberId(ARTICLE_SHARE, ratioStep(withArticle, count)),
    ...(rest === undefined ? [] : restFeatures(rest, count)),
  ];
}

/** How often news has the word, and where. */
function wholeFeatures(usage: WordStatistics | undefined): number[] {
  if (usage === undefined)
    return [
      numberId(COUNT, 0),
      numberId(AFTER_CUE, -1),
      numberId(AFTER_PLACE, -1),
      numberId(COUNT_AND_CUE, -1),
    ];
  const magnitude = 1 + Math.floor(Math.log2(usage.count) / 2);
  return [
    numberId(COUNT, magnitude),
    numberId(AFTER_CUE, step(usage.afterCue)),
    numberId(AFTER_PLACE, step(usage.afterPlace)),
    numberId(COUNT_AND_CUE, magnitude * 10 + step(usage.afterCue)),
  ];
}

/** The same of what its proclitics leave, and how much more often than the whole. */
function restFeatures({ count, afterCue, afterPlace }: WordStatistics, whole: number): number[] {
  return [
    numberId(REST_CUE, step(afterCue)),
    numberId(REST_PLACE, step(afterPlace)),
    numberId(REST_SHARE, ratioStep(count, whole)),
  ];
}

/** How much more often one thing was counted than another, in steps of doublings. */
function ratioStep(a: number, b: number): number {
  return Math.max(-4, Math.min(4, Math.round(Math.log2((a + 1) / (b + 1)) / 2)));
}

function categoryFeature({ entry }: Posting): number {
  const kind = entry.category === 'name' || entry.category === 'head' ? entry.type : '';
  return textId(CATEGORY, `${entry.category} ${kind}`);
}

function entryFeatures({ postings, letters, hasArticle }: FirstWord): number[] {
  return postings.map(({ entry, form }) => {
    const clitic = letters > 0 ? 'c' : '';
    return textId(ENTRY, `${detailOf(entry, form)} ${clitic}${hasArticle ? 'a' : ''}`);
  });
}

const SHARE_STEP = 250;

/** What the row says that the model can learn from. */
function detailOf(entry: Entry, form: number): string {
  switch (entry.category) {
    case 'name':
      return `name ${entry.type} ${entry.use} ${entry.subtype} ${howOften(form)}`;
    case 'name-part':
      return `part ${entry.kind} ${String(entry.isWord)} ${String(entry.isForeign)}`;
    case 'title':
      return `title ${entry.kind}`;
    case 'head':
      return `head ${entry.type} ${entry.span} ${entry.strength}`;
    case 'speech-verb':
      return `verb ${entry.class} ${unpackForm(form).tense}`;
    case 'cue':
      return `cue ${entry.kind}`;
    case 'calendar':
    case 'demonym':
    case 'function-word':
      return entry.category;
  }
}

/** How often news means the name by its word, in quarters. */
function howOften(form: number): string {
  const share = shareOf(form);
  return share === undefined ? '' : String(Math.floor(share / SHARE_STEP));
}
