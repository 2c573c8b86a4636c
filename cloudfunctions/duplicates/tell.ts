import type { MemberFile } from '../membership/effects';
import { postNotices, type NewNotice } from '../notices/effects';
import type { Context } from '../shared/implement';

type Told = Pick<Context, 'db' | 'now'>;
type File = Pick<MemberFile, 'name' | 'people'>;
const notice = (personId: string, words: NewNotice['words'], done: string): NewNotice => ({
  personId,
  kind: `duplicates.${done}`,
  words,
  link: null,
});

/** Those of the file that went hear that they act by it no more, and how they come to the other; those of both, that they have one. */
export const tellMerged = ({ db, now }: Told, kept: File, merged: File) =>
  postNotices(
    db,
    now,
    merged.people.map((person) =>
      kept.people.includes(person)
        ? notice(
            person,
            {
              'zh-CN': {
                title: '单位的两份档案已合并',
                body: `${merged.name}的记录并入${kept.name}，以后用这一份。有异议请联系秘书处。`,
              },
              en: {
                title: 'Two files of your company are one now',
                body: `The records of ${merged.name} are with ${kept.name}; use that one. If you object, ask the secretariat.`,
              },
            },
            'merged',
          )
        : notice(
            person,
            {
              'zh-CN': {
                title: '单位的档案已合并',
                body: `${merged.name}的记录并入${kept.name}。你不再通过原档案办事；需要继续代表的，请这家单位的主要代表邀请你，或联系秘书处。`,
              },
              en: {
                title: 'The file of your company was merged',
                body: `The records of ${merged.name} are with ${kept.name}. You do not act by the former file any more; to go on, be invited by that company or ask the secretariat.`,
              },
            },
            'merged',
          ),
    ),
  );

export const tellUndone = ({ db, now }: Told, kept: File, merged: File) =>
  postNotices(
    db,
    now,
    merged.people.map((person) =>
      notice(
        person,
        {
          'zh-CN': {
            title: '档案合并已撤销',
            body: `${merged.name}的档案恢复了，和${kept.name}分开。你在这份档案里的身份和合并前一样。`,
          },
          en: {
            title: 'The merge of your company’s file was undone',
            body: `The file of ${merged.name} is back, apart from ${kept.name}. You stand for it as before.`,
          },
        },
        'undone',
      ),
    ),
  );
