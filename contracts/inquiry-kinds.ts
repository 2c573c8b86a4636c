// Data alone: pages that offer these need not load the schemas of inquiries.

/** Who asks: a member by whoever stands for it, a person, somebody without a name here, the registrar (登记管理机关). */
export const askers = ['member', 'person', 'public', 'registrar'] as const;
export type Asker = (typeof askers)[number];
/** What it is about. */
export const topics = ['dues', 'accounts', 'donations', 'meetings', 'officers', 'other'] as const;
export type Topic = (typeof topics)[number];
/** Where it has come to; `reviewed`: the answer to the registrar is still to be handed over. */
export const inquiryStages = [
  'received',
  'assigned',
  'drafting',
  'reviewing',
  'reviewed',
  'replied',
  'closed',
  'transferred',
] as const;
export type InquiryStage = (typeof inquiryStages)[number];
/** How the registrar’s question came, and how its answer is handed over. */
export const waysOfRegistrar = ['letter', 'phone', 'visit'] as const;
export type WayOfRegistrar = (typeof waysOfRegistrar)[number];
export const inquiryColumns = [
  'number',
  'title',
  'stage',
  'topic',
  'asker',
  'from',
  'receivedOn',
  'dueOn',
  'repliedOn',
  'extended',
  'rating',
  'published',
] as const;
export type InquiryColumn = (typeof inquiryColumns)[number];
