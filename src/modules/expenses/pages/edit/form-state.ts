import { today } from '@/i18n/dates';
import type { DraftForm, Form, Shown } from '../../types';
import { fenOf, yuanOf } from '@/i18n/typed-money';

export type Kind = DraftForm['kind'];
/** What the lists call what is in no line of the budget. */
export const outside = '-';

export const emptyForm = (): DraftForm => ({ kind: 'ordinary', fields: { day: today() }, invoices: [], files: [] });

const lines = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/[\n、,，]/)
    .map((each) => each.trim())
    .filter(Boolean);
const text = (typed: string | undefined): string => (typed ?? '').trim();
const orNull = (typed: string | undefined): string | null => text(typed) || null;

/** An expense that was returned, as a form to be mended; its account stays on the server. */
export function formOfExpense(expense: Shown): DraftForm {
  const { reception, travel } = expense;
  const given: Record<string, string | null | undefined> = {
    ...{ payeeName: expense.payeeName, payeeBank: expense.payeeBank, purpose: expense.purpose },
    ...{ lineCode: expense.lineCode ?? outside, category: expense.category, amount: yuanOf(expense.amount) },
    ...{
      day: expense.day,
      contractNo: expense.contractNo,
      contractOn: expense.contractOn,
      clearBy: expense.clearBy,
      advanceId: expense.advance?.id,
    },
    ...{ meetingId: expense.meeting?.id, fundId: expense.fund?.id },
    ...(reception && {
      ...{ letterNo: reception.letterNo, guests: reception.guests.join('\n'), hosts: reception.hosts.join('\n') },
      ...{ place: reception.place, gifts: reception.gifts ? yuanOf(reception.gifts) : '' },
      drinks: reception.alcohol ? (reception.tobacco ? 'both' : 'alcohol') : reception.tobacco ? 'tobacco' : 'none',
    }),
    ...(travel && { ...{ from: travel.from, to: travel.to, until: travel.until }, people: travel.people.join('\n') }),
  };
  return {
    kind: expense.kind,
    fields: Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value ? [[key, value]] : []))),
    invoices: expense.invoices.map(({ id: _, ...invoice }) => invoice),
    files: expense.files.map(({ id, name }) => ({ fileId: id, name })),
  };
}

export const receptionOf = ({ kind, fields }: DraftForm): Form['reception'] =>
  kind !== 'reception'
    ? null
    : {
        ...{ letterNo: text(fields.letterNo), guests: lines(fields.guests), hosts: lines(fields.hosts) },
        ...{ place: text(fields.place), gifts: fenOf(fields.gifts ?? '') ?? 0 },
        alcohol: fields.drinks === 'alcohol' || fields.drinks === 'both',
        tobacco: fields.drinks === 'tobacco' || fields.drinks === 'both',
      };

const chosen = (value: string | undefined): string | null => (value && value !== outside ? value : null);
/** Part of it is covered by an advance, which was paid out of money that nobody restricted. */
export const takesAdvance = ({ advanceId }: DraftForm['fields']): boolean => chosen(advanceId) !== null;

/** The whole as it is handed in; asked for once nothing is wrong with it. */
export function wholeOf(form: DraftForm): Form {
  const { kind, fields, invoices, files } = form;
  const lineCode = fields.lineCode === outside || kind === 'advance' ? null : (fields.lineCode ?? null);
  return {
    ...{ kind, payeeName: text(fields.payeeName), payeeBank: orNull(fields.payeeBank), purpose: text(fields.purpose) },
    payeeAccount: orNull(fields.payeeAccount?.replace(/\s/g, '')),
    ...{ lineCode, category: (fields.category as Form['category'] | undefined) ?? 'other' },
    ...{ amount: fenOf(fields.amount ?? '') ?? 0, day: fields.day ?? today(), contractNo: orNull(fields.contractNo) },
    reception: receptionOf(form),
    travel:
      kind === 'travel'
        ? {
            ...{ from: text(fields.from), to: text(fields.to), until: fields.until ?? fields.day ?? today() },
            people: lines(fields.people),
          }
        : null,
    clearBy: kind === 'advance' ? (fields.clearBy ?? null) : null,
    contractOn: orNull(fields.contractOn),
    meetingId: kind === 'advance' ? null : chosen(fields.meetingId),
    fundId: kind === 'advance' || takesAdvance(fields) ? null : chosen(fields.fundId),
    advanceId: kind === 'advance' ? null : chosen(fields.advanceId),
    invoices: kind === 'advance' ? [] : invoices,
    files: files.map(({ fileId }) => fileId),
  };
}

/** What is wrong with what is written, by field, in reading order: the key of its sentence. */
export function faultsOf(form: DraftForm) {
  const { kind, fields, invoices } = form;
  const account = text(fields.payeeAccount).replace(/\s/g, '');
  const day = fields.day ?? '';
  const wrong = {
    payeeName: text(fields.payeeName).length < 2,
    payeeAccount: account !== '' && !/^\d{8,32}$/.test(account),
    purpose: text(fields.purpose).length < 4,
    amount: (fenOf(fields.amount ?? '') ?? 0) <= 0,
    lines: kind !== 'advance' && !fields.lineCode,
    guests: kind === 'reception' && lines(fields.guests).length === 0,
    from: kind === 'travel' && text(fields.from) === '',
    to: kind === 'travel' && text(fields.to) === '',
    until: kind === 'travel' && fields.until !== undefined && fields.until < day,
    clearBy: kind === 'advance' && (fields.clearBy ?? '') < day,
    invoiceNumber: kind !== 'advance' && invoices.some(({ number }) => !/^\d{8,20}$/.test(number)),
    invoiceAmount: kind !== 'advance' && invoices.some(({ amount }) => amount <= 0),
  };
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter((key) => wrong[key]);
}
