import type { Attribution, Quotation } from '../document.ts';
import { cueQuotations, markedQuotation, namesAndTerms, type Parts } from './make-quotations.ts';
import type { Claim } from './claims.ts';
import type { FramedCue } from './frames.ts';
import { firstWordOf, type Found } from './identify.ts';
import { remember, type Memory } from './memory.ts';
import type { AllReports } from './reports.ts';
import type { Scene } from './scene.ts';
import { findSpeaker } from './speakers.ts';
import { findStated } from './stated.ts';
import { readTitles, type TitleIndex } from './titles.ts';
import { sentenceSubject } from './topics.ts';

/** Gives every quotation its speaker, in text order, since implicit subjects take up the speakers before them. */
export function assemble(parts: Parts): Quotation[] {
  const titles = readTitles(parts.scene);
  const byCue = passagesByCue(parts.claims);
  const quotations: Quotation[] = [];
  let memory: Memory = [];
  for (const { position, passage } of eventsOf(parts)) {
    const cue = parts.cues[position];
    if (cue === undefined) {
      quotations.push(aloneQuotation(parts, memory, passage));
      continue;
    }
    const found = speakerAt(parts, { titles, memory, position }, byCue);
    const claims = byCue.get(position);
    quotations.push(...cueQuotations(parts, position, { found, claims: claims ?? [] }));
    const isRemembered = !cue.isAside || claims !== undefined;
    if (found !== undefined && isRemembered) memory = remember(memory, toSpoken(found, cue));
  }
  return [...quotations, ...namesAndTerms(parts)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** A cue (`position`), or a passage without one (`position` is then −1). */
interface Event {
  /** In tokens. */
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

/** A cue, and what the text before it tells. */
interface Now {
  readonly titles: TitleIndex;
  readonly memory: Memory;
  readonly position: number;
}

/** The speaker of a cue that reports; one that reports nothing is remembered if it names its subject. */
function speakerAt(
  { scene, cues, reports }: Parts,
  { titles, memory, position }: Now,
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
    gender,
    number,
    isDescribed,
    at: cue.range.from,
    home: cue.home,
    firstWord: firstWordOf(attribution.names[0]),
  };
}

/** Words without a cue: the last speaker goes on. */
function aloneQuotation({ scene, claims }: Parts, memory: Memory, passage: number): Quotation {
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
