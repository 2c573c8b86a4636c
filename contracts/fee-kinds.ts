// Data alone, so that a page can name a kind without loading the schemas.

/** What is charged: dues, services, meetings; grants and sponsorship are income of their own kinds. */
export const billKinds = ['dues', 'service', 'meeting', 'grant', 'sponsorship', 'other'] as const;
export type BillKind = (typeof billKinds)[number];
/** Kinds whose line on the public list may be without a price: a standard or an agreement says how much. */
export const agreedKinds = ['dues', 'grant', 'sponsorship'] as const satisfies readonly BillKind[];
/** How money comes in. */
export const channels = ['wechat', 'bank', 'cash'] as const;
export type Channel = (typeof channels)[number];
export const billStates = ['open', 'paid', 'cancelled'] as const;
export type BillState = (typeof billStates)[number];
