import * as z from 'zod';
import { findRule } from '../ground/parameters';
import type { Db } from '../shared/db';

export const findSilentMonths = (db: Db, day: string): Promise<number> =>
  findRule(db, 'membership.silentMonths', day, z.int().min(1));
