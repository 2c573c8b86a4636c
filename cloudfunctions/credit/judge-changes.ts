import type { CreditModel, Indicator } from '../../contracts/credit-model';
import type { Change } from './judge-lift';
import { counts, type CreditFact } from './judge-share';

export const acts = ['renew', 'fill', 'pledge', 'pay', 'meet', 'train', 'repair'] as const;
export type Act = (typeof acts)[number];
/** A deed with what is needed to say what could be done about it. */
export interface Known extends CreditFact {
  kind: string;
  title: string;
  page: string | null;
  annulled: boolean;
}
/** What is to come that a member could still take part in. */
export interface Coming {
  id: string;
  title: string;
  training: boolean;
  page: string;
}
export interface Possible extends Change {
  act: Act;
  title: string;
  page: string | null;
}
export interface Situation {
  deeds: readonly Known[];
  coming: readonly Coming[];
  /** What coming to a meeting is worth. */
  meetingPoints: number;
  /** Public records that may be repaired today, by their ref. */
  repairable: ReadonlySet<string>;
  day: number;
}
/** How many coming meetings are offered; more of them would only be more of the same. */
const offered = 4;

/**
 * All that this member can do for its file today, each with what would be otherwise then; nothing that is out of its hands:
 * a penalty that must wait, a meeting that is not called yet.
 */
export function possibleChanges(
  model: CreditModel,
  { deeds, coming, meetingPoints, repairable, day }: Situation,
): Possible[] {
  const of = (kind: string) => model.indicators.find((each) => each.runs && each.deeds.includes(kind));
  const standing = deeds.filter(({ annulled }) => !annulled);
  const found: Possible[] = [];
  const add = (indicator: Indicator | undefined, given: Omit<Possible, 'indicator'>) => {
    if (indicator) found.push({ ...given, indicator: indicator.code });
  };
  const counted = (deed: Known) => {
    const indicator = of(deed.kind);
    return indicator ? counts(indicator.form, deed, day) : false;
  };
  const done = (deed: Known): CreditFact => ({ ...deed, amount: deed.whole, day });
  for (const deed of standing) {
    const { kind, ref, title, page } = deed;
    const base = { id: ref, title, page, removes: [ref] };
    if (kind === 'licence.expired' && counted(deed))
      add(of(kind), { ...base, act: 'renew', effort: 2, alike: 'renew' });
    if (kind === 'profile.field' && counted(deed) && deed.amount === 0)
      add(of(kind), { ...base, act: 'fill', effort: 1, alike: 'fill', adds: [done(deed)] });
    // Not late yet: it becomes a promise that was kept when it is paid by its day.
    if (kind === 'dues.bill' && deed.amount === 0 && deed.day > day)
      add(of(kind), { ...base, act: 'pay', effort: 2, alike: 'pay', adds: [done(deed)] });
    if (repairable.has(ref) && counted(deed)) add(of(kind), { ...base, act: 'repair', effort: 4, alike: ref });
  }
  const new_ = (kind: string, ref: string, amount: number): CreditFact => ({
    ...{ ref, indicator: of(kind)?.code ?? '', day, leaves: null, amount, whole: amount, size: null },
  });
  if (!standing.some((deed) => deed.kind === 'pledge' && counted(deed)))
    add(of('pledge'), {
      ...{
        id: 'pledge',
        act: 'pledge',
        title: '',
        page: '/modules/identity/pages/consents/index',
        effort: 1,
        alike: 'pledge',
      },
      adds: [new_('pledge', 'pledge', 1)],
    });
  for (const { id, title, page } of coming.filter(({ training }) => training).slice(0, offered))
    add(of('training'), {
      id: `train:${id}`,
      act: 'train',
      title,
      page,
      effort: 3,
      alike: 'train',
      adds: [new_('training', `meeting:${id}`, 1)],
    });
  if (meetingPoints > 0)
    for (const { id, title, page } of coming.filter(({ training }) => !training).slice(0, offered))
      add(of('points'), {
        id: `meet:${id}`,
        act: 'meet',
        title,
        page,
        effort: 3,
        alike: 'meet',
        adds: [new_('points', `points:${id}`, meetingPoints)],
      });
  return found;
}
