import type { NameCue } from './candidate.ts';
import { unpackForm } from '../lexicon/entries.ts';
import type { MatchOf } from '../lexicon/lattice.ts';
import {
  demonymAt,
  isAdjacent,
  isCalendar,
  isDefinite,
  isFunctionWord,
  nameAt,
  rangeSpan,
  textAt,
  wordAt,
  type TextContext,
} from './context.ts';

const TITLE_WEIGHTS: Readonly<Record<string, number>> = {
  honorific: 3.2,
  royal: 2.6,
  military: 2.6,
  religious: 2.4,
  profession: 2.2,
  office: 2.4,
  relation: 1.6,
};
const NATIONALITY_WEIGHT = 1.3;
const SPEECH_VERB_WEIGHT = 1.2;
const FAR_WEIGHT = 1.4;
/** How many tokens of complement a title may have before its bearer's name. */
const LONGEST_TITLE = 9;

/** The cues of a text by the token that a name may begin at; the strongest wins. */
export function findNameCues(context: TextContext): ReadonlyMap<number, NameCue> {
  const cues = new Map<number, NameCue>();
  const add = (index: number, cue: NameCue): void => {
    if ((cues.get(index)?.weight ?? 0) < cue.weight) cues.set(index, cue);
  };
  for (let i = 0; i < context.tokens.length; i++) {
    for (const title of context.lattice.all(i, 'title')) addTitleCues(context, title, add);
    addVerbCue(context, i, add);
    addNationalityCue(context, i, add);
  }
  return cues;
}

type Add = (index: number, cue: NameCue) => void;

function addTitleCues(context: TextContext, title: MatchOf<'title'>, add: Add): void {
  const span = rangeSpan(context, title);
  const weight = TITLE_WEIGHTS[title.entry.kind] ?? NATIONALITY_WEIGHT;
  const isPlural = unpackForm(title.form).number === 'plural';
  const cue: NameCue = {
    weight: isPlural ? FAR_WEIGHT : weight,
    rule: 'title',
    span,
    isFar: false,
  };
  const start = nameStart(context, title.to);
  if (start !== undefined) add(start, cue);
  if (isPlural) addListCues(context, title, add);
  for (const { index, isClose } of complementEnds(context, title.to))
    add(index, {
      ...cue,
      weight: isClose ? Math.max(FAR_WEIGHT, weight - 0.4) : FAR_WEIGHT,
      isFar: !isClose,
    });
}

/** Where a name behind a title begins: right there, inside quotation marks, or after the stop of د. */
function nameStart(context: TextContext, at: number): number | undefined {
  const mark = textAt(context, at);
  const isShort = (context.tokens[at - 1]?.key.length ?? 0) <= LONGEST_ABBREVIATION;
  if (/^[./]$/.test(mark) && isShort) return at + 1;
  if (!isAdjacent(context, at)) return undefined;
  return /^["\u201c\u201d\u00ab\u00bb]$/.test(mark) ? at + 1 : at;
}

const LONGEST_ABBREVIATION = 2;

interface ComplementEnd {
  readonly index: number;
  /** True right behind a nationality, a place or an organisation: رئيس الوزراء الياباني ‖ شينزو آبي. */
  readonly isClose: boolean;
}

/** The tokens behind a title at which its complement may have ended: وزير النفط الإيراني ‖ بيجان. */
function complementEnds(context: TextContext, from: number): ComplementEnd[] {
  const ends: ComplementEnd[] = [];
  let at = from;
  while (at < from + LONGEST_TITLE) {
    const step = complementStep(context, at);
    if (step === undefined || !isAdjacent(context, at)) return ends;
    at = step.to;
    if (isAdjacent(context, at)) ends.push({ index: at, isClose: step.isClose });
  }
  return ends;
}

function complementStep(
  context: TextContext,
  at: number,
): { to: number; isClose: boolean } | undefined {
  if (wordAt(context, at) === undefined || isCalendar(context, at)) return undefined;
  const demonym = demonymAt(context, at);
  if (demonym !== undefined) return { to: demonym.to, isClose: true };
  const name =
    nameAt(context, at) ??
    context.lattice.all(at, 'name').find(({ clitics }) => clitics.length === 1);
  if (name !== undefined && name.entry.type !== 'person') return { to: name.to, isClose: true };
  if (isVerb(context, at) || isNamePart(context, at)) return undefined;
  if (isDefinite(context, at)) return { to: at + 1, isClose: false };
  const key = context.tokens[at]?.key ?? '';
  const isLink = isFunctionWord(context, at) ? LINKS.has(key) : isCommon(context, key);
  return isLink ? { to: at + 1, isClose: false } : undefined;
}

/** A listed name part is where the bearer's name begins, not the complement. */
function isNamePart({ lattice }: TextContext, at: number): boolean {
  return lattice.all(at, 'name-part').some(({ entry, letters }) => letters === 0 && !entry.isWord);
}

/** Complements are made of common nouns: عضو لجنة, مدير إدارة صحة البيئة. */
function isCommon({ lexicon }: TextContext, key: string): boolean {
  return (lexicon.statistics(key)?.count ?? 0) >= COMMON;
}
const COMMON = 100;

/** Prepositions inside titles: المتحدث باسم, السفير لدى, القيادي في. */
const LINKS: ReadonlySet<string> = new Set(['باسم', 'لدي', 'في', 'عن', 'فى']);

function isVerb({ lattice }: TextContext, at: number): boolean {
  return lattice
    .all(at, 'speech-verb')
    .some(({ form, letters }) => letters <= 1 && unpackForm(form).tense !== 'masdar');
}

/** رؤساء إيران ‖ إبراهيم رئيسي وقرغيزستان ‖ صدير جباروف: after each place of the list, its bearer. */
function addListCues(context: TextContext, title: MatchOf<'title'>, add: Add): void {
  const span = rangeSpan(context, title);
  const sentence = context.sentences.find(
    ({ tokens }) => tokens.from <= title.from && title.from < tokens.to,
  );
  for (let i = title.to; i < (sentence?.tokens.to ?? title.to); i++) {
    const place = context.lattice.all(i, 'name').find(({ entry }) => entry.type === 'place');
    if (place === undefined) continue;
    if (isAdjacent(context, place.to))
      add(place.to, { weight: TITLE_WEIGHTS['office'] ?? 0, rule: 'list', span, isFar: false });
    i = place.to - 1;
  }
}

function addVerbCue(context: TextContext, index: number, add: Add): void {
  const verb = context.lattice.all(index, 'speech-verb').find(({ letters }) => letters <= 1);
  if (verb === undefined || !isAdjacent(context, verb.to)) return;
  const { tense } = unpackForm(verb.form);
  if (tense !== 'past' && tense !== 'present') return;
  add(verb.to, {
    weight: SPEECH_VERB_WEIGHT,
    rule: 'speech-verb',
    span: rangeSpan(context, verb),
    isFar: false,
  });
}

/** السويسري كريستيان غروس: a nationality with the article, then a name. */
function addNationalityCue(context: TextContext, index: number, add: Add): void {
  const demonym = demonymAt(context, index);
  if (demonym === undefined || !isAdjacent(context, demonym.to)) return;
  if (unpackForm(demonym.form).number === 'plural') return;
  add(demonym.to, {
    weight: NATIONALITY_WEIGHT,
    rule: 'nationality',
    span: rangeSpan(context, demonym),
    isFar: true,
  });
}
