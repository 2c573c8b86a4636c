import { standing } from '../../contracts/standing';
import { askTogether } from '../ground/ask-together';
import { on, type Context } from '../shared/implement';
import { findDiscipline } from './discipline-store';
import { judgeSight } from './judge-sight';
import { papersOf } from './papers';
import { presentDiscipline, type Shown } from './present';
import { councilRule, readCouncilRule } from './rules';

export const show = on(standing.show).handler(async ({ input, context, errors }) => {
  const shown = await showDiscipline(context, input.disciplineId);
  if (!shown) throw errors.CASE_NOT_FOUND();
  return shown;
});

/** A sanction as the caller may see it, with its papers; null when it is not his to see. */
export async function showDiscipline({ db, actor, today }: Context, id: string): Promise<Shown | null> {
  const row = await findDiscipline(db, id, actor);
  const sight = row && judgeSight(actor, row);
  // Before the notice the member knows of nothing.
  if (!row || !sight || (sight === 'member' && row.hearingUntil === null)) return null;
  const { papers, rules } = await askTogether(db, { papers: papersOf(row), rules: councilRule(today) });
  const rule = sight === 'staff' && row.standing.state === 'open' ? readCouncilRule(rules) : null;
  return presentDiscipline(actor, row, sight, papers, rule);
}
