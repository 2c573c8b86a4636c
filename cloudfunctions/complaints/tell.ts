import type { Desk } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';
import { type NewNotice, postNotices, type Words } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { Complaint } from './complaint-store';
import { deskOffices, type Holder, secondOffices } from './judge-desk';
import { findPeople } from './receive-store';

type House = Pick<Context, 'db' | 'now'>;
type Named = Pick<Complaint, 'id' | 'number'>;
const page = (id: string) => `/modules/complaints/pages/complaint/index?id=${id}`;

/** A message names the matter, and nobody. */
const says = {
  waiting: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 等你办理`, body: '请在期限内办理。和你有关的，请移交。' },
    en: {
      title: `Complaint ${number} waits for you`,
      body: 'Please see to it in time; hand it over if it concerns you.',
    },
  }),
  second: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 等你复核`, body: '决定要由另一个人复核。' },
    en: { title: `Complaint ${number} waits for your second look`, body: 'The decision takes another person.' },
  }),
  sentBack: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 的决定被退回`, body: '请看复核人的理由。' },
    en: { title: `The decision on complaint ${number} was sent back`, body: 'Please read why.' },
  }),
  accepted: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 已受理`, body: '可以随时看办到哪一步、到哪一天。' },
    en: { title: `Complaint ${number} was accepted`, body: 'You can see where it stands and by which day.' },
  }),
  notAccepted: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 没有受理`, body: '请看理由；不服的，可以在期限内申诉一次。' },
    en: { title: `Complaint ${number} was not accepted`, body: 'Please read why; you may appeal once, in time.' },
  }),
  staysRefused: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 维持不受理`, body: '已由别人复核，这是最后的结果，请看理由。' },
    en: { title: `Complaint ${number} stays refused`, body: 'Others have looked at it; this is the last word.' },
  }),
  handedOver: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 换了经办`, body: '原来的经办需要回避，期限不变。' },
    en: { title: `Complaint ${number} is handled by others now`, body: 'Who had it was concerned; the day stays.' },
  }),
  hearing: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 请你说明`, body: '请在期限内说明情况，可以附材料。' },
    en: { title: `Complaint ${number}: your statement, please`, body: 'Please answer in time; papers can be added.' },
  }),
  decided: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 有了决定`, body: '请看决定和理由；不服的，可以在期限内申诉一次。' },
    en: { title: `Complaint ${number} was decided`, body: 'Please read why; each side may appeal once, in time.' },
  }),
  answered: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 的申诉有了答复`, body: '这是最后的结果。' },
    en: { title: `The appeal in complaint ${number} was answered`, body: 'This is the last word.' },
  }),
  closed: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 已经办结`, body: '申诉期限已过，决定生效。' },
    en: { title: `Complaint ${number} is closed`, body: 'Nobody appealed in time; the decision stands.' },
  }),
  withdrawn: ({ number }: Named): Words => ({
    'zh-CN': { title: `投诉 ${number} 已经撤回`, body: '不用再说明。' },
    en: { title: `Complaint ${number} was withdrawn`, body: 'Nothing more is asked of you.' },
  }),
} as const;
type Said = keyof typeof says;
// What waits for somebody is among his duties; the rest is read and gone.
const duties: readonly Said[] = ['waiting', 'second', 'hearing', 'decided', 'notAccepted'];

const post = ({ db, now }: House, about: Named, said: Said, people: Iterable<string>) =>
  postNotices(
    db,
    now,
    [...new Set(people)].map(
      (personId): NewNotice => ({
        ...{ personId, kind: `complaints.${said}`, words: says[said](about), link: page(about.id) },
        duty: duties.includes(said),
      }),
    ),
  );
const free = (holders: readonly Holder[], offices: readonly Office[], barred: readonly string[]) =>
  holders
    .filter(({ personId, office }) => offices.includes(office) && !barred.includes(personId))
    .map((each) => each.personId);

/** Whoever of a desk is free of the matter. */
export const tellWaiting = (
  house: House,
  about: Named & { desk: Desk },
  { holders, barred }: { holders: readonly Holder[]; barred: readonly string[] },
) => post(house, about, 'waiting', free(holders, deskOffices[about.desk], barred));

export const tellMaker = (
  house: House,
  row: Pick<Complaint, 'id' | 'number' | 'byPerson'>,
  said: 'accepted' | 'notAccepted' | 'staysRefused' | 'handedOver',
) => post(house, row, said, row.byPerson ? [row.byPerson] : []);

/** Who answers for the other side: who stands for the member, the officer, the head of the secretariat and its clerks. */
const othersOf = ({ others, holders }: Awaited<ReturnType<typeof findPeople>>, { kind }: Pick<Complaint, 'kind'>) =>
  kind === 'secretariat' ? free(holders, ['clerk', 'director'], []) : others;

export async function tellHearing(context: House & Pick<Context, 'today'>, row: Complaint): Promise<void> {
  await post(context, row, 'hearing', othersOf(await findPeople(context.db, row.id, context.today), row));
}

/** The other side, where it had been asked, hears that it is over. */
export async function tellWithdrawn(context: House & Pick<Context, 'today'>, row: Complaint): Promise<void> {
  if (!row.heardOn) return;
  await post(context, row, 'withdrawn', othersOf(await findPeople(context.db, row.id, context.today), row));
}

/** What became of a decision: to the second person, back to who made it, or to both sides. */
export async function tellDecided(
  context: House & Pick<Context, 'today'> & { actor?: Context['actor'] },
  row: Complaint,
  said: 'proposed' | 'sentBack' | 'decided' | 'answered' | 'closed',
): Promise<void> {
  if (said === 'sentBack') {
    await post(context, row, said, row.decidedBy ? [row.decidedBy] : []);
    return;
  }
  const people = await findPeople(context.db, row.id, context.today);
  if (said === 'proposed') {
    const me = context.actor?.person?.id ?? '';
    await post(context, row, 'second', free(people.holders, secondOffices[row.desk], [...people.barred, me]));
    return;
  }
  const sides = [...(people.maker ? [people.maker] : []), ...(row.heardOn ? othersOf(people, row) : [])];
  await post(context, row, said, sides);
}

/** Who answers an appeal. */
export async function tellAppealed(
  context: House,
  row: Complaint,
  desk: Desk,
  people: { holders: readonly Holder[]; barred: readonly string[] },
): Promise<void> {
  await tellWaiting(context, { ...row, desk }, people);
}
