/** Pages that fetch this package while they are read (src/routes.ts). */
export const preloadFrom = ['home'];
