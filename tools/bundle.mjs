// Writes dist/bundle: the library, the command in one piece with what starts it, the compiler of the lexicon.
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
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
  charset: 'ascii',
  logLevel: 'warning',
};

/** CommonJS packages inside an ES module ask for `require`. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;
/** The command is CommonJS, which Node starts sooner; its modules still ask for their own address. */
const ADDRESS = `const moduleAddress = require('node:url').pathToFileURL(__filename).href;`;

/**
 * Commander can run other programs as subcommands, which we have none of, and chalk asks what the terminal can do, which
 * `src/cli/looks.ts` decides. What they load for that takes more than a tenth of our time.
 */
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    const none = { namespace: 'none' };
    onResolve({ filter: /^node:child_process$/ }, () => ({
      ...none,
      path: 'module.exports = {};',
    }));
    onResolve({ filter: /^#supports-color$/ }, () => ({ ...none, path: 'export default {};' }));
    onLoad({ filter: /.*/, namespace: 'none' }, ({ path }) => ({ contents: path }));
  },
};

await rm(new URL('dist/bundle', ROOT), { recursive: true, force: true });
await Promise.all([
  build({
    ...SHARED,
    entryPoints: { index: 'src/index.ts' },
    external: Object.keys(manifest.dependencies),
    banner: { js: REQUIRE },
  }),
  build({
    ...SHARED,
    format: 'cjs',
    entryPoints: { extract: 'src/cli/main.ts' },
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'moduleAddress' },
    banner: { js: ADDRESS },
    plugins: [withoutUnused],
  }),
  build({
    ...SHARED,
    entryPoints: {
      'build-lexicon': 'src/app/build-lexicon.ts',
      'count-words': 'src/app/count-words.ts',
      'weigh-names': 'src/app/weigh-names.ts',
      train: 'src/app/train.ts',
      'learn-clusters': 'src/app/learn-clusters.ts',
    },
    banner: { js: REQUIRE },
  }),
]);
// The command is read as Latin-1, which is faster: esbuild leaves letters in regular expressions as they are.
const command = new URL('dist/bundle/extract.cjs', ROOT);
const program = await readFile(command, 'utf8');
const escaped = program.replace(/[^\0-\x7f]/g, escapeUnit);
// It stands in its function already, so that start.cjs need not put half a megabyte together.
await writeFile(
  command,
  `(function (exports, require, module, __filename, __dirname) {${escaped}\n})`,
);
await copyFile(new URL('tools/start.cjs', ROOT), new URL('dist/bundle/start.cjs', ROOT));

function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
