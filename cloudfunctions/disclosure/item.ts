import { disclosure, disclosureDocument, disclosureReaders } from '../../contracts/disclosure';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { judgeDiff } from './judge-diff';
import { judgeLate } from './judge-stand';
import { findItem } from './published-store';

const read = (text: string) => disclosureDocument.parse(JSON.parse(text));

/** A version as it was published, with what is other in it than in the one before; older ones stay where they are. */
export const item = on(disclosure.item).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const found = await findItem(db, actor, input.id, input.no ?? null);
  const shown = found?.versions.find(
    ({ no, document }) => document !== null && (input.no === undefined || no === input.no),
  );
  if (!found || !shown?.document) throw errors.ITEM_NOT_FOUND();
  const before = found.versions.find(({ no }) => no === shown.no - 1)?.document;
  const document = read(shown.document);
  const staff = officesFor(actor, null, disclosureReaders).length > 0;
  const { id, dueOn, doneOn, channels, unread, readBy } = found;
  return {
    ...{
      id,
      no: shown.no,
      document,
      canonical: shown.document,
      sha256: shown.sha256,
      publishedAt: new Date(shown.publishedAt).toISOString(),
    },
    ...{
      dueOn,
      doneOn,
      late: judgeLate({ state: 'published', begun: true, versions: shown.no, dueOn, doneOn }, today),
    },
    versions: found.versions.map(({ no, publishedAt, sha256, reason }) => ({
      no,
      publishedAt: new Date(publishedAt).toISOString(),
      sha256,
      reason,
    })),
    changes: before ? judgeDiff(read(before), document) : [],
    channels: channels.map(({ channel, url, day }) => ({ channel, url, day })),
    ...{
      opens: staff,
      shareable: found.audience === 'public',
      unread,
      readBy: staff ? readBy : null,
      mayManage: staff,
    },
  };
});
