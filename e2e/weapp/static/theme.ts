import type { StaticCheck } from './finding';

/** Names like `@paper` anywhere in a configuration. */
function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^@\w+$/.test(value) ? [value.slice(1)] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(variablesIn);
}

export const themeIsWhole: StaticCheck = {
  name: 'every colour and icon named in app.json is defined in theme.json, light and dark',
  find: (dist) => {
    const used = new Set(['app', ...dist.pages].flatMap((route) => variablesIn(dist.json(`${route}.json`))));
    if (!dist.app.darkmode) return used.size ? ['variables are used but darkmode is off'] : [];
    const location = dist.app.themeLocation ?? 'theme.json';
    if (!dist.has(location)) return [`${location} is missing`];
    const { light = {}, dark = {} } = dist.json(location) as Record<'light' | 'dark', Record<string, string>>;
    return [...used].flatMap((name) => [
      ...(name in light ? [] : [`@${name} has no light value`]),
      ...(name in dark ? [] : [`@${name} has no dark value`]),
    ]);
  },
};
