import type { ledger } from '../../contracts/ledger';
import type { Handlers } from '../shared/implement';
import { lines } from './lines';
import { proof } from './proof';
import { state } from './state';

export const router = { state, lines, proof } satisfies Handlers<typeof ledger>;
