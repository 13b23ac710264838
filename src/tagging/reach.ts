/** How far to either side words tell of a token. */
export const REACH = 2;

/**
 * How many scores a word has: for the tokens from the one REACH before it to the one REACH behind, by label. Plain numbers
 * in a module that imports nothing are put by esbuild wherever they are asked for.
 */
export const WORD_SCORES = 35;
