import { randomUUID } from 'node:crypto';
import type { TestCloud } from '../../config/jest-functions/cloud';
import { personWith } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';
import type { ImportNoun } from '../../contracts/row-verdicts';
import type { Grid } from '../ground/sheets.fixture';
import { usccOf, xlsxOf } from '../ground/sheets.fixture';
import { keepFile } from '../shared/cloud-files';
import { tasks } from './job';
import { drain } from '../shared/drain';
import { readClock } from '../shared/clock';

/** A file of the secretariat, as the house keeps it once it was looked at. */
export async function sheetFile(content: Buffer, name = '会员名册.xlsx', openid = 'local-clerk'): Promise<string> {
  const [id, owner] = [randomUUID(), await personWith(openid)];
  const cloudPath = `kept/${id}/${name}`;
  const cloudId = await keepFile(cloudPath, content);
  await db
    .insertInto('file')
    .values({
      id,
      owner_id: owner,
      purpose: 'sheet',
      name,
      cloud_path: cloudPath,
      cloud_id: cloudId,
      bytes: content.length,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      sha256: 'a'.repeat(64),
      requested_at: '2026-11-01',
      confirmed_at: '2026-11-01',
    })
    .execute();
  return id;
}

/** Opens a file and tries it out with the columns that were found. */
export async function tried(
  content: Buffer,
  columns?: Record<string, number>,
  openid = 'local-clerk',
  noun: ImportNoun = 'members',
) {
  const clerk = as(openid).imports;
  const { id } = await clerk.open({ noun, fileId: await sheetFile(content, '会员名册.xlsx', openid) });
  const whole = await clerk.show({ id });
  const found = Object.fromEntries(whole.columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])));
  const { counts } = await clerk.dryRun({ id, sheet: whole.sheet, columns: columns ?? found });
  return { id, whole, counts };
}
/** The whole queue of imports, worked off. */
export const workOff = (): Promise<string> => drain(db, readClock(), tasks, () => true);
export async function taken(content: Buffer) {
  const made = await tried(content);
  await as('local-clerk').imports.take({ id: made.id });
  await workOff();
  return made;
}

export const header = [
  '会员号',
  '单位名称',
  '统一社会信用代码',
  '法定代表人',
  '单位代表',
  '手机',
  '入会日期',
  '会员级别',
  '地址',
];
/** So many companies as an association lists them. */
export const companies = (count: number, from = 1): Grid =>
  Array.from({ length: count }, (_, i) => [
    from + i,
    `${from + i}号精密机械有限公司`,
    usccOf(from + i),
    '张三',
    '王芳',
    `138${String(from + i).padStart(8, '0')}`,
    '2021-03-05',
    '普通会员',
    '平江县工业园',
  ]);
export const register = (count: number, from = 1): Buffer =>
  xlsxOf([['会员名册'], header, ...companies(count, from)], { merges: ['A1:I1'] });
export type { TestCloud };
