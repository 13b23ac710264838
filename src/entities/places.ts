import { unpackForm, type HeadEntry, type NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { ARTICLE } from '../text/clitics.ts';
import type { Candidate } from './candidate.ts';
import { namesakeEnd, namesakeTitle } from './complement-names.ts';
import { rangeSpan, spanOf, type TextContext } from './context.ts';
import {
  demonymAt,
  isCalendar,
  isDefinite,
  isFunctionWord,
  isNamePart,
  isWordAt,
  keyAt,
  nameAt,
  usageOf,
} from './word-facts.ts';
import { isAccusative, isConjugated, isPeelable } from './word-shapes.ts';

const BASE = 1;
const PER_WORD = 0.5;
const LISTED_INSIDE = 2.2;
const DEFINITE_HEAD = -1;
const LONGEST_NAME = 4;

/** Places by the noun before them: مدينة القريتين (the noun stays out), مطار بيروت الدولي (it belongs to the name). */
export function findPlaces(context: TextContext): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    for (const head of context.lattice.all(i, 'head')) {
      const candidate = opensPlace(context, head) ? readPlace(context, head) : undefined;
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

function opensPlace(context: TextContext, head: Match<HeadEntry>): boolean {
  const { entry, form, from, hasArticle } = head;
  if (entry.type !== 'place' || isNamePart(context, from)) return false;
  const isIndefinite = !hasArticle && !entry.word.startsWith('ال');
  return entry.span === 'out' || (isIndefinite && unpackForm(form).number === 'singular');
}

function readPlace(context: TextContext, head: Match<HeadEntry>): Candidate | undefined {
  const isInside = head.entry.span === 'in';
  const to = readPlaceName(context, head);
  if (to === head.to) return undefined;
  const place = isInside
    ? { from: head.from, to, letters: head.letters, clitics: head.clitics }
    : { from: head.to, to, letters: 0, clitics: [] };
  const listed = isInside && nameAt(context, head.to) !== undefined ? LISTED_INSIDE : 0;
  const { start, end } = spanOf(context, place);
  return {
    start,
    end,
    type: 'place',
    tokens: { from: place.from, to },
    clitics: place.clitics,
    score: BASE + PER_WORD * (to - place.from - 1) + listed + (head.hasArticle ? DEFINITE_HEAD : 0),
    evidence: { rule: 'place-head', cue: rangeSpan(context, head) },
    entry: undefined,
    spelling: undefined,
    subtype: head.entry.subtype === '' ? undefined : head.entry.subtype,
    head: undefined,
  };
}

/** Index behind the last word of the place's name; where the head ends when there is none. */
function readPlaceName(context: TextContext, head: Match<HeadEntry>): number {
  const name = namedBy(context, head);
  if (!isWordAt(context, head.to) || isFunctionWord(context, head.to)) return head.to;
  if (name?.entry.type === 'organization') return head.to;
  const known = name?.to ?? (head.hasArticle ? head.to : namesakeEndAt(context, head.to));
  return known > head.to ? withAdjective(context, known, head) : unlistedEnd(context, head);
}

/** The listed name behind a head; behind a weak one a name that is a word as well says nothing: قطاع التجارة. */
function namedBy(context: TextContext, head: Match<HeadEntry>): Match<NameEntry> | undefined {
  const name = nameAt(context, head.to);
  const isDoubtful = head.entry.strength === 'weak' && name?.entry.use === 'context';
  return isDoubtful && name.to === head.to + 1 ? undefined : name;
}

/** Index behind the words that no list has; plurals (دولتي المصب) are no one place's. */
function unlistedEnd(context: TextContext, head: Match<HeadEntry>): number {
  if (unpackForm(head.form).number !== 'singular') return head.to;
  const limit = head.to + (head.hasArticle ? 1 : LONGEST_NAME);
  let at = head.to;
  while (at < limit && isPartOfPlace(context, at, head)) at++;
  while (at > head.to && isCommonNoun(context, at - 1)) at--;
  return at;
}

const COMMON_DEFINITE = 10;

/** True for an indefinite word that news uses with the article too: مفاعل نووي, بركان نشط. */
function isCommonNoun(context: TextContext, at: number): boolean {
  if (isDefinite(context, at)) return false;
  const { count } = usageOf(context, `${ARTICLE}${keyAt(context, at)}`);
  return count >= COMMON_DEFINITE;
}

/** مستشفى الملك عبدالله, مطار الأمير محمد بن عبدالعزيز: index behind the person's name. */
function namesakeEndAt(context: TextContext, at: number): number {
  const title = namesakeTitle(context, at);
  if (title === undefined) return at;
  const to = namesakeEnd(context, title.to);
  return to === title.to ? at : to;
}

const OFFICIAL_ADJECTIVE = /^ال(?:دولي|دوليه|كبري|كبير|كبيره|جديده|جديد|منوره|مكرمه|تعليمي|جامعي)$/;

/** مطار بيروت ‖ الدولي: adjectives that are part of a site's name. */
function withAdjective(context: TextContext, at: number, { entry }: Match<HeadEntry>): number {
  let to = at;
  while (
    entry.span === 'in' &&
    isWordAt(context, to) &&
    OFFICIAL_ADJECTIVE.test(keyAt(context, to))
  )
    to++;
  return to;
}

function isPartOfPlace(context: TextContext, at: number, head: Match<HeadEntry>): boolean {
  if (!isWordAt(context, at) || isFunctionWord(context, at) || isCalendar(context, at))
    return false;
  const key = keyAt(context, at);
  if (/^(?:[وف]?لل|و|ال$)/.test(key) || isAccusative(context, at)) return false;
  if (demonymAt(context, at) !== undefined || isOther(context, at)) return false;
  return (
    !isPeelable(context, key) && !isConjugated(context, key) && isPlaceLike(context, key, head)
  );
}

/** Words this common name nothing, whatever noun stands before them. */
const COMMON = 400;
const RARE = 40;
/** Per mille after the noun for a kind of place. */
const PLACE_USAGE = 60;
/** Per mille after a title or given name: places are named after people. */
const NAME_USAGE = 200;

/** Rare words, and those that news sets behind the nouns for places. */
function isPlaceLike({ lexicon }: TextContext, key: string, { entry }: Match<HeadEntry>): boolean {
  const usage = lexicon.statistics(key);
  if (usage === undefined || usage.afterPlace >= PLACE_USAGE || usage.afterCue > NAME_USAGE)
    return true;
  return usage.count < (entry.strength === 'strong' ? COMMON : RARE);
}

const OTHER: ReadonlySet<string> = new Set(['title', 'head', 'speech-verb', 'cue']);

/** True for words that the lexicon knows as something that ends a place's name. */
function isOther({ lattice }: TextContext, at: number): boolean {
  return lattice.at(at).some(({ entry, letters }) => letters <= 1 && OTHER.has(entry.category));
}
