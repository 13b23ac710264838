import { readFileSync } from 'node:fs';
import { openModel, type Model } from '../../src/model/model.ts';

let model: Model | undefined;

/** The model that comes with the program. */
export function trainedModel(): Model {
  model ??= openModel(readFileSync(new URL('../../models/names.bin', import.meta.url)));
  return model;
}
