import { as, db, setClock } from '../../config/jest-functions/house';
import { sidePosts } from './job';

type Form = Parameters<ReturnType<typeof as>['sideposts']['declare']>[0];
let n = 0;
/** A paid post at a company of its own name. */
export const form = (change: Partial<Form> = {}): Form => ({
  ...{ orgName: `远航${++n}咨询有限公司`, isInvestee: false, position: '顾问', paid: true, band: 'to50k' },
  ...{ from: '2026-01-01', ...change },
});
export const declared = async (openid: string, change: Partial<Form> = {}) =>
  (await as(openid).sideposts.declare(form(change))).postId;

/** The clock and the timers of a day. */
export const runJob = (iso: string) => {
  setClock(iso);
  return sidePosts(db, new Date(iso));
};
