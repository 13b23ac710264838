import { tokenize } from '../text/tokenize.ts';

/** Opens the types that are no words; no key begins with white space. */
export const CLASS = ' ';
const NUMBER = `${CLASS}number`;
const OTHER_MARK = `${CLASS}mark`;
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[,\u060c;\u061b]/, `${CLASS}comma`],
  [/:/, `${CLASS}colon`],
  [/["'\u00ab\u00bb\u2018-\u201f\u2039\u203a]/, `${CLASS}quotation`],
  [/[([{]/, `${CLASS}opening`],
  [/[)\]}]/, `${CLASS}closing`],
  [/[-\u2010-\u2015_]/, `${CLASS}dash`],
];
const SENTENCE_END = /[.!?\u061f\u2026]/;

/** The key of each word, one type for all numbers and each class of marks; undefined where a sentence or line ends. */
export function* tokenTypes(text: string): Generator<string | undefined> {
  let end = 0;
  for (const token of tokenize(text)) {
    if (text.slice(end, token.start).includes('\n')) yield undefined;
    end = token.end;
    if (token.kind === 'word') yield token.key;
    else yield token.kind === 'number' ? NUMBER : markType(text.charAt(token.start));
  }
}

function markType(mark: string): string | undefined {
  if (SENTENCE_END.test(mark)) return undefined;
  return MARKS.find(([pattern]) => pattern.test(mark))?.[1] ?? OTHER_MARK;
}
