import type { Db } from '../shared/db';

export const findMaterial = (db: Db, materialId: string) =>
  db
    .selectFrom('membership_material as d')
    .innerJoin('membership as m', 'm.id', 'd.membership_id')
    .innerJoin('file as f', 'f.id', 'd.file_id')
    .select([
      'm.id as membership_id',
      'm.applied_by',
      'm.member_no',
      'm.committee_id',
      'f.cloud_id',
      'f.type',
      'f.name',
    ])
    .where('d.id', '=', materialId)
    .executeTakeFirst();
