import { openTimer } from '../shared/timer';
import { schedule } from './schedule';

export const main = openTimer(schedule);
