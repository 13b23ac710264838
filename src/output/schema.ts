import type {
  EntityType,
  ModelWeights,
  Problem,
  QuotationKind,
  QuotationRule,
  Token,
} from '../document.ts';
import type { AttributionRule, Evidence, SpellingDifference } from '../document.ts';
import type { OffsetUnit } from './offsets.ts';

/** The path of the input, or the id of its row as it stands there. */
export type RecordId = string | number;

/** One analysed text as other programs read it: the record `extract/1`, keys in this order. */
export interface ArticleRecord {
  readonly schema: 'extract/1';
  readonly id: RecordId;
  readonly date: string | undefined;
  readonly source: Source;
  readonly tool: Tool;
  readonly offsets: OffsetUnit;
  readonly text: string | undefined;
  readonly sentences: readonly RecordSpan[];
  readonly tokens: readonly RecordToken[] | undefined;
  readonly entities: readonly RecordEntity[] | undefined;
  readonly quotations: readonly RecordQuotation[] | undefined;
  readonly warnings: readonly RecordWarning[] | undefined;
}

/** The record of an input that failed. */
export interface FailureRecord {
  readonly schema: 'extract/1';
  readonly id: RecordId;
  readonly source: Source | undefined;
  readonly error: { readonly code: string; readonly message: string };
}

/** Where a text came from. `line` is that of a row; the other facts are those of a whole file. */
export interface Source {
  readonly path: string;
  readonly line?: number;
  readonly encoding?: string;
  readonly bytes?: number;
  readonly sha256?: string;
}

/** What made the record. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** Hash of the lexicon's sources. */
  readonly lexicon: string;
}

/** A span in the record's unit. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
}

/** A span and the text that it covers. */
export interface TextSpan extends RecordSpan {
  readonly text: string;
}

export interface RecordToken extends TextSpan {
  readonly kind: Token['kind'];
  readonly key: string;
}

export interface RecordEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly subtype: string | undefined;
  readonly name: string;
  /** Equal for the same entity in other records. */
  readonly key: string;
  readonly ids: Readonly<Record<string, string>> | undefined;
  readonly names: Readonly<Record<string, string>> | undefined;
  readonly location: { readonly lat: number; readonly lon: number } | undefined;
  readonly mentions: readonly RecordMention[];
}

export interface RecordMention extends TextSpan {
  readonly surface: TextSpan;
  readonly clitics: readonly string[] | undefined;
  readonly sentence: number;
  readonly confidence: number;
  readonly evidence: RecordEvidence;
}

/** Why a mention was accepted; `cue` and `of` are the words that decided. */
export interface RecordEvidence {
  readonly rule: Evidence['rule'];
  readonly lexicon?: string;
  readonly entry?: string;
  readonly folded?: readonly SpellingDifference[] | undefined;
  readonly cue?: TextSpan;
  readonly of?: TextSpan;
  /** What spoke for a name that only the model found, in log-odds, by where it came from. */
  readonly weights?: ModelWeights;
}

export interface RecordQuotation extends TextSpan {
  readonly id: string;
  readonly kind: QuotationKind;
  readonly marks: RecordSpan | undefined;
  readonly cue: RecordCue | undefined;
  readonly speaker: RecordSpeaker | null;
  readonly addressees: readonly RecordAddressee[] | undefined;
  readonly confidence: number;
  readonly evidence: { readonly rule: QuotationRule };
}

export interface RecordCue extends TextSpan {
  readonly lemma: string;
}

/** Who says it. Of several speakers `entity` and `name` are the first, `entities` and `names` all of them. */
export interface RecordSpeaker extends TextSpan {
  readonly entity: string | undefined;
  readonly name: string;
  readonly rule: AttributionRule;
  readonly names: readonly string[] | undefined;
  readonly entities: readonly string[] | undefined;
}

export interface RecordAddressee extends TextSpan {
  readonly entity: string | undefined;
  readonly name: string;
}

export interface RecordWarning extends RecordSpan {
  readonly code: Problem['code'];
  readonly message: string;
}
