import type { RefusalCode } from '@contracts/house';
import type { DoorRefusal } from '@contracts/wire';

/** What the phone itself refuses with when no answer came. */
export type NetworkRefusal = 'OFFLINE' | 'TIMEOUT';
/** Every code that a call may end in; a code without a sentence does not compile. */
export type RefusalMessages = Record<DoorRefusal | RefusalCode | NetworkRefusal, string>;
