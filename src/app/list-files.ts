import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TextDecoder } from 'node:util';
import { ListError } from '../errors.ts';
import type { ListProblem, ListRow } from '../gazetteer/list.ts';
import { readList } from '../gazetteer/read-list.ts';
import { readGateDefinition } from '../gazetteer/read-lines.ts';
import { describeSystemError } from './failure.ts';

/** A user's list as it lies on disk. */
export interface ListFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The type of rows that have none: GATE keeps it beside its lists. */
  readonly type: string;
  readonly subtype: string;
}

/** Reads the files; `lists.def` of GATE stands for the lists that it names. Throws a `UserError` (exit 5) for what is missing. */
export function readListFiles(paths: readonly string[]): ListFile[] {
  return paths.flatMap((path) =>
    basename(path).endsWith('.def') ? readDefinition(path) : [readOne(path)],
  );
}

function readDefinition(path: string): ListFile[] {
  const text = decodeStrictly(path, readBytes(path));
  return readGateDefinition(text).map(({ line, file, type, subtype }) => ({
    path: join(dirname(path), file),
    bytes: readBytes(join(dirname(path), file), `${path}:${line}`),
    type,
    subtype,
  }));
}

/** A GATE list takes its type from the definition beside it, where there is one. */
function readOne(path: string): ListFile {
  const bytes = readBytes(path);
  const named = path.endsWith('.lst') ? definedAs(path) : undefined;
  return { path, bytes, type: named?.type ?? '', subtype: named?.subtype ?? '' };
}

function definedAs(path: string): ReturnType<typeof readGateDefinition>[number] | undefined {
  try {
    const text = readFileSync(join(dirname(path), 'lists.def'), 'utf8');
    return readGateDefinition(text).find(({ file }) => file === basename(path));
  } catch {
    return undefined;
  }
}

function readBytes(path: string, namedBy = path): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const failure = describeSystemError(error);
    if (failure === undefined) throw error;
    const what = namedBy === path ? '' : `${path} `;
    throw new ListError([`${namedBy}: ${failure.code} ${what}${failure.message}`]);
  }
}

/** The rows of the files. Throws a `ListError` with a line for each wrong row. */
export function parseListFiles(
  files: readonly ListFile[],
): { readonly name: string; readonly rows: readonly ListRow[] }[] {
  const parsed = files.map((file) => {
    const { rows, problems } = readList(file.path, decodeStrictly(file.path, file.bytes));
    return { file, rows, problems };
  });
  const lines = parsed.flatMap(({ file, problems }) =>
    problems.map((problem) => describe(file.path, problem)),
  );
  if (lines.length > 0) throw new ListError(lines);
  return parsed.map(({ file, rows }) => ({
    name: basename(file.path),
    rows: file.type === '' ? rows : rows.map((row) => withType(row, file)),
  }));
}

function describe(path: string, { line, code, message }: ListProblem): string {
  return `${path}:${line}: ${code} ${message}`;
}

function withType(row: ListRow, { type, subtype }: ListFile): ListRow {
  return row.type === '' ? { ...row, type, subtype: row.subtype || subtype } : row;
}

/** Text of UTF-8 bytes. Throws a `ListError` that names the first line that is not UTF-8. */
function decodeStrictly(path: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const line = firstBadLine(bytes, decoder);
    throw new ListError([`${path}:${line}: encoding not UTF-8: convert the list`]);
  }
}

const LINE_FEED = 0x0a;

function firstBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}
