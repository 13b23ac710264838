import type { Attribution, Cue, Quotation, QuotationKind, QuotationRule } from '../document.ts';
import { findAddressees } from './addressees.ts';
import type { Claim } from './claims.ts';
import type { FramedCue } from './frames.ts';
import { firstWordOf, type Found } from './identify.ts';
import { spanOfReport } from './indirect.ts';
import { isNamePassage } from './kinds.ts';
import { remember, type Memory } from './memory.ts';
import type { AllReports } from './reports.ts';
import type { Scene } from './scene.ts';
import { findSpeaker } from './speakers.ts';
import { findStated, subjectLimit } from './stated.ts';
import { readTitles, type TitleIndex } from './titles.ts';
import { sentenceSubject } from './topics.ts';

interface Parts {
  readonly scene: Scene;
  readonly cues: readonly FramedCue[];
  readonly reports: AllReports;
  readonly claims: ReadonlyMap<number, Claim>;
}

/** Gives every quotation its speaker, in text order, since implicit subjects take up the speakers before them. */
export function assemble(parts: Parts): Quotation[] {
  const titles = readTitles(parts.scene);
  const byCue = passagesByCue(parts.claims);
  const quotations: Quotation[] = [];
  let memory: Memory = [];
  for (const event of eventsOf(parts)) {
    const found =
      event.position < 0
        ? undefined
        : speakerAt(parts, { titles, memory, position: event.position }, byCue);
    if (event.position < 0)
      quotations.push(aloneQuotation(parts, { titles, memory }, event.passage));
    else
      quotations.push(
        ...cueQuotations(parts, event.position, { found, claims: byCue.get(event.position) ?? [] }),
      );
    const cue = parts.cues[event.position];
    if (
      found !== undefined &&
      cue !== undefined &&
      !(cue.isAside && byCue.get(event.position) === undefined)
    )
      memory = remember(memory, toSpoken(found, cue));
  }
  return [...quotations, ...namesAndTerms(parts)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

interface Event {
  readonly at: number;
  readonly position: number;
  readonly passage: number;
}

function passagesByCue(claims: ReadonlyMap<number, Claim>): ReadonlyMap<number, readonly Claim[]> {
  const byCue = new Map<number, Claim[]>();
  for (const claim of claims.values()) {
    const list = byCue.get(claim.cue);
    if (list === undefined) byCue.set(claim.cue, [claim]);
    else list.push(claim);
  }
  return byCue;
}

/** Cues, and passages that no cue reports, in text order. */
function eventsOf({ scene, cues, claims }: Parts): Event[] {
  const events: Event[] = cues.map((cue, position) => ({
    at: cue.range.from,
    position,
    passage: -1,
  }));
  for (const { cue, passage } of claims.values())
    if (cue < 0)
      events.push({ at: scene.passages[passage]?.tokens.from ?? 0, position: -1, passage });
  return events.sort((a, b) => a.at - b.at);
}

interface Now {
  readonly titles: TitleIndex;
  readonly memory: Memory;
}

/** The speaker of a cue that reports; one that reports nothing is remembered if it names its subject. */
function speakerAt(
  { scene, cues, reports }: Parts,
  { titles, memory, position }: Now & { readonly position: number },
  byCue: ReadonlyMap<number, readonly Claim[]>,
): Found | undefined {
  const cue = cues[position];
  if (cue === undefined) return undefined;
  const situation = { scene, titles, memory, cues, position, cue };
  const isReport =
    byCue.has(position) || reports.clauses.has(position) || reports.according.has(position);
  if (isReport) return findSpeaker(situation);
  return cue.manner === 'verb' && !isReported(cues, reports, position)
    ? findStated(situation)
    : undefined;
}

/** How many cues back the report may begin that a verb stands in. */
const CUES_BACK = 3;

/** True for verbs inside what another cue reports: their subjects are no speakers of the article's. */
function isReported(
  cues: readonly FramedCue[],
  { clauses }: AllReports,
  position: number,
): boolean {
  const at = cues[position]?.range.from ?? 0;
  for (let i = position - 1; position - CUES_BACK <= i && 0 <= i; i--) {
    const report = clauses.get(i);
    if (report !== undefined && report.from <= at && at < report.to) return true;
  }
  return false;
}

function toSpoken(found: Found, cue: FramedCue): Memory[number] {
  const { attribution, gender, number, isDescribed } = found;
  return {
    speaker: attribution,
    ...{ gender, number, isDescribed },
    at: cue.range.from,
    home: cue.home,
    firstWord: firstWordOf(attribution.names[0]),
  };
}

interface Said {
  readonly found: Found | undefined;
  readonly claims: readonly Claim[];
}

function cueQuotations(parts: Parts, position: number, { found, claims }: Said): Quotation[] {
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
  return {
    ...spanOfReport(scene, range, clause === undefined),
    kind: 'indirect',
    marks: undefined,
    ...common,
    confidence: confidenceOf('indirect', rule),
    rule,
  };
}

/** Nearly the same span: the marked one is the better answer. */
const SAME = 0.75;

function isSame(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return SAME * (Math.max(a.end, b.end) - Math.min(a.start, b.start)) < shared;
}

function markedQuotation(scene: Scene, { passage, kind, rule }: Claim, common: Common): Quotation {
  const { outer, content } = scene.passages[passage] ?? {
    outer: { start: 0, end: 0 },
    content: { start: 0, end: 0 },
  };
  return {
    start: content.start,
    end: content.end,
    kind,
    marks: { start: outer.start, end: outer.end },
    ...common,
    confidence: confidenceOf(kind, rule),
    rule,
  };
}

function toCue({ span, lemma }: FramedCue): Cue {
  return { start: span.start, end: span.end, lemma };
}

/** Words without a cue: the last speaker goes on. */
function aloneQuotation({ scene, claims }: Parts, { memory }: Now, passage: number): Quotation {
  const claim = claims.get(passage) ?? { passage, cue: -1, kind: 'direct', rule: 'unattributed' };
  const last = memory.find(({ home }) => home === (scene.passages[passage]?.parent ?? -1));
  const speaker =
    claim.rule === 'unattributed' ? (subjectBeforeColon(scene, passage) ?? goOn(last)) : goOn(last);
  return markedQuotation(scene, claim, { cue: undefined, speaker, addressees: [] });
}

function goOn(last: Memory[number] | undefined): Attribution | undefined {
  return last === undefined ? undefined : { ...last.speaker, rule: 'same-speaker' };
}

/** لكن عم سيد لا يحتاج إلى دراسة: “…”: the subject of the sentence before the colon speaks. */
function subjectBeforeColon(scene: Scene, passage: number): Attribution | undefined {
  const at = scene.passages[passage]?.tokens.from ?? 0;
  const named = sentenceSubject(scene, { from: at, to: at }, () => true)?.named;
  if (named === undefined) return undefined;
  const { start, end } = named.mention;
  return { start, end, entities: [named.entity.id], names: [named.entity.name], rule: 'subject' };
}

function namesAndTerms({ scene, claims }: Parts): Quotation[] {
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
