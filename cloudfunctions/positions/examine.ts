import type { Finding, PositionForm } from '../../contracts/positions';
import type { Context } from '../shared/implement';
import { judgeForm, type FormRefusal } from './judge-form';
import { judgePosition } from './judge-position';
import { findAround } from './position-store';
import { findLimits } from './rules';

export type Refusal = FormRefusal | 'MEMBER_NOT_FOUND' | 'COMMITTEE_NOT_FOUND' | 'TERM_NOT_FOUND';

/** What is wrong with a form, or what the rules of its first day find. */
export async function examine(
  { db, today }: Pick<Context, 'db' | 'today'>,
  form: PositionForm,
): Promise<{ refusal: Refusal } | { findings: Finding[] }> {
  const refusal = judgeForm(form);
  if (refusal) return { refusal };
  const around = await findAround(db, form);
  if (!around.memberFound) return { refusal: 'MEMBER_NOT_FOUND' };
  if (!around.committeeFound) return { refusal: 'COMMITTEE_NOT_FOUND' };
  if (!around.termFound) return { refusal: 'TERM_NOT_FOUND' };
  const asked = {
    ...{ post: form.post, personName: form.personName ?? null, membershipId: form.membershipId ?? null },
    ...{ startsOn: form.startsOn, endsOn: form.endsOn, how: form.how, bornMonth: form.bornMonth ?? null },
    ...{ cadre: form.cadre, approval: form.approval ?? null, elsewhere: form.elsewhere ?? null, paid: form.paid },
    termEndsOn: around.termEndsOn,
  };
  return { findings: judgePosition(asked, around.others, await findLimits(db, today)) };
}
