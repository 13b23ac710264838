import type {
  Document,
  Entity,
  Evidence,
  Mention,
  ModelWeights,
  Problem,
  Quotation,
} from '../document.ts';
import { sliceSpan, type Span } from '../span.ts';
import { describeProblem } from './messages.ts';
import { offsetConverter, type OffsetConverter, type OffsetUnit } from './offsets.ts';
import type {
  ArticleRecord,
  FailureRecord,
  RecordAddressee,
  RecordCue,
  RecordEntity,
  RecordEvidence,
  RecordId,
  RecordMention,
  RecordQuotation,
  RecordSpan,
  RecordSpeaker,
  RecordToken,
  RecordWarning,
  Source,
  TextSpan,
  Tool,
} from './schema.ts';

/** An analysed text and where it came from. */
export interface Article {
  readonly id: RecordId;
  readonly date: string | undefined;
  readonly source: Source;
  readonly document: Document;
}

/** An input that could not be analysed. */
export interface Failure {
  readonly id: RecordId;
  readonly source: Source | undefined;
  readonly code: FailureCode;
  /** One line for people, without the id. */
  readonly message: string;
}

export type FailureCode =
  | 'not-found'
  | 'no-permission'
  | 'no-text'
  | 'too-large'
  | 'read-failed'
  | 'decode-failed'
  | 'bad-row';

/** What a record is to hold. */
export interface RecordSettings {
  readonly tool: Tool;
  readonly offsets: OffsetUnit;
  readonly layers: Layers;
}

/** The parts of a record that can be left out. */
export interface Layers {
  readonly text: boolean;
  readonly tokens: boolean;
  readonly entities: boolean;
  readonly quotations: boolean;
}

/** Builds the `extract/1` record of an article. What does not apply is undefined, so JSON leaves it out. */
export function toRecord(article: Article, settings: RecordSettings): ArticleRecord {
  const { document } = article;
  const { layers } = settings;
  const place = placer(document.text, settings.offsets);
  return {
    schema: 'extract/1',
    id: article.id,
    date: article.date,
    source: article.source,
    tool: settings.tool,
    offsets: settings.offsets,
    text: layers.text ? document.text : undefined,
    sentences: document.sentences.map(place.span),
    tokens: layers.tokens ? tokensOf(document, place) : undefined,
    entities: layers.entities ? document.entities.map((e) => entityOf(e, place)) : undefined,
    quotations: layers.quotations
      ? document.quotations.map((q, i) => quotationOf(q, i, place))
      : undefined,
    warnings: nonEmpty(document.problems.map((problem) => warningOf(problem, place))),
  };
}

/** Builds the record of an input that failed. */
export function toFailureRecord({ id, source, code, message }: Failure): FailureRecord {
  return { schema: 'extract/1', id, source, error: { code, message } };
}

/** Writes spans in the unit asked for, with or without the text they cover. */
interface Placer {
  readonly span: (span: Span) => RecordSpan;
  readonly text: (span: Span) => TextSpan;
}

function placer(text: string, unit: OffsetUnit): Placer {
  const convert: OffsetConverter = offsetConverter(text, unit);
  return {
    span: ({ start, end }) => ({ start: convert(start), end: convert(end) }),
    text: (span) => ({
      start: convert(span.start),
      end: convert(span.end),
      text: sliceSpan(text, span),
    }),
  };
}

function tokensOf(document: Document, place: Placer): readonly RecordToken[] {
  return document.tokens.map((token) => {
    const { start, end, text } = place.text(token);
    return { start, end, text, kind: token.kind, key: token.key };
  });
}

function entityOf(entity: Entity, place: Placer): RecordEntity {
  return {
    id: entityId(entity.id),
    type: entity.type,
    subtype: entity.subtype,
    name: entity.name,
    key: entity.key,
    ids: nonEmptyFacts(entity.ids),
    names: nonEmptyFacts(entity.names),
    location: entity.location,
    mentions: entity.mentions.map((mention) => mentionOf(mention, place)),
  };
}

function mentionOf(mention: Mention, place: Placer): RecordMention {
  const { start, end, text } = place.text(mention);
  return {
    start,
    end,
    text,
    surface: place.text(mention.surface),
    clitics: nonEmpty(mention.clitics),
    sentence: mention.sentence,
    confidence: round(mention.confidence),
    evidence: evidenceOf(mention.evidence, place),
  };
}

function evidenceOf(evidence: Evidence, place: Placer): RecordEvidence {
  if ('cue' in evidence) return { rule: evidence.rule, cue: place.text(evidence.cue) };
  if ('of' in evidence) return { rule: evidence.rule, of: place.text(evidence.of) };
  if (evidence.rule === 'name-grammar') return { rule: evidence.rule };
  if (evidence.rule === 'model')
    return { rule: evidence.rule, weights: roundWeights(evidence.weights) };
  const { rule, lexicon, entry, folded } = evidence;
  return { rule, lexicon, entry, folded: nonEmpty(folded) };
}

function quotationOf(quotation: Quotation, index: number, place: Placer): RecordQuotation {
  const { start, end, text } = place.text(quotation);
  return {
    id: `q${index + 1}`,
    kind: quotation.kind,
    start,
    end,
    text,
    marks: quotation.marks && place.span(quotation.marks),
    cue: cueOf(quotation, place),
    speaker: speakerOf(quotation, place),
    addressees: nonEmpty(addresseesOf(quotation, place)),
    confidence: round(quotation.confidence),
    evidence: { rule: quotation.rule },
  };
}

function cueOf({ cue }: Quotation, place: Placer): RecordCue | undefined {
  if (cue === undefined) return undefined;
  const { start, end, text } = place.text(cue);
  return { start, end, text, lemma: cue.lemma };
}

function speakerOf({ speaker }: Quotation, place: Placer): RecordSpeaker | null {
  if (speaker === undefined) return null;
  const [first] = speaker.entities;
  const isShared = 1 < speaker.names.length;
  const { start, end, text } = place.text(speaker);
  return {
    entity: first === undefined ? undefined : entityId(first),
    name: speaker.names[0],
    // A speaker's words come before their place, as the record's contract shows them.
    text,
    start,
    end,
    rule: speaker.rule,
    names: isShared ? speaker.names : undefined,
    entities: isShared ? nonEmpty(speaker.entities.map(entityId)) : undefined,
  };
}

function addresseesOf({ addressees }: Quotation, place: Placer): readonly RecordAddressee[] {
  return addressees.map((addressee) => ({
    entity: addressee.entity === undefined ? undefined : entityId(addressee.entity),
    name: addressee.name,
    ...place.text(addressee),
  }));
}

function warningOf(problem: Problem, place: Placer): RecordWarning {
  return { code: problem.code, ...place.span(problem), message: describeProblem(problem) };
}

function entityId(id: number): string {
  return `e${id + 1}`;
}

/** Three decimals: more would only be noise. */
function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function roundWeights({ words, before, after, context }: ModelWeights): ModelWeights {
  return {
    words: round(words),
    before: round(before),
    after: round(after),
    context: round(context),
  };
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

function nonEmptyFacts(
  facts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  return Object.keys(facts).length === 0 ? undefined : facts;
}
