import JSZip from 'jszip';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { inSession } from './cast';
import { clerk, endedCouncil, locked, save } from './minutes-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
const cloud = useCloud();
beforeAll(engage);
beforeEach(() => setClock(inSession));

describe('the paper', () => {
  const paperOf = async (url: string) => {
    const zip = await JSZip.loadAsync(Buffer.from(await (await fetch(url)).arrayBuffer()));
    const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const foot = (await zip.file('word/footer1.xml')?.async('string')) ?? '';
    const textOf = (xml: string) =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('\n');
    return `${textOf(body)}\n${textOf(foot)}`;
  };
  it('has every field of the handbook, the votes, the confirmations and the seal', async () => {
    const { meetingId, at, minutes } = await locked();
    const exported = await as(at('came')).proceedings.exportMinutes({ meetingId, version: 1 });
    expect(exported.fileName).toBe('三届五次理事会 纪要 第1版.docx');
    const paper = await paperOf(exported.url);
    const fields = [
      '会议名称',
      '机构与届次',
      '时间',
      '地点',
      '主持人',
      '记录人',
      '应到',
      '实到',
      '请假',
      '缺席',
      '列席',
      '法定人数',
      '议程与要点',
      '表决',
      '异议',
      '确认',
      '附件',
      '签名',
    ];
    expect(fields.filter((field) => !paper.includes(field))).toEqual([]);
    const values = [
      '测试商会会议纪要',
      '三届五次理事会',
      '2026-12-01 09:00 至 2026-12-01 18:00（北京时间）',
      '之江会议中心，江滨路 1 号',
      '陈会长',
      '小林',
      `1：${at('excused')}`,
      `1：${at('missing')}`,
      '未达到',
      '年度工作报告',
      '结论：同意。',
      '通过预算',
      at('came'),
      minutes.hash ?? 'no hash',
      '已锁定',
    ];
    expect(values.filter((value) => !paper.includes(value))).toEqual([]);
    const { rows } = await sql<{
      note: string;
    }>`SELECT note FROM audit WHERE action = 'proceedings.exportMinutes' AND subject = ${`minutes:${meetingId}:1`}`.execute(
      db,
    );
    expect(rows).toEqual([{ note: 'exported' }]);
  });
  it('of a draft says so, and is for those who write it', async () => {
    const { meetingId } = await endedCouncil();
    await save(meetingId, 0);
    expect(await paperOf((await clerk().exportMinutes({ meetingId, version: 1 })).url)).toContain('草稿，未经确认');
  });
  it('is told to be away when the store is', async () => {
    const { meetingId } = await locked();
    await cloud.close();
    const refused = await refusalOf(clerk().exportMinutes({ meetingId, version: 1 }));
    await cloud.open();
    expect(refused.code).toBe('UNAVAILABLE');
  });
});
