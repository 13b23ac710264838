// What each part of the recogniser brings: lists, rules, the model, the whole document. `npm run ablation -- GOLD…`
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadModules } from './lib/modules.mjs';
import { pathOf } from './lib/measure.mjs';

const parts = await loadModules([
  './src/entities/decode.ts',
  './src/entities/lexicon-names.ts',
  './src/entities/proposals.ts',
  './src/evaluation/counts.ts',
  './src/evaluation/draft.ts',
  './src/evaluation/parse-annotated.ts',
  './src/evaluation/score-entities.ts',
  './src/lexicon/lattice.ts',
  './src/lexicon/lexicon.ts',
  './src/model/model.ts',
  './src/tagging/decide.ts',
  './src/tagging/mentions.ts',
  './src/tagging/tagger.ts',
  './src/text/marks.ts',
  './src/text/sentences.ts',
  './src/text/tokenize.ts',
]);
const lexicon = parts.openLexicon(readFileSync(pathOf('dist/lexicon.bin')));
const model = parts.openModel(readFileSync(pathOf('models/names.bin')));
const tagger = parts.taggerOf(model, lexicon);
const TYPES = ['person', 'place', 'organization'];

/** Each way to find the names of a text, from what was collected of it. */
const WAYS = {
  'lists only': ({ collected }) => parts.decode(parts.findLexiconNames(collected.context)),
  '+ rules': ({ collected }) => parts.decode(collected.candidates),
  '+ model': ({ collected }) => {
    const { context, candidates } = collected;
    const proposals = { context, candidates, chosen: parts.decode(candidates), known: [] };
    const textScores = parts.scoreText(tagger, context);
    return parts.decide(tagger, { proposals, textScores, caution: 0 }).names;
  },
  '+ document': ({ document, analysis }) =>
    parts.findMentions(document, analysis, { model, caution: 0, minConfidence: 0 }),
  'lists, rules, document': ({ document, analysis }) =>
    parts.findMentions(document, analysis, { model: undefined, caution: 0, minConfidence: 0 }),
};

function read(text) {
  const tokens = parts.tokenize(text);
  const marks = parts.findMarks(text);
  const sentences = parts.splitSentences({ text, tokens }, marks.pairs);
  const lattice = parts.readLattice({ text, tokens }, lexicon);
  const document = { text, tokens, sentences };
  const analysis = { marks, lattice, lexicon };
  return { document, analysis, collected: parts.collect(document, analysis) };
}

function figures(gold, find) {
  const scores = gold.map(({ article, prepared }) => {
    const mentions = find(prepared).map(({ start, end, type }) => ({ start, end, type }));
    return parts.scoreEntities({ mentions, indirect: [] }, article, () => true).byType;
  });
  const sum = (types) =>
    parts.ratioOf(parts.sumCounts(scores.flatMap((byType) => types.map((type) => byType[type]))));
  const { precision, recall, f1 } = sum(TYPES);
  return [f1, precision, recall, ...TYPES.map((type) => sum([type]).f1)];
}

console.log('| gold | names found by | F1 | P | R | PER | LOC | ORG |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const path of process.argv.slice(2)) {
  const file = { path, content: readFileSync(path, 'utf8'), text: undefined };
  const gold = parts
    .parseAnnotated(file, parts.detectFormat(file))
    .map((draft) => parts.toGold(draft))
    .map((article) => ({ article, prepared: read(article.text) }));
  for (const [way, find] of Object.entries(WAYS)) {
    const cells = figures(gold, find).map((value) => value.toFixed(1));
    console.log(`| ${[basename(path, '.jsonl'), way, ...cells].join(' | ')} |`);
  }
}
