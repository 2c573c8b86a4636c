import type { ComponentType } from 'react';

/** A phone has no desk; a browser takes desk.h5.tsx in its place. */
export const Desk = (_: { lists: (() => Promise<{ Lists: ComponentType }>) | undefined }) => null;
