// Starts the command: dist/bundle/extract.cjs with the machine code that V8 kept of an earlier run, which halves what
// the program costs over an empty Node. V8 refuses code of another version by itself; then all is compiled anew.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const PROGRAM = `${__dirname}/extract.cjs`;
const CACHE = `${__dirname}/extract.cache`;

// The file holds one function, with the parameters that Node gives to modules: see `bundle.mjs`.
const script = new Script(readFileSync(PROGRAM, 'latin1'), {
  filename: PROGRAM,
  ...(existsSync(CACHE) && { cachedData: readFileSync(CACHE) }),
});
script.runInThisContext()({}, require, {}, PROGRAM, __dirname);

module.exports = script;
