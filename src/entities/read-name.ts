import type { NameCue, NameWord, Place } from './candidate.ts';
import { ARTICLE } from '../text/clitics.ts';
import { spellingAt, type Context } from './context.ts';
import {
  demonymAt,
  isDefinite,
  isFunctionWord,
  isSpeechVerb,
  isWordAt,
  keyAt,
} from './word-facts.ts';
import { isNoNameAlone, isTitleOfPlace } from './lone-words.ts';
import { isPeelable } from './word-shapes.ts';

/** How far a person's name reaches, and what speaks for it. */
export interface NameReading {
  /** In tokens. */
  readonly length: number;
  /** Log-odds, without what stands behind the name. */
  readonly score: number;
}

/** A name must gather this much before it counts. */
const PRIOR = -3;
/** The first word of a name without a title right before it must be at least this much like one. */
const GIVEN_LIKE = 1;
/** A name that starts with a listed given name and goes on with another name part needs no cue. */
const GIVEN_PAIR_WEIGHT = 0.4;
/** مناحي بن محسن: what stands before بن is a name. */
const LINK_WEIGHT = 1.5;
/** القيادي أبو سياف. */
const KUNYA_WEIGHT = 1;
/** Two words that are listed or that nobody knows, behind a title or nationality: الإيطالي جانلوكا بيرتوني. */
const RARE_PAIR_WEIGHT = 1;
/** What stands behind عبد, أبو or بن is a name, whatever else it is: عبد الأمير. */
const AFTER_PREFIX = 0.8;
const AFTER_SON = 0.4;
const LONGEST_NAME = 10;
const LONG_NAME = 4;
/** A word this unlike a name part ends the name. */
const END_OF_NAME = -0.8;

/** The most likely extent of a person's name that starts at a place, given the cue before it. */
export function readName(
  context: Context,
  start: Place,
  cue: NameCue | undefined,
): NameReading | undefined {
  if (start.letters === 0 && context.opensTitle(start.from)) return undefined;
  const words = nameWords(context, start);
  if (!mayStart(words, cue)) return undefined;
  const best = bestExtent(words, PRIOR + cueWeight(words, cue));
  return best?.length === 1 && isNoNameAlone(context, start, cue) ? undefined : best;
}

/** How many of the words make the likeliest name, given what else speaks for it. */
function bestExtent(words: readonly NameWord[], given: number): NameReading | undefined {
  let best: NameReading | undefined;
  let sum = given;
  for (const [i, word] of words.entries()) {
    sum += word.score;
    const score = sum + shapeWeight(words, i);
    if (word.role !== 'prefix' && (best === undefined || best.score <= score))
      best = { length: i + 1, score };
  }
  return best;
}

/** Without a title right before it, a name begins with a word that looks like a name. */
function mayStart(words: readonly NameWord[], cue: NameCue | undefined): boolean {
  const [first, second] = words;
  if (first === undefined || first.role === 'suffix') return false;
  if (cue?.isFar === false || first.role === 'prefix' || first.score >= GIVEN_LIKE) return true;
  return second?.role === 'prefix' || isForeignPair(words, cue);
}

function isForeignPair([first, second]: readonly NameWord[], cue: NameCue | undefined): boolean {
  if (cue === undefined || first === undefined || second === undefined) return false;
  const isPair = first.source !== 'other' && second.source !== 'other';
  return isPair && (first.source === 'rare' || cue.rule === 'nationality' || !cue.isFar);
}

function cueWeight(words: readonly NameWord[], cue: NameCue | undefined): number {
  if (cue === undefined) return 0;
  const kunya = words[0]?.role === 'prefix' ? KUNYA_WEIGHT : 0;
  return cue.weight + kunya + (isForeignPair(words, cue) ? RARE_PAIR_WEIGHT : 0);
}

/** A name that opens with a listed given name, or goes on with بن, is surer; a very long one less. */
function shapeWeight([first, second]: readonly NameWord[], last: number): number {
  if (first === undefined || last === 0) return 0;
  const pair = first.role === 'given' ? GIVEN_PAIR_WEIGHT : 0;
  if (first.role !== 'prefix' && second?.role === 'prefix') return pair + LINK_WEIGHT;
  return pair - Math.max(0, (last + 1 - LONG_NAME) / 2);
}

/** The words of the name, as long as they may be some; of a misplaced start the first word alone. */
function nameWords(context: Context, { from, letters }: Place): NameWord[] {
  const words: NameWord[] = [];
  for (let i = from; i < from + LONGEST_NAME; i++) {
    if (i > from && !isWordAt(context, i)) break;
    const word = nextWord(context, i, { words, letters: i === from ? letters : 0 });
    if (
      word === undefined ||
      (words.length === 1 && isMisplaced(context, i, { before: words, word }))
    )
      break;
    words.push(word);
  }
  return words;
}

interface Progress {
  readonly words: readonly NameWord[];
  readonly letters: number;
}

/** The word at a token as the next part of the name, or undefined where the name has ended. */
function nextWord(
  context: Context,
  index: number,
  { words, letters }: Progress,
): NameWord | undefined {
  const word = nisbaOfKunya(context, index, words) ?? context.nameWord(index, letters);
  if (words.at(-1)?.role === 'prefix' && !isFunctionWord(context, index))
    return atLeast(word, AFTER_PREFIX);
  if (isSurnameOfSon(context, index, words)) return atLeast(word, AFTER_SON);
  const isEnd = words.length > 0 && endsBefore(context, index);
  return isEnd || word.score < END_OF_NAME ? undefined : word;
}

function atLeast({ score, role, source }: NameWord, least: number): NameWord {
  return { score: Math.max(score, least), role, source };
}

function endsBefore(context: Context, index: number): boolean {
  return (
    context.isInPhrase(index) ||
    context.opensTitle(index) ||
    isBehindFamily(context, index) ||
    isTitleOfPlace(context, index) ||
    endsName(context, index)
  );
}

/** سلمان بن عبد العزيز آل سعود ‖ برقية: behind آل stands the last name. */
function isBehindFamily(context: Context, index: number): boolean {
  if (keyAt(context, index - 2) !== ARTICLE || spellingAt(context, index - 2) !== 'آل')
    return false;
  return isWordAt(context, index - 1);
}

/**
 * إبراهيم بن عبدالعزيز ‖ العمر، : what has the article behind a father's name, and ends the phrase, is the family's.
 */
function isSurnameOfSon(context: Context, index: number, words: readonly NameWord[]): boolean {
  const key = keyAt(context, index);
  if (words.length < 3 || keyAt(context, index - 2) !== 'بن' || key.endsWith('ه')) return false;
  if (!isDefinite(context, index) || !endsPhrase(context, index + 1)) return false;
  const isLast = context.tokens[index + 1]?.kind !== 'word';
  return !context.lattice
    .at(index)
    .some(
      ({ entry, letters }) =>
        letters === 0 && NO_SURNAME.has(entry.category) && !(isLast && entry.category === 'title'),
    );
}

function endsPhrase(context: Context, index: number): boolean {
  const isMark = context.tokens[index]?.kind !== 'word';
  return isMark || isFunctionWord(context, index) || isSpeechVerb(context, index);
}

const NO_SURNAME: ReadonlySet<string> = new Set([
  'title',
  'head',
  'cue',
  'calendar',
  'function-word',
  'speech-verb',
]);

interface Neighbours {
  readonly before: readonly NameWord[];
  readonly word: NameWord;
}

/** المصري ‖ محمد, السويسري ‖ غروس: a definite word that is no given name does not stand before one, nor before عبد. */
function isMisplaced(context: Context, index: number, { before, word }: Neighbours): boolean {
  if (before[0]?.role !== 'other' || !isDefinite(context, index - 1)) return false;
  if (demonymAt(context, index - 1) !== undefined && word.source !== 'other') return true;
  return word.role === 'given' || (word.role === 'prefix' && keyAt(context, index) === 'عبد');
}

/** A nationality closes a kunya: أبو حمزة الفرنسي. */
function nisbaOfKunya(
  context: Context,
  index: number,
  words: readonly NameWord[],
): NameWord | undefined {
  if (words.length !== 2 || words[0]?.role !== 'prefix') return undefined;
  return demonymAt(context, index) === undefined
    ? undefined
    : { score: 1, role: 'other', source: 'other' };
}

/**
 * A function word, or a proclitic and something that is known: أحمد العش ‖ وأيمن أشرف. An unlisted word with و is
 * taken for a name only where foreign names have it: ويتفيلد, واتسون.
 */
function endsName(context: Context, index: number): boolean {
  const word = context.nameWord(index, 0);
  if (word.role === 'prefix' || word.role === 'suffix') return false;
  if (isFunctionWord(context, index)) return word.score < 0;
  const matches = context.lattice.at(index);
  if (matches.some(({ letters, hasArticle }) => letters === 0 && !hasArticle)) return false;
  const key = keyAt(context, index);
  if (/^و[^اوي].../.test(key)) return true;
  return matches.some(({ letters }) => letters > 0) || isPeelable(context, key);
}
