import { extname } from 'node:path';
import { parseListFiles, readListFiles } from '../../app/list-files.ts';
import type { ExitCode } from '../../errors.ts';
import { guessType } from '../../gazetteer/guess-type.ts';
import { listNames } from '../../gazetteer/list-names.ts';
import { mergeRows } from '../../gazetteer/merge-rows.ts';
import { detectFormat, LIST_FORMATS, type ListFormat } from '../../gazetteer/read-list.ts';
import { writeList } from '../../gazetteer/write-list.ts';
import { readLexicons, readTypes } from '../settings.ts';
import { oneOf } from '../values.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';
import { writeOut } from './write-out.ts';

/** Writes lists of any format as one list, each name once. */
export async function importLists(
  paths: readonly string[],
  options: LexiconOptions,
  world: World,
): Promise<ExitCode> {
  const lexicon = await world.openLexicon(readLexicons(options));
  const rows = parseListFiles(readListFiles(paths)).flatMap((list) => list.rows);
  const merged = mergeRows(rows, (name) => guessType(name, lexicon));
  await writeOut(writeList(merged, readListFormat(options)), options, world);
  return 0;
}

/** Writes the names of the lexicons as a list. */
export async function exportNames(options: LexiconOptions, world: World): Promise<ExitCode> {
  const lexicon = await world.openLexicon(readLexicons(options));
  const rows = listNames(lexicon, readTypes(options.types));
  await writeOut(writeList(rows, readListFormat(options)), options, world);
  return 0;
}

/** The format named, or that of the file to write, or TSV. */
export function readListFormat({ format, output = '' }: LexiconOptions): ListFormat {
  if (format !== undefined) return oneOf('list format', format, LIST_FORMATS);
  return extname(output) === '' ? 'tsv' : detectFormat(output, '');
}
