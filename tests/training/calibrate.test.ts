import { describe, expect, test } from '@jest/globals';
import { fitCalibration } from '../../src/training/calibrate.ts';
import { calibrate } from '../../src/model/calibration.ts';
import type { Finding } from '../../src/training/held-back.ts';

/** So many findings of a probability, of which such a share is right. */
function findings(probability: number, share: number, count = 100): Finding[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'person',
    probability,
    isRight: i < share * count,
  }));
}

/** What the calibration of these findings makes of a probability. */
function calibrated(all: readonly Finding[], probability: number): number {
  return calibrate(probability, fitCalibration(all));
}

describe('fitCalibration', () => {
  test('leaves probabilities that hold', () => {
    const { slope, intercept } = fitCalibration([...findings(0.2, 0.2), ...findings(0.9, 0.9)]);
    expect(slope).toBeCloseTo(1, 2);
    expect(intercept).toBeCloseTo(0, 2);
  });

  test.each([
    ['too sure', 0.7, 0.3],
    ['not sure enough', 0.95, 0.05],
  ])('mends a model that is %s', (_, high, low) => {
    const all = [...findings(0.9, high), ...findings(0.1, low)];
    expect(calibrated(all, 0.9)).toBeCloseTo(high, 2);
    expect(calibrated(all, 0.1)).toBeCloseTo(low, 2);
  });

  test('moves all probabilities where names are too rarely right', () => {
    const all = [...findings(0.9, 0.8), ...findings(0.6, 0.4)];
    expect(calibrated(all, 0.9)).toBeCloseTo(0.8, 1);
    expect(calibrated(all, 0.6)).toBeCloseTo(0.4, 1);
  });

  test('takes probabilities of 0 and 1, and a little beyond', () => {
    const all = [...findings(1, 0.99), ...findings(1 + 1e-12, 1), ...findings(0, 0.01)];
    const { slope, intercept } = fitCalibration(all);
    expect(Number.isFinite(slope) && Number.isFinite(intercept)).toBe(true);
    expect(slope).toBeGreaterThan(0);
  });

  test('changes nothing where nothing was found', () => {
    expect(fitCalibration([])).toEqual({ slope: 1, intercept: 0 });
  });
});
