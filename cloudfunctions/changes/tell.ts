import { postNotices } from '../notices/effects';
import type { Context } from '../shared/implement';
import type { Change } from './store';

/** The people of the company and who asked hear what was decided. */
export const tellAnswer = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, name, askedById }: Change,
  people: readonly string[],
  agreed: boolean,
  reason: string | null,
) =>
  postNotices(
    db,
    now,
    [...new Set([askedById, ...people])].map((personId) => ({
      personId,
      kind: 'changes.answered',
      words: {
        'zh-CN': {
          title: agreed ? `${name}的变更已确认` : `${name}的变更没有通过`,
          body: agreed ? '协会的登记已经照此更新。' : `原因：${reason ?? ''}。补齐后可以再申报。`,
        },
        en: {
          title: agreed ? `The change of ${name} is confirmed` : `The change of ${name} was not accepted`,
          body: agreed
            ? 'The register of the association says so now.'
            : `Reason: ${reason ?? ''}. Report it again once it is complete.`,
        },
      },
      link: `/modules/changes/pages/change/index?id=${id}`,
      dedupeKey: `change:${id}:${personId}`,
    })),
  );
