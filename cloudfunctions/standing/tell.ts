import { findHolders, partyOf } from '../flows/holder-store';
import { stepAt } from '../flows/judge-step';
import { judgeTurn } from '../flows/judge-turn';
import { postNotices, type NewNotice, type Words } from '../notices/effects';
import type { Context } from '../shared/implement';
import { casePage } from './case-page';
import { findDiscipline, findPeopleOf, type Discipline } from './discipline-store';
import { decidedWords, endedWords, hearingWords, refusedWords, turnWords, withdrawnWords } from './tell-words';

type Now = Pick<Context, 'db' | 'now' | 'today'>;

const notice = (id: string, personId: string, words: Words, key: string): NewNotice => ({
  ...{ personId, kind: 'standing.discipline', words, link: casePage(id), dedupeKey: `discipline:${id}:${key}` },
  template: 'applicationProgress',
});

/** Whoever may take the step that it waits at. */
async function toDeciders({ db, today }: Now, row: Discipline): Promise<NewNotice[]> {
  const { standing } = row;
  if (standing.waitsFor.length === 0) return [];
  const found = await findHolders(db, today, { offices: standing.waitsFor, committeeId: row.committeeId });
  return found
    .filter((each) => judgeTurn(partyOf(each), standing) === null)
    .map((each) => ({
      ...notice(row.id, each.personId, turnWords(row), `turn:${standing.seq}`),
      ...{ template: 'reviewWaiting' as const, duty: true },
    }));
}

/** Of a proposal only those hear who send the notice. */
export async function tellProposed(context: Now, id: string): Promise<void> {
  const row = await findDiscipline(context.db, id);
  if (row) await postNotices(context.db, context.now, await toDeciders(context, row));
}

/** Both sides hear of each step: the member what is said of it and until when it may answer, the staff whose turn it is. */
export async function tellMoved(context: Now, id: string): Promise<void> {
  const row = await findDiscipline(context.db, id);
  if (!row) throw new Error('a sanction is not deleted');
  const said = ofMember(row);
  const people = said ? await findPeopleOf(context.db, row.membershipId) : [];
  await postNotices(context.db, context.now, [
    ...people.flatMap((personId) => (said ? [notice(id, personId, said.words, said.key)] : [])),
    ...(row.standing.state === 'open' ? await toDeciders(context, row) : []),
  ]);
}

/** What the member is told where it stands now; null where nothing of it is the member's yet. */
function ofMember(row: Discipline): { words: Words; key: string } | null {
  const { standing } = row;
  const reason = standing.events.findLast(({ kind }) => kind === 'refused' || kind === 'withdrawn')?.reason ?? '';
  // What ended before the notice, the member never knew.
  if (row.hearingUntil === null) return null;
  if (standing.state === 'withdrawn') return { words: withdrawnWords(row, reason), key: 'withdrawn' };
  if (standing.state === 'refused') return { words: refusedWords(row, reason), key: 'refused' };
  if (standing.state === 'passed') return { words: endedWords(row), key: 'effective' };
  const step = stepAt(standing.steps, standing.seq).name;
  if (step === 'hearing') return { words: hearingWords(row), key: 'hearing' };
  return step === 'appealTime' ? { words: decidedWords(row), key: 'decided' } : null;
}

/** A suspension is over. */
export async function tellResumed({ db, now }: Now, id: string, member: { id: string; name: string }): Promise<void> {
  const people = await findPeopleOf(db, member.id);
  const words: Words = {
    'zh-CN': { title: `${member.name}会籍恢复`, body: '暂停期满，会籍从今天起恢复。' },
    en: { title: `${member.name} is a member again`, body: 'The suspension is over; the membership resumes today.' },
  };
  await postNotices(
    db,
    now,
    people.map((personId) => ({
      ...notice(id, personId, words, 'resumed'),
      link: '/modules/standing/pages/mine/index',
    })),
  );
}
