import type { Span } from '../span.ts';
import { PLAIN_DRAFT, type AnnotatedFile, type Draft, type PlacedWords } from './draft.ts';
import type { AnnotatedMention } from './article.ts';
import { scoredTypeOf } from './labels.ts';
import { mistakeAt, parseAt } from './place.ts';

/** Reads the `.ann` file of brat's standoff format, whose offsets count code points of the `.txt` beside it. */
export function parseBrat({ path, content, text }: AnnotatedFile): readonly Draft[] {
  if (text === undefined) throw mistakeAt(path, 'there is no text beside it');
  const names = content.split('\n').flatMap((line, index) => {
    const place = `${path}:${index + 1}`;
    return line.startsWith('T') ? parseAt(place, () => readName(line, place)) : [];
  });
  return [
    {
      ...PLAIN_DRAFT,
      place: path,
      id: path.replace(/\.ann$/, '.txt'),
      text,
      unit: 'codepoint',
      mentions: names.map(({ mention }) => mention),
      words: names.flatMap(({ words }) => words),
    },
  ];
}

/** True for a file whose first line is one of brat's, most of which hold a name: `T1<tab>PER 0 5<tab>words`. */
export function isBrat(content: string): boolean {
  return /^\s*(?:T\d+\t\S+ \d+ \d+|[REAMN#]\d+\t\S+ \S|\*\t\S+ \S)/.test(content);
}

interface Name {
  readonly mention: AnnotatedMention;
  readonly words: readonly PlacedWords[];
}

/** Names of several pieces have no words to compare: their span is the stretch from the first to the last piece. */
function readName(line: string, place: string): readonly Name[] {
  const [, label = '', offsets = '', words = ''] = NAME.exec(line.trimEnd()) ?? [];
  if (label === '') throw new Error('expected T1, a tab, a type with offsets, a tab and the words');
  const pieces = offsets.split(';').map(readPiece);
  const span = hullOf(pieces);
  const type = scoredTypeOf(label);
  if (type === undefined) return [];
  return [
    {
      mention: { ...span, type, canonical: undefined, confidence: undefined },
      words: pieces.length === 1 ? [{ ...span, place, words }] : [],
    },
  ];
}

const NAME = /^T\d+\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;

function readPiece(piece: string): Span {
  const [start = 0, end = 0] = piece.split(' ').map(Number);
  if (end < start) throw new Error(`${piece} is no span`);
  return { start, end };
}

function hullOf(pieces: readonly Span[]): Span {
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}
