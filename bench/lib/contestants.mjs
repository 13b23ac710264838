// Everything that is timed inside a process. Each opens with the names and gives a function of one text that
// returns how many matches (or entities) it found. `share` is the part of the text that a slow one is given.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MapTrie } from './map-trie.mjs';
import { pathOf } from './measure.mjs';
import { loadStages } from './stages.mjs';

const here = createRequire(import.meta.url);
const readLexicon = () => readFileSync(pathOf('dist/lexicon.bin'));

export const CONTESTANTS = {
  analysis: {
    title: 'extract: whole analysis',
    open: async () => {
      const { analyze, openLexicon, openModel } = await import('../../dist/bundle/index.js');
      const lexicon = openLexicon(readLexicon());
      const model = openModel(readFileSync(pathOf('models/names.bin')));
      return (text) => analyze(text, lexicon, { model }).entities.length;
    },
  },
  'no-model': {
    title: 'extract: whole analysis without the model',
    open: async () => {
      const { analyze, openLexicon } = await import('../../dist/bundle/index.js');
      const lexicon = openLexicon(readLexicon());
      return (text) => analyze(text, lexicon).entities.length;
    },
  },
  matching: {
    title: 'extract: tokens and lexicon readings',
    open: async () => {
      const { tokenize, readLattice, openLexicon } = await loadStages();
      const lexicon = openLexicon(readLexicon());
      return (text) => {
        const tokens = tokenize(text);
        const lattice = readLattice({ text, tokens }, lexicon);
        return tokens.filter((_, i) => lattice.has(i, 'name')).length;
      };
    },
  },
  'map-trie': {
    title: 'trie of Maps, folded, proclitics peeled',
    open: ({ names }) => {
      const trie = new MapTrie(names);
      return (text) => trie.match(text).length;
    },
  },
  natural: {
    title: 'natural Trie, longest prefix at each word',
    open: ({ names }) => {
      const Trie =
        here('natural/lib/natural/trie/index.js').Trie ?? here('natural/lib/natural/trie');
      const trie = new Trie();
      trie.addStrings(names);
      return (text) => countWordStarts(text, (rest) => trie.findPrefix(rest)[0] !== null);
    },
  },
  flashtext: {
    title: 'flashtext.js',
    open: ({ names, rivals }) => {
      const KeywordProcessor = rivals('flashtext.js');
      const processor = new KeywordProcessor();
      for (let code = 0x0600; code < 0x0700; code++)
        processor.addNonWordBoundaries(String.fromCharCode(code));
      names.forEach((name) => processor.addKeyword(name, name));
      return (text) => processor.extractKeywords(text).length;
    },
  },
  wink: {
    title: 'wink-nlp, custom entities',
    share: 0.1,
    open: ({ names, rivals }) => {
      const wink = rivals('wink-nlp');
      const nlp = wink(rivals('wink-eng-lite-web-model'), ['sbd', 'cer']);
      nlp.learnCustomEntities([
        { name: 'name', patterns: names.filter((name) => !/[[\]|]/.test(name)) },
      ]);
      return (text) => nlp.readDoc(text).customEntities().length();
    },
  },
  nlpjs: {
    title: '@nlpjs/ner, rules, exact',
    share: 0.02,
    open: ({ names, rivals }) => {
      const { Ner } = rivals('@nlpjs/ner');
      const ner = new Ner({ threshold: 1 });
      names.forEach((name, i) => ner.addRuleOptionTexts('ar', 'name', `n${i}`, [name]));
      return async (text) => (await ner.process({ locale: 'ar', text })).entities.length;
    },
  },
};

const LONGEST_NAME = 80;

function countWordStarts(text, isName) {
  let count = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu))
    if (isName(text.slice(index, index + LONGEST_NAME))) count++;
  return count;
}
