export const preloadFrom = ['services'];
export const preloadFor = ['office'];
