/** Files that still reach into another module's tables: the list only shrinks. */
export const owed: readonly string[] = [
  'cloudfunctions/jobs/store.ts',
  'cloudfunctions/meetings/venue-store.ts',
  'cloudfunctions/membership/application-store.ts',
];
