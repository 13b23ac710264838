import { readFileSync, readdirSync } from 'node:fs';

/** One case of a plain-text file: a text and the rows that are expected for it. */
interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly (readonly string[])[];
}

/**
 * Reads a case file. Cases are parted by empty lines:
 *
 *     # title, if the text does not speak for itself
 *     the text, one line per paragraph
 *     ==>
 *     cell  cell  cell
 *
 * Cells are parted by a tab or by two spaces or more; a single `-` says that nothing is found. Rows may leave out
 * cells at their end: these are not compared.
 */
function parseCases(file: string): Case[] {
  return file
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(parseCase);
}

function parseCase(block: string): Case {
  const lines = block.split('\n');
  const arrow = lines.indexOf('==>');
  if (arrow < 1) throw new Error(`no ==> in the case "${block}"`);
  const title = lines.slice(0, arrow).filter((line) => line.startsWith('# '));
  const text = lines.slice(title.length, arrow).join('\n');
  const rows = lines.slice(arrow + 1).map((line) => line.trim().split(/\t| {2,}/));
  const expected = rows.filter((row) => row.join('') !== '-');
  return { title: title.join(' ').replace(/^# /, '') || text, text, expected };
}

const LONGEST_TITLE = 60;

/** The cases of each file in a folder, with short titles, for `describe.each` and `test.each`. */
export function readCases(folder: URL): [file: string, cases: [title: string, one: Case][]][] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.map((file) => {
    const cases = parseCases(readFileSync(new URL(file, folder), 'utf8'));
    return [file, cases.map((one) => [one.title.slice(0, LONGEST_TITLE), one])];
  });
}

/** Rows without the cells that a case leaves out: these are not compared. */
export function shorten(rows: readonly string[][], expected: Case['expected']): string[][] {
  return rows.map((row, i) => row.slice(0, expected[i]?.length ?? row.length));
}
