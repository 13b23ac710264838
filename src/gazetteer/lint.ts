import { compileLexicon } from '../lexicon/compile.ts';
import { openLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { listOf, type LexiconRow } from '../lexicon/parse.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import { typeOfList } from '../lexicon/schema.ts';
import { FORM_CHECKS } from './form-checks.ts';
import type { Form, Finding } from './finding.ts';

/** What the checks may ask. */
export interface LintSettings {
  /** The program's lexicon: its words and counts tell which names are words as well. */
  readonly lexicon: Lexicon;
  /** True where every row has to say where it comes from. */
  readonly isSourced: boolean;
}

/** Checks rows of names for what makes them useless or harmful in texts. In the order of the rows. */
export function lintRows(rows: readonly LexiconRow[], settings: LintSettings): Finding[] {
  const names = rows.filter(({ table }) => table.category === 'name');
  const forms = names.flatMap(formsOf);
  const checked = openLexicon(compileLexicon(names, 'lint'));
  const { lexicon } = settings;
  return [
    ...(settings.isSourced ? names.flatMap(checkSource) : []),
    ...forms.flatMap((form) => FORM_CHECKS.flatMap((check) => check(form, { lexicon, checked }))),
    ...checkMeetings(forms),
  ].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

function formsOf(row: LexiconRow): Form[] {
  const { values } = row;
  return [values['name'] ?? '', ...listOf(values['aliases'])].map((spelling) => ({
    row,
    spelling,
    key: phraseKey(spelling),
  }));
}

function checkSource({ path, line, values }: LexiconRow): Finding[] {
  return values['source'] === ''
    ? [{ path, line, code: 'missing-source', message: 'no source' }]
    : [];
}

/** Forms that meet under one key: twice in a row, in two rows of one type, in two types. */
function checkMeetings(forms: readonly Form[]): Finding[] {
  const first = new Map<string, Form[]>();
  const findings: Finding[] = [];
  for (const form of forms) {
    const known = first.get(form.key) ?? [];
    first.set(form.key, [...known, form]);
    for (const other of known) findings.push(...compare(other, form));
  }
  return findings;
}

function compare(before: Form, form: Form): Finding[] {
  const { path, line } = form.row;
  const place = `${before.row.path}:${before.row.line}`;
  const finding = (code: Finding['code'], message: string): Finding[] => [
    { path, line, code, message: `"${form.spelling}" ${message}` },
  ];
  if (before.row === form.row) return finding('duplicate', 'stands twice in its row');
  if (isExplained(before.row) || isExplained(form.row)) return [];
  if (typeOf(before) !== typeOf(form))
    return finding('two-types', `is a ${typeOf(before)} in ${place}: mark one of them use=context`);
  return areApart(before.row, form.row) ? [] : finding('duplicate', `stands in ${place} as well`);
}

function typeOf({ row }: Form): string {
  return row.values['type'] ?? typeOfList(row.path) ?? '';
}

/** A row that says that it is ambiguous, or why it stands there. */
function isExplained({ values }: LexiconRow): boolean {
  return (values['use'] ?? '') !== '' || (values['note'] ?? '') !== '';
}

/** Two towns of one name in two countries, or a country and its capital. */
function areApart(a: LexiconRow, b: LexiconRow): boolean {
  return differ(a, b, 'country') || differ(a, b, 'subtype');
}

function differ(a: LexiconRow, b: LexiconRow, column: string): boolean {
  const [one, other] = [a.values[column] ?? '', b.values[column] ?? ''];
  return one !== '' && other !== '' && one !== other;
}
