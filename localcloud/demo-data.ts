import { Readable } from 'node:stream';
import { join } from 'node:path';
import { Client } from 'pg';
import { openClock } from './clock';
import { FileStore } from './file-store';
import { readSecrets } from './state-file';
import { WeChatDesk } from './wechat/desk';
import { templates } from './wechat/templates';
import { isOccupied, seed } from './demo/seed';

/** True while nobody has ever entered this house. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return !(await isOccupied(client));
  } finally {
    await client.end();
  }
}

/** Fills an empty, migrated database with the demo association, and the file store of `dataDir` with its documents. */
export async function seedDemo(
  databaseUrl: string,
  { companies, dataDir }: { companies: number; dataDir: string },
): Promise<void> {
  const secrets = readSecrets(dataDir);
  const clock = openClock(dataDir);
  // The store's address only matters for URLs, and none is made here.
  const store = new FileStore(join(dataDir, 'files'), secrets.fileKey, clock, () => '');
  const before = process.env.HUIGUAN_SECRET;
  // What the demo encrypts, the functions must be able to open.
  process.env.HUIGUAN_SECRET = before ?? secrets.huiguanSecret;
  try {
    await seed(databaseUrl, {
      companies,
      now: clock.now(),
      files: async (cloudPath, content, type) => {
        await store.save(cloudPath, Readable.from(content), type, null);
        return store.fileId(cloudPath);
      },
    });
    await tellWeChat(databaseUrl, new WeChatDesk(dataDir, clock));
  } finally {
    if (before === undefined) delete process.env.HUIGUAN_SECRET;
  }
}

/** What people of the demo have allowed stands in the house's ledger; WeChat must remember the same, or it refuses. */
async function tellWeChat(databaseUrl: string, wechat: WeChatDesk): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ openid: string; template: string }>(
      `select p.openid, g.template from subscription_grant g join person p on p.id = g.person_id
       where p.openid is not null and (g.used_at is null or exists (
         select from task t where t.kind = 'sendSubscribeMessage' and t.done_at is null and t.payload ->> 'noticeId' = g.notice_id::text))`,
    );
    for (const { openid, template } of rows) {
      const chosen = templates.find((each) => each.kind === template);
      if (chosen) wechat.grant(openid, chosen.id);
    }
  } finally {
    wechat.close();
    await client.end();
  }
}
