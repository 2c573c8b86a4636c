const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A parameter as the function answers it, to be changed where a test needs it otherwise. */
export const parameter = (part: object = {}) => ({
  id: 'identity.termYears',
  title: '每届任期上限',
  titleEn: 'Longest term of office',
  source: '《任职管理办法》',
  sourceEn: 'Measures for officers',
  article: '第八条',
  tag: 'verified',
  needsHumanCheck: false,
  shape: { kind: 'number', min: 1, max: 10, unit: 'year', stricter: 'less', binding: true },
  value: 5,
  standard: 5,
  own: false,
  since: '2015-09-01',
  nextFrom: null,
  waiting: false,
  ...part,
});
export const shown = (part: object = {}) => ({
  ...parameter(),
  versions: [{ value: 5, own: false, from: '2015-09-01', until: null, reason: null, resolution: null }],
  proposals: [],
  mayPropose: true,
  today: '2026-11-20',
  ...part,
});
export const proposal = (part: object = {}) => ({
  id: id(7),
  value: 4,
  reason: '章程第二十条。',
  resolution: '理决〔2026〕9号',
  effectiveFrom: '2027-01-01',
  state: 'open',
  proposedBy: '林晓',
  proposedAt: '2026-11-19T02:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  decidedReason: null,
  own: false,
  mayDecide: true,
  lapsed: false,
  ...part,
});
export { id };
