import { parseTag } from './conll-tags.ts';

/** A line with a word. Cells are parted by tabs, or by spaces where there is no tab. */
export interface Row {
  /** Counts from 1. */
  readonly line: number;
  readonly word: string;
  /** All of them, the word's too. */
  readonly cells: readonly string[];
}

/** The sentences of one article. */
export interface Section {
  readonly id: string | undefined;
  readonly sentences: readonly (readonly Row[])[];
}

/** Sentences to an article in corpora that do not say where one ends. */
const SENTENCES = 15;

/**
 * Groups the lines of a file into sentences and articles. An article begins at -DOCSTART-, `# newdoc` or `# id`; without
 * any of them, every fifteen sentences.
 */
export function parseConllLines(content: string): readonly Section[] {
  const lines = content.split('\n').map((line, index) => parseLine(line.trimEnd(), index + 1));
  const sections = toSections(lines);
  const parted = lines.some(({ kind }) => kind === 'border') ? sections : sections.flatMap(split);
  return parted.filter(({ sentences }) => 0 < sentences.length);
}

type Line =
  | { readonly kind: 'empty' }
  | { readonly kind: 'border'; readonly id: string | undefined }
  | { readonly kind: 'comment' }
  | { readonly kind: 'row'; readonly row: Row };

function parseLine(line: string, number: number): Line {
  if (line === '') return { kind: 'empty' };
  if (line.startsWith('-DOCSTART-')) return { kind: 'border', id: undefined };
  const cells = line.includes('\t')
    ? line.split('\t').map((cell) => cell.trim())
    : line.split(/ +/);
  if (line.startsWith('#') && !cells.slice(1).some((cell) => parseTag(cell) !== undefined))
    return parseComment(line);
  return { kind: 'row', row: { line: number, word: cells[0] ?? '', cells } };
}

/** `# newdoc`, `# newdoc id = n1`, `# id n1 domain=news`: without = the id is one word. */
function parseComment(line: string): Line {
  const [comment, equals, rest = ''] = BORDER.exec(line) ?? [];
  if (comment === undefined) return { kind: 'comment' };
  const id = equals === undefined ? rest.split(/\s/)[0] : rest;
  return { kind: 'border', id: id === '' ? undefined : id };
}

const BORDER = /^#\s*(?:newdoc\b(?:\s+id\b)?|id\b)\s*([=:]\s*)?(.*)$/;

function toSections(lines: readonly Line[]): readonly Section[] {
  const sections: { readonly id: string | undefined; readonly sentences: Row[][] }[] = [];
  let sentences: Row[][] = [];
  let isOpen = false;
  sections.push({ id: undefined, sentences });
  for (const line of lines) {
    if (line.kind === 'border') {
      sentences = [];
      sections.push({ id: line.id, sentences });
    }
    if (line.kind === 'row') {
      if (isOpen) sentences.at(-1)?.push(line.row);
      else sentences.push([line.row]);
    }
    if (line.kind !== 'comment') isOpen = line.kind === 'row';
  }
  return sections;
}

function split({ sentences }: Section): readonly Section[] {
  return Array.from({ length: Math.ceil(sentences.length / SENTENCES) }, (_, index) => ({
    id: undefined,
    sentences: sentences.slice(index * SENTENCES, (index + 1) * SENTENCES),
  }));
}
