import { identity } from '../../contracts/identity';
import { countUnread } from '../notices/facts';
import { on } from '../shared/implement';
import { presentUnit } from './units';

export const whoami = on(identity.whoami).handler(async ({ context: { db, today, actor } }) => ({
  signedIn: actor.person !== null || actor.openid !== null,
  channel: actor.channel,
  person: actor.person,
  offices: actor.offices,
  units: actor.units.map(presentUnit),
  actingFor: actor.actingFor,
  unread: actor.person ? await countUnread(db, actor.person.id) : 0,
  today,
}));
