import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { openLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { isSystemError } from './failure.ts';

/** Where the compiled lexicon lies: as deep below the package from `src/app/` as from `dist/bundle/`. */
const LEXICON_URL = new URL('../../dist/lexicon.bin', import.meta.url);

/** Opens the lexicon that comes with the program. */
export function openDefaultLexicon(url: URL = LEXICON_URL): Lexicon {
  const bytes = readLexicon(url);
  try {
    return openLexicon(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`${fileURLToPath(url)}: ${error.message}`, 5);
  }
}

function readLexicon(url: URL): Uint8Array {
  try {
    return readFileSync(url);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(
      `${fileURLToPath(url)}: no compiled lexicon (${error.code}): run npm run build`,
      5,
    );
  }
}
