import type { Span, TokenRange } from '../span.ts';
import { readingStart } from '../text/clitics.ts';
import type { FramedCue } from './frames.ts';
import { ROLE } from './roles.ts';
import { type Scene, clauseEnd, clauseStart, hasRole, keyAt, markAt } from './scene.ts';
import type { Subject } from './subjects.ts';

const COMMA = /^[\u060c,;\u061b]$/;

/** What is reported without marks behind إن/أن or a colon, or undefined when nothing is. */
export function readReported(
  scene: Scene,
  cues: readonly FramedCue[],
  position: number,
): TokenRange | undefined {
  const frame = cues[position]?.frame;
  if (frame?.kind !== 'clause' && frame?.kind !== 'colon') return undefined;
  if (frame.kind === 'colon' && 0 <= frame.passage) return undefined;
  const to = reportEnd(scene, cues, { position, from: frame.from });
  const range = trim(scene, { from: frame.from, to });
  return range.to - range.from < 2 ? undefined : range;
}

interface Place {
  readonly position: number;
  readonly from: number;
}

/** No report is longer, in tokens, and no more cues stand inside it. */
const LONGEST_REPORT = 500;
const CUES_AHEAD = 40;

/** The end of a report: of its sentence, or before the next cue or فيما، بينما. */
function reportEnd(scene: Scene, cues: readonly FramedCue[], { position, from }: Place): number {
  const end = Math.min(clauseEnd(scene, from), from + LONGEST_REPORT);
  let limit = end;
  for (let i = position + 1; i <= position + CUES_AHEAD; i++) {
    const next = cues[i];
    if (next === undefined || end <= next.range.from) break;
    if (next.range.from < from || next.home !== cues[position]?.home) continue;
    const cut = cutBefore(scene, next, from);
    if (cut === undefined) continue;
    limit = cut;
    break;
  }
  return Math.min(limit, firstBreak(scene, from, limit));
}

/** Where the clause of a later cue begins, or undefined when it lies inside the report (شهود أكدوا أن). */
function cutBefore(scene: Scene, next: FramedCue, from: number): number | undefined {
  if (next.isAside) return undefined;
  const at = next.range.from;
  const reports = next.frame.kind !== 'none';
  if (SOURCED.has(next.manner)) return COMMA.test(markAt(scene, at - 1)) ? at : undefined;
  if (DEPENDENT.has(next.manner)) return reports ? at : undefined;
  if (!opensClause(scene, next)) return reports ? lastComma(scene, from, at) : undefined;
  return reports || next.class !== 'ambiguous' ? at : undefined;
}

/** بحسب X: these cut a report off behind a comma only. */
const SOURCED: ReadonlySet<string> = new Set(['according-to', 'phrase']);
/** مضيفا أن: these begin a new report wherever they stand. */
const DEPENDENT: ReadonlySet<string> = new Set(['participle', 'noun']);

/** وأضاف; ، أضاف; ، كما أضاف */
function opensClause(scene: Scene, { hasConjunction, range }: FramedCue): boolean {
  const before = keyAt(scene, range.from - 1) === 'كما' ? range.from - 2 : range.from - 1;
  return hasConjunction || COMMA.test(markAt(scene, before));
}

/** How far before its verb the subject of a new clause may begin: ، إلا أن النائب هدى الحلفي ترى. */
const SUBJECT_REACH = 12;

function lastComma(scene: Scene, from: number, at: number): number | undefined {
  for (let i = at - 1; Math.max(from, at - SUBJECT_REACH) < i; i--)
    if (COMMA.test(markAt(scene, i))) return i;
  return undefined;
}

function firstBreak(scene: Scene, from: number, to: number): number {
  const home = scene.home[from];
  for (let i = from + 1; i < to; i++)
    if (scene.home[i] === home && hasRole(scene, i, ROLE.break) && endsReport(scene, i)) return i;
  return to;
}

/** ، فيما: behind a comma; وهو ما رفضته, مما يؤكد: before a verb that reports. */
function endsReport(scene: Scene, index: number): boolean {
  const isOwn = keyAt(scene, index) === 'مما';
  if (!isOwn && COMMA.test(markAt(scene, index - 1))) return true;
  const end = Math.max(index + 1, ...scene.lattice.all(index, 'cue').map(({ to }) => to));
  return scene.lattice.has(end, 'speech-verb');
}

/** بحسب X، …; …، بحسب X; …، بحسب X، …: the clause that a source is given for. */
export function readAccording(
  scene: Scene,
  cues: readonly FramedCue[],
  { position, source }: { readonly position: number; readonly source: Subject },
): TokenRange | undefined {
  const cue = cues[position];
  if (cue === undefined) return undefined;
  const opening = afterSource(scene, source.range.to, cue);
  if (opensSentence(scene, cue)) {
    if (opening === undefined) return undefined;
    const to = reportEnd(scene, cues, { position, from: opening });
    return unlessEmpty(trim(scene, { from: opening, to }));
  }
  const start = clauseStart(scene, cue.range.from);
  if (hasOtherReport(cues, position, start)) return undefined;
  const goesOn = opening !== undefined || !COMMA.test(markAt(scene, cue.range.from - 1));
  const from = opening ?? source.range.to;
  const end = goesOn ? reportEnd(scene, cues, { position, from }) : cue.range.from;
  const to = end - from < SHORTEST_REST ? cue.range.from : end;
  return unlessEmpty(trim(scene, { from: start, to }));
}

/** بحسب X، قال …: nothing stands between the source and the next cue. */
function unlessEmpty(range: TokenRange): TokenRange | undefined {
  return range.from < range.to ? range : undefined;
}

/** A shorter rest behind the source only says when or where. */
const SHORTEST_REST = 3;

/** بحسب X، …; …، ووفقا لمصدر فإن …; في المقابل، بحسب X: the report follows. */
function opensSentence(scene: Scene, { range, hasConjunction }: FramedCue): boolean {
  const start = clauseStart(scene, range.from);
  const followsComma = COMMA.test(markAt(scene, range.from - 1));
  return (
    range.from <= start + 1 || (hasConjunction && followsComma) || isLead(scene, start, range.from)
  );
}

/** The first word behind the comma or فإن that follows the source. */
const SOURCE_TAIL = 16;

function afterSource(scene: Scene, from: number, { home }: FramedCue): number | undefined {
  const end = Math.min(clauseEnd(scene, from - 1), from + SOURCE_TAIL);
  for (let i = from; i < end; i++) {
    if (scene.home[i] !== home) continue;
    if (COMMA.test(markAt(scene, i)) || /^[-\u2013]$/.test(markAt(scene, i))) {
      if (hasRole(scene, i + 1, ROLE.complementizer)) return i + 2;
      if (!isBeforeComplementizer(scene, i + 1, end)) return i + 1;
    }
    if (hasRole(scene, i, ROLE.complementizer)) return i + 1;
    if (hasRole(scene, i, ROLE.pronounComplementizer)) return i;
  }
  return undefined;
}

/** وفقا لمصدر، رفض ذكر اسمه، فإن …: the complementizer says where the report begins. */
function isBeforeComplementizer(scene: Scene, from: number, end: number): boolean {
  for (let i = from; i < end; i++)
    if (hasRole(scene, i, ROLE.complementizer) && keyAt(scene, i).startsWith('ف')) return true;
  return false;
}

/** في المقابل، بحسب X: only a comma or a short lead stands before the cue. */
function isLead(scene: Scene, start: number, at: number): boolean {
  return (
    at - start <= 4 && COMMA.test(markAt(scene, at - 1)) && hasRole(scene, start, ROLE.preposition)
  );
}

/** True when an earlier cue of the sentence reports already. */
function hasOtherReport(cues: readonly FramedCue[], position: number, start: number): boolean {
  for (let i = position - 1; Math.max(0, position - CUES_AHEAD) <= i; i--) {
    const other = cues[i];
    if (other === undefined || other.range.from < start) return false;
    if (other.frame.kind !== 'none' && !other.isAside && other.home === cues[position]?.home)
      return true;
  }
  return false;
}

/** Without punctuation at the ends. */
function trim(scene: Scene, { from, to }: TokenRange): TokenRange {
  let first = from;
  let last = to;
  while (first < last && isTrimmed(scene, first)) first++;
  while (first < last && isTrimmed(scene, last - 1)) last--;
  return { from: first, to: last };
}

function isTrimmed(scene: Scene, index: number): boolean {
  return /^[^()[\]"'\u00ab\u00bb\u201c\u201d%\u066a]+$/.test(markAt(scene, index));
}

/** A word of so many letters that begins with و begins with the conjunction, unless the lexicon knows better. */
const LONG_WORD = 5;

/** The text of a report; وتثبيت الفائدة، بحسب X: the conjunction before it is the writer's. */
export function spanOfReport(scene: Scene, range: TokenRange, isWhole: boolean): Span {
  const first = scene.tokens[range.from];
  const last = scene.tokens[range.to - 1];
  const start = first?.start ?? 0;
  const isJoined =
    isWhole && scene.text.charAt(start) === '\u0648' && startsWithConjunction(scene, range.from);
  return { start: isJoined ? readingStart(scene.text, start, 1) : start, end: last?.end ?? start };
}

function startsWithConjunction(scene: Scene, index: number): boolean {
  const named = scene.named[index];
  if (named !== undefined) return named.mention.clitics[0] === '\u0648';
  const matches = scene.lattice.at(index);
  // Short words that the lexicon does not know may have their و from the root: وغل.
  if (matches.length === 0) return LONG_WORD <= keyAt(scene, index).length;
  return matches.every(({ clitics }) => clitics[0] === '\u0648');
}
