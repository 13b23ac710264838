import type { EntityType } from '../document.ts';
import type { Span } from '../span.ts';

/** An article annotated by hand. Spans are UTF-16 offsets into `text`. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Stretches in which nothing is counted. */
  readonly ignored: readonly Span[];
  /** Undefined where quotations were not annotated. */
  readonly quotations: readonly GoldQuotation[] | undefined;
  readonly indirect: readonly GoldIndirect[];
}

export interface GoldMention extends Span {
  readonly type: EntityType;
  readonly canonical: string | undefined;
}

export interface GoldQuotation extends Span {
  /** True for what somebody said, false for titles and scare words. */
  readonly isSpeech: boolean;
  readonly speakers: readonly string[];
}

interface GoldIndirect extends Span {
  /** Neither asked for nor punished. */
  readonly isOptional: boolean;
}

/** Reads one line of a gold file. Throws an `Error` that says what is wrong with it. */
export function parseGold(line: string): GoldArticle {
  const article = readObject(JSON.parse(line), 'article');
  return {
    id: readString(article['id'], 'id'),
    text: readString(article['text'], 'text'),
    mentions: readList(article['entities'], 'entities').flatMap(readMention),
    ignored: readList(article['ignore'], 'ignore').map(readSpan),
    quotations:
      article['quotations'] === undefined
        ? undefined
        : readList(article['quotations'], 'quotations').map(readQuotation),
    indirect: readList(article['indirect'], 'indirect').map(readIndirect),
  };
}

const TYPES: ReadonlyMap<unknown, EntityType> = new Map([
  ['PER', 'person'],
  ['LOC', 'place'],
  ['ORG', 'organization'],
]);

/** Other types of a corpus are not scored. */
function readMention(mention: Fields): readonly GoldMention[] {
  const { canonical } = mention;
  const type = TYPES.get(mention.type);
  if (type === undefined) return [];
  return [
    {
      ...readSpan(mention),
      type,
      canonical: canonical === undefined ? undefined : readString(canonical, 'canonical'),
    },
  ];
}

function readQuotation(quotation: Fields): GoldQuotation {
  const { kind, speakers } = quotation;
  return {
    ...readSpan(quotation),
    isSpeech: kind === 'direct' || kind === 'mixed',
    speakers: Array.isArray(speakers) ? speakers.map(String) : [],
  };
}

function readIndirect(clause: Fields): GoldIndirect {
  return { ...readSpan(clause), isOptional: clause['optional'] === true };
}

interface Fields {
  readonly [name: string]: unknown;
  readonly type?: unknown;
  readonly canonical?: unknown;
  readonly kind?: unknown;
  readonly speakers?: unknown;
}

function readSpan({ start, end }: Fields): Span {
  if (typeof start === 'number' && typeof end === 'number' && start <= end) return { start, end };
  throw new Error('a span lacks its start or end');
}

function readString(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`"${name}" is no text`);
}

function readList(value: unknown, name: string): readonly Fields[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((item: unknown) => readObject(item, name));
  throw new Error(`"${name}" is no list`);
}

function readObject(value: unknown, name: string): Fields {
  if (isFields(value)) return value;
  throw new Error(`"${name}" is no object`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
