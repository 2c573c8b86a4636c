/** The tabs, in the order of the bar. */
export const tabs = ['home', 'meetings', 'services', 'mine'] as const;
export type Tab = (typeof tabs)[number];
