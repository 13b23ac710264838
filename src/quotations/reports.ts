import type { TokenRange } from '../span.ts';
import type { FramedCue } from './frames.ts';
import { readAccording, readReported } from './indirect.ts';
import { type Scene, closingAt, keyAt, markAt } from './scene.ts';
import { readSource } from './sources.ts';

/** What cues report without marks, by the cue's position. */
export interface AllReports {
  /** قال إن …, قال: … */
  readonly clauses: ReadonlyMap<number, TokenRange>;
  /** بحسب X، … */
  readonly according: ReadonlyMap<number, TokenRange>;
}

export function findReports(scene: Scene, cues: readonly FramedCue[]): AllReports {
  const clauses = new Map<number, TokenRange>();
  const according = new Map<number, TokenRange>();
  cues.forEach((cue, position) => {
    const clause = readReported(scene, cues, position);
    if (clause !== undefined) clauses.set(position, clause);
    else if (givesSource(scene, cue)) {
      const source = readSource(scene, cue);
      const range = source && readAccording(scene, cues, { position, source });
      if (range !== undefined) according.set(position, range);
    }
  });
  return { clauses, according };
}

/** بحسب، وفقا ل، على ما أفاد; but كما أكد X may go on without a report. */
function givesSource(scene: Scene, { manner, lemma, range, frame }: FramedCue): boolean {
  if (manner !== 'according-to' && manner !== 'phrase') return false;
  if (frame.kind !== 'none' && manner === 'phrase') return false;
  const opensWithAs = keyAt(scene, range.from).endsWith('كما');
  const before = markAt(scene, range.from - 1) === '\u060c' ? range.from - 2 : range.from - 1;
  return !opensWithAs && lemma !== '' && closingAt(scene, before) < 0;
}
