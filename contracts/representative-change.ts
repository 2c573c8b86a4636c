import * as z from 'zod';
import { id, instant } from './wire';

/** What waits for a second hand. */
export const representativeChange = z.object({
  id,
  kind: z.enum(['end', 'name', 'primary']),
  /** Whom it concerns. */
  name: z.string(),
  title: z.string().nullable(),
  makesPrimary: z.boolean(),
  reason: z.string(),
  by: z.string().nullable(),
  at: instant,
  yours: z.boolean(),
  mayAnswer: z.boolean(),
});
