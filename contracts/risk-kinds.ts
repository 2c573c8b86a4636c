/** Data alone: pages take it too (handbook §5.6). */
export const riskDomains = [
  'spending',
  'tender',
  'admission',
  'review',
  'donation',
  'meeting',
  'seal',
  'staff',
] as const;
export type RiskDomain = (typeof riskDomains)[number];
export const riskSources = ['rule', 'complaint', 'audit', 'inspection'] as const;
export type RiskSource = (typeof riskSources)[number];
export const riskLevels = ['high', 'middle', 'low'] as const;
export type RiskLevel = (typeof riskLevels)[number];
/** Offices that check a risk. */
export const riskKeepers = ['compliance', 'finance', 'clerk', 'director', 'supervisor'] as const;
export type RiskKeeper = (typeof riskKeepers)[number];
