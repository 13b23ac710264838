import type { Cue, Quotation, QuotationKind, QuotationRule } from '../document.ts';
import type { Span } from '../span.ts';
import { findAddressees } from './addressees.ts';
import type { Claim } from './claims.ts';
import type { FramedCue } from './frames.ts';
import type { Found } from './identify.ts';
import { spanOfReport } from './indirect.ts';
import { isNamePassage } from './kinds.ts';
import type { AllReports } from './reports.ts';
import type { Scene } from './scene.ts';
import { subjectLimit } from './stated.ts';

/** What the stages before have found. */
export interface Parts {
  readonly scene: Scene;
  readonly cues: readonly FramedCue[];
  readonly reports: AllReports;
  readonly claims: ReadonlyMap<number, Claim>;
}

/** Who speaks at a cue, and the marked words that it reports. */
interface Said {
  readonly found: Found | undefined;
  readonly claims: readonly Claim[];
}

/** What a cue reports: the words in marks that it claims, and its clause without marks. */
export function cueQuotations(
  parts: Parts,
  position: number,
  { found, claims }: Said,
): Quotation[] {
  const { scene, cues } = parts;
  const cue = cues[position];
  if (cue === undefined) return [];
  const common: Common = {
    cue: cue.manner === 'headline' ? undefined : toCue(cue),
    speaker: found?.attribution,
    addressees: findAddressees(scene, cue, subjectLimit({ scene, cue })),
  };
  const marked = claims.map((claim) => markedQuotation(scene, claim, common));
  const bare = bareQuotation(parts, position, common);
  if (bare === undefined) return marked;
  const { frame } = cue;
  const isFilled =
    frame.kind === 'clause' && claims.some(({ passage }) => passage === frame.passage);
  return isFilled && marked.some((quotation) => isSame(quotation, bare))
    ? marked
    : [...marked, bare];
}

type Common = Pick<Quotation, 'cue' | 'speaker' | 'addressees'>;

/** What the cue reports without marks. */
function bareQuotation(
  { scene, cues, reports }: Parts,
  position: number,
  common: Common,
): Quotation | undefined {
  const clause = reports.clauses.get(position);
  const range = clause ?? reports.according.get(position);
  if (range === undefined) return undefined;
  const isColon = cues[position]?.frame.kind === 'colon';
  const rule = clause === undefined ? 'according-to' : isColon ? 'verb-colon' : 'verb-clause';
  const { start, end } = spanOfReport(scene, range, clause === undefined);
  const { cue, speaker, addressees } = common;
  return {
    start,
    end,
    kind: 'indirect',
    marks: undefined,
    cue,
    speaker,
    addressees,
    confidence: confidenceOf('indirect', rule),
    rule,
  };
}

/** Nearly the same span: the marked one is the better answer. */
const SAME = 0.75;

function isSame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return SAME * (Math.max(a.end, b.end) - Math.min(a.start, b.start)) < shared;
}

/** Words in marks as a quotation. */
export function markedQuotation(
  scene: Scene,
  { passage, kind, rule }: Claim,
  { cue, speaker, addressees }: Common,
): Quotation {
  const { outer, content } = scene.passages[passage] ?? {
    outer: { start: 0, end: 0 },
    content: { start: 0, end: 0 },
  };
  return {
    start: content.start,
    end: content.end,
    kind,
    marks: { start: outer.start, end: outer.end },
    cue,
    speaker,
    addressees,
    confidence: confidenceOf(kind, rule),
    rule,
  };
}

function toCue({ span, lemma }: FramedCue): Cue {
  return { start: span.start, end: span.end, lemma };
}

/** Words in marks that nobody says: names, titles and scare words. */
export function namesAndTerms({ scene, claims }: Parts): Quotation[] {
  return scene.passages.flatMap((passage, index) => {
    if (claims.has(index)) return [];
    const isName = isNamePassage(scene, index);
    const kind: QuotationKind = isName ? 'title' : 'scare';
    const rule: QuotationRule = isName ? 'type-noun' : 'short-span';
    return [
      {
        start: passage.content.start,
        end: passage.content.end,
        kind,
        marks: { start: passage.outer.start, end: passage.outer.end },
        cue: undefined,
        speaker: undefined,
        addressees: [],
        confidence: confidenceOf(kind, rule),
        rule,
      },
    ];
  });
}

const CONFIDENCE: Readonly<Record<QuotationRule, number>> = {
  'verb-colon': 0.97,
  'verb-mark': 0.93,
  'verb-clause': 0.93,
  'verb-object': 0.8,
  'verb-after': 0.88,
  'according-to': 0.85,
  continued: 0.6,
  unattributed: 0.5,
  'type-noun': 0.9,
  'short-span': 0.7,
};
/** Reports without marks end less surely. */
const INDIRECT = 0.85;

function confidenceOf(kind: QuotationKind, rule: QuotationRule): number {
  const confidence = CONFIDENCE[rule];
  return kind === 'indirect' ? Math.round(confidence * INDIRECT * 100) / 100 : confidence;
}
