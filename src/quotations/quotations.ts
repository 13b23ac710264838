import type { Document, Problem, Quotation } from '../document.ts';
import type { Lattice } from '../lexicon/lattice.ts';
import type { Marks } from '../text/marks.ts';
import { assemble } from './assemble.ts';
import { claimPassages } from './claims.ts';
import { findCueWords } from './cues.ts';
import { frameCues, type FramedCue } from './frames.ts';
import { findReports } from './reports.ts';
import { readPassages } from './passages.ts';
import { repairMark } from './repair.ts';
import { readScene, withPassages, type Scene } from './scene.ts';

/**
 * Finds what stands in quotation marks and what is reported without them, and who says it. Every pair of marks is in
 * the result: `title` and `scare` for those that nobody is quoted in.
 */
export function findQuotations(
  document: Pick<Document, 'text' | 'tokens' | 'sentences' | 'entities'>,
  { marks, lattice }: { readonly marks: Marks; readonly lattice: Lattice },
): { readonly quotations: readonly Quotation[]; readonly problems: readonly Problem[] } {
  const { scene, cues, problems } = layOut(readScene({ ...document, lattice }), marks);
  const reports = findReports(scene, cues);
  const claims = claimPassages(scene, cues, reports.clauses);
  const quotations = assemble({ scene, cues, reports, claims });
  return { quotations, problems: [...problems, ...unattributed(quotations)].sort(byStart) };
}

interface Layout {
  readonly scene: Scene;
  readonly cues: readonly FramedCue[];
  readonly problems: readonly Problem[];
}

/** Passages and cues; where marks are repaired, both are read again with the passages so found. */
function layOut(bare: Scene, marks: Marks): Layout {
  const first = readPassages(bare, marks, () => undefined);
  const scene = withPassages(bare, first.passages);
  const cues = frameCues(scene, findCueWords(scene));
  if (marks.unpaired.length === 0) return { scene, cues, problems: first.problems };
  const { passages, problems } = readPassages(bare, marks, (mark) => repairMark(scene, cues, mark));
  if (passages.length === first.passages.length) return { scene, cues, problems };
  const repaired = withPassages(bare, passages);
  return { scene: repaired, cues: frameCues(repaired, findCueWords(repaired)), problems };
}

function unattributed(quotations: readonly Quotation[]): Problem[] {
  return quotations
    .filter(({ kind, speaker }) => (kind === 'direct' || kind === 'mixed') && speaker === undefined)
    .map(({ start, end }) => ({ code: 'unattributed-quote', start, end }));
}

function byStart(a: Problem, b: Problem): number {
  return a.start - b.start || a.end - b.end;
}
