export const disciplineKind = 'discipline';
/** Where it is decided, and where the member reads and answers it. */
export const casePage = (id: string): string => `/modules/standing/pages/case/index?id=${id}`;
