// What the import tools share: folding, cleaning of Arabic names, reading and writing our TSV.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const LEXICONS = fileURLToPath(new URL('../../lexicons/', import.meta.url));
export const COLUMNS = 'subtype country en ids location source use name aliases note'.split(' ');

export const ARAB = new Set(
  'AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '),
);

const FOLDED = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };
const HEADS =
  /^(?:مدينة|محافظة|ولاية|ولايه|إقليم|اقليم|مقاطعة|إمارة|امارة|منطقة|جهة|دائرة|بلدية|مقاطعه|قضاء|كانتون|أوبلاست|دولة|شعبية|كونتية|محافظه)\s+/u;

/** The key under which spellings meet: hamza, ة, ى. */
export const fold = (name) => name.replace(/[أإآٱىةؤئ]/gu, (letter) => FOLDED[letter]);

/** A source's name in our spelling rules, or '' if it is not an Arabic name. */
export function clean(name) {
  const text = name
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u2010-\u2014]/gu, '-')
    .replace(/[یې]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/\s*[(،,].*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u064a -]*$/u.test(text) ? text : '';
}

/** مدينة، محافظة، ولاية … stand outside the name. */
export const withoutHead = (name) => name.replace(HEADS, '');

/** The objects of a TSV file of the lexicons. */
export function readTsv(path) {
  const [header, ...lines] = readFileSync(LEXICONS + path, 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const compare = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Writes place rows, sorted by name in code point order, then by the whole line, without repetition. */
export function writePlaces(file, rows) {
  const lines = new Map(rows.map((row) => [COLUMNS.map((c) => row[c] ?? '').join('\t'), row.name]));
  const sorted = [...lines].sort((a, b) => compare(a[1], b[1]) || compare(a[0], b[0]));
  const text = [COLUMNS.join('\t'), ...sorted.map(([line]) => line)].join('\n');
  writeFileSync(`${LEXICONS}places/${file}.tsv`, `${text}\n`);
  process.stderr.write(`${file}.tsv: ${sorted.length} rows\n`);
}

/** All names of a row. */
export const namesOf = (row) => [row.name, ...row.aliases.split(' | ')].filter(Boolean);

/** What makes a short foreign name dangerous: words, given names, spellings that news uses often. */
export function homographs() {
  const stops = readTsv('words/stop-names.tsv').filter(
    (row) => row.type !== 'person' && row.type !== 'organization',
  );
  const parts = readTsv('words/name-parts.tsv');
  const words = readTsv('words/function-words.tsv');
  const taken = new Set([...stops, ...parts, ...words].map((row) => fold(row.word)));
  const counts = new Map(
    readTsv('words/statistics.tsv').map((row) => [row.word, Number(row.count)]),
  );
  return { taken, count: (name) => counts.get(fold(name)) ?? 0 };
}
