import { rolePackages } from '../role-packages';
import { queries } from './queries';
import type { HomeView } from './reads';

/**
 * Fetches the packages that fit who reads, as soon as home has said it: `preloadRule` goes by page alone, and
 * `wx.preDownloadSubpackage` knows workers only. Without a network the tap that opens a page fetches its package.
 */
export const watchRole = () => {
  const fetched = new Set<string>();
  queries.getQueryCache().subscribe(() => {
    const role = queries.getQueryData<HomeView>(['workbench', 'home'])?.role;
    if (!role || fetched.has(role)) return;
    fetched.add(role);
    for (const fetch of rolePackages[role] ?? []) fetch().catch(() => undefined);
  });
};
