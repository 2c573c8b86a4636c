/** Who opens a page cold; pages that are not named here are opened by a member. The first match counts. */
const personas: [page: RegExp, openid: string][] = [];

/** What a page needs in its link to be what it is. */
const queries: [page: RegExp, query: string][] = [];

export const personaOf = (route: string) => personas.find(([page]) => page.test(route))?.[1] ?? 'local-member';
export const queryOf = (route: string) => queries.find(([page]) => page.test(route))?.[1] ?? '';
