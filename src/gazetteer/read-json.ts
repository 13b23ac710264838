import {
  LIST_COLUMNS,
  listRow,
  splitAliases,
  type ListProblem,
  type ListRow,
  type ParsedList,
} from './list.ts';

/** JSON Lines: one object a line, ours (`name`, `type`, `aliases` …) or a pattern of spaCy's EntityRuler (`label`, `pattern`). */
export function readJsonLines(text: string): ParsedList {
  const rows: ListRow[] = [];
  const problems: ListProblem[] = [];
  text.split('\n').forEach((content, i) => {
    if (content.trim() === '') return;
    const read = readObject(i + 1, content);
    if ('code' in read) problems.push(read);
    else rows.push(read);
  });
  return { rows, problems };
}

type Fields = Readonly<Record<string, unknown>>;

function readObject(line: number, content: string): ListRow | ListProblem {
  const fields = parseObject(content);
  if (fields === undefined) return { line, code: 'json', message: 'not a JSON object' };
  return 'pattern' in fields ? patternRow(line, fields) : ownRow(line, fields);
}

function parseObject(content: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

const COLUMNS: ReadonlySet<string> = new Set(LIST_COLUMNS);

function ownRow(line: number, fields: Fields): ListRow | ListProblem {
  const unknown = Object.keys(fields).find((key) => !COLUMNS.has(key));
  if (unknown !== undefined)
    return {
      line,
      code: 'columns',
      message: `unknown field "${unknown}" (expected ${LIST_COLUMNS.join(', ')})`,
    };
  const { aliases } = fields;
  const texts = LIST_COLUMNS.map((column) => [column, textOf(fields[column])] as const);
  return {
    ...listRow(line, { name: '' }),
    ...Object.fromEntries(texts),
    line,
    aliases: Array.isArray(aliases) ? aliases.map(textOf) : splitAliases(textOf(aliases)),
  };
}

/** Text as it is; `{"geonames": 1}` as `geonames=1`, `{"lat": 1, "lon": 2}` as `1,2`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  if ('lat' in value && 'lon' in value) return `${textOf(value.lat)},${textOf(value.lon)}`;
  return Object.entries(value)
    .map(([key, part]) => `${key}=${textOf(part)}`)
    .join(';');
}

/** Token attributes that ask for a word; the others ask for what this program does not know. */
const WORD_ATTRIBUTES: ReadonlySet<string> = new Set(['TEXT', 'ORTH', 'LOWER', 'NORM']);

function patternRow(line: number, { label, pattern, id }: Fields): ListRow | ListProblem {
  const name = typeof pattern === 'string' ? pattern.trim() : tokenPattern(pattern);
  if (name === undefined)
    return {
      line,
      code: 'pattern',
      message: `only words can be matched: a text, or tokens with ${[...WORD_ATTRIBUTES].join(', ')}`,
    };
  const ids = textOf(id) === '' ? '' : `id=${textOf(id)}`;
  return listRow(line, { name, type: textOf(label), ids });
}

/** `[{"LOWER": "بنك"}, {"TEXT": "النور"}]` → بنك النور; undefined for patterns that are more than words. */
function tokenPattern(pattern: unknown): string | undefined {
  if (!Array.isArray(pattern)) return undefined;
  const words = pattern.map(wordOf);
  return words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}

function wordOf(token: unknown): string | undefined {
  if (typeof token !== 'object' || token === null) return undefined;
  const [entry, ...rest] = Object.entries(token);
  if (entry === undefined || rest.length > 0 || !WORD_ATTRIBUTES.has(entry[0].toUpperCase()))
    return undefined;
  return typeof entry[1] === 'string' ? entry[1] : undefined;
}
