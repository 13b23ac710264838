import { isUtf8 } from 'node:buffer';
import type { Problem } from '../document.ts';
import type { RecordId } from '../output/schema.ts';
import { badBytes } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { splitLines } from './lines.ts';

/** The fields of a row that are read. */
export interface RowFields {
  readonly text: string;
  readonly id: string;
  readonly date: string | undefined;
}

/** What one line of a JSON Lines file holds; `line` counts from 1. */
export type Row =
  | {
      readonly kind: 'text';
      readonly line: number;
      readonly id: RecordId | undefined;
      readonly date: string | undefined;
      readonly text: string;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly id: RecordId | undefined;
      readonly message: string;
    };

/** Reads the rows of a JSON Lines stream one by one. Empty lines are skipped; a broken one does not end the run. */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  fields: RowFields,
  encoding: Encoding,
): AsyncGenerator<Row, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let line = 0;
  for await (const bytes of splitLines(chunks)) {
    line++;
    const json = decoder.decode(bytes).trim();
    if (json === '') continue;
    const isClean = encoding === 'utf-8' && isUtf8(bytes);
    const row = parseRow(json, fields);
    yield row.kind === 'text'
      ? { ...row, line, problems: isClean ? [] : badBytes(row.text) }
      : { ...row, line };
  }
}

type ParsedRow =
  | Omit<Extract<Row, { kind: 'text' }>, 'line' | 'problems'>
  | Omit<Extract<Row, { kind: 'broken' }>, 'line'>;

function parseRow(json: string, fields: RowFields): ParsedRow {
  const value = parseJson(json);
  if (value === undefined) return { kind: 'broken', id: undefined, message: 'not JSON' };
  if (!isObject(value)) return { kind: 'broken', id: undefined, message: 'not a JSON object' };
  const id = idOf(value[fields.id]);
  const text = value[fields.text];
  if (typeof text !== 'string')
    return { kind: 'broken', id, message: `no text in the field "${fields.text}"` };
  const date = fields.date === undefined ? undefined : value[fields.date];
  return { kind: 'text', id, date: typeof date === 'string' ? date : undefined, text };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(value: unknown): RecordId | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
