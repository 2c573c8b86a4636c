// Data alone, so that a page can name a kind without loading the schemas.

/** What has to be shown (handbook §6.1); the rows of `disclosure_kind`. Those of a charity come with its module. */
export const disclosureKinds = [
  'annualToAuthority',
  'annualToRegistrar',
  'incomeExpense',
  'duesAccounts',
  'duesStandard',
  'feeList',
  'auditReport',
  'activity',
  'donations',
  'officers',
  'resolution',
] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];
/** What a person may begin: a large meeting that is over, a charter that was changed. */
export const begunKinds = ['activity', 'officers'] as const satisfies readonly DisclosureKind[];
export const audiences = ['public', 'members', 'council'] as const;
export type DisclosureAudience = (typeof audiences)[number];
/** Where else it stands. */
export const disclosureChannels = [
  'site',
  'wechat',
  'group',
  'creditChina',
  'authority',
  'registrar',
  'other',
] as const;
export type DisclosureChannel = (typeof disclosureChannels)[number];
/**
 * Where one stands: nobody has begun it, it is written, reviewed, to be published, published without all its links, done;
 * `dropped`: begun by hand and put away.
 */
export const disclosureStands = [
  'scheduled',
  'drafting',
  'reviewing',
  'reviewed',
  'linking',
  'done',
  'dropped',
] as const;
export type DisclosureStand = (typeof disclosureStands)[number];
/** What must not be shown before somebody has decided on it. */
export const secretKinds = ['phone', 'idNumber', 'bankAccount', 'minor', 'person'] as const;
export type SecretKind = (typeof secretKinds)[number];
/** How a figure is written: fen, how many, a day, or words. */
export const figureUnits = ['fen', 'count', 'day', 'text'] as const;
