export const consolePage = () => '';
