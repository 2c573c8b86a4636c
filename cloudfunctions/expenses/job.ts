import { sayDecided } from './tell-decided';

export const tasks = [sayDecided];
