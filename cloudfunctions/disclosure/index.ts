import { openDoor } from '../shared/entry';
import { router } from './router';

export const main = openDoor('disclosure', router);
