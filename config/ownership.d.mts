import type { Owner } from './sql/judge-trespass';

export const layers: readonly (readonly string[])[];
export const under: readonly string[];
export const mayUse: Readonly<Record<string, readonly string[]>>;
export const owners: Readonly<Record<string, Owner>>;
