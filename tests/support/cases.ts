/** One case of a plain-text file: a text and the rows that are expected for it. */
export interface Case {
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
export function parseCases(file: string): Case[] {
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
