import { sql } from 'kysely';
import { appointPerson, engage, personWith, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { clerk, draft, form, place, published } from './secretariat-cast';
import { sayVenue } from './tell-venue';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

describe('the venue', () => {
  const lushan = { place: place('牯岭镇会议中心', '360402') };
  const key = async (meetingId: string) => {
    const found = (await clerk.check({ meetingId })).findings.find((each) => each.key);
    if (!found?.key) throw new Error('nothing to decide');
    return found.key;
  };

  it('waits for a person, who decides with proof and a reason; nothing is blocked unseen', async () => {
    const { meetingId, version } = await draft(lushan);
    const first = await clerk.publish({ meetingId, version });
    expect(first).toMatchObject({ published: false, version });
    expect(first.findings).toMatchObject(
      [
        {
          rule: 'venue.scenic',
          level: 'alert',
          values: { area: '庐山' },
          source: expect.stringContaining('风景名胜区'),
          decision: null,
        },
        { rule: 'venue.elsewhere', level: 'info', key: null },
        { rule: 'notice.kept' },
      ].slice(0, 2),
    );
    await clerk.publish({ meetingId, version });
    const alerts = (await toldTo('local-compliance')).filter((row) => row.link?.includes(meetingId));
    expect(alerts).toMatchObject([
      { kind: 'meetings.venueAlert', link: `/modules/meetings/pages/check/index?id=${meetingId}` },
    ]);
    expect((await toldTo('local-director')).filter((row) => row.link?.includes(meetingId))).toEqual([]);
    expect((await clerk.manage({ meetingId })).history.map((event) => event.what)).toEqual([
      'created',
      'publishHeld',
      'publishHeld',
    ]);

    const decide = (change: object, openid = 'local-compliance') =>
      as(openid).meetings.decideVenue({
        meetingId,
        key: given,
        verdict: 'notCoreArea',
        reason: '山下县城，附景区管理局来函',
        ...change,
      });
    const given = await key(meetingId);
    expect((await refusalOf(decide({}))).code).toBe('PROOF_REQUIRED');
    expect((await refusalOf(decide({ proofFileId: await uploadedFile('somebody-else') }))).code).toBe('FILE_NOT_FOUND');
    expect((await refusalOf(decide({ key: 'f'.repeat(64) }))).code).toBe('FINDING_GONE');
    const reply = await send('local-clerk', 'meetings', 'decideVenue', {
      meetingId,
      key: given,
      verdict: 'moveMeeting',
      reason: '换地方开',
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect((await as('local-compliance').meetings.check({ meetingId })).mayDecide).toBe(true);
    expect((await clerk.check({ meetingId })).mayDecide).toBe(false);

    const proofFileId = await uploadedFile('local-compliance');
    const { findings } = await decide({ proofFileId });
    expect(findings[0]).toMatchObject({
      key: given,
      decision: { verdict: 'notCoreArea', by: 'local-compliance', proof: { name: '执照.jpg' } },
    });
    await drain(db, new Date('2026-11-20T03:00:00Z'), [sayVenue]);
    expect((await as('local-clerk').notices.inbox({})).rows[0]).toMatchObject({
      kind: 'meetings.venueAlert',
      title: '“冬季产业对接会”的场地可以用',
      body: '山下县城，附景区管理局来函',
    });
    expect(await clerk.publish({ meetingId, version })).toMatchObject({ published: true, version: version + 1 });
  });

  it('stays unpublished where the meeting is to move, and goes on elsewhere', async () => {
    const { meetingId, version } = await draft(lushan);
    await as('local-director').meetings.decideVenue({
      meetingId,
      key: await key(meetingId),
      verdict: 'moveMeeting',
      reason: '核心景区内，请换会场',
    });
    const held = await clerk.publish({ meetingId, version });
    expect(held).toMatchObject({ published: false, findings: [{ decision: { verdict: 'moveMeeting' } }, {}] });
    // It is decided: nobody is asked again.
    expect((await toldTo('local-compliance')).filter((row) => row.link?.includes(meetingId))).toEqual([]);
    const moved = await clerk.save({ meetingId, form: form() });
    expect((await clerk.publish(moved)).published).toBe(true);
  });

  it('never stops whoever says why: it is announced, and decided afterwards all the same', async () => {
    const { meetingId, version } = await draft(lushan);
    await clerk.publish({ meetingId, version });
    const goAhead = '会场在山下县城，说明函下周补来';
    expect((await refusalOf(clerk.publish({ meetingId, version, goAhead: '急' }))).code).toBe('BAD_INPUT');
    expect(await clerk.publish({ meetingId, version, goAhead })).toMatchObject({ published: true });
    const { history } = await clerk.manage({ meetingId });
    expect(history.map(({ what, note }) => [what, note]).slice(-2)).toEqual([
      ['publishHeld', goAhead],
      ['published', null],
    ]);
    const waiting = (await as('local-compliance').workbench.duties({})).rows.filter(({ page }) =>
      page.includes(meetingId),
    );
    expect(waiting).toHaveLength(1);
    // Whoever went ahead does not decide on it.
    expect((await clerk.check({ meetingId })).mayDecide).toBe(false);
    const decide = {
      meetingId,
      key: await key(meetingId),
      verdict: 'moveMeeting' as const,
      reason: '核心景区内，请换会场',
    };
    await as('local-compliance').meetings.decideVenue(decide);
    expect((await as('local-compliance').workbench.duties({})).rows.some(({ page }) => page.includes(meetingId))).toBe(
      false,
    );
    expect((await clerk.manage({ meetingId })).status).toBe('noticed');
    // What a person has decided is not gone past.
    const { meetingId: other, version: its } = await draft(lushan);
    await as('local-director').meetings.decideVenue({ ...decide, meetingId: other, key: await key(other) });
    expect(await clerk.publish({ meetingId: other, version: its, goAhead })).toMatchObject({ published: false });
  });

  it('takes the latest decision, and forgets it with another place', async () => {
    const { meetingId } = await draft(lushan);
    const given = await key(meetingId);
    const decide = async (verdict: 'notCoreArea' | 'moveMeeting', at: string) => {
      setClock(at);
      const proofFileId = await uploadedFile('local-compliance');
      return as('local-compliance').meetings.decideVenue({
        meetingId,
        key: given,
        verdict,
        reason: '四个字以上',
        proofFileId,
      });
    };
    await decide('moveMeeting', '2026-11-20T03:00:00Z');
    await decide('notCoreArea', '2026-11-20T04:00:00Z');
    expect((await clerk.check({ meetingId })).ready).toBe(true);
    await clerk.save({ meetingId, form: form({ place: place('牯岭镇另一家会议中心', '360402') }) });
    expect(await clerk.check({ meetingId })).toMatchObject({ ready: false, findings: [{ decision: null }, {}] });
  });

  it('tells the director where nobody holds the office of compliance', async () => {
    await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-20)' WHERE office = 'compliance'`.execute(db);
    const { meetingId, version } = await draft(lushan);
    await clerk.publish({ meetingId, version });
    await sql`UPDATE appointment SET term = '[2026-01-01,2030-01-01)' WHERE office = 'compliance'`.execute(db);
    expect((await toldTo('local-director')).find((row) => row.link?.includes(meetingId))).toMatchObject({
      kind: 'meetings.venueAlert',
    });
  });

  it('holds a change until it is decided, then makes it', async () => {
    const { meetingId, version } = await published();
    const next = form({ ...lushan, title: '搬到山上' });
    const held = await clerk.change({ meetingId, version, form: next });
    expect(held).toMatchObject({ applied: false, version: version + 1, told: false });
    const managed = await clerk.manage({ meetingId });
    expect(managed).toMatchObject({ title: '冬季产业对接会', form: { title: '冬季产业对接会' }, pending: next });
    expect(await clerk.check({ meetingId })).toMatchObject({ of: 'pending', title: '搬到山上', ready: false });
    const proofFileId = await uploadedFile('local-compliance');
    await as('local-compliance').meetings.decideVenue({
      meetingId,
      key: await key(meetingId),
      verdict: 'notCoreArea',
      reason: '不在核心景区',
      proofFileId,
    });
    expect((await clerk.check({ meetingId })).ready).toBe(true);
    const made = await clerk.change({ meetingId, version: held.version, form: next });
    expect(made).toMatchObject({ applied: true, told: true });
    expect(await clerk.manage({ meetingId })).toMatchObject({
      title: '搬到山上',
      pending: null,
      version: made.version,
    });
    expect(await clerk.check({ meetingId })).toMatchObject({ of: 'published' });
    expect((await clerk.manage({ meetingId })).history.map((event) => event.what)).toEqual([
      'created',
      'published',
      'changeHeld',
      'venueDecided',
      'changed',
    ]);
    // The proof is for those who run it and those who decide.
    expect((await refusalOf(as('local-president').meetings.fileUrl({ meetingId, fileId: proofFileId }))).code).toBe(
      'FILE_NOT_FOUND',
    );
  });

  describe('of one’s own meeting', () => {
    const decide = async (meetingId: string, openid: string) =>
      as(openid).meetings.decideVenue({
        ...{ meetingId, key: await key(meetingId), verdict: 'moveMeeting', reason: '核心景区内，请换会场' },
      });
    const alerted = async (openid: string, meetingId: string) =>
      (await toldTo(openid)).some(
        ({ kind, link, title }) =>
          kind === 'meetings.venueAlert' && link?.includes(meetingId) === true && title.includes('等你决定'),
      );
    const without = async (office: string, work: () => Promise<void>) => {
      await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-20)' WHERE office = ${office}`.execute(db);
      await work().finally(() =>
        sql`UPDATE appointment SET term = '[2026-01-01,2030-01-01)' WHERE office = ${office}`.execute(db),
      );
    };

    it('is for another to decide, who made it', async () => {
      const { meetingId, version } = await draft(lushan, 'local-director');
      expect((await refusalOf(decide(meetingId, 'local-director'))).code).toBe('OWN_MEETING');
      expect((await as('local-director').meetings.check({ meetingId })).mayDecide).toBe(false);
      await as('local-director').meetings.publish({ meetingId, version });
      expect(await alerted('local-compliance', meetingId)).toBe(true);
      expect((await decide(meetingId, 'local-compliance')).findings[0]).toMatchObject({
        decision: { verdict: 'moveMeeting' },
      });
    });

    it('is for another to decide, who brought it or its change to be announced', async () => {
      const { meetingId, version } = await draft(lushan);
      expect((await as('local-director').meetings.check({ meetingId })).mayDecide).toBe(true);
      await as('local-director').meetings.publish({ meetingId, version });
      expect((await refusalOf(decide(meetingId, 'local-director'))).code).toBe('OWN_MEETING');
      const moved = await published();
      await as('local-director').meetings.change({ ...moved, form: form(lushan) });
      expect((await refusalOf(decide(moved.meetingId, 'local-director'))).code).toBe('OWN_MEETING');
    });

    it('is for another to decide, who wrote in its draft or changed it, whoever announces it', async () => {
      const { meetingId, version } = await draft();
      for (const openid of ['local-clerk', 'local-director', 'local-director'])
        await as(openid).meetings.save({ meetingId, form: form(lushan) });
      await clerk.publish({ meetingId, version: version + 3 });
      expect((await as('local-director').meetings.check({ meetingId })).mayDecide).toBe(false);
      expect((await refusalOf(decide(meetingId, 'local-director'))).code).toBe('OWN_MEETING');
      const { rows } = await sql<{ people: number }>`
        SELECT cardinality(saved_by) AS people FROM meeting WHERE id = ${meetingId}`.execute(db);
      expect(rows).toEqual([{ people: 2 }]);
      expect((await decide(meetingId, 'local-compliance')).findings[0]).toMatchObject({
        decision: { verdict: 'moveMeeting' },
      });

      const announced = await published();
      const changed = await as('local-director').meetings.change({ ...announced, form: form({ title: '改过名' }) });
      expect(changed.applied).toBe(true);
      await clerk.change({ meetingId: announced.meetingId, version: changed.version, form: form(lushan) });
      expect((await refusalOf(decide(announced.meetingId, 'local-director'))).code).toBe('OWN_MEETING');
    });

    it('asks the director where the only other one made it, and is his own to decide where nobody else could', async () => {
      await appointPerson('clerk-and-compliance', 'clerk');
      await appointPerson('clerk-and-compliance', 'compliance');
      const own = 'clerk-and-compliance';
      await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-20)' WHERE office = 'compliance'
        AND person_id <> ${await personWith(own)}`.execute(db);
      const first = await draft(lushan, own);
      await as(own).meetings.publish(first);
      expect([await alerted('local-director', first.meetingId), await alerted(own, first.meetingId)]).toEqual([
        true,
        false,
      ]);
      await without('director', async () => {
        const { meetingId, version } = await draft(lushan, own);
        await as(own).meetings.publish({ meetingId, version });
        expect(await alerted(own, meetingId)).toBe(true);
        expect((await as(own).meetings.check({ meetingId })).mayDecide).toBe(true);
        expect((await decide(meetingId, own)).findings[0]).toMatchObject({ decision: { by: own } });
      });
    });
  });
});
