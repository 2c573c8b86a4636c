export const dutyPage = (id: string): string => `/modules/disclosure/pages/duty/index?id=${id}`;
export const itemPage = (id: string): string => `/modules/disclosure/pages/item/index?id=${id}`;
