import { defineTask } from './queue';

/** Content of the file store that goes once its time is over (`cloud-files.ts` keeps it). */
export const deleteFile = defineTask<{ cloudId: string }>({ name: 'deleteFile', rank: 4, patience: 12 });
