import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { paths } from './house';

// A road that a stranger's client walks, with types that a stranger's generator made: look a company up, keep a draft,
// find it again, throw it away; and look a member up in the directory.

const baseUrl = process.argv[2] ?? '';
const as = (openid: string) => createClient<paths>({ baseUrl, headers: { 'x-local-openid': openid } });

/** What was answered, with the type of a success; a refusal ends the road. */
function good<T extends { ok: boolean }>(reply: { data?: T; error?: unknown }): Extract<T, { ok: true }> {
  assert.ok(reply.data?.ok, `refused: ${JSON.stringify(reply.data ?? reply.error)}`);
  return reply.data as Extract<T, { ok: true }>;
}

async function keepADraft(): Promise<void> {
  const client = as('interface-newcomer');
  const found = good(await client.POST('/membership/lookupCompany', { body: { uscc: '91330100799655058B' } }));
  assert.equal(typeof found.data, 'object');
  const params = { header: { 'x-request-id': randomUUID() } };
  const body = { kind: 'unit' as const, step: 1, form: { name: '之江智造有限公司' } };
  const saved = good(await client.POST('/membership/saveDraft', { params, body }));
  const again = good(await client.POST('/membership/saveDraft', { params, body }));
  assert.deepEqual(again, saved, 'a repeated request id answers as the first time');
  const { data } = good(await client.POST('/membership/drafts', { body: {} }));
  assert.deepEqual(
    data.rows.map(({ id, form }) => [id, form.name]),
    [[saved.data.draftId, body.form.name]],
  );
  good(await client.POST('/membership/discardDraft', { body: { draftId: saved.data.draftId } }));
  const gone = await client.POST('/membership/discardDraft', { body: { draftId: saved.data.draftId } });
  assert.ok(gone.data && !gone.data.ok);
  assert.equal(gone.data.error.code, 'DRAFT_NOT_FOUND');
}

async function findAMember(): Promise<void> {
  const client = as('local-member');
  const { data } = good(await client.POST('/membership/directory', { body: {} }));
  const [first] = data.rows;
  assert.ok(first, 'the directory has members');
  const shown = good(await client.POST('/membership/member', { body: { membershipId: first.id } }));
  assert.equal(shown.data.name, first.name);
  const stranger = await as('interface-newcomer').POST('/membership/directory', { body: {} });
  assert.ok(stranger.data && !stranger.data.ok && stranger.data.error.code === 'FORBIDDEN');
}

await keepADraft();
await findAMember();
console.log('the generated client walked its road');
