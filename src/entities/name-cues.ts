import { unpackForm } from '../lexicon/entries.ts';
import type { MatchOf } from '../lexicon/lattice.ts';
import type { NameCue } from './candidate.ts';
import { isAdjacent, rangeSpan, textAt, type TextContext } from './context.ts';
import { complementEnds } from './title-complement.ts';
import { demonymAt, keyAt } from './word-facts.ts';

const TITLE_WEIGHTS: Readonly<Record<string, number>> = {
  honorific: 3.2,
  royal: 2.6,
  military: 2.6,
  religious: 2.4,
  profession: 2.2,
  office: 2.4,
  relation: 1.6,
};
const OTHER_TITLE = 1.3;
const NATIONALITY_WEIGHT = 1.3;
const SPEECH_VERB_WEIGHT = 1.2;
/** Of a title whose bearer is named some words later, or of several bearers. */
const FAR_WEIGHT = 1.4;
const LISTED_WEIGHT = 2.4;
/** What a complement between title and name costs. */
const COMPLEMENT = 0.4;

/** The cues of a text by the token that a name may begin at; the strongest wins. */
export function findNameCues(context: TextContext): ReadonlyMap<number, NameCue> {
  const cues = new Map<number, NameCue>();
  const add = (index: number, cue: NameCue): void => {
    if ((cues.get(index)?.weight ?? 0) < cue.weight) cues.set(index, cue);
  };
  for (let i = 0; i < context.tokens.length; i++) {
    if (context.lattice.has(i, 'title'))
      for (const title of longestTitles(context, i)) addTitleCues(context, title, add);
    addVerbCue(context, i, add);
    if (context.lattice.has(i, 'demonym')) addNationalityCue(context, i, add);
  }
  return cues;
}

/** صاحب السمو, not صاحب: titles that are no beginning of a longer one. */
function longestTitles({ lattice }: TextContext, index: number): MatchOf<'title'>[] {
  const titles = lattice.all(index, 'title');
  return titles.filter(
    (title) => !titles.some(({ letters, to }) => letters === title.letters && title.to < to),
  );
}

type Add = (index: number, cue: NameCue) => void;

function addTitleCues(context: TextContext, title: MatchOf<'title'>, add: Add): void {
  const isPlural = unpackForm(title.form).number === 'plural';
  const full = TITLE_WEIGHTS[title.entry.kind] ?? OTHER_TITLE;
  const cue: NameCue = {
    weight: isPlural ? FAR_WEIGHT : full,
    rule: 'title',
    span: rangeSpan(context, title),
    isFar: false,
  };
  const start = nameStart(context, title.to);
  if (start !== undefined) add(start, cue);
  if (isPlural) addListCues(context, title, add);
  for (const { index, isClose } of complementEnds(context, title.to)) {
    const weight = isClose ? Math.max(FAR_WEIGHT, full - COMPLEMENT) : FAR_WEIGHT;
    add(index, { weight, rule: cue.rule, span: cue.span, isFar: !isClose });
  }
}

const LONGEST_ABBREVIATION = 2;

/** Where a name behind a title begins: right there, inside quotation marks, or after the stop of د. */
function nameStart(context: TextContext, at: number): number | undefined {
  const mark = textAt(context, at);
  if (isUnit(context, at - 1)) return undefined;
  if (/^[./]$/.test(mark) && keyAt(context, at - 1).length <= LONGEST_ABBREVIATION) return at + 1;
  if (!isAdjacent(context, at)) return undefined;
  return /^["\u201c\u201d\u00ab\u00bb]$/.test(mark) ? at + 1 : at;
}

/** 2000 م., 500 ق.م.: after a number or another initial, م is no engineer. */
function isUnit(context: TextContext, index: number): boolean {
  if (keyAt(context, index).length > LONGEST_ABBREVIATION) return false;
  const before = context.tokens[index - 1];
  return before?.kind === 'number' || /^[.,]$/.test(textAt(context, index - 1));
}

/** رؤساء إيران ‖ إبراهيم رئيسي وقرغيزستان ‖ صدير جباروف: after each place of the list, its bearer. */
function addListCues(context: TextContext, title: MatchOf<'title'>, add: Add): void {
  const cue: NameCue = {
    weight: LISTED_WEIGHT,
    rule: 'list',
    span: rangeSpan(context, title),
    isFar: false,
  };
  const end = sentenceEnd(context, title.from);
  for (let i = title.to; i < end; i++) {
    const place = context.lattice.all(i, 'name').find(({ entry }) => entry.type === 'place');
    if (place === undefined) continue;
    if (isAdjacent(context, place.to)) add(place.to, cue);
    i = place.to - 1;
  }
}

/** Index behind the last token of the sentence that holds a token. */
function sentenceEnd({ sentences }: TextContext, index: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.tokens.to ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.tokens.to ?? index;
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
  const demonym =
    demonymAt(context, index) ??
    context.lattice
      .all(index, 'demonym')
      .find(({ hasArticle, clitics }) => hasArticle && clitics.length === 1);
  if (demonym === undefined || !isAdjacent(context, demonym.to)) return;
  if (unpackForm(demonym.form).number === 'plural') return;
  add(demonym.to, {
    weight: NATIONALITY_WEIGHT,
    rule: 'nationality',
    span: rangeSpan(context, demonym),
    isFar: true,
  });
}
