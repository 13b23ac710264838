import type { QuotationKind, QuotationRule } from '../document.ts';
import type { TokenRange } from '../span.ts';
import type { FramedCue } from './frames.ts';
import { SHORT, isNamePassage } from './kinds.ts';
import type { Passage } from './passages.ts';
import { ROLE } from './roles.ts';
import { type Scene, clauseStart, closingAt, hasRole, keyAt, markAt } from './scene.ts';
import { readSubject } from './subjects.ts';

/** A passage that a cue reports. */
export interface Claim {
  readonly passage: number;
  /** Position of the cue, or -1 for words that no cue reports. */
  readonly cue: number;
  readonly kind: Extract<QuotationKind, 'direct' | 'mixed'>;
  readonly rule: QuotationRule;
}

/** Reports by the cue's position, as token ranges. */
export type Reports = ReadonlyMap<number, TokenRange>;

/** Says for every passage whose words it holds, as far as cues tell; passages left out are nobody's. */
export function claimPassages(
  scene: Scene,
  cues: readonly FramedCue[],
  reports: Reports,
): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>();
  const claim = (found: Claim | undefined): void => {
    if (found !== undefined && !claims.has(found.passage)) claims.set(found.passage, found);
  };
  cues.forEach((cue, position) => {
    claim(framedClaim(scene, cue, position));
  });
  cues.forEach((cue, position) => {
    claim(claimBefore(scene, cue, position));
  });
  claimWithin({ scene, cues, reports }, claims, claim);
  claimAlone(scene, claims, claim);
  return claims;
}

/** What stands behind the cue: قال: “…”, قال “…”, قال إن “…”, دان “…”. */
function framedClaim(scene: Scene, cue: FramedCue, position: number): Claim | undefined {
  const { frame } = cue;
  if (frame.kind === 'none') return undefined;
  const passage = scene.passages[frame.passage];
  if (passage === undefined) return undefined;
  const claim = { passage: frame.passage, cue: position, kind: 'direct' } as const;
  if (frame.kind === 'colon') return { ...claim, rule: 'verb-colon' };
  if (frame.kind === 'clause')
    return fillsReport(scene, frame.passage, passage)
      ? { ...claim, rule: 'verb-clause' }
      : undefined;
  if (passage.words <= SHORT && !isClose(scene, cue, passage)) return undefined;
  return isObject(scene, cue, passage)
    ? { ...claim, kind: 'mixed', rule: 'verb-object' }
    : { ...claim, rule: 'verb-mark' };
}

/** دان “…”, دعا إلى “…”, بـ“…”: the words are a part of the writer's sentence. */
function isObject(scene: Scene, cue: FramedCue, passage: Passage): boolean {
  const before = passage.tokens.from - 1;
  if (cue.class === 'stance' || hasRole(scene, before, ROLE.preposition)) return true;
  if (keyAt(scene, before) === 'ب') return true;
  // أكدا على صداقتهما “…”: the verb has another object.
  const object = keyAt(scene, subjectEnd(scene, cue, passage.tokens.from));
  if (/^(?:علي|الي|عن)$/.test(object)) return true;
  return cue.class === 'ambiguous' && !isAdjacent(scene, cue, passage);
}

/** A term right behind إن opens a report that goes on: إن «الداتا» تحتاج إلى تعديل. */
function fillsReport(scene: Scene, index: number, { tokens, words }: Passage): boolean {
  if (words < 2 || isNamePassage(scene, index)) return false;
  if (SHORT < words || scene.tokens.length <= tokens.to) return true;
  return /^[.\u060c!?\u061f]/.test(markAt(scene, tokens.to));
}

/** Short fragments are speech only near their verb: امتدح نائب المندوب “روح التوافق”. */
const CLOSE = 4;

function isClose(scene: Scene, cue: FramedCue, passage: Passage): boolean {
  const at = passage.tokens.from;
  if (passage.words < 2) return at === cue.range.to && cue.class === 'speech';
  if (at === cue.range.to) return true;
  return at - subjectEnd(scene, cue, at) <= CLOSE;
}

function isAdjacent(scene: Scene, cue: FramedCue, passage: Passage): boolean {
  return (
    passage.tokens.from - subjectEnd(scene, cue, passage.tokens.from) <= 1 ||
    markAt(scene, passage.tokens.from - 1) !== ''
  );
}

function subjectEnd(scene: Scene, cue: FramedCue, end: number): number {
  return readSubject(scene, cue.range.to, end)?.range.to ?? cue.range.to;
}

/** “…”، قال X; “…” بحسب X: the cue stands right behind the marks and reports nothing else. */
function claimBefore(scene: Scene, cue: FramedCue, position: number): Claim | undefined {
  if (!mayFollow(scene, cue)) return undefined;
  const index = passageBefore(scene, cue.range.from);
  const passage = scene.passages[index];
  if (passage?.parent !== cue.home || isNamePassage(scene, index)) return undefined;
  if (!isLongEnough(cue, passage)) return undefined;
  const opensSentence = passage.tokens.from <= clauseStart(scene, cue.range.from) + 1;
  return {
    passage: index,
    cue: position,
    kind: opensSentence && SHORT < passage.words ? 'direct' : 'mixed',
    rule: cue.manner === 'verb' ? 'verb-after' : 'according-to',
  };
}

/** “حوار”، قال الوزير is a fragment, “حوار” بين … is none. */
function isLongEnough({ manner, class: strength }: FramedCue, { words }: Passage): boolean {
  return (manner === 'verb' && strength === 'ambiguous' ? SHORT : 1) < words;
}

/** The passage that ends right before the token, a comma between allowed; -1 when none does. */
function passageBefore(scene: Scene, index: number): number {
  const hasComma = /^[\u060c,]$/.test(markAt(scene, index - 1));
  return closingAt(scene, hasComma ? index - 2 : index - 1);
}

const FOLLOWING: ReadonlySet<string> = new Set(['verb', 'phrase', 'according-to']);

/** True for cues that may report what stands before them: they begin no clause and have no words of their own. */
function mayFollow(
  scene: Scene,
  { manner, range, frame, hasConjunction, isAside }: FramedCue,
): boolean {
  if (hasConjunction || isAside || !FOLLOWING.has(manner)) return false;
  return (
    manner !== 'verb' || (frame.kind === 'none' && !hasRole(scene, range.from, ROLE.objectCue))
  );
}

interface Reading {
  readonly scene: Scene;
  readonly cues: readonly FramedCue[];
  readonly reports: Reports;
}

/** Fragments further on in a report or a sentence that is somebody's: قال إن التضخم “تحت السيطرة”. */
function claimWithin(
  { scene, cues, reports }: Reading,
  claims: ReadonlyMap<number, Claim>,
  claim: (found: Claim) => void,
): void {
  let position = -1;
  scene.passages.forEach((passage, index) => {
    while ((cues[position + 1]?.range.from ?? Infinity) < passage.tokens.from) position++;
    if (claims.has(index) || isNamePassage(scene, index)) return;
    const found = cueWithin({ scene, cues, reports }, passage, position);
    if (found !== undefined)
      claim({ passage: index, cue: found, kind: 'mixed', rule: 'verb-object' });
  });
}

/** How many cues back the one that reports a fragment may stand. */
const CUES_BACK = 4;

function cueWithin(reading: Reading, passage: Passage, position: number): number | undefined {
  const start = clauseStart(reading.scene, passage.tokens.from);
  for (let i = position; Math.max(0, position - CUES_BACK + 1) <= i; i--) {
    const cue = reading.cues[i];
    if (cue === undefined || cue.range.from < start) return undefined;
    const holds = cue.home === passage.parent ? holdsFragment(reading, passage, i) : undefined;
    if (holds !== undefined) return holds ? i : undefined;
  }
  return undefined;
}

/** Whether the words are a cue's; undefined when the cue says nothing about them. */
function holdsFragment(
  { scene, cues, reports }: Reading,
  passage: Passage,
  position: number,
): boolean | undefined {
  const report = reports.get(position);
  const { from } = passage.tokens;
  if (report !== undefined && report.from <= from && from < report.to)
    return isFragment(scene, passage);
  const kind = cues[position]?.frame.kind;
  if (kind !== 'mark' && kind !== 'colon') return undefined;
  return SHORT < passage.words || joins(scene, passage);
}

/** Two words and more are a fragment, but for a nickname behind a person: أبو أسامة “والي البركة”. */
function isFragment(scene: Scene, { tokens, words }: Passage): boolean {
  if (words < 2) return false;
  return SHORT < words || scene.named[tokens.from - 1]?.entity.type !== 'person';
}

/** “…” و“…” */
function joins(scene: Scene, { tokens, words }: Passage): boolean {
  return (
    1 < words && keyAt(scene, tokens.from - 1) === 'و' && 0 <= closingAt(scene, tokens.from - 2)
  );
}

/** Words that no cue reports: a colon before them says that somebody speaks, and so does the speech right before. */
function claimAlone(
  scene: Scene,
  claims: ReadonlyMap<number, Claim>,
  claim: (found: Claim) => void,
): void {
  let lastSpeech = -Infinity;
  scene.passages.forEach((passage, index) => {
    if (claims.has(index)) lastSpeech = passage.tokens.to;
    else {
      const rule = aloneRule(scene, passage, lastSpeech);
      if (rule === undefined || isNamePassage(scene, index)) return;
      claim({ passage: index, cue: -1, kind: 'direct', rule });
      lastSpeech = passage.tokens.to;
    }
  });
}

/** A passage that fills its sentence goes on with the speech before it, at most this many tokens away. */
const CONTINUED_GAP = 12;
const CONTINUED_WORDS = 6;

function aloneRule(scene: Scene, passage: Passage, lastSpeech: number): QuotationRule | undefined {
  const { tokens, words, parent } = passage;
  if (0 <= parent) return undefined;
  if (markAt(scene, tokens.from - 1) === ':' && SHORT < words) return 'unattributed';
  const start = clauseStart(scene, tokens.from);
  const isWhole = tokens.from <= start + 1 && isSentenceEnd(scene, tokens.to, tokens.from);
  return isWhole && CONTINUED_WORDS <= words && tokens.from - lastSpeech <= CONTINUED_GAP
    ? 'continued'
    : undefined;
}

/** True when nothing but punctuation of the same sentence follows. */
function isSentenceEnd(scene: Scene, index: number, start: number): boolean {
  let i = index;
  while (scene.sentence[i] === scene.sentence[start] && scene.tokens[i]?.kind === 'punctuation')
    i++;
  return scene.sentence[i] !== scene.sentence[start];
}
