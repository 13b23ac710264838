import type { Document, Quotation } from '../document.ts';
import { sliceSpan } from '../span.ts';
import type { Pen } from './pen.ts';
import { wrap } from './width.ts';

/** What was said, in the order of the text, and on a line each what merely stands in marks. */
export function quotationSections(document: Document, pen: Pen): readonly string[] {
  const speech = document.quotations.filter(isSpeech);
  return [
    ...(speech.length === 0 ? [] : ['', pen.chalk.bold('Quotations')]),
    ...speech.flatMap((quotation) => quotationLines(quotation, document, pen)),
    ...markedSection(document, pen),
  ];
}

function isSpeech({ kind }: Quotation): boolean {
  return kind === 'direct' || kind === 'mixed' || kind === 'indirect';
}

const INDENT = '    ';

function quotationLines(quotation: Quotation, { text }: Document, pen: Pen): readonly string[] {
  const lines = wrap(sliceSpan(text, quotation.marks ?? quotation), pen.width - INDENT.length);
  return [
    `  ${speakerOf(quotation, pen)}`,
    INDENT + pen.chalk.dim(factsOf(quotation, text, pen)),
    ...lines.map((line) => INDENT + pen.write(line)),
  ];
}

function speakerOf({ speaker }: Quotation, { chalk, write }: Pen): string {
  if (speaker === undefined) return chalk.dim('unknown speaker');
  return speaker.names.map((name) => chalk.bold(chalk.magenta(write(name)))).join(', ');
}

/** How the quotation was recognised and to whom it was said. */
function factsOf(quotation: Quotation, text: string, { write, isExplained }: Pen): string {
  const { kind, cue, speaker, addressees, rule } = quotation;
  return [
    kind,
    ...(isExplained ? [rule] : []),
    ...(speaker === undefined ? [] : [`by ${speaker.rule}`]),
    ...(cue === undefined ? [] : [`cue ${write(sliceSpan(text, cue))}`]),
    ...addressees.map(({ name }) => `to ${write(name)}`),
  ].join(', ');
}

function markedSection(document: Document, pen: Pen): readonly string[] {
  const lines = [...markedLines('title', document, pen), ...markedLines('scare', document, pen)];
  return lines.length === 0 ? [] : ['', pen.chalk.bold('In marks only'), ...lines];
}

function markedLines(kind: 'title' | 'scare', document: Document, pen: Pen): readonly string[] {
  const texts = document.quotations
    .filter((quotation) => quotation.kind === kind)
    .map((quotation) => pen.write(sliceSpan(document.text, quotation)));
  return texts.length === 0 ? [] : [`  ${pen.chalk.dim(kind)}  ${[...new Set(texts)].join(', ')}`];
}
