import { local } from './local';

/** Now, as the association's server counts it (the local cloud can set its clock forward). Milliseconds. */
export const now = () => Date.now() + (local()?.clockOffsetMs ?? 0);
