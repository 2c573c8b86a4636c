// Data alone: who reads the posts need not load the schemas of positions.

export const posts = [
  'president',
  'vicePresident',
  'standingDirector',
  'director',
  'chiefSupervisor',
  'supervisor',
  'secretaryGeneral',
  'committeeChair',
] as const;
export const cadres = ['none', 'serving', 'relieved', 'retiredLately', 'retired'] as const;
