import type { Status } from '../../contracts/membership';

/** Whether there is a membership that could be suspended or ended. */
export const isLiving = (status: Status): boolean => ['active', 'arrears', 'suspended'].includes(status);
