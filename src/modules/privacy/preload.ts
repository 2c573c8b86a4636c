export const preloadFrom = ['mine'];
