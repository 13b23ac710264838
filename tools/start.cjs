// Starts the command: dist/bundle/extract.cjs with the machine code that V8 kept of an earlier run, which halves what
// the program costs over an empty Node. V8 refuses code of another version by itself; then all is compiled anew.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, 'extract.cjs');
const CACHE = join(__dirname, 'extract.cache');

const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(PROGRAM, 'latin1')}\n})`,
  { filename: PROGRAM, ...(existsSync(CACHE) && { cachedData: readFileSync(CACHE) }) },
);
script.runInThisContext()({}, require, {}, PROGRAM, __dirname);

module.exports = script;
