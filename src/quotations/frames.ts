import type { CueWord } from './cues.ts';
import { SHORT, isNamePassage } from './kinds.ts';
import { ROLE } from './roles.ts';
import { type Scene, clauseEnd, hasRole, keyAt, markAt, openingAt } from './scene.ts';
import { readSubject } from './subjects.ts';

/** What a cue reports: `at` is the first token that no longer names the speaker. */
export type Frame =
  | { readonly kind: 'none'; readonly at: number }
  /** قال: “…”; without `passage` the words stand bare behind the colon. */
  | { readonly kind: 'colon'; readonly at: number; readonly from: number; readonly passage: number }
  /** قال “…” */
  | { readonly kind: 'mark'; readonly at: number; readonly passage: number }
  /** قال إن …: `from` is the first reported word. */
  | {
      readonly kind: 'clause';
      readonly at: number;
      readonly from: number;
      readonly passage: number;
    };

export interface FramedCue extends CueWord {
  readonly frame: Frame;
}

/** How many words may stand between a cue and what it reports. */
const REACH: Readonly<Record<CueWord['manner'], number>> = {
  verb: 45,
  participle: 14,
  noun: 8,
  phrase: 12,
  'according-to': 0,
  announcement: 12,
  headline: 1,
};
const AMBIGUOUS_REACH = 26;
/** مؤيدة، رافضة: mostly adjectives. */
const ADJECTIVE_REACH = 3;
/** A clause that stands aside reports only what follows it at once. */
const ASIDE_REACH = 4;

/**
 * Looks to the right of every cue for what it reports. Read from the last cue to the first, since a cue takes what
 * stands behind it before the cues further left can.
 */
export function frameCues(scene: Scene, cues: readonly CueWord[]): FramedCue[] {
  const framed: FramedCue[] = [];
  const byToken = new Map<number, FramedCue>();
  for (let i = cues.length - 1; 0 <= i; i--) {
    const cue = cues[i];
    if (cue === undefined) continue;
    const reach = reachOf(scene, cue, cues[i - 1]);
    const found = withFrame(cue, readFrame(scene, { cue, reach }, byToken));
    byToken.set(cue.range.from, found);
    framed.push(found);
  }
  return framed.reverse();
}

function withFrame(cue: CueWord, frame: Frame): FramedCue {
  const { range, span, lemma, manner, class: strength, form } = cue;
  const { home, hasConjunction, isAside } = cue;
  return {
    range,
    span,
    lemma,
    manner,
    class: strength,
    form,
    home,
    hasConjunction,
    isAside,
    frame,
  };
}

interface Search {
  readonly cue: CueWord;
  /** How many words to the right it looks. */
  readonly reach: number;
}

function readFrame(scene: Scene, search: Search, later: ReadonlyMap<number, FramedCue>): Frame {
  const { cue, reach } = search;
  const end = Math.min(clauseEnd(scene, cue.range.from), cue.range.to + reach);
  let at = cue.range.to;
  let term: Frame | undefined;
  while (at < end) {
    const found = frameAt(scene, cue, at);
    if (isReport(found)) return found;
    const passage = scene.passages[openingAt(scene, at)];
    if (passage === undefined && (found !== undefined || endsSearch(scene, cue, { at, later })))
      break;
    term ??= termAt(scene, at);
    at = passage?.tokens.to ?? at + 1;
  }
  return term ?? { kind: 'none', at: Math.min(at, end) };
}

/** A few marked words that are reported only if nothing else is. */
function termAt(scene: Scene, at: number): Frame | undefined {
  const passage = openingAt(scene, at);
  return passage < 0 || isNamePassage(scene, passage) ? undefined : { kind: 'mark', at, passage };
}

function isReport(frame: Frame | undefined): frame is Exclude<Frame, { kind: 'none' }> {
  return frame !== undefined && frame.kind !== 'none';
}

/**
 * True for marked words that the cue reports at once; a few that do not follow it immediately may be a name:
 * قال زعيم “التيار” إن.
 */
function isSpeech(scene: Scene, cue: CueWord, index: number): boolean {
  const passage = scene.passages[index];
  if (passage === undefined || isNamePassage(scene, index)) return false;
  return SHORT < passage.words || passage.tokens.from === cue.range.to;
}

/** How many words may stand between a verb and a remark about who passed its words on. */
const REMARK = 6;

/** وقالت سناء كما نقلت عنها الوكالة “…”: the first verb has the quotation. */
function isRemark(scene: Scene, cue: CueWord, before: CueWord | undefined): boolean {
  if (cue.manner !== 'phrase' || before?.manner !== 'verb') return false;
  if (REMARK < cue.range.from - before.range.to || before.home !== cue.home) return false;
  for (let i = before.range.to; i < cue.range.from; i++) if (markAt(scene, i) !== '') return false;
  return keyAt(scene, cue.range.from) === 'كما';
}

function reachOf(scene: Scene, cue: CueWord, before: CueWord | undefined): number {
  if (isRemark(scene, cue, before)) return 0;
  if (cue.isAside) return ASIDE_REACH;
  const isAdjective =
    cue.manner === 'participle' && cue.class !== 'speech' && cue.form.gender === 'f';
  if (isAdjective) return ADJECTIVE_REACH;
  return Math.min(REACH[cue.manner], cue.class === 'ambiguous' ? AMBIGUOUS_REACH : Infinity);
}

function frameAt(scene: Scene, cue: CueWord, at: number): Frame | undefined {
  const passage = openingAt(scene, at);
  if (0 <= passage)
    return isSpeech(scene, cue, passage) ? { kind: 'mark', at, passage } : undefined;
  if (markAt(scene, at) === ':') return colonFrame(scene, cue, at);
  if (!hasRole(scene, at, ROLE.complementizer | ROLE.pronounComplementizer)) return undefined;
  if (!opensReport(scene, cue, at)) return { kind: 'none', at };
  const from = hasRole(scene, at, ROLE.pronounComplementizer) ? at : at + 1;
  return { kind: 'clause', at, from, passage: openingAt(scene, at + 1) };
}

/** 4:12 is a time, a colon at the end of a text opens nothing. */
function colonFrame(scene: Scene, cue: CueWord, at: number): Frame | undefined {
  const isTime = scene.tokens[at - 1]?.kind === 'number' && scene.tokens[at + 1]?.kind === 'number';
  const from = at + 1;
  if (isTime || scene.tokens.length <= from) return undefined;
  const passage = openingAt(scene, from);
  const isHere = 0 <= passage || from < clauseEnd(scene, cue.range.from);
  return isHere ? { kind: 'colon', at, from, passage } : undefined;
}

/** بعد أن، يمكن أن، وأن: the clause belongs to another word. */
function opensReport(scene: Scene, cue: CueWord, at: number): boolean {
  if (hasRole(scene, at - 1, ROLE.noReport) || isImpersonal(cue, at)) return false;
  if (/^[\u0648\u0641]/.test(keyAt(scene, at))) return false;
  // ، على أن يتم: on condition that.
  if (keyAt(scene, at - 1) === 'علي' && markAt(scene, at - 2) !== '') return false;
  return cue.class !== 'ambiguous' || isNear(scene, cue, at);
}

/** Verbs that are passive without a subject: يذكر أن، ويتوقع أن، يشترط أن. */
const PASSIVE: ReadonlySet<string> = new Set([
  'ذكر',
  'توقع',
  'افترض',
  'اشترط',
  'اعتقد',
  'ظن',
  'خشي',
  'رجح',
  'لاحظ',
]);

function isImpersonal({ lemma, form, range }: CueWord, at: number): boolean {
  return PASSIVE.has(lemma) && form.tense === 'present' && form.gender === 'm' && at === range.to;
}

/** Verbs that mostly mean something else report only near their subject: بين نقي أن. */
const NEAR = 4;
/** …، خلال زيارة إلى سفوان، بأن: between commas more may stand. */
const NEAR_WITH_COMMA = 9;

function isNear(scene: Scene, { range }: CueWord, at: number): boolean {
  const end = readSubject(scene, range.to, at)?.range.to ?? range.to;
  return at - end <= (markAt(scene, end) === '\u060c' ? NEAR_WITH_COMMA : NEAR);
}

interface Step {
  readonly at: number;
  readonly later: ReadonlyMap<number, FramedCue>;
}

/** True where another clause begins, so that what follows is not this cue's. */
function endsSearch(scene: Scene, cue: CueWord, { at, later }: Step): boolean {
  if (hasRole(scene, at, ROLE.break)) return true;
  if (cue.manner === 'phrase' && /^[\u060c,;\u061b]$/.test(markAt(scene, at))) return true;
  const other = later.get(at);
  if (other === undefined) return false;
  if (other.frame.kind !== 'none') return !other.isAside || other.frame.kind === 'clause';
  return other.class === 'speech' && other.manner === 'verb' && !other.isAside;
}
