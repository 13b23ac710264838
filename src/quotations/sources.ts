import type { FramedCue } from './frames.ts';
import { type Scene, clauseEnd, keyAt } from './scene.ts';
import { isSpeakerNoun, readSubject, type Subject } from './subjects.ts';

/** The nearest words a source may stand in: بحسب X، على ما أفاد X. */
const REACH = 24;

/** Whom بحسب or على ما أفاد names, or undefined when no speaker follows: بحسب الطريقة. */
export function readSource(scene: Scene, cue: FramedCue): Subject | undefined {
  const at = afterVerb(scene, cue);
  const end = Math.min(clauseEnd(scene, cue.range.from), cue.range.to + REACH);
  const named = scene.named[at];
  // وفقا لوزارة الصحة: the ل belongs to the cue.
  if (named?.mention.tokens.from === at)
    return { range: named.mention.tokens, named, passage: -1, isGuess: false };
  const subject = readSubject(scene, at, end);
  if (subject === undefined) return undefined;
  return subject.isGuess && !isSource(scene, subject.range.from) ? undefined : subject;
}

/** حسبما | ذكرت X: the source stands behind the verb. */
function afterVerb(scene: Scene, { range, manner }: FramedCue): number {
  if (manner !== 'according-to' || scene.named[range.to] !== undefined) return range.to;
  const isVerb = scene.lattice
    .all(range.to, 'speech-verb')
    .some(({ clitics }) => clitics.length === 0);
  return isVerb && !isSpeakerNoun(scene, range.to) ? range.to + 1 : range.to;
}

/** بحسب المنظمين، بحسب خبراء: people; not بحسب الطريقة. */
function isSource(scene: Scene, index: number): boolean {
  return isSpeakerNoun(scene, index) || /^ال.*(?:ين|ون)$/.test(keyAt(scene, index));
}
