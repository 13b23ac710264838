import type { Entity, EntityType, Mention, Quotation } from '../../src/document.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { readLattice } from '../../src/lexicon/lattice.ts';
import { openLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import { findQuotations } from '../../src/quotations/quotations.ts';
import { firstEndingAfter } from '../../src/span.ts';
import { findMarks } from '../../src/text/marks.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { parsedLexicons } from './lexicon.ts';
import { mentionAt } from './mention.ts';

let words: Lexicon | undefined;

/** The word lists alone: names are given by the tests, so that no gazetteer decides a case. */
function wordLexicon(): Lexicon {
  const rows = parsedLexicons().rows.filter(
    ({ path }) => path.startsWith('words/') && !path.includes('statistics'),
  );
  words ??= openLexicon(compileLexicon(rows, 'words'));
  return words;
}

/** A name that a test declares: `person فلاديمير بوتين | بوتين`, the canonical form first. */
export interface Declared {
  readonly type: EntityType;
  readonly forms: readonly string[];
}

/** The quotations of a text in which these names, and no others, are known. */
export function quote(text: string, names: readonly Declared[]): ReturnType<typeof findQuotations> {
  const tokens = tokenize(text);
  const marks = findMarks(text);
  const sentences = splitSentences({ text, tokens }, marks.pairs);
  const lattice = readLattice({ text, tokens }, wordLexicon());
  const document = { text, tokens, sentences };
  const entities = names.map((name, id) => toEntity(document, name, id));
  return findQuotations({ ...document, entities }, { marks, lattice });
}

type Words = Parameters<typeof findQuotations>[0];

function toEntity(
  document: Omit<Words, 'entities'>,
  { type, forms }: Declared,
  id: number,
): Entity {
  const [first, ...rest] = findMentions(document, { type, forms });
  if (first === undefined) throw new Error(`the text does not name ${forms.join(', ')}`);
  const name = forms[0] ?? '';
  return {
    id,
    type,
    subtype: undefined,
    name,
    ids: {},
    key: '',
    names: {},
    location: undefined,
    mentions: [first, ...rest],
  };
}

/** Every form where it stands as a word, proclitics before it allowed; longer forms first. */
function findMentions(document: Omit<Words, 'entities'>, { type, forms }: Declared): Mention[] {
  const pattern = [...forms].sort((a, b) => b.length - a.length).join('|');
  const found = document.text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{M}])([وفبلك]{0,2})(${pattern})(?![\\p{L}\\p{M}])`, 'gu'),
  );
  return [...found].map((match) => {
    const [, clitics = '', name = ''] = match;
    const start = match.index + clitics.length;
    const span = { start, end: start + name.length };
    const from = firstEndingAfter(document.tokens, match.index);
    const to = firstEndingAfter(document.tokens, span.end - 1) + 1;
    return mentionAt(span, {
      type,
      tokens: { from, to },
      surface: { start: match.index, end: span.end },
      clitics: Array.from(clitics),
      sentence: firstEndingAfter(document.sentences, start),
      confidence: 1,
    });
  });
}

/** A quotation as the case files write it: kind, cue, speakers, words, addressees; `-` for what is missing. */
export function toRow(
  text: string,
  { start, end, kind, cue, speaker, addressees }: Quotation,
): string[] {
  return [
    kind,
    cue === undefined ? '-' : text.slice(cue.start, cue.end),
    speaker?.names.join(' + ') ?? '-',
    text.slice(start, end).replace(/\s+/g, ' '),
    addressees.map(({ name }) => name).join(' + ') || '-',
  ];
}
