/** Finance alone opens it, at a desk for the most part: it comes when it is opened. */
export const preloadFrom = [];
