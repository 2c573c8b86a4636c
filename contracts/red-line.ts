import * as z from 'zod';

/**
 * An act that a red line stops: by which rule and clause, what was found, what to do, and which body may decide. In the
 * reader's language; the message says it all in Chinese.
 */
export const redLine = z.object({
  ruleId: z.string(),
  title: z.string(),
  clause: z.string(),
  found: z.string(),
  suggestion: z.string(),
  body: z.string(),
});
export type RedLine = z.infer<typeof redLine>;

/** Declared by every action that asks a gate (cloudfunctions/ground/gate.ts). */
export const RED_LINE = { message: '这一步碰到红线，先按规定办好再继续。', data: redLine };
