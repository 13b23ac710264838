import type { AnnotatedMention, AnnotatedQuotation, AnnotatedReport } from './article.ts';
import { PLAIN_DRAFT, type Draft, type PlacedWords } from './draft.ts';
import {
  isFields,
  readList,
  readObject,
  readOptional,
  readSpan,
  readString,
  type Fields,
} from './fields.ts';
import { scoredTypeOf } from './labels.ts';
import type { OffsetUnit } from './units.ts';

/** True for a record of our own, whatever its version. */
export function isRecord({ schema }: Fields): boolean {
  return typeof schema === 'string' && schema.startsWith('extract/');
}

/** Reads a record `extract/1` as annotations. Throws an `Error` for a mistake. */
export function readRecord(record: Fields, place: string): Draft {
  const { schema, id, text, error, entities, quotations } = record;
  if (schema !== 'extract/1') throw new Error(`unknown schema "${String(schema)}"`);
  const found = quotations === undefined ? undefined : readList(quotations, 'quotations');
  return {
    ...PLAIN_DRAFT,
    place,
    id: readOptional(id, 'id'),
    text: readOptional(text, 'text'),
    unit: readUnit(record['offsets']),
    mentions:
      entities === undefined ? undefined : readList(entities, 'entities').flatMap(readEntity),
    quotations: found?.filter((quotation) => !isIndirect(quotation)).map(readQuotation),
    indirect: (found ?? []).filter(isIndirect).map(readReport),
    words: [...readList(entities, 'entities').flatMap(mentionsOf), ...(found ?? [])].flatMap(
      (fields) => readWords(fields, place),
    ),
    failure: error === undefined ? undefined : readFailure(error),
  };
}

const UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'byte'];

function readUnit(offsets: unknown = 'utf16'): OffsetUnit {
  const unit = UNITS.find((known) => known === offsets);
  if (unit === undefined) throw new Error(`unknown offsets "${String(offsets)}"`);
  return unit;
}

/** The names of a user's list that are of another type are not scored. */
function readEntity(entity: Fields): readonly AnnotatedMention[] {
  const type = scoredTypeOf(readString(entity.type, 'type'));
  if (type === undefined) return [];
  const canonical = readOptional(entity.name, 'name');
  return mentionsOf(entity).map((mention) => ({
    ...readSpan(mention),
    type,
    canonical,
    confidence: readConfidence(mention['confidence']),
  }));
}

function mentionsOf(entity: Fields): readonly Fields[] {
  return readList(entity['mentions'], 'mentions');
}

function readConfidence(confidence: unknown): number | undefined {
  if (confidence === undefined) return undefined;
  if (typeof confidence === 'number' && 0 <= confidence && confidence <= 1) return confidence;
  throw new Error('"confidence" is no number from 0 to 1');
}

function isIndirect({ kind }: Fields): boolean {
  return kind === 'indirect';
}

function readQuotation(quotation: Fields): AnnotatedQuotation {
  const { kind, speaker } = quotation;
  return {
    ...readSpan(quotation),
    isSpeech: kind === 'direct' || kind === 'mixed',
    speakers: isFields(speaker) ? readSpeakers(speaker) : [],
  };
}

/** `names` is there where several speak at once. */
function readSpeakers({ name, names }: Fields): readonly string[] {
  return Array.isArray(names) ? names.map(String) : [readString(name, 'name')];
}

function readReport(quotation: Fields): AnnotatedReport {
  return { ...readSpan(quotation), isOptional: false };
}

function readWords(fields: Fields, place: string): readonly PlacedWords[] {
  const { text } = fields;
  return typeof text === 'string' ? [{ ...readSpan(fields), place, words: text }] : [];
}

function readFailure(error: unknown): string {
  return readString(readObject(error, 'error')['message'], 'message');
}
