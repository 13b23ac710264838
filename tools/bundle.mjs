// Writes dist/bundle: the library, the command in one piece with parts loaded on demand, the lexicon compiler.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = new URL('..', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8'));

const SHARED = {
  absWorkingDir: fileURLToPath(ROOT),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: 'dist/bundle',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  charset: 'utf8',
  logLevel: 'warning',
};

/** CommonJS packages inside an ES module ask for `require`. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

await rm(new URL('dist/bundle', ROOT), { recursive: true, force: true });
await Promise.all([
  build({
    ...SHARED,
    entryPoints: { index: 'src/index.ts' },
    external: Object.keys(manifest.dependencies),
    splitting: true,
    chunkNames: 'index-[hash]',
    banner: { js: REQUIRE },
  }),
  build({
    ...SHARED,
    entryPoints: { extract: 'src/cli/main.ts' },
    splitting: true,
    chunkNames: 'extract-[hash]',
    banner: { js: REQUIRE },
  }),
  build({
    ...SHARED,
    entryPoints: {
      'build-lexicon': 'src/app/build-lexicon.ts',
      'count-words': 'src/app/count-words.ts',
    },
    banner: { js: REQUIRE },
  }),
]);
