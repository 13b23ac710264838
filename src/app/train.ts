import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { calibrationError } from '../evaluation/calibration.ts';
import { ratioOf } from '../evaluation/counts.ts';
import { wordNumber } from '../model/format.ts';
import { calibrate, type Calibration } from '../model/calibration.ts';
import { packModel } from '../model/pack.ts';
import { TYPES } from '../model/labels.ts';
import { fitCalibration } from '../training/calibrate.ts';
import { parseCorpus } from '../training/corpus.ts';
import { textReader } from '../training/examples.ts';
import {
  bestCaution,
  findHeldBack,
  scoreHeldBack,
  type Findings,
  type HeldBack,
} from '../training/held-back.ts';
import { learn, type LearningSettings, type Weighted } from '../training/learn.ts';
import { openDefaultLexicon } from './resources.ts';

/**
 * Trains the model on the corpora named on the command line and writes `models/names.bin`. The first corpus is the one whose kind of
 * text the model is for; the others help. `=0.5` behind a path is how much its texts count.
 */
function train(paths: readonly string[]): void {
  if (paths.length === 0) throw new Error('expected CoNLL files: see models/README.md');
  const texts = readTexts(paths);
  const held = scoreHeldBack(texts, PARTS, {
    settings: SETTINGS,
    onPart: (part) => {
      say(`held-back part ${part + 1} of ${PARTS}`);
    },
  });
  const caution = bestCaution(held);
  const calibration = fitCalibration(findHeldBack(held, caution).found);
  report(held, caution, calibration);
  say('whole');
  const learned = learn(texts, SETTINGS);
  const bytes = packModel({ ...learned, clusters: readClusters(), calibration, caution });
  writeFileSync(TARGET, bytes);
  say(`${learned.rows.size} features, ${bytes.length} bytes`);
}

const PARTS = 5;
const SETTINGS: LearningSettings = {
  epochs: 12,
  rate: 0.05,
  decay: 1e-4,
  dropout: 0.2,
  seed: 1,
  leastCount: 1,
  mostRows: 190_000,
};
const TARGET = new URL('../../models/names.bin', import.meta.url);
const CLUSTERS = new URL('../../models/clusters.tsv', import.meta.url);

function readTexts(paths: readonly string[]): Weighted[] {
  const clusters = readClusters();
  const read = textReader(openDefaultLexicon(), (word) => clusters.get(word));
  return paths.flatMap((argument, index) => {
    const [path = '', weight = '1'] = argument.split('=');
    if (!(Number(weight) > 0)) throw new Error(`${argument}: expected FILE or FILE=WEIGHT`);
    const texts = parseCorpus(readFileSync(path, 'utf8'));
    say(`${basename(path)}: ${texts.length} texts`);
    return texts.map((text) => ({
      text: read(text),
      weight: Number(weight),
      domain: index === 0 ? undefined : index,
    }));
  });
}

/** Paths by the number of their word. */
function readClusters(): ReadonlyMap<number, string> {
  const rows = readFileSync(CLUSTERS, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    rows.map((row) => {
      const [word = '', path = ''] = row.split('\t');
      return [wordNumber(word), path];
    }),
  );
}

/** The figures on texts that were not learned from. */
function report(held: readonly HeldBack[], caution: number, calibration: Calibration): void {
  const findings = findHeldBack(held, caution);
  for (const type of TYPES) say(`${type}: ${figures(findings, (other) => other === type)}`);
  say(`all: ${figures(findings, () => true)}`);
  const outcomes = findings.found.map(({ probability, isRight }) => ({
    confidence: calibrate(probability, calibration),
    isRight,
  }));
  say(`caution ${caution}, calibration ${JSON.stringify(calibration)}`);
  say(`expected calibration error ${calibrationError(outcomes)} %`);
}

function figures({ found, wanted }: Findings, isCounted: (type: string) => boolean): string {
  const mine = found.filter(({ type }) => isCounted(type));
  const matched = mine.filter(({ isRight }) => isRight).length;
  const asked = wanted.filter(isCounted).length;
  const { precision, recall, f1 } = ratioOf({
    matched,
    extra: mine.length - matched,
    missed: asked - matched,
  });
  return `precision ${precision} recall ${recall} F1 ${f1} (${asked} names)`;
}

const STARTED = Date.now();

function say(line: string): void {
  process.stderr.write(`${((Date.now() - STARTED) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
}

train(process.argv.slice(2));
