import { on } from '../shared/implement';

export const router = on.meetings.router({});
