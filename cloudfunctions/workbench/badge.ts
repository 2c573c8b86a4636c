import { workbench } from '../../contracts/workbench';
import { on } from '../shared/implement';
import { published } from './published';
import { countDuties } from './duty-store';

export const badge = on(workbench.badge).handler(({ context: { db, actor, now } }) =>
  countDuties(db, published.duties, actor, now),
);
