import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personWith, uploadedFile } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, Refused, setClock } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { transfers } from './job';
import { sayTransfer } from './tell-transfer';

export const day = '2026-11-20';
let numbers = 0;
const newPhone = () => `+86137${String(10_000_000 + numbers++)}`;

export interface Pair {
  old: string;
  fresh: string;
  phone: string;
}

/** Gives the file a WeChat, and answers how a number is verified, asked for and decided on. */
export function useTransfers() {
  const cloud = useCloud();
  const verify = async (openid: string, phone: string) => {
    jest.spyOn(cloud.wechat, 'redeemPhoneCode').mockReturnValueOnce(phone.replace('+86', ''));
    return as(openid).identity.verifyPhone({ code: 'code' });
  };
  /** What a refused verification gives to ask with. */
  const claimOf = async (openid: string, phone: string): Promise<string> => {
    const refused = await verify(openid, phone).then(
      () => null,
      (error: unknown) => error,
    );
    if (!(refused instanceof Refused) || refused.code !== 'PHONE_TAKEN')
      throw new Error(`not taken: ${String(refused)}`);
    return (refused.data as { claim: string }).claim;
  };
  /** An account whose phone is verified, last seen on a day (null: never), and another WeChat with the same phone. */
  const pair = async (name: string, seen: string | null = '2026-11-18T02:00:00Z'): Promise<Pair> => {
    const phone = newPhone();
    const old = `${name}-old`;
    await personWith(old);
    await sql`WITH seen AS (UPDATE person_seen SET at = ${seen}::timestamptz WHERE person_id = (SELECT id FROM person WHERE openid = ${old})) UPDATE person SET phone = ${phone}, phone_verified_at = '2026-01-01' WHERE openid = ${old}`.execute(
      db,
    );
    return { old, fresh: `${name}-new`, phone };
  };
  const ask = async ({ fresh, phone }: Pair, words = '手机丢了，换了新的微信。') => {
    const claim = await claimOf(fresh, phone);
    return as(fresh).identity.requestTransfer({ claim, words, files: [await uploadedFile(fresh)] });
  };
  const asked = async (name: string, seen?: string | null) => {
    const accounts = await pair(name, seen);
    return { ...accounts, transfer: await ask(accounts) };
  };
  return { cloud, verify, claimOf, pair, ask, asked };
}

export const decide = async (
  openid: string,
  transferId: string,
  decision: 'pass' | 'refuse' = 'pass',
  reason?: string,
) => {
  const { version } = await as(openid).identity.transfer({ transferId });
  return as(openid).identity.decideTransfer({ transferId, version, decision, reason });
};
export const bothPass = async (transferId: string) => {
  await decide('local-clerk', transferId);
  return decide('local-president', transferId);
};
/** The telling of all that cannot be taken back any more. */
export const tell = (at: string) => drain(db, new Date(at), [sayTransfer]);
export const runJob = (at: string) => {
  setClock(at);
  return transfers(db, new Date(at));
};
export const idOf = async (openid: string): Promise<string | null> => {
  const row = await db.selectFrom('person').select('id').where('openid', '=', openid).executeTakeFirst();
  return row?.id ?? null;
};
export const requestId = () => randomUUID();
