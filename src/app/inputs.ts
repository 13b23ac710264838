import type { Problem } from '../document.ts';
import type { Failure } from '../output/record.ts';
import type { RecordId, Source } from '../output/schema.ts';
import type { Encoding } from './encoding.ts';
import type { ReadFailure } from './failure.ts';
import {
  collectBytes,
  expectFailure,
  openChunks,
  readBytes,
  readText,
  streamBytes,
} from './files.ts';
import { readRows, type Row, type RowFields } from './rows.ts';
import { isDirectory, walk } from './walk.ts';

/** How inputs are read. */
export interface InputSettings {
  readonly format: 'auto' | 'text' | 'jsonl';
  readonly fields: RowFields;
  readonly encoding: Encoding | 'auto';
  readonly isRecursive: boolean;
}

/** One text to analyse. */
export interface TextInput {
  readonly kind: 'text';
  readonly id: RecordId;
  readonly date: string | undefined;
  readonly source: Source;
  readonly text: string;
  /** What was odd about its bytes. */
  readonly problems: readonly Problem[];
}

/** An input that could not be read; the others go on. */
interface FailedInput {
  readonly kind: 'failed';
  readonly failure: Failure;
}

export type Input = TextInput | FailedInput;

/** The name under which standard input is given and reported. */
export const STDIN = '-';

/** Reads what the paths stand for, one text after the other, in order. Nothing is read ahead. */
export async function* readInputs(
  paths: readonly string[],
  settings: InputSettings,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input, void, undefined> {
  for (const path of paths) {
    if (path === STDIN) yield* readStream(path, settings, stdin);
    else yield* readPath(path, settings);
  }
}

/** True when the paths may stand for several texts, whatever is then found in them. */
export function isSeries(paths: readonly string[], format: InputSettings['format']): boolean {
  return paths.length !== 1 || paths.some((path) => holdsRows(path, format) || isDirectory(path));
}

/** True when the path holds rows rather than one text. */
function holdsRows(path: string, format: InputSettings['format']): boolean {
  return format === 'auto' ? /\.(jsonl|ndjson)(\.gz)?$/i.test(path) : format === 'jsonl';
}

async function* readPath(
  path: string,
  settings: InputSettings,
): AsyncGenerator<Input, void, undefined> {
  const extensions = settings.format === 'jsonl' ? ['.jsonl', '.ndjson'] : ['.txt'];
  for (const found of walk(path, { extensions, isRecursive: settings.isRecursive })) {
    if (found.failure !== undefined) yield failed(found.path, found.failure);
    else if (holdsRows(found.path, settings.format)) {
      yield* readRowsOf(found.path, settings, openChunks(found.path));
    } else {
      const bytes = await readBytes(found.path);
      yield toInput(found.path, bytes, settings.encoding);
    }
  }
}

async function* readStream(
  path: string,
  settings: InputSettings,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input, void, undefined> {
  if (settings.format === 'jsonl') yield* readRowsOf(path, settings, stdin);
  else yield toInput(path, await collectBytes(stdin), settings.encoding);
}

function toInput(
  path: string,
  bytes: Uint8Array | ReadFailure,
  encoding: Encoding | 'auto',
): Input {
  const file = bytes instanceof Uint8Array ? readText(path, bytes, encoding) : bytes;
  if ('code' in file) return failed(path, file);
  return { kind: 'text', id: path, date: undefined, ...file };
}

async function* readRowsOf(
  path: string,
  { fields, encoding }: InputSettings,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input, void, undefined> {
  const rows = readRows(streamBytes(chunks), fields, encoding === 'auto' ? 'utf-8' : encoding);
  try {
    for await (const row of rows) yield rowInput(path, row);
  } catch (error) {
    yield failed(path, expectFailure(error));
  }
}

function rowInput(path: string, row: Row): Input {
  const source = { path, line: row.line };
  const id = row.id ?? `${path}:${row.line}`;
  if (row.kind === 'text') {
    const { date, text, problems } = row;
    return { kind: 'text', id, date, source, text, problems };
  }
  const message = `line ${row.line}: ${row.message}`;
  return { kind: 'failed', failure: { id, source, code: 'bad-row', message } };
}

function failed(path: string, failure: ReadFailure): FailedInput {
  return { kind: 'failed', failure: { id: path, source: undefined, ...failure } };
}
