import { resolvePath } from '../dist';
import type { Query } from '../runtime/page-stack';
import { type Options, requiredText } from './failure';
import type { World } from './world';

/** Splits a url of the app. Values stay encoded: WeChat hands them to `onLoad` as they were written. */
export function parseUrl(from: string, url: string): { route: string; query: Query } {
  const [path = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );
  return { route: resolvePath(from, path), query };
}

export function navigation({ pages, dialogs }: World) {
  const to = (options: Options) => parseUrl(pages.open.at(-1)?.route ?? '', requiredText(options, 'url'));
  return {
    navigateTo: (options: Options) => {
      const { route, query } = to(options);
      dialogs.hush();
      pages.navigateTo(route, query);
    },
    redirectTo: (options: Options) => {
      const { route, query } = to(options);
      pages.redirectTo(route, query);
    },
    reLaunch: (options: Options) => {
      const { route, query } = to(options);
      pages.reLaunch(route, query);
    },
    switchTab: (options: Options) => {
      if (requiredText(options, 'url').includes('?')) throw new Error('can not switchTab with a query');
      pages.switchTab(to(options).route);
    },
    navigateBack: (options: Options) => pages.navigateBack(typeof options.delta === 'number' ? options.delta : 1),
  };
}
