import type { charity } from '../../contracts/charity';
import type { Handlers } from '../shared/implement';
import { received } from './received';

export const router = { received } satisfies Handlers<typeof charity>;
