import type { AnnotatedMention } from './article.ts';
import { parseConllLines, type Row, type Section } from './conll-lines.ts';
import { tagColumnOf, parseTag, type Tag } from './conll-tags.ts';
import { PLAIN_DRAFT, type AnnotatedFile, type Draft } from './draft.ts';
import { scoredTypeOf } from './labels.ts';
import { mistakeAt, parseAt } from './place.ts';

/**
 * Reads a file of words and tags. The text is put together again: a space between words, a line for each sentence.
 * Proclitics stay where the corpus has them.
 */
export function parseConll({ path, content }: AnnotatedFile): readonly Draft[] {
  const sections = parseConllLines(content);
  const rows = sections.flatMap(({ sentences }) => sentences.flat());
  const column = tagColumnOf(rows.map(({ cells }) => cells));
  const [first] = rows;
  if (column === undefined && first !== undefined)
    throw mistakeAt(`${path}:${first.line}`, 'expected a word and its tag: O, B-PER, I-PER, …');
  return sections.map((section) => toDraft(section, path, column ?? 1));
}

function toDraft({ id, sentences }: Section, path: string, column: number): Draft {
  const written = sentences.map((rows) => rows.map(({ word }) => word).join(' '));
  const mentions: AnnotatedMention[] = [];
  let start = 0;
  sentences.forEach((rows, index) => {
    const tagged = rows.map((row) => parseAt(`${path}:${row.line}`, () => readWord(row, column)));
    mentions.push(...readMentions(tagged, start));
    start += (written[index]?.length ?? 0) + 1;
  });
  const line = sentences[0]?.[0]?.line ?? 1;
  return { ...PLAIN_DRAFT, place: `${path}:${line}`, id, text: written.join('\n'), mentions };
}

interface TaggedWord {
  readonly word: string;
  readonly tag: Tag;
}

function readWord({ word, cells }: Row, column: number): TaggedWord {
  const cell = cells[column] ?? '';
  const tag = parseTag(cell);
  if (word === '') throw new Error('there is no word on this line');
  if (cell === '') throw new Error(`"${word}" has no tag`);
  if (tag === undefined) throw new Error(`"${cell}" is no tag (expected O, B-PER, I-PER, …)`);
  return { word, tag };
}

interface OpenName {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** An I- that continues nothing begins a name, as in the older way to tag. */
function readMentions(words: readonly TaggedWord[], start: number): readonly AnnotatedMention[] {
  const names: OpenName[] = [];
  let open: OpenName | undefined;
  let offset = start;
  for (const { word, tag } of words) {
    const end = offset + word.length;
    if (tag.mark === 'inside' && open?.label === tag.label) {
      open = { ...open, end };
      names[names.length - 1] = open;
    } else {
      open = tag.mark === 'outside' ? undefined : { label: tag.label, start: offset, end };
      if (open !== undefined) names.push(open);
    }
    offset = end + 1;
  }
  return names.flatMap(toMention);
}

function toMention({ label, start, end }: OpenName): readonly AnnotatedMention[] {
  const type = scoredTypeOf(label);
  return type === undefined
    ? []
    : [{ start, end, type, canonical: undefined, confidence: undefined }];
}
