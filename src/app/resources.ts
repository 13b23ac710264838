import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../errors.ts';
import { openLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import type { ByteSource } from '../lexicon/sections.ts';
import { openModel, type Model } from '../model/model.ts';
import { openByteFile } from './byte-file.ts';
import { isSystemError } from './failure.ts';

/** Where the compiled lexicon lies: as deep below the package from `src/app/` as from `dist/bundle/`. */
const LEXICON_URL = new URL('../../dist/lexicon.bin', import.meta.url);

/** Where the trained model lies. */
const MODEL_URL = new URL('../../models/names.bin', import.meta.url);

/** Opens the model that comes with the program. */
export function openDefaultModel(url: URL = MODEL_URL): Model {
  try {
    return openModel(readFileSync(url));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`${fileURLToPath(url)}: ${error.message}`, 5);
  }
}

/** Opens the lexicon that comes with the program. */
export function openDefaultLexicon(url: URL = LEXICON_URL): Lexicon {
  const source = openSource(url);
  try {
    return openLexicon(source);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`${fileURLToPath(url)}: ${error.message}`, 5);
  }
}

function openSource(url: URL): ByteSource {
  try {
    return openByteFile(url);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UserError(
      `${fileURLToPath(url)}: no compiled lexicon (${error.code}): run npm run build`,
      5,
    );
  }
}
