import type { changes } from '../../contracts/changes';
import type { Handlers } from '../shared/implement';
import { answer } from './answer';
import { ask } from './ask';
import { enter } from './enter';
import { list } from './list';
import { mine } from './mine';
import { paperFile } from './paper-file';
import { show } from './show';
import { withdraw } from './withdraw';

export const router = { ask, enter, answer, withdraw, list, mine, show, paperFile } satisfies Handlers<typeof changes>;
