import { on } from '../shared/implement';
import { ledger } from './ledger';
import { reverse } from './reverse';
import { standings } from './standings';

export const router = on.points.router({ ledger, standings, reverse });
