/** Staff alone opens it, and seldom: it comes when it is opened. */
export const preloadFrom = [];
