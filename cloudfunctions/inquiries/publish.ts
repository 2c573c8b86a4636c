import { inquiries } from '../../contracts/inquiries';
import { findWaitingCheck, saveVerdict } from '../ground/content-check';
import { foldText } from '../ground/fold-text';
import { judgePersonalWords } from '../ground/judge-personal-words';
import { on, personOf, type Context } from '../shared/implement';
import { findNamesIn, insertAnswer, saveChecked, withdrawAnswer } from './answer-store';
import { saveStep, type Inquiry } from './inquiry-store';
import { look, type Looking } from './sight';
import { shownAfter } from './step';

const fields = ['title', 'question', 'answer'] as const;

/** The reviewer decides that everybody may read it, in words that name nobody: what says who somebody is stops it until it is changed. */
export const publish = on(inquiries.publish).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const looking = await look(context, input.inquiryId);
  if (!looking || looking.as === 'asker') throw errors.INQUIRY_NOT_FOUND();
  const { row, may } = looking;
  if (row.version !== input.version) throw errors.INQUIRY_MOVED();
  if (!may.publish) throw errors[whyNot(looking)]();
  if (row.checked === 'pending') throw errors.NOT_CHECKED();
  const { title, question, answer } = input;
  const words = { title, question, answer };
  const whole = fields.map((field) => words[field]).join('\n');
  const names = await findNamesIn(db, [foldText(whole), whole], today);
  const found = fields.flatMap((field) =>
    judgePersonalWords(words[field], names).map((each) => ({ field, kind: each.kind, words: each.words })),
  );
  if (found.length > 0) throw errors.PERSONAL_WORDS({ data: { found } });
  const by = personOf(actor).id;
  if (!(await saveStep(db, row, {}))) throw errors.INQUIRY_MOVED();
  if (!(await insertAnswer(db, { inquiryId: row.id, topic: row.topic, ...words, by }, now)))
    throw errors.INQUIRY_MOVED();
  await judgeWordsBy(context, row, by);
  audit({ subject: `inquiry:${row.id}`, after: words });
  return shownAfter(context, row.id);
});

const whyNot = ({ row, as }: Looking): 'NOT_WISHED' | 'NOT_REVIEWER' | 'NOT_NOW' => {
  if (row.state !== 'replied' && row.state !== 'closed') return 'NOT_NOW';
  if (!row.mayPublish) return 'NOT_WISHED';
  const stands = row.answers.some(({ withdrawnAt }) => withdrawnAt === null);
  return as === 'staff' && !stands && row.title !== '' && row.reply !== '' ? 'NOT_REVIEWER' : 'NOT_NOW';
};

/** What WeChat left open or called risky was read by a person, who lets it be published. */
async function judgeWordsBy({ db, now }: Context, { id, checked }: Inquiry, judgedBy: string): Promise<void> {
  if (checked === 'pass') return;
  const checkId = await findWaitingCheck(db, `inquiry:${id}`);
  if (!checkId) return;
  await saveVerdict(db, { checkId, state: 'pass', trace: null, judgedBy, reason: 'published' }, now);
  await saveChecked(db, id, 'pass');
}

/** Taken down with a reason; it may be published anew, in other words. */
export const unpublish = on(inquiries.unpublish).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const looking = await look(context, input.inquiryId);
  if (!looking || looking.as === 'asker') throw errors.INQUIRY_NOT_FOUND();
  const { row, may } = looking;
  if (row.version !== input.version) throw errors.INQUIRY_MOVED();
  if (!may.unpublish) throw errors.NOT_NOW();
  const taken = { inquiryId: row.id, by: personOf(actor).id, why: input.reason };
  if (!(await saveStep(db, row, {})) || !(await withdrawAnswer(db, taken, now))) throw errors.INQUIRY_MOVED();
  audit({ subject: `inquiry:${row.id}`, reason: input.reason, note: 'unpublished' });
  return shownAfter(context, row.id);
});
