/** A file of its own, fetched when first wanted. */
export const loadPackedRegions = async () => (await import('./packed-regions')).default;
