import { unjudgedHand } from '../../contracts/unjudged-name';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import { clockOf } from '../shared/clock';
import type { Context } from '../shared/implement';
import { done, handle } from '../shared/queue';
import { findAsked, type Invitation } from './invitation-store';
import type { MembershipNotice } from './notify';
import { findHands, type Ended, type HandEnd, type RepresentativeRow } from './representative-store';
import { invitation } from './tasks';
import type { LivingUnit } from './unit-store';

type Told = Pick<Context, 'db' | 'now' | 'actor'>;

const unitPage = '/modules/membership/pages/unit/index';
const notices = (
  personIds: (string | null)[],
  kind: MembershipNotice,
  words: Words,
  link: string | null,
): NewNotice<MembershipNotice>[] =>
  [...new Set(personIds)].flatMap((personId) => (personId === null ? [] : [{ personId, kind, words, link }]));

const objection = {
  'zh-CN': '有异议请联系秘书处，也可以向监事会反映。',
  en: 'If you object, ask the secretariat, or turn to the supervisors.',
};
/** Whose hand it was. */
const byWhom = (as: HandEnd['as'], name: string | null) =>
  ({
    primary: { 'zh-CN': `主要代表${name ?? ''}`, en: `its primary representative${name ? `, ${name},` : ''}` },
    company: { 'zh-CN': '单位的另外两位代表', en: 'two other representatives' },
    secretariat: { 'zh-CN': '协会秘书处（凭单位的证明）', en: 'the secretariat, on a document of the company,' },
    himself: { 'zh-CN': '本人', en: 'himself' },
    takenBack: { 'zh-CN': `${name ?? '单位'}`, en: name ?? 'the company' },
  })[as];
const because = (reason: string | null) => ({
  'zh-CN': reason ? `理由：${reason}。` : '',
  en: reason ? ` Reason: ${reason}.` : '',
});

/** Whose hand was ended hears by whom, why, when and how to object; the others that it ended. */
export async function tellEnded(
  { db, now, actor }: Told,
  { id, name }: LivingUnit,
  ended: Ended,
  { as, reason }: Pick<HandEnd, 'as' | 'reason'>,
): Promise<void> {
  // Of an invitation that was taken back nothing is left to tell: its duty is gone.
  if (as === 'takenBack') return;
  const [by, why, when] = [byWhom(as, actor.person?.name ?? null), because(reason), clockOf(now)];
  const kind = 'membership.representativeEnded';
  const own: Words = {
    'zh-CN': {
      title: `不再代表${name}`,
      body: `你对${name}的代表已于 ${when} 由${by['zh-CN']}结束，即时生效。${why['zh-CN']}${objection['zh-CN']}`,
    },
    en: {
      title: `You no longer represent ${name}`,
      body: `Ended at ${when} by ${by.en} with immediate effect.${why.en} ${objection.en}`,
    },
  };
  const others: Words = {
    'zh-CN': {
      title: `${ended.name}不再代表${name}`,
      body: `由${by['zh-CN']}于 ${when} 结束，即时生效。${why['zh-CN']}`,
    },
    en: {
      title: `${ended.name} no longer represents ${name}`,
      body: `Ended at ${when} by ${by.en} with immediate effect.${why.en}`,
    },
  };
  const left = (await findHands(db, id, now)).map((hand) => hand.personId);
  await postNotices(db, now, [
    ...(as === 'himself' ? [] : notices([ended.personId], kind, own, null)),
    ...notices(
      left.filter((personId) => personId !== actor.person?.id),
      kind,
      others,
      unitPage,
    ),
  ]);
}

/** Everybody who stands for the member hears who is its primary representative now. */
export async function tellPrimary({ db, now }: Told, { id, name }: LivingUnit, chosen: string): Promise<void> {
  const words: Words = {
    'zh-CN': {
      title: `${chosen}是主要代表`,
      body: `${name}的主要代表自 ${clockOf(now)} 起是${chosen}。${objection['zh-CN']}`,
    },
    en: {
      title: `${chosen} is the primary representative`,
      body: `Of ${name}, since ${clockOf(now)}. ${objection.en}`,
    },
  };
  const hands = (await findHands(db, id, now)).map((hand) => hand.personId);
  await postNotices(db, now, notices(hands, 'membership.primaryChosen', words, unitPage));
}

/** Whom a change would end hears of it before the second hand does it. */
export async function tellProposed(
  { db, now }: Told,
  { name }: LivingUnit,
  hand: RepresentativeRow,
  reason: string,
): Promise<void> {
  const words: Words = {
    'zh-CN': {
      title: '有人提出结束你的代表',
      body: `有人凭书面确认提出结束你对${name}的代表，等第二位确认。理由：${reason}。${objection['zh-CN']}`,
    },
    en: {
      title: 'Somebody wants to end your representation',
      body: `On a written confirmation it was proposed that you no longer represent ${name}; a second person has to confirm. Reason: ${reason}. ${objection.en}`,
    },
  };
  await postNotices(db, now, notices([hand.personId], 'membership.endProposed', words, unitPage));
}

/** Who named somebody, and the primary one, hear what he answered. */
export async function tellAnswered(
  { db, now, actor }: Told,
  { id, name }: LivingUnit,
  { name: judged, namedBy }: Pick<Invitation, 'name' | 'namedBy'>,
  accepted: boolean,
): Promise<void> {
  const named = judged ?? unjudgedHand;
  const words: Words = accepted
    ? {
        'zh-CN': { title: `${named}已接受`, body: `${named}已接受邀请，从现在起可以代表${name}。` },
        en: { title: `${named} accepted`, body: `${named} accepted, and may act for ${name} from now on.` },
      }
    : {
        'zh-CN': { title: `${named}婉拒了邀请`, body: `${named}没有接受做${name}的代表。` },
        en: { title: `${named} declined`, body: `${named} did not accept to represent ${name}.` },
      };
  const hands = await findHands(db, id, now);
  const primary = hands.find((hand) => hand.primary)?.personId ?? null;
  // Who named him and left since has nothing to do with it any more.
  const namer = hands.some((hand) => hand.personId === namedBy) ? namedBy : null;
  const told = [namer, primary].filter((personId) => personId !== actor.person?.id);
  await postNotices(db, now, notices(told, 'membership.invitationAnswered', words, unitPage));
}

/** Who named somebody hears that he did not answer in time. */
export const tellExpired = (ended: Ended[]): NewNotice<MembershipNotice>[] =>
  ended.flatMap(({ id, name, namedBy }) =>
    notices(
      [namedBy],
      'membership.invitationAnswered',
      {
        'zh-CN': { title: `${name}的邀请已过期`, body: '对方没有在期限内答复。需要的话可以重新邀请。' },
        en: {
          title: `The invitation of ${name} has expired`,
          body: 'There was no answer in time. You may invite again.',
        },
      },
      unitPage,
    ).map((notice) => ({ ...notice, dedupeKey: `expired:${id}` })),
  );

/** Those who still stand for a member, or wait for it, hear that it left by its notice. */
export const tellLeft = ({ db, now }: Told, { name }: LivingUnit, hands: RepresentativeRow[], reason: string) =>
  postNotices(
    db,
    now,
    notices(
      hands.map((hand) => hand.personId),
      'membership.representativeEnded',
      {
        'zh-CN': {
          title: `${name}已退会`,
          body: `秘书处已按单位的书面通知登记退会，${clockOf(now)} 起生效。理由：${reason}。${objection['zh-CN']}`,
        },
        en: {
          title: `${name} has left`,
          body: `The secretariat recorded its written notice, with effect from ${clockOf(now)}. Reason: ${reason}. ${objection.en}`,
        },
      },
      null,
    ),
  );

/** Whoever has the number is told that he is asked, if anybody has; the company learns of neither. */
export const sayInvited = handle(invitation, async (db, now, { representativeId }) => {
  const asked = await findAsked(db, representativeId, now);
  if (!asked) return done('nobody');
  const words: Words = {
    'zh-CN': {
      title: '请你做单位代表',
      body: `${asked.unit}请你做它的代表。看过说明再决定；接受以前，你和这家单位没有任何关系。`,
    },
    en: {
      title: 'You are asked to represent a company',
      body: `${asked.unit} asks you to represent it. Read what it means before you decide; until you accept you have nothing to do with it.`,
    },
  };
  await postNotices(db, now, [
    {
      personId: asked.personId,
      kind: 'membership.invited',
      words,
      link: `/modules/membership/pages/invitation/index?id=${representativeId}`,
      duty: true,
      dedupeKey: `invited:${representativeId}:${asked.personId}`,
    },
  ]);
  return done('told');
});
