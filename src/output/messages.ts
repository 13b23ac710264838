import type { Problem } from '../document.ts';

/** Says in a sentence what is odd about the text. */
export function describeProblem(problem: Problem): string {
  switch (problem.code) {
    case 'unclosed-quote':
      return `the quotation mark ${problem.mark} has no partner`;
    case 'unattributed-quote':
      return 'no speaker was found for this quotation';
    case 'bad-byte':
      return 'a byte that does not belong to the encoding was replaced by U+FFFD';
  }
}
