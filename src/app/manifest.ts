import { readFileSync } from 'node:fs';

/** Name and version of this program, from its package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** Reads them: as deep below the package from `src/app/` as from `dist/bundle/`. */
export function readManifest(): Manifest {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  if (!isManifest(json)) throw new Error('package.json names no version');
  return { name: json.name, version: json.version };
}

function isManifest(json: unknown): json is Manifest {
  return (
    typeof json === 'object' &&
    json !== null &&
    'name' in json &&
    typeof json.name === 'string' &&
    'version' in json &&
    typeof json.version === 'string'
  );
}
