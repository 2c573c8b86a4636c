import type { points } from '../../contracts/points';
import type { Handlers } from '../shared/implement';
import { ledger } from './ledger';
import { reverse } from './reverse';
import { standings } from './standings';

export const router = { ledger, standings, reverse } satisfies Handlers<typeof points>;
