import { compliance } from '../../contracts/compliance';
import { newId } from '../shared/ids';
import { foldText } from '../ground/fold-text';
import { on, personOf } from '../shared/implement';
import { namesSomebody, saveExample } from './finding-store';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';
import { namesOf, withoutNames } from './judge-example';

/** The second person: what was found is false, and teaches by its facts without real data; or it stands. */
export const decideFalse = on(compliance.decideFalse).handler(async ({ input, context, errors }) => {
  const { db, now, actor } = context;
  const { isFalse, reason, example } = input;
  const record = await judgeAsked(context, 'decideFalse', input).catch(refuseHandling(errors));
  if (isFalse) {
    if (example === undefined) throw errors.EXAMPLE_NEEDED();
    // In whatever script it is written.
    const folded = foldText(example);
    const real = namesOf(record.title, record.facts).some((name) => folded.includes(foldText(name) || name));
    if (real || (await namesSomebody(db, example))) throw errors.EXAMPLE_NAMES();
    const { id: findingId, ruleId, facts } = record;
    const given = {
      id: newId(now),
      findingId,
      ruleId,
      said: example,
      facts: withoutNames(facts),
      by: personOf(actor).id,
    };
    await saveExample(db, given, now);
  }
  return carryOut(context, 'decideFalse', record, { reason, isFalse }).catch(refuseHandling(errors));
});
