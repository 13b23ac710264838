import type { CueWord } from './cues.ts';
import { isNamePassage } from './kinds.ts';
import { ROLE } from './roles.ts';
import { clauseEnd, hasRole, markAt, type Scene } from './scene.ts';

/** What a cue reports: `at` is the first token that no longer names the speaker. */
export type Frame =
  | { readonly kind: 'none'; readonly at: number }
  /** قال: “…”; without `passage` the words stand bare behind the colon. */
  | { readonly kind: 'colon'; readonly at: number; readonly from: number; readonly passage: number }
  /** قال “…” */
  | { readonly kind: 'mark'; readonly at: number; readonly passage: number }
  /** قال إن …: `from` is the first reported word. */
  | { readonly kind: 'clause'; readonly at: number; readonly from: number; readonly passage: number };

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
};
const AMBIGUOUS_REACH = 26;
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
    const found = { ...cue, frame: readFrame(scene, cue, byToken) };
    byToken.set(cue.range.from, found);
    framed.push(found);
  }
  return framed.reverse();
}

function readFrame(scene: Scene, cue: CueWord, later: ReadonlyMap<number, FramedCue>): Frame {
  const end = Math.min(clauseEnd(scene, cue.range.from), cue.range.to + reachOf(cue));
  let at = cue.range.to;
  while (at < end) {
    const passage = scene.opening[at] ?? -1;
    if (0 <= passage) {
      if (!isNamePassage(scene, passage)) return { kind: 'mark', at, passage };
      at = scene.passages[passage]?.tokens.to ?? at + 1;
      continue;
    }
    const found = frameAt(scene, cue, at);
    if (found !== undefined) return found;
    if (endsSearch(scene, cue, { at, later })) break;
    at++;
  }
  return { kind: 'none', at: Math.min(at, end) };
}

function reachOf(cue: CueWord): number {
  if (cue.isAside) return ASIDE_REACH;
  return Math.min(REACH[cue.manner], cue.class === 'ambiguous' ? AMBIGUOUS_REACH : Infinity);
}

function frameAt(scene: Scene, cue: CueWord, at: number): Frame | undefined {
  if (markAt(scene, at) === ':') return colonFrame(scene, cue, at);
  if (!hasRole(scene, at, ROLE.complementizer | ROLE.pronounComplementizer)) return undefined;
  if (!opensReport(scene, cue, at)) return { kind: 'none', at };
  const from = hasRole(scene, at, ROLE.pronounComplementizer) ? at : at + 1;
  return { kind: 'clause', at, from, passage: scene.opening[at + 1] ?? -1 };
}

/** 4:12 is a time, a colon at the end of a text opens nothing. */
function colonFrame(scene: Scene, cue: CueWord, at: number): Frame | undefined {
  const isTime = scene.tokens[at - 1]?.kind === 'number' && scene.tokens[at + 1]?.kind === 'number';
  const from = at + 1;
  if (isTime || scene.tokens.length <= from) return undefined;
  const passage = scene.opening[from] ?? -1;
  const isHere = 0 <= passage || from < clauseEnd(scene, cue.range.from);
  return isHere ? { kind: 'colon', at, from, passage } : undefined;
}

/** بعد أن، يمكن أن، وأن: the clause belongs to another word. */
function opensReport(scene: Scene, cue: CueWord, at: number): boolean {
  if (hasRole(scene, at - 1, ROLE.noReport)) return false;
  const first = scene.text.charAt(scene.tokens[at]?.start ?? 0);
  if (first === 'و' || first === 'ف') return false;
  return !(cue.lemma === 'ذكر' && cue.form.tense === 'present' && at === cue.range.to);
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
