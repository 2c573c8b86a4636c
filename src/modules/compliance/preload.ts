/** For whom this package is fetched once it is known who reads (src/role-packages.ts). */
export const preloadFor = ['office'];
