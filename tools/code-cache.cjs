// Runs the built command once over a sample and keeps the code that V8 compiled on the way: dist/bundle/extract.cache.
'use strict';

const { rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const CACHE = join(ROOT, 'dist/bundle/extract.cache');
const output = join(tmpdir(), `mustakhlis-${process.pid}.txt`);

rmSync(CACHE, { force: true });
process.argv = [...process.argv.slice(0, 2), join(ROOT, 'samples/summit.txt'), '-o', output];
const script = require('../dist/bundle/start.cjs');

process.on('exit', () => {
  rmSync(output, { force: true });
  writeFileSync(CACHE, script.createCachedData());
});
