import { openDoor } from '../shared/entry';
import { router } from './router';
import { gate } from './scan';

export const main = openDoor('attendance', router, { scan: gate.ask });
