import { newRequestId } from '@/cloud/request-id';
import type { Translate } from '@/i18n/typed';
import { templates } from '../data/templates';
import type { zhCN } from '../messages/zh-CN';
import type { Kind } from './choices';
import { type Draft, type Item, newItem } from './draft';

type Text = Translate<(typeof zhCN)['run']>;
const agendaOf = (kind: Kind, t: Text): Item[] =>
  templates[kind].agenda.map(([title, matterType, decisionNeeded = false]) => ({
    ...newItem(),
    title: t(`usual.${title}`),
    matterType,
    decisionNeeded,
  }));
const audienceOf = (kind: Kind): Draft['audience'] => {
  const { members, guests, tiers = [] } = templates[kind];
  return { members, guests, tiers: [...tiers], committees: [], offices: [] };
};
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const bare = (agenda: readonly Item[]) => agenda.map(({ id: _, ...item }) => item);

/** Of another kind: whom it is for and the usual agenda follow, as far as nobody has written anything else there. */
export const ofKind = (draft: Draft, kind: Kind, t: Text): Partial<Draft> => {
  const untouched = draft.agenda.length === 0 || same(bare(draft.agenda), bare(agendaOf(draft.kind, t)));
  return {
    kind,
    ...(same(draft.audience, audienceOf(draft.kind)) ? { audience: audienceOf(kind) } : {}),
    ...(untouched ? { agenda: agendaOf(kind, t) } : {}),
  };
};

/** A new draft of a kind. */
export const begun = (empty: Draft, t: Text): Draft => ({
  ...empty,
  audience: audienceOf(empty.kind),
  agenda: agendaOf(empty.kind, t),
});

/** As the earlier one was, for another day: its times, papers and conflicts of interest were that day's own. */
export const copied = (earlier: Draft): Draft => ({
  ...earlier,
  startsAt: null,
  endsAt: null,
  registrationOpensAt: null,
  registrationClosesAt: null,
  cancelUntil: null,
  sessionNo: '',
  urgentReason: '',
  agenda: earlier.agenda.map((item) => ({ ...item, id: newRequestId(), files: [], conflictPersonIds: [] })),
});
