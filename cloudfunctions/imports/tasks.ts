import { defineTask } from '../shared/queue';

/** Takes the rows of a sheet, slice by slice; a clerk watches its bar. */
export const importTaking = defineTask<{ importId: string }>({ name: 'takeImport', rank: 2, patience: 24 });
/** Takes a whole import back. */
export const importUndoing = defineTask<{ importId: string }>({ name: 'undoImport', rank: 2, patience: 3 });
