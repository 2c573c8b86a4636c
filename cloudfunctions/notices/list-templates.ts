import { notices } from '../../contracts/notices';
import { on } from '../shared/implement';
import { countGrants } from './store';
import { chosenTemplates } from './templates';

/** Templates that the association has set up; one that it has not is not asked for. */
export const templates = on(notices.templates).handler(async ({ context: { db, actor } }) => {
  const granted = actor.person ? await countGrants(db, actor.person.id) : new Map<string, number>();
  return {
    rows: chosenTemplates().map(({ template, templateId }) => ({
      template,
      templateId,
      granted: granted.get(template) ?? 0,
    })),
  };
});
