import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { toDenials } from '../gazetteer/denials.ts';
import { guessType } from '../gazetteer/guess-type.ts';
import { toLexiconRows } from '../gazetteer/to-lexicon.ts';
import { compileLexicon } from '../lexicon/compile.ts';
import { FORMAT_VERSION } from '../lexicon/format.ts';
import type { Standing } from '../lexicon/entries.ts';
import { denying, layerLexicons, withoutNames } from '../lexicon/layers.ts';
import { openLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import type { ByteSource } from '../lexicon/sections.ts';
import { openCache } from './cache.ts';
import { parseListFiles, readListFiles, type ListFile } from './list-files.ts';
import { readManifest } from './manifest.ts';

/** Which lists the user gives, by path, and whether the program's own names count as well. */
export interface LexiconSettings {
  readonly lists: readonly string[];
  readonly denied: readonly string[];
  readonly only: readonly string[];
  readonly hasDefaults: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The program's lexicon under the user's lists. Throws a `ListError` (exit 5) for lists that are missing or
 * hold wrong rows.
 */
export function layerUserLists(
  base: Lexicon,
  settings: LexiconSettings,
  env: Environment,
): Lexicon {
  const { lists, denied, only, hasDefaults } = settings;
  const layers = [hasDefaults ? base : withoutNames(base)];
  for (const [paths, standing] of [
    [lists, 'own'],
    [only, 'only'],
  ] as const) {
    const firstId = layers.reduce((sum, { size }) => sum + size, 0);
    if (paths.length > 0)
      layers.unshift(openLists(readListFiles(paths), { base, env, firstId, standing }));
  }
  const denials = parseListFiles(readListFiles(denied)).flatMap(({ rows }) => toDenials(rows));
  return denying(layerLexicons(layers), denials);
}

interface Opening {
  readonly base: Lexicon;
  readonly env: Environment;
  readonly firstId: number;
  readonly standing: Standing;
}

/** Lists are compiled once: the next run finds them by what they and the program's version are. */
function openLists(files: readonly ListFile[], { base, env, firstId, standing }: Opening): Lexicon {
  const layer = { firstId, standing };
  const cache = openCache('lexicons', env);
  const key = keyOf(files, base);
  const known = openCached(cache.get(key), layer);
  if (known !== undefined) return known;
  const guess = (name: string): ReturnType<typeof guessType> => guessType(name, base);
  const bytes = compileLexicon(toLexiconRows(parseListFiles(files), guess), key.slice(0, SHOWN));
  cache.put(key, bytes);
  return openLexicon(bytes, layer);
}

const SHOWN = 16;

/** A file that something cut short is compiled anew. */
function openCached(
  source: ByteSource | undefined,
  layer: { readonly firstId: number; readonly standing: Standing },
): Lexicon | undefined {
  try {
    return source === undefined ? undefined : openLexicon(source, layer);
  } catch {
    return undefined;
  }
}

function keyOf(files: readonly ListFile[], { version }: Lexicon): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([readManifest().version, FORMAT_VERSION, version]));
  for (const { path, bytes, type, subtype } of files) {
    hash.update(JSON.stringify([basename(path), type, subtype, bytes.length]));
    hash.update(bytes);
  }
  return `${hash.digest('hex')}.bin`;
}
