// Modules of `src/` that the library does not export, bundled for a benchmark.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { pathOf } from './measure.mjs';

/** All that these modules export, together. */
export async function loadModules(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
  const outfile = join(folder, 'modules.mjs');
  try {
    await build({
      stdin: {
        contents: paths.map((path) => `export * from '${path}';`).join('\n'),
        resolveDir: pathOf(''),
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
