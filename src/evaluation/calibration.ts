import { percent, ratioOf, type Ratio } from './counts.ts';

/** How sure the finder was of a name, and whether the gold has it. */
export interface Outcome {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/**
 * The expected calibration error, in per cent: in each of ten bins of equal width, how far the mean confidence is from
 * the share of names that are right; the mean of that, each bin by its names.
 */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    outcomes.filter(({ confidence }) => binOf(confidence) === bin),
  );
  return percent(
    bins.reduce((sum, bin) => sum + gapOf(bin), 0),
    outcomes.length,
  );
}

function binOf(confidence: number): number {
  return Math.min(BINS - 1, Math.floor(confidence * BINS));
}

/** How many names too many, or too few, the confidences of a bin promise. */
function gapOf(bin: readonly Outcome[]): number {
  const promised = bin.reduce((sum, { confidence }) => sum + confidence, 0);
  return Math.abs(promised - bin.filter(({ isRight }) => isRight).length);
}

/** What is reached when only names of this confidence or more are kept. */
export interface OperatingPoint extends Ratio {
  readonly minConfidence: number;
}

/** 0.1 to 0.95 in steps of 0.05: whole twentieths, so that no rounding shows. */
const THRESHOLDS: readonly number[] = Array.from({ length: 18 }, (_, step) => (step + 2) / 20);

/** The figures at each threshold; `wanted` is how many names the gold has. */
export function operatingCurve(
  outcomes: readonly Outcome[],
  wanted: number,
): readonly OperatingPoint[] {
  return THRESHOLDS.map((minConfidence) => {
    const kept = outcomes.filter(({ confidence }) => minConfidence <= confidence);
    const matched = kept.filter(({ isRight }) => isRight).length;
    const counts = { matched, extra: kept.length - matched, missed: wanted - matched };
    return { minConfidence, ...ratioOf(counts) };
  });
}
