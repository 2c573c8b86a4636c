import type { Cloud } from './cloud';
import { pdf } from './papers';

/** Another WeChat in which the demo member's number is used: it asks for his account, once. */
export const asker = 'other-wechat-sim-19900000003';

interface Reply {
  ok: boolean;
  data?: Record<string, unknown>;
  error?: { code: string; data?: { claim?: string } };
}

const known = new WeakMap<Cloud, Promise<string>>();
/** The id of the request that waits; made when there is none, once however many ask. */
export function askedTransfer(cloud: Cloud): Promise<string> {
  const asked = known.get(cloud) ?? askTransfer(cloud, asker);
  known.set(cloud, asked);
  return asked;
}

/** Asks with a paper for the account of whoever has the number of this WeChat (`…-sim-<number>`); the id of the request. */
export async function askTransfer(cloud: Cloud, openid: string): Promise<string> {
  const call = async (name: string, action: string, input: object) =>
    (await cloud.call(name, { action, input, requestId: crypto.randomUUID() }, openid)) as Reply;
  const waiting = (await call('identity', 'transfers', {})).data as { rows: { transferId: string }[] } | undefined;
  if (waiting?.rows[0]) return waiting.rows[0].transferId;
  const refused = await call('identity', 'verifyPhone', { code: await cloud.phoneCode(openid) });
  const claim = refused.error?.data?.claim;
  if (!claim) throw new Error(`the number was not taken: ${refused.error?.code ?? 'ok'}`);
  const paper = pdf('身份证明');
  const ticket = await call('files', 'requestUpload', {
    name: paper.name,
    bytes: paper.bytes.length,
    purpose: 'transfer',
  });
  const { fileId, cloudPath } = ticket.data as { fileId: string; cloudPath: string };
  await cloud.upload(cloudPath, paper.bytes, openid);
  await call('files', 'confirmUpload', { fileId });
  const asked = await call('identity', 'requestTransfer', {
    claim,
    words: '旧手机丢了，换了新的微信。',
    files: [fileId],
  });
  if (!asked.data) throw new Error(`the account was not asked for: ${asked.error?.code ?? ''}`);
  return asked.data.transferId as string;
}
