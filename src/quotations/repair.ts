import type { Span } from '../span.ts';
import { firstEndingAfter } from '../span.ts';
import type { MarkPair } from '../text/marks.ts';
import type { FramedCue } from './frames.ts';
import { ROLE } from './roles.ts';
import { type Scene, hasRole, markAt, openingAt } from './scene.ts';

/** How many paragraphs a document quoted in full may fill. */
const DOCUMENT_PARAGRAPHS = 8;
/** No quotation without a closing mark is longer. */
const LONGEST = 6000;

/**
 * The pair that a lone mark stands for: an opening one behind قال: or قال إن runs to the end of its paragraph, a
 * closing one ends what the last cue of its paragraph reports. Undefined where nothing says that anybody speaks.
 */
export function repairMark(
  scene: Scene,
  cues: readonly FramedCue[],
  mark: Span,
): MarkPair | undefined {
  return opens(scene.text, mark) ? toParagraphEnd(scene, cues, mark) : fromCue(scene, cues, mark);
}

function opens(text: string, { start, end }: Span): boolean {
  return /^$|[\s:\u060c(]/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end));
}

function toParagraphEnd(
  scene: Scene,
  cues: readonly FramedCue[],
  mark: Span,
): MarkPair | undefined {
  const { text, tokens } = scene;
  const at = firstEndingAfter(tokens, mark.start);
  const position = lastCueBefore(cues, at);
  if (!leadsTo(scene, cues[position], at)) return undefined;
  const line = text.slice(mark.end, mark.end + LONGEST).indexOf('\n');
  const limit = line < 0 ? Math.min(text.length, mark.end + LONGEST) : mark.end + line;
  let end = nextVoice(scene, cues, { position: position + 1, limit });
  while (mark.end < end && /[\s.]/.test(text.charAt(end - 1))) end--;
  return { start: mark.start, end, content: { start: mark.end, end }, depth: 0 };
}

/** How far a verb that always reports may stand from a mark. */
const NEAR = 6;

/** قال “, قال: “, قال إن “ */
function leadsTo(scene: Scene, cue: FramedCue | undefined, at: number): boolean {
  if (cue === undefined || scene.sentence[cue.range.from] !== scene.sentence[at - 1]) return false;
  if (cue.range.to === at || markAt(scene, at - 1) === ':') return true;
  if (hasRole(scene, at - 1, ROLE.complementizer | ROLE.pronounComplementizer)) return true;
  return cue.class === 'speech' && at - cue.range.to < NEAR;
}

/** How many cues a quotation without a closing mark may hold. */
const CUES_AHEAD = 40;

interface Rest {
  readonly position: number;
  readonly limit: number;
}

const BOUNDARY = /^[\u060c,;\u061b.!?\u061f]$/;

/** Where the next clause that reports begins: “نحن هنا، وأكد أن …; a lost closing mark stood before it. */
function nextVoice(scene: Scene, cues: readonly FramedCue[], { position, limit }: Rest): number {
  for (let i = position; i < position + CUES_AHEAD; i++) {
    const cue = cues[i];
    if (cue === undefined || limit <= cue.span.start) return limit;
    if (isNewVoice(scene, cue)) return scene.tokens[cue.range.from - 1]?.start ?? limit;
  }
  return limit;
}

function isNewVoice(
  scene: Scene,
  { hasConjunction, manner, range, frame, ...cue }: FramedCue,
): boolean {
  if (!hasConjunction || manner !== 'verb') return false;
  if (!BOUNDARY.test(markAt(scene, range.from - 1))) return false;
  return frame.kind !== 'none' || cue.class !== 'ambiguous';
}

function fromCue(scene: Scene, cues: readonly FramedCue[], mark: Span): MarkPair | undefined {
  const at = firstEndingAfter(scene.tokens, mark.start);
  const last = lastCueBefore(cues, at);
  const announced = announcement(scene, cues, last);
  const whole = announced === undefined ? undefined : documentPair(scene, announced, mark);
  if (whole !== undefined) return whole;
  let position = last;
  const window = Math.max(0, mark.start - LONGEST);
  const paragraph = window + scene.text.slice(window, mark.start).lastIndexOf('\n') + 1;
  for (; 0 <= position; position--) {
    const cue = cues[position];
    if (cue === undefined || cue.span.start < paragraph) break;
    const start = bareStart(scene, cue);
    if (start !== undefined) return toPair(start, mark);
  }
  return undefined;
}

/** How many cues a document quoted in full may hold. */
const DOCUMENT_CUES = 30;

function announcement(
  scene: Scene,
  cues: readonly FramedCue[],
  last: number,
): FramedCue | undefined {
  for (let i = last; last - DOCUMENT_CUES < i && 0 <= i; i--) {
    const cue = cues[i];
    if (cue?.manner === 'announcement')
      return 0 <= openingAt(scene, cue.range.to) ? undefined : cue;
  }
  return undefined;
}

/** Where bare words behind إن or a colon begin. */
function bareStart(scene: Scene, { frame }: FramedCue): number | undefined {
  if ((frame.kind !== 'clause' && frame.kind !== 'colon') || 0 <= frame.passage) return undefined;
  return scene.tokens[frame.from]?.start;
}

/** نص البيان: the document stands in paragraphs of its own. */
function documentPair(scene: Scene, cue: FramedCue, mark: Span): MarkPair | undefined {
  const paragraphs = scene.text.slice(cue.span.end, mark.start).split('\n').length - 1;
  if (DOCUMENT_PARAGRAPHS < paragraphs || LONGEST < mark.start - cue.span.end) return undefined;
  for (let i = cue.range.to; i < cue.range.to + 12; i++) {
    const token = scene.tokens[i + 1];
    if (markAt(scene, i) === ':' && token !== undefined) return toPair(token.start, mark);
  }
  return undefined;
}

function toPair(start: number, mark: Span): MarkPair | undefined {
  if (mark.start <= start) return undefined;
  return { start, end: mark.end, content: { start, end: mark.start }, depth: 0 };
}

/** Position of the last cue that begins before the token, by binary search; -1 when none does. */
function lastCueBefore(cues: readonly FramedCue[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.range.from ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
