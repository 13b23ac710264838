import type { EntityType } from '../document.ts';
import type { Span } from '../span.ts';

/** What somebody, or some program, found in a text. Spans are UTF-16 offsets into it. */
export interface Annotations {
  /** Undefined where nobody looked for names. */
  readonly mentions: readonly AnnotatedMention[] | undefined;
  /** What stands in marks; undefined where nobody looked for quotations. */
  readonly quotations: readonly AnnotatedQuotation[] | undefined;
  /** Reports without marks. */
  readonly indirect: readonly AnnotatedReport[];
}

/** An annotated text that findings are compared with. */
export interface GoldArticle extends Annotations {
  /** Undefined where its file gives none. */
  readonly id: string | undefined;
  readonly text: string;
  /** Stretches in which nothing is counted. */
  readonly ignored: readonly Span[];
}

/** The types that are measured. */
export type ScoredType = Exclude<EntityType, 'other'>;

export interface AnnotatedMention extends Span {
  readonly type: ScoredType;
  /** The full name, where the file gives it. */
  readonly canonical: string | undefined;
  /** How sure the finder is, from 0 to 1, where it says so. */
  readonly confidence: number | undefined;
}

export interface AnnotatedQuotation extends Span {
  /** True for what somebody said, false for titles and scare words. */
  readonly isSpeech: boolean;
  readonly speakers: readonly string[];
}

export interface AnnotatedReport extends Span {
  /** Neither asked for nor punished. */
  readonly isOptional: boolean;
}

/** The same annotations at other places. */
export function moveAnnotations(
  { mentions, quotations, indirect }: Annotations,
  move: (span: Span) => Span,
): Annotations {
  return {
    mentions: mentions?.map((mention) => ({ ...mention, ...move(mention) })),
    quotations: quotations?.map((quotation) => ({ ...quotation, ...move(quotation) })),
    indirect: indirect.map((report) => ({ ...report, ...move(report) })),
  };
}
