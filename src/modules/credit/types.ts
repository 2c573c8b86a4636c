import type { cloud } from '@/cloud/client';

export type File = Awaited<ReturnType<typeof cloud.credit.file>>;
export type Item = NonNullable<File['score']>['items'][number];
export type Line = Item['lines'][number];
export type ModelShown = Awaited<ReturnType<typeof cloud.credit.model>>;
export type RecordShown = Awaited<ReturnType<typeof cloud.credit.record>>;
export type ObjectionShown = Awaited<ReturnType<typeof cloud.credit.objection>>;
export type Grade = NonNullable<File['standing']>['grade'];
