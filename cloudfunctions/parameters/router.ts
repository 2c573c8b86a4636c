import type { parameters } from '../../contracts/parameters';
import type { Handlers } from '../shared/implement';
import { calendar } from './calendar';
import { clearDay } from './clear-day';
import { confirm } from './confirm';
import { confirmArrangement } from './confirm-arrangement';
import { list } from './list';
import { propose } from './propose';
import { readArrangement } from './read-arrangement';
import { refuse } from './refuse';
import { setDay } from './set-day';
import { show } from './show';
import { withdraw } from './withdraw';

export const router = {
  list,
  show,
  propose,
  confirm,
  refuse,
  withdraw,
  calendar,
  readArrangement,
  confirmArrangement,
  setDay,
  clearDay,
} satisfies Handlers<typeof parameters>;
