import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../gazetteer/finding.ts';
import { guessType } from '../gazetteer/guess-type.ts';
import { lintRows } from '../gazetteer/lint.ts';
import { toLexiconRows } from '../gazetteer/to-lexicon.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { parseLexicons, type LexiconProblem } from '../lexicon/parse.ts';
import { parseListFiles, readListFiles } from './list-files.ts';
import { readSources } from './lexicon-sources.ts';

/** What is wrong with a list, or with all files of a folder laid out as `lexicons/` is. */
export function lintPath(path: string, lexicon: Lexicon): readonly (Finding | LexiconProblem)[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? lintFolder(path, lexicon)
    : lintList(path, lexicon);
}

function lintFolder(folder: string, lexicon: Lexicon): readonly (Finding | LexiconProblem)[] {
  const { rows, problems } = parseLexicons(readSources(folder));
  const root = folder.replace(/\/+$/, '');
  return [...problems, ...lintRows(rows, { lexicon, isSourced: true })]
    .map((found) => ({ ...found, path: `${root}/${found.path}` }))
    .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}

function lintList(path: string, lexicon: Lexicon): readonly Finding[] {
  const lists = parseListFiles(readListFiles([path]));
  const rows = toLexiconRows(lists, (name) => guessType(name, lexicon));
  const place = (list: string): string => (list === basename(path) ? path : list);
  return lintRows(rows, { lexicon, isSourced: false }).map((found) => ({
    ...found,
    path: place(found.path),
  }));
}
