import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { admit, appointPerson, engage, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, sendHttp, setClock, useDatabase } from '../../config/jest-functions/house';
import { bothPass, decide, idOf, runJob, tell, useTransfers } from './transfer-cast';

useDatabase();
const { cloud, verify, claimOf, pair, ask, asked } = useTransfers();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});

const decideAgain = (openid: string, transferId: string, version: number) =>
  as(openid).identity.decideTransfer({ transferId, version, decision: 'pass' });
const stateOf = async (openid: string, transferId: string) =>
  (await as(openid).identity.transfer({ transferId })).state;
const dutiesOf = async (openid: string) => (await as(openid).workbench.duties({})).rows.map((row) => row.kind);

describe('another WeChat, the same phone', () => {
  it('asks with proof; two persons decide, the holder has three working days, and the account moves', async () => {
    const accounts = await pair('moves');
    const { old, fresh, phone } = accounts;
    await appointPerson(old, 'supervisor');
    const { id: memberId } = await admit(old, {
      representatives: [{ name: '王芳', phone: phone.slice(3), title: '总经理', primary: true }],
    });
    const account = await idOf(old);
    const transfer = await ask(accounts);
    // Whose it is is told to nobody who asks.
    expect(transfer).toMatchObject({
      as: 'asker',
      state: 'open',
      step: 'transferCheck',
      account: null,
    });
    expect(JSON.stringify(transfer)).not.toContain(old);
    expect((await toldTo(old))[0]).toMatchObject({
      kind: 'identity.transfer',
      title: '有人申请把你的账号换到另一个微信',
    });
    expect(await dutiesOf(old)).toContain('identity.objection');
    expect(await dutiesOf('local-clerk')).toContain('transfer.transferCheck');

    const { transferId } = transfer;
    expect(await as('local-clerk').identity.transfer({ transferId })).toMatchObject({
      ...{
        as: 'staff',
        words: '手机丢了，换了新的微信。',
        files: [{ name: '执照.jpg' }],
        may: { decide: true },
      },
      account: {
        name: old,
        offices: ['supervisor'],
        inUse: true,
        seenOn: '2026-11-20',
        units: [expect.any(String)],
      },
    });
    await decide('local-clerk', transferId);
    expect((await refusalOf(decideAgain('local-president', transferId, 1))).code).toBe('TRANSFER_MOVED');
    // The same person, and the one concerned, do not decide the second step.
    expect((await refusalOf(decide('local-clerk', transferId))).code).toBe('NOT_YOUR_TURN');
    expect((await refusalOf(decide(old, transferId))).code).toBe('TRANSFER_NOT_FOUND');
    expect(await decide('local-president', transferId)).toMatchObject({
      state: 'open',
      step: 'transferObjection',
      dueOn: '2026-11-25',
    });
    await tell('2026-11-20T02:30:00Z');
    expect((await toldTo(old))[0]).toMatchObject({
      title: '你的账号将换到另一个微信',
    });

    expect(await runJob('2026-11-25T15:00:00Z')).toBe('0 moved, 0 stopped');
    expect(await runJob('2026-11-25T16:30:00Z')).toBe('1 moved, 0 stopped');
    expect(await stateOf(fresh, transferId)).toBe('done');
    const me = await as(fresh).identity.whoami({});
    expect(me).toMatchObject({
      person: { id: account, phone, phoneVerified: true },
      offices: [{ office: 'supervisor' }],
    });
    expect(me.units).toMatchObject([{ membershipId: memberId }]);
    expect((await as(old).identity.whoami({})).person).toBeNull();
    expect(await as(old).identity.transfers({})).toEqual({ rows: [] });
    expect((await toldTo(fresh))[0]).toMatchObject({ title: '换绑完成' });
    const audited =
      await sql`SELECT FROM audit WHERE action = 'identity.carryOutTransfer' AND subject = ${`person:${account}`}`.execute(
        db,
      );
    expect(audited.rows).toHaveLength(1);
  });

  it('moves at the second signature where the old WeChat is not used any more', async () => {
    for (const [name, seen] of [
      ['never', null],
      ['long-ago', '2026-09-01T00:00:00Z'],
    ] as const) {
      const { old, fresh, transfer } = await asked(name, seen);
      const account = await idOf(old);
      expect(await bothPass(transfer.transferId)).toMatchObject({
        state: 'done',
      });
      expect(await idOf(fresh)).toBe(account);
      expect(await idOf(old)).toBeNull();
    }
  });

  it('waits for who came back after it was asked', async () => {
    const { old, transfer } = await asked('comes-back', null);
    await as(old).identity.whoami({});
    expect(await bothPass(transfer.transferId)).toMatchObject({
      state: 'open',
      step: 'transferObjection',
    });
  });

  it('ends every desk of both accounts', async () => {
    const { old, fresh, transfer } = await asked('desks', null);
    const signIn = async (openid: string) => {
      const { pairingCode, pollToken } = await as(null).identity.startDeskSession({ device: 'Edge' });
      await as(openid).identity.answerDeskRequest({
        pairingCode,
        accept: true,
      });
      const answer = await as(null).identity.deskSessionToken({ pollToken });
      return answer.state === 'confirmed' ? answer.token : '';
    };
    const tokens = [await signIn(old), await signIn(fresh)];
    await sql`UPDATE person_seen SET at = NULL WHERE person_id = (SELECT id FROM person WHERE openid = ${old})`.execute(
      db,
    );
    await sql`UPDATE desk_session SET last_seen_at = '2026-10-01' WHERE person_id = ${await idOf(old)}`.execute(db);
    expect(await bothPass(transfer.transferId)).toMatchObject({
      state: 'done',
    });
    for (const token of tokens)
      expect(await sendHttp(token, 'identity', { action: 'whoami', input: {} })).toMatchObject({
        data: { person: null },
      });
  });

  it('takes drafts, files and grants of the asker along', async () => {
    const { old, fresh, transfer } = await asked('takes-along', null);
    const [account, own] = [await idOf(old), await idOf(fresh)];
    await as(fresh).membership.saveDraft({
      kind: 'unit',
      step: 1,
      form: { name: '半份申请' },
    });
    await as(fresh).notices.recordGrants({ accepted: ['applicationProgress'] });
    await bothPass(transfer.transferId);
    expect((await as(fresh).membership.drafts({})).rows).toHaveLength(1);
    const owners = await sql<{
      owner_id: string;
    }>`SELECT DISTINCT owner_id FROM file WHERE owner_id IN (${account}, ${own})`.execute(db);
    expect(owners.rows).toEqual([{ owner_id: account }]);
    const grants = await sql<{
      person_id: string;
    }>`SELECT person_id FROM subscription_grant WHERE person_id IN (${account}, ${own}) AND used_at IS NULL`.execute(
      db,
    );
    expect(grants.rows.every((row) => row.person_id === account)).toBe(true);
    // The row that asked is nobody's now, and its number is free.
    expect(
      await db
        .selectFrom('person')
        .select(['openid', 'phone'])
        .where('id', '=', own ?? '')
        .execute(),
    ).toEqual([{ openid: null, phone: null }]);
  });
});

describe('its holder', () => {
  it('stops it with one tap, at any step', async () => {
    for (const before of [0, 1, 2]) {
      const { old, fresh, transfer } = await asked(`objects-${before}`);
      const { transferId } = transfer;
      if (before > 0) await decide('local-clerk', transferId);
      if (before > 1) await decide('local-president', transferId);
      expect(await as(old).identity.transfer({ transferId })).toMatchObject({
        ...{
          as: 'holder',
          words: null,
          files: [],
          account: null,
          may: { decide: false, object: true, withdraw: false },
        },
      });
      expect(await as(old).identity.objectToTransfer({ transferId })).toMatchObject({
        state: 'objected',
        stop: 'objected',
      });
      expect((await refusalOf(as(old).identity.objectToTransfer({ transferId }))).code).toBe('TRANSFER_OVER');
      expect(await stateOf(fresh, transferId)).toBe('objected');
      await runJob('2026-12-20T16:30:00Z');
      expect(await idOf(old)).not.toBeNull();
      setClock('2026-11-20T02:00:00Z');
      expect(await dutiesOf(old)).not.toContain('identity.objection');
    }
  });

  it('is not asked again at once by whom it has stopped', async () => {
    const rested = await asked('rested');
    await as(rested.old).identity.objectToTransfer({ transferId: rested.transfer.transferId });
    const refusal = await refusalOf(ask(rested));
    expect(refusal).toMatchObject({ code: 'OBJECTED_LATELY', data: { again: '2026-12-20' } });
    // Another WeChat that has the number is another person.
    expect(await ask({ ...rested, fresh: 'rested-other' })).toMatchObject({ state: 'open' });
    setClock('2026-12-19T16:00:00Z');
    expect(await ask(rested)).toMatchObject({ state: 'open' });
    setClock('2026-11-20T02:00:00Z');
  });

  it('stops it by verifying the number anew, and frees the number by verifying another', async () => {
    const anew = await asked('anew');
    await verify(anew.old, anew.phone);
    expect(
      await as(anew.fresh).identity.transfer({
        transferId: anew.transfer.transferId,
      }),
    ).toMatchObject({
      state: 'objected',
      stop: 'verifiedAnew',
    });
    const other = await asked('other-number');
    await verify(other.old, '+8613700009999');
    expect(
      await as(other.fresh).identity.transfer({
        transferId: other.transfer.transferId,
      }),
    ).toMatchObject({
      stop: 'moved',
    });
    expect(await verify(other.fresh, other.phone)).toMatchObject({
      phone: other.phone,
    });
    expect((await as(other.old).identity.whoami({})).person).toMatchObject({
      phone: '+8613700009999',
    });
  });

  it('alone objects; nobody else sees it', async () => {
    const { transfer } = await asked('closed');
    const { transferId } = transfer;
    for (const openid of ['a-stranger', 'local-council']) {
      expect((await refusalOf(as(openid).identity.transfer({ transferId }))).code).toBe('TRANSFER_NOT_FOUND');
      expect((await refusalOf(as(openid).identity.objectToTransfer({ transferId }))).code).toBe('TRANSFER_NOT_FOUND');
    }
    expect((await refusalOf(as('local-clerk').identity.objectToTransfer({ transferId }))).code).toBe(
      'TRANSFER_NOT_FOUND',
    );
  });
});

describe('asking', () => {
  it('takes the word of WeChat alone: for this WeChat, for half an hour', async () => {
    const accounts = await pair('claims');
    const claim = await claimOf(accounts.fresh, accounts.phone);
    const given = async (openid: string) => ({
      claim,
      words: '换了手机。',
      files: [await uploadedFile(openid)],
    });
    // Stolen, forged, old.
    expect((await refusalOf(as('a-thief').identity.requestTransfer(await given('a-thief')))).code).toBe(
      'CLAIM_EXPIRED',
    );
    const forged = {
      ...(await given(accounts.fresh)),
      claim: `${claim.slice(0, -4)}AAAA`,
    };
    expect((await refusalOf(as(accounts.fresh).identity.requestTransfer(forged))).code).toBe('CLAIM_EXPIRED');
    setClock('2026-11-20T02:31:00Z');
    expect((await refusalOf(as(accounts.fresh).identity.requestTransfer(await given(accounts.fresh)))).code).toBe(
      'CLAIM_EXPIRED',
    );
    expect(claim).not.toContain(accounts.phone.slice(3));
  });

  it('is done once at a time, also at the same moment, and three times a day', async () => {
    const accounts = await pair('twice');
    const claim = await claimOf(accounts.fresh, accounts.phone);
    const files = [await uploadedFile(accounts.fresh)];
    const request = () =>
      as(accounts.fresh).identity.requestTransfer({
        claim,
        words: '换了手机。',
        files,
      });
    const answers = await Promise.allSettled([request(), request(), request()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(request())).toMatchObject({
      code: 'TRANSFER_UNDER_WAY',
      data: { transferId: expect.any(String) },
    });
    const [row] = (await as(accounts.fresh).identity.transfers({})).rows;
    const { caseId } = await as(accounts.fresh).identity.transfer({
      transferId: row?.transferId ?? '',
    });
    await as(accounts.fresh).flows.withdraw({ caseId });
    expect(await stateOf(accounts.fresh, row?.transferId ?? '')).toBe('withdrawn');
    for (let again = 0; again < 2; again++) {
      const { caseId: next } = await request();
      await as(accounts.fresh).flows.withdraw({ caseId: next });
    }
    expect((await refusalOf(request())).code).toBe('TOO_OFTEN');
  });

  it('needs proof that arrived, and a WeChat without an office, a company or an application', async () => {
    const accounts = await pair('proof');
    const claim = await claimOf(accounts.fresh, accounts.phone);
    const foreign = await uploadedFile('somebody-else');
    const request = (files: string[]) =>
      as(accounts.fresh).identity.requestTransfer({
        claim,
        words: '换了手机。',
        files,
      });
    expect((await refusalOf(request([foreign]))).code).toBe('FILE_NOT_FOUND');
    const files = [await uploadedFile(accounts.fresh)];
    await appointPerson(accounts.fresh, 'finance');
    expect((await refusalOf(request(files))).code).toBe('ACCOUNT_NOT_EMPTY');
    const other = await pair('represents');
    await admit(other.fresh);
    expect((await refusalOf(ask(other))).code).toBe('ACCOUNT_NOT_EMPTY');
  });

  it('is stopped where the asker takes on an office before it is carried out', async () => {
    const { fresh, old, transfer } = await asked('takes-office');
    await bothPass(transfer.transferId);
    await appointPerson(fresh, 'finance');
    expect(await runJob('2026-11-30T16:30:00Z')).toBe('0 moved, 1 stopped');
    expect(await as(fresh).identity.transfer({ transferId: transfer.transferId })).toMatchObject({
      state: 'refused',
      stop: 'bound',
    });
    expect(await idOf(old)).not.toBeNull();
  });

  it('of two who ask for one account the first is given it', async () => {
    const first = await asked('first', null);
    const second = { ...first, fresh: 'second-new' };
    const late = await ask(second);
    await bothPass(first.transfer.transferId);
    expect(await as(second.fresh).identity.transfer({ transferId: late.transferId })).toMatchObject({
      state: 'refused',
      stop: 'moved',
    });
  });
});

describe('deciding', () => {
  it('is refused with a reason that the asker reads, and taken back within ten seconds', async () => {
    const { fresh, transfer } = await asked('refused');
    const { transferId, caseId } = transfer;
    expect((await refusalOf(decide('local-clerk', transferId, 'refuse'))).code).toBe('BAD_INPUT');
    const refused = await decide('local-clerk', transferId, 'refuse', '证件看不清。');
    await as('local-clerk').flows.takeBack({
      caseId,
      version: refused.version,
    });
    await tell('2026-11-20T02:01:00Z');
    expect(await stateOf(fresh, transferId)).toBe('open');
    await decide('local-director', transferId, 'refuse', '证件看不清。');
    await tell('2026-11-20T02:05:00Z');
    expect(await as(fresh).identity.transfer({ transferId })).toMatchObject({
      state: 'refused',
      reason: '证件看不清。',
      stop: null,
    });
    expect((await toldTo(fresh))[0]).toMatchObject({
      title: '换绑没有通过',
      body: '证件看不清。',
    });
  });

  it('opens the proof on record, for who decides and not for the holder', async () => {
    const { old, fresh, phone } = await pair('papers');
    const content = Buffer.from(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
    );
    const ticket = await as(fresh).files.requestUpload({
      ...{ name: '授权书.pdf', bytes: content.length, purpose: 'transfer' },
    });
    await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/pdf', fresh);
    await as(fresh).files.confirmUpload({ fileId: ticket.fileId });
    const claim = await claimOf(fresh, phone);
    const given = { claim, words: '换了手机。', files: [ticket.fileId] };
    const { transferId } = await as(fresh).identity.requestTransfer(given);
    const { files } = await as('local-clerk').identity.transfer({ transferId });
    const fileId = files[0]?.fileId ?? '';
    const { url } = await as('local-clerk').identity.transferFile({
      transferId,
      fileId,
    });
    expect(url).toMatch(/^http/);
    expect((await refusalOf(as(old).identity.transferFile({ transferId, fileId }))).code).toBe('TRANSFER_NOT_FOUND');
    const looks = await sql<{
      what: string;
    }>`SELECT what FROM look WHERE person_id = ${await idOf(fresh)}`.execute(db);
    expect(looks.rows).toEqual([{ what: 'file' }]);
  });
});
