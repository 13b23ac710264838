import { logOdds, type Calibration } from '../model/calibration.ts';
import type { Finding } from './held-back.ts';

const STEPS = 400;
const RATE = 0.5;

/**
 * Fits slope and intercept so that the probabilities of findings hold (Platt 1999, on log-odds): the share of right
 * ones among findings of 0.8 is 0.8. Gradient descent on the log loss, which is convex.
 */
export function fitCalibration(findings: readonly Finding[]): Calibration {
  const points = findings.map(({ probability, isRight }) => ({
    odds: logOdds(probability),
    target: isRight ? 1 : 0,
  }));
  const count = Math.max(1, points.length);
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < STEPS; step++) {
    let [bySlope, byIntercept] = [0, 0];
    for (const { odds, target } of points) {
      const error = target - 1 / (1 + Math.exp(-(slope * odds + intercept)));
      bySlope += error * odds;
      byIntercept += error;
    }
    slope += (RATE * bySlope) / count / SPREAD;
    intercept += (RATE * byIntercept) / count;
  }
  return { slope, intercept };
}

/** About the mean square of log-odds, so that both steps are of one size. */
const SPREAD = 10;
