// Data alone, so that a page can name them without loading the schemas.

/** Why a line is taken for the payment of a bill, or only perhaps. */
export const matchReasons = [
  'number',
  'amount',
  'payer',
  'account',
  'likePayer',
  'sum',
  'batch',
  'part',
  'more',
  'otherPayer',
  'several',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** What a line may be taken for: a bill, or what stands in the house already. */
export const proposalKinds = ['bills', 'payment', 'refund', 'payout', 'batch'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** As what a line that came in is set aside. */
export const sortsIn = ['interest', 'income', 'held', 'wechat', 'cashIn', 'between', 'explained'] as const;
/** As what a line that went out is set aside. */
export const sortsOut = ['fee', 'given', 'cashOut', 'between', 'explained'] as const;
export const lineSorts = [...new Set([...sortsIn, ...sortsOut])] as const;
export type LineSort = (typeof sortsIn)[number] | (typeof sortsOut)[number];

/** What a column of a statement may be. */
export const statementFields = [
  'own',
  'day',
  'time',
  'in',
  'out',
  'amount',
  'side',
  'payer',
  'account',
  'payee',
  'payeeAccount',
  'remark',
  'purpose',
  'note',
  'serial',
  'voucher',
  'balance',
  'order',
  'state',
  'settled',
  'refundSerial',
  'refundOrder',
  'refund',
  'refundState',
  'fee',
] as const;
export type StatementField = (typeof statementFields)[number];

/** Why a row is no line. */
export const rowFaults = [
  'noDay',
  'dayAhead',
  'noAmount',
  'notMoney',
  'both',
  'noSide',
  'tooLarge',
  'otherAccount',
] as const;
export type RowFault = (typeof rowFaults)[number];

export const statementStates = ['matching', 'taken', 'undone', 'discarded'] as const;
export const lineStates = ['open', 'linked', 'set'] as const;
export const differenceKinds = ['missingHere', 'missingThere', 'amount', 'state'] as const;
/** What a difference opens to. */
export const differenceParts = ['line', 'payment', 'refund', 'bill', 'expense', 'entry'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
/** Whether an own bank account is filed with the registrar. */
export const filings = ['unknown', 'filed', 'none'] as const;
export type Filing = (typeof filings)[number];
export const statementChannels = ['bank', 'wechat'] as const;
export type StatementChannel = (typeof statementChannels)[number];
