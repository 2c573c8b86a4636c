import type { standing } from '../../contracts/standing';
import type { Handlers } from '../shared/implement';
import { appeal } from './appeal';
import { caseFile } from './case-file';
import { cases } from './cases';
import { decide } from './decide';
import { departures } from './departures';
import { mine } from './mine';
import { propose } from './propose';
import { settle } from './settle';
import { show } from './show';
import { state } from './state';
import { withdraw } from './withdraw';

export const router = {
  mine,
  cases,
  show,
  propose,
  decide,
  withdraw,
  state,
  appeal,
  caseFile,
  departures,
  settle,
} satisfies Handlers<typeof standing>;
