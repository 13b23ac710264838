import type { BidiMode } from './looks.ts';

/** Prepares one line of a text for the screen. */
export type ArabicWriter = (line: string) => string;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The writer of a mode. What reorders and joins is loaded only where it is needed. */
export async function openArabicWriter(mode: BidiMode): Promise<ArabicWriter> {
  switch (mode) {
    case 'off':
      return (line) => line;
    case 'terminal':
      return isolate;
    case 'visual': {
      const [{ shape }, { visualOrder }] = await Promise.all([
        import('./shape.ts'),
        import('./bidi.ts'),
      ]);
      return (line) => visualOrder(shape(line));
    }
  }
}

/** Keeps the order inside the text from running into what stands around it. */
function isolate(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
}

/** Control characters could rule the terminal, bidi controls reorder what follows. */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/** A text as one line without anything that acts on the terminal. */
export function tame(text: string): string {
  return text.replace(HARMFUL, ' ').replace(/\s+/g, ' ').trim();
}
