/** Which folders of src each folder may import (besides itself and the files at the root). */
const LAYERS = {
  text: [],
  lexicon: ['text'],
  entities: ['text', 'lexicon'],
  resolution: ['text', 'lexicon'],
  quotations: ['text', 'lexicon'],
  gazetteer: ['text', 'lexicon'],
  model: [],
  tagging: ['text', 'lexicon', 'entities', 'model'],
  training: ['text', 'lexicon', 'entities', 'tagging', 'model', 'evaluation'],
  output: [],
  evaluation: [],
  app: ['text', 'lexicon', 'gazetteer', 'model', 'training', 'evaluation', 'output'],
  cli: ['lexicon', 'gazetteer', 'output', 'evaluation', 'app'],
};
const FOLDERS = Object.keys(LAYERS);
const PURE =
  '^src/(analyze|document|span|errors)\\.ts$|^src/(text|lexicon|gazetteer|training|entities|model|tagging|resolution|quotations|output|evaluation)/';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const layer = (name) =>
  rule(
    `${name}-imports-only-lower-layers`,
    { path: `^src/${name}/` },
    {
      path: FOLDERS.filter((other) => other !== name && !LAYERS[name].includes(other)).map(
        (other) => `^src/${other}/`,
      ),
    },
  );
const owner = (dependency, path) =>
  rule(
    `${dependency}-has-one-owner`,
    { path: '^src/', pathNot: path },
    { path: `^node_modules/${dependency}/` },
  );

module.exports = {
  forbidden: [
    ...FOLDERS.map(layer),
    rule('no-cycles', {}, { circular: true }),
    rule(
      'pipeline-is-the-top',
      { path: PURE, pathNot: '^src/analyze\\.ts$' },
      { path: '^src/(analyze|index)\\.ts$' },
    ),
    rule(
      'document-is-the-bottom',
      { path: '^src/(document|span|errors)\\.ts$' },
      { path: '^src/', pathNot: '^src/span\\.ts$' },
    ),
    rule('pure-code-does-no-io', { path: PURE }, { dependencyTypes: ['core'] }),
    // natural is bundled into dist, so that its database drivers are not installed with us; so is papaparse.
    rule(
      'runtime-dependencies-are-declared',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown'],
        pathNot: '^node_modules/(natural|papaparse|@types/(node|papaparse))/',
      },
    ),
    rule('tests-stay-outside', { path: '^src/' }, { path: '^(tests|samples)/' }),
    owner('commander', '^src/cli/'),
    owner('chalk', '^src/(output/terminal|cli/.*)\\.ts$'),
    owner('arabic-reshaper', '^src/output/shape\\.ts$'),
    owner('bidi-js', '^src/output/bidi\\.ts$'),
    owner('natural', '^src/resolution/similarity\\.ts$'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
