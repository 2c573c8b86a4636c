/** One key, one answer: the list of duties, and whoever asks what comes next, share it. */
export const dutiesKey = ({ filter, source = '' }: { filter: string; source?: string }) =>
  ['workbench', 'duties', 'list', filter, source] as const;
