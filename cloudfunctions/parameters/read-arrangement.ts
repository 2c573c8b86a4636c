import { parameters } from '../../contracts/parameters';
import { on } from '../shared/implement';
import { readAndCompare } from './reading';

export const readArrangement = on(parameters.readArrangement).handler(({ input, context: { db, today } }) =>
  readAndCompare(db, input.text, today),
);
