import { unpackForm, type HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { Candidate } from './candidate.ts';
import { isConjugated, isPeelable } from './word-shapes.ts';
import {
  demonymAt,
  isCalendar,
  isDefinite,
  isFunctionWord,
  nameAt,
  rangeSpan,
  spanOf,
  wordAt,
  type TextContext,
} from './context.ts';

const BASE = 1;
const PER_WORD = 0.5;
const LISTED_INSIDE = 2.2;
const LONGEST_NAME = 4;
/** Words this common name nothing, whatever noun stands before them. */
const COMMON = 400;

/** Places by the noun before them: مدينة القريتين (the noun stays out), مطار بيروت الدولي (it belongs to the name). */
export function findPlaces(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const head of context.lattice.all(i, 'head')) {
      if (head.entry.type !== 'place' || (isDefinite(context, i) && head.entry.span === 'in'))
        continue;
      if (head.entry.span === 'in' && unpackForm(head.form).number !== 'singular') continue;
      if (isNamePart(context, i)) continue;
      const candidate = readPlace(context, head);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

function readPlace(context: TextContext, head: Match<HeadEntry>): Candidate | undefined {
  const isInside = head.entry.span === 'in';
  const to = readPlaceName(context, head);
  if (to === head.to) return undefined;
  const place = isInside
    ? { from: head.from, to, letters: head.letters, clitics: head.clitics }
    : { from: head.to, to, letters: 0, clitics: [] };
  const hasListed = nameAt(context, head.to) !== undefined;
  return {
    ...spanOf(context, place),
    type: 'place',
    tokens: { from: place.from, to },
    clitics: place.clitics,
    score:
      BASE +
      PER_WORD * (to - place.from - 1) +
      (hasListed && isInside ? LISTED_INSIDE : 0) +
      (head.hasArticle ? -1 : 0),
    evidence: { rule: 'place-head', cue: rangeSpan(context, head) },
    entry: undefined,
    subtype: head.entry.subtype === '' ? undefined : head.entry.subtype,
    head: undefined,
  };
}

function readPlaceName(context: TextContext, head: Match<HeadEntry>): number {
  const name = nameAt(context, head.to);
  if (name?.entry.type === 'organization' || isFunctionWord(context, head.to)) return head.to;
  let at = name !== undefined && wordAt(context, head.to) !== undefined ? name.to : head.to;
  const limit = head.to + LONGEST_NAME;
  const isListed = at > head.to;
  while (at < limit && goesOn(context, at, { isListed, isFirst: at === head.to, head })) at++;
  return at;
}

interface Progress {
  readonly isListed: boolean;
  readonly isFirst: boolean;
  readonly head: Match<HeadEntry>;
}

const OFFICIAL_ADJECTIVE = /^ال(?:دولي|دوليه|كبري|كبير|كبيره|جديده|جديد|منوره|مكرمه)$/;

function goesOn(context: TextContext, at: number, { isListed, isFirst, head }: Progress): boolean {
  if (wordAt(context, at) === undefined || isFunctionWord(context, at) || isCalendar(context, at))
    return false;
  const key = context.tokens[at]?.key ?? '';
  if (isListed || (head.hasArticle && !isFirst))
    return head.entry.span === 'in' && OFFICIAL_ADJECTIVE.test(key);
  if (
    demonymAt(context, at) !== undefined ||
    isOther(context, at) ||
    isPeelable(context, key) ||
    isConjugated(context, key)
  )
    return false;
  return isPlaceLike(context, key, head);
}

/** Rare words, and those that news sets behind the nouns for places. */
function isPlaceLike({ lexicon }: TextContext, key: string, { entry }: Match<HeadEntry>): boolean {
  const usage = lexicon.statistics(key);
  if (usage === undefined) return true;
  const isStrong = entry.strength === 'strong';
  return (
    usage.afterPlace >= PLACE_USAGE ||
    usage.count < (isStrong ? COMMON : RARE) ||
    usage.afterCue > NAME_USAGE
  );
}

/** Per mille after the noun for a kind of place. */
const PLACE_USAGE = 60;
/** Per mille after a title or given name: places are named after people. */
const NAME_USAGE = 200;
const RARE = 40;

function isNamePart({ lattice }: TextContext, index: number): boolean {
  return lattice
    .all(index, 'name-part')
    .some(({ entry, letters }) => letters === 0 && !entry.isWord);
}

const OTHER: ReadonlySet<string> = new Set(['title', 'head', 'speech-verb', 'cue']);

/** True for words that the lexicon knows as something that ends a place's name. */
function isOther({ lattice }: TextContext, at: number): boolean {
  return lattice.at(at).some(({ entry, letters }) => letters <= 1 && OTHER.has(entry.category));
}
