import Papa from 'papaparse';

/** A line of a table, cut into cells. */
export interface CellRecord {
  /** 1-based line that it begins on: quoted cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of a table that are not empty. In TSV quotation marks are letters like others. */
export function readRecords(text: string, kind: 'csv' | 'tsv'): CellRecord[] {
  const records: CellRecord[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text, {
    delimiter: kind === 'tsv' ? '\t' : delimiterOf(text),
    ...(kind === 'tsv' ? { quoteChar: '\u0000' } : {}),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data });
      line += countLineEnds(text, position, meta.cursor);
      position = meta.cursor;
    },
  });
  return records;
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (best.count < next.count ? next : best)).mark;
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); 0 <= at && at < to; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

/** CSV of these records. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return `${Papa.unparse(records as string[][], { newline: '\n' })}\n`;
}
