import { defineTask } from '../shared/queue';

/** Writes the file that somebody has asked for, who waits for it. */
export const exportBuilding = defineTask<{ exportId: string }>({ name: 'buildPrivacyExport', rank: 2, patience: 12 });
/** Never given up: it was promised. */
export const erasing = defineTask<{ erasureId: string }>({
  name: 'carryOutErasure',
  rank: 2,
  patience: Number.POSITIVE_INFINITY,
});
