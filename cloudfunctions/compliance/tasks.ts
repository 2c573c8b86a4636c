import { defineTask } from '../shared/queue';

/** Goes through the night, some slices a turn; never given up, for half a night watches half. */
export const night = defineTask<{ day: string }>({
  name: 'judgeNight',
  rank: 3,
  patience: Number.POSITIVE_INFINITY,
});
/** Judges one subject after the event that concerns it (migrations/0131); the night comes by it anyway. */
export const atOnce = defineTask<{ kind: string; subject: string }>({ name: 'judgeSubject', rank: 2, patience: 6 });
/** Tries a value on the past, some slices a turn. */
export const trying = defineTask<{ id: string }>({ name: 'backTest', rank: 3, patience: Number.POSITIVE_INFINITY });
