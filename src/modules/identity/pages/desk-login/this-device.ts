// Order counts: Edge and Opera also call themselves Chrome, Chrome also calls itself Safari.
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/QQBrowser\//, 'QQ Browser'],
  [/360(SE|EE)/, '360'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];
const named = (agent: string, list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1];

/** `Chrome · Windows`: how the phone will name the computer that asks. Names only, so it needs no translation. */
export const deviceOf = (userAgent: string) =>
  [named(userAgent, browsers), named(userAgent, systems)].filter(Boolean).join(' · ') || 'Web';
