import { appointPerson } from '../../config/jest-functions/cast';
import { as, setClock } from '../../config/jest-functions/house';
import { offices } from '../../contracts/wire';
import { decision, made, memberOf, proposedAbout, step } from '../complaints/cast';
import { asked, draft, noted, replied, step as stepOf } from '../inquiries/cast';
import { does, dutyMade, publishedBy, reviews, says } from '../disclosure/cast';
import { declared, runJob } from '../sideposts/cast';
import type { Made } from './money-cast';

let n = 0;
const desk = ['local-clerk', 'local-director', 'local-compliance', 'local-clerk-2'];
const but = (openid: string) => desk.filter((each) => each !== openid);
/** A complaint about a fee, by somebody new. */
const complained = async () => {
  const openid = `complains-${++n}`;
  const { complaintId, number } = await made(openid);
  return { openid, complaintId, named: number, withdraw: () => step(openid, 'withdraw', complaintId, {}) };
};
const about = async () => {
  const [openid, by] = [`accused-${++n}`, `accuses-${n}`];
  const { id } = await memberOf(openid);
  const complaintId = await proposedAbout(id, openid, by);
  const { number } = await as(by).complaints.show({ complaintId });
  return { openid, by, complaintId, named: number };
};

const clerks = ['local-clerk', 'local-clerk-2'];
const changes = { changes: '章程第三条修改。' };
/** A disclosure that its clerks have written and sent in. */
const sentIn = async () => {
  const { id, title } = await dutyMade('officers');
  await does('local-clerk', 'fill', id);
  await says('local-clerk', id, changes);
  await does('local-clerk', 'submit', id);
  return { id, title };
};

/** Duties of complaints, questions, side posts and disclosures. */
export const recordMakers: Record<string, () => Promise<Made>> = {
  'complaints.accept': async () => {
    const { named, openid, withdraw } = await complained();
    return { named, whose: desk, people: [openid], done: withdraw };
  },
  'complaints.decide': async () => {
    const { named, openid, complaintId, withdraw } = await complained();
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    return { named, whose: desk, people: [openid], done: withdraw };
  },
  'complaints.review': async () => {
    const { named, openid, complaintId } = await complained();
    await step('local-clerk', 'accept', complaintId, { accepted: false, reason: '不是本会的收费。' });
    await as(openid).complaints.appeal({ complaintId, words: '票据是本会开的。' });
    const words = '看过材料，不是本会的收费。';
    return {
      ...{ named, whose: ['local-supervisor'], people: [openid] },
      done: () => step('local-supervisor', 'review', complaintId, { granted: false, words }),
    };
  },
  'complaints.state': async () => {
    const [openid, by] = [`asked-${++n}`, `asks-${n}`];
    const { id } = await memberOf(openid);
    const { complaintId, number } = await made(by, { kind: 'member', membershipId: id, about: '' });
    await step('local-clerk', 'accept', complaintId, { accepted: true });
    await step('local-clerk', 'hear', complaintId, { words: '请说明合同履行的情况。' });
    const done = () => as(openid).complaints.state({ complaintId, words: '已经补发。' });
    // Once it has answered the desk goes on.
    return {
      named: number,
      whose: [openid],
      people: [openid, by],
      done: () => done().then(() => step(by, 'withdraw', complaintId, {})),
    };
  },
  'complaints.confirm': async () => {
    const { named, openid, by, complaintId } = await about();
    const done = () => step(by, 'withdraw', complaintId, {});
    return { named, whose: [...but('local-clerk'), 'local-president'], people: [openid, by], done };
  },
  'complaints.read': async () => {
    const { named, openid, by, complaintId } = await about();
    await step('local-director', 'confirm', complaintId, { agree: true });
    const done = async () => {
      await as(openid).complaints.appeal({ complaintId, words: '不服。' });
      await step('local-supervisor', 'answer', complaintId, decision);
    };
    return { named, whose: [openid, by], people: [openid, by], done };
  },
  'complaints.answer': async () => {
    const { named, openid, by, complaintId } = await about();
    await step('local-director', 'confirm', complaintId, { agree: true });
    await as(openid).complaints.appeal({ complaintId, words: '不服。' });
    return {
      named,
      whose: ['local-supervisor'],
      people: [openid, by],
      done: () => step('local-supervisor', 'answer', complaintId, decision),
    };
  },
  'inquiry.inquiryDraft': async () => {
    const openid = `asks-${++n}`;
    const { inquiryId, number } = await asked(openid);
    const whose = ['local-clerk', 'local-director', 'local-clerk-2'];
    return {
      named: number,
      whose,
      people: [openid],
      done: () => stepOf('local-clerk', 'transfer', inquiryId, { words: '请向税务机关查询。' }),
    };
  },
  'inquiry.inquiryReview': async () => {
    const openid = `asks-${++n}`;
    const { inquiryId, number } = await asked(openid);
    await stepOf('local-clerk', 'submit', inquiryId, { draft });
    return {
      ...{ named: number, people: [openid] },
      whose: [...but('local-clerk'), 'local-finance', 'local-president'],
      done: () => stepOf('local-finance', 'review', inquiryId, { agree: true }),
    };
  },
  'inquiries.deliver': async () => {
    const { inquiryId, number } = await noted();
    await replied(inquiryId);
    return {
      ...{ named: number, whose: ['local-clerk', 'local-director', 'local-clerk-2'] },
      done: () => stepOf('local-clerk', 'deliver', inquiryId, { on: '2026-11-20', way: 'letter' }),
    };
  },
  'sideposts.declare': async () => {
    const openid = `declares-${++n}`;
    await appointPerson(openid, 'council');
    await runJob('2026-11-20T02:00:00Z');
    // Everybody who holds an office was asked.
    const whose = [
      ...offices.map((office) => `local-${office}`),
      'local-clerk-2',
      'clerk-of-foundry',
      'clerk-of-moulds',
      openid,
    ];
    const done = async () => {
      for (const each of whose) {
        const { posts } = await as(each).sideposts.mine({});
        await as(each).sideposts.declareYear({ year: 2026, nothing: posts.length === 0 });
      }
    };
    return { named: '2026', whose, people: [openid], done };
  },
  'sideposts.confirm': async () => {
    setClock('2026-11-13T02:00:00Z');
    const postId = await declared('local-compliance');
    setClock('2026-11-20T02:00:00Z');
    return {
      named: '2026-11-13',
      whose: ['local-director', 'local-supervisor'],
      done: () => as('local-director').sideposts.confirm({ postId }),
    };
  },
  'disclosure.write': async () => {
    const { id, title } = await dutyMade('officers');
    const done = async () => {
      await does('local-clerk', 'fill', id);
      await says('local-clerk', id, changes);
      await does('local-clerk', 'submit', id);
    };
    return { named: title, whose: clerks, done };
  },
  'disclosure.disclosureReview': async () => {
    const { id, title } = await sentIn();
    const whose = ['local-director', 'local-compliance', 'local-supervisor', 'local-president'];
    return { named: title, whose, done: () => reviews('local-supervisor', id) };
  },
  'disclosure.publish': async () => {
    const { id, title } = await sentIn();
    await reviews('local-supervisor', id);
    return { named: title, whose: clerks, done: () => does('local-clerk', 'publish', id) };
  },
  'disclosure.link': async () => {
    const { id, title } = await dutyMade('annualToAuthority', { since: '2025-12-31' });
    await publishedBy('local-clerk', id, { lawful: '守法。', activities: '有活动。' });
    const done = () =>
      as('local-clerk').disclosure.addChannel({
        id,
        channel: 'authority',
        url: 'https://mz.example.gov.cn/1',
        day: '2026-11-20',
      });
    return { named: title, whose: [...clerks, 'local-director'], done };
  },
};
