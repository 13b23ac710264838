import { isBrat, parseBrat } from './brat.ts';
import { parseConll } from './conll.ts';
import type { AnnotatedFile, Draft } from './draft.ts';
import { parseJson } from './json.ts';
import { mistakeAt } from './place.ts';

/** How annotations may be written down. */
export type AnnotationFormat = 'json' | 'conll' | 'brat';

/** Reads the annotated articles of a file. Throws a `UserError` that names the line of a mistake. */
export function parseAnnotated(file: AnnotatedFile, format: AnnotationFormat): readonly Draft[] {
  const drafts = PARSERS[format](file);
  if (drafts.length === 0) throw mistakeAt(file.path, 'there is no article in it');
  return drafts;
}

const PARSERS: Readonly<Record<AnnotationFormat, (file: AnnotatedFile) => readonly Draft[]>> = {
  json: parseJson,
  conll: parseConll,
  brat: parseBrat,
};

/** The format of a file by what it holds. Its name is asked only where it holds nothing: a text without names. */
export function detectFormat({ path, content }: Omit<AnnotatedFile, 'text'>): AnnotationFormat {
  if (content.trim() === '') return path.endsWith('.ann') ? 'brat' : 'json';
  if (LOOKS_LIKE_JSON.test(content)) return 'json';
  return isBrat(content) ? 'brat' : 'conll';
}

/** A lone bracket may also be the first word of a corpus. */
const LOOKS_LIKE_JSON = /^\s*(?:\{\s*["}]|\[\s*[{\]])/;
