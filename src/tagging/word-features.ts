import type { UsedReading } from '../lexicon/first-words.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { memoryOf } from '../lexicon/word-memory.ts';
import { combineIds, numberId, sliceId, textId } from '../model/feature-id.ts';
import { wordNumber } from '../model/format.ts';
import type { Model } from '../model/model.ts';
import { ARTICLE } from '../text/clitics.ts';
import { pathFeatures } from './cluster-features.ts';
import { addEntryFeatures, categoryFeatures } from './entry-features.ts';

/** A word's cluster and what lists know it as, to be paired with those of its neighbours. */
export interface WordParts {
  /** The word's model key: see `modelKey`. */
  readonly key: string;
  readonly group: number;
  readonly kind: number;
}

/** What can be said of a word wherever it stands, as feature numbers. */
export interface WordFeatures extends WordParts {
  /** Those that tell something of the word itself only. */
  readonly here: readonly number[];
  /** Those that tell something of the words beside it too. */
  readonly near: readonly number[];
  /** Those that tell something even two words away. */
  readonly far: readonly number[];
}

/** Templates: what a feature is about. */
const WORD = 1;
const STEM = 2;
const PREFIX = 3;
const SUFFIX = 4;
const STEM_PREFIX = 5;
const SHAPE = 6;
const COUNT = 7;
const AFTER_CUE = 8;
const AFTER_PLACE = 9;
const COUNT_AND_CUE = 10;
const ARTICLE_SHARE = 11;
const REST_CUE = 12;
const REST_PLACE = 13;
const REST_SHARE = 14;

/** The features of a word by its model key. */
export function wordFeatures(lexicon: Lexicon, pathOf: Model['pathOf'], key: string): WordFeatures {
  const { readings, firstWords } = memoryOf(lexicon).word(key);
  const path = pathFeatures(findPath(pathOf, readings));
  const categories = categoryFeatures(firstWords);
  const here = [...path.here];
  const near = [...path.near, numberId(SHAPE, shapeOf(key))];
  const far = [textId(WORD, key), ...path.far, ...categories];
  addAffixes(key, { here, near });
  if (readings.length > 1) addStems(readings, { here, near });
  addUsage(near, lexicon, readings);
  for (const { postings, letters, hasArticle } of firstWords)
    addEntryFeatures(near, postings, { isCliticized: letters > 0, hasArticle });
  return { key, here, near, far, group: path.group, kind: categories.at(-1) ?? 0 };
}

/** The cluster of a word is that of its longest reading that has one. */
function findPath(pathOf: Model['pathOf'], readings: readonly UsedReading[]): string | undefined {
  for (const reading of readings) {
    const path = pathOf(wordNumber(reading.key));
    if (path !== undefined) return path;
  }
  return undefined;
}

interface Lists {
  readonly here: number[];
  readonly near: number[];
}

const LONGEST_AFFIX = 4;

/** Letters at both ends: one to four of the word itself, two and three of its neighbours. */
function addAffixes(key: string, { here, near }: Lists): void {
  for (let length = 1; length <= LONGEST_AFFIX && length < key.length; length++) {
    const list = length === 2 || length === 3 ? near : here;
    list.push(
      sliceId(PREFIX, key, { from: 0, to: length }),
      sliceId(SUFFIX, key, { from: key.length - length, to: key.length }),
    );
  }
}

/** What proclitics would leave of the word. */
function addStems(readings: readonly UsedReading[], { here, near }: Lists): void {
  let rest = '';
  for (const { letters, key } of readings) {
    if (letters === 0) continue;
    near.push(textId(STEM, key));
    rest = key;
  }
  here.push(textId(STEM_PREFIX, rest.slice(0, 2)), textId(STEM_PREFIX, rest.slice(0, 3)));
}

const LONGEST = 9;
const DIGITS = 1;
const LATIN = 2;
const MARK = 3;
const DEFINITE = 4;
const PLAIN = 0;

function shapeOf(key: string): number {
  return kindOf(key) * (LONGEST + 1) + Math.min(LONGEST, key.length);
}

const FIRST_LETTER = 0x0621;
const LAST_LETTER = 0x06ff;

function kindOf(key: string): number {
  const code = key.charCodeAt(0);
  if (FIRST_LETTER <= code && code <= LAST_LETTER)
    return key.startsWith(ARTICLE) ? DEFINITE : PLAIN;
  if (0x30 <= code && code <= 0x39) return DIGITS;
  return 0x61 <= code && code <= 0x7a ? LATIN : MARK;
}

/** How news uses the word, and what its proclitics leave. */
function addUsage(list: number[], lexicon: Lexicon, readings: readonly UsedReading[]): void {
  const [whole] = readings;
  if (whole === undefined) return;
  const count = whole.usage?.count ?? 0;
  const withArticle = lexicon.statistics(`${ARTICLE}${whole.key}`)?.count ?? 0;
  addWhole(list, whole.usage);
  list.push(numberId(ARTICLE_SHARE, ratioStep(withArticle, count)));
  const rest = readings.findLast(({ letters, usage }) => letters > 0 && usage !== undefined)?.usage;
  if (rest === undefined) return;
  list.push(
    numberId(REST_CUE, step(rest.afterCue)),
    numberId(REST_PLACE, step(rest.afterPlace)),
    numberId(REST_SHARE, ratioStep(rest.count, count)),
  );
}

const UNUSED: readonly number[] = [
  numberId(COUNT, 0),
  numberId(AFTER_CUE, -1),
  numberId(AFTER_PLACE, -1),
  numberId(COUNT_AND_CUE, -1),
];

/** How often news has the word, and where. */
function addWhole(list: number[], usage: WordStatistics | undefined): void {
  if (usage === undefined) {
    list.push(...UNUSED);
    return;
  }
  const magnitude = 1 + Math.floor(Math.log2(usage.count) / 2);
  list.push(
    numberId(COUNT, magnitude),
    numberId(AFTER_CUE, step(usage.afterCue)),
    numberId(AFTER_PLACE, step(usage.afterPlace)),
    combineIds(numberId(COUNT_AND_CUE, magnitude), step(usage.afterCue)),
  );
}

const RATES = [1, 5, 15, 40, 90, 150, 250, 400] as const;

/** The step that a rate per mille reaches. */
function step(rate: number): number {
  let reached = 0;
  for (const bound of RATES) if (bound <= rate) reached++;
  return reached;
}

/** How much more often one thing was counted than another, in steps of two doublings. */
function ratioStep(a: number, b: number): number {
  return Math.max(-4, Math.min(4, Math.round(Math.log2((a + 1) / (b + 1)) / 2)));
}
