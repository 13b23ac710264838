/** Turns log-odds of the chain into log-odds that hold. */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

const SUREST = 1 - 1e-6;

/** Log-odds of a probability, bounded so that they stay finite. */
export function logOdds(probability: number): number {
  const bounded = Math.min(SUREST, Math.max(1 - SUREST, probability));
  return Math.log(bounded / (1 - bounded));
}

/** The probability that holds, by what was seen in training. */
export function calibrate(probability: number, { slope, intercept }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(probability) + intercept)));
}
