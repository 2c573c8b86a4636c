import * as z from 'zod';

const stars = z.int().min(1).max(5);
export const ratings = z.object({ overall: stars, content: stars, speakers: stars, venue: stars, service: stars });

/** What came of the survey; nothing by which somebody could be guessed. */
export const surveyReport = z.object({
  /** `notAsked`: the meeting was not held. */
  state: z.enum(['notYet', 'open', 'closed', 'notAsked']),
  sent: z.int(),
  /** While it is open, whole batches alone: else each report would tell that one more has answered. */
  answered: z.int(),
  /** How many of the answers are in the figures below; they are released in batches, the rest at the close. */
  shown: z.int(),
  /** Null until a batch is released (handbook §4.5). */
  averages: z
    .object({
      overall: z.number(),
      content: z.number(),
      speakers: z.number(),
      venue: z.number(),
      service: z.number(),
    })
    .nullable(),
  /** How many gave 1, 2, 3, 4, 5 stars overall; null as long as the averages are. */
  stars: z.array(z.int()).length(5).nullable(),
  comments: z.array(z.string()),
  /** Answers are released by at least so many; below, nothing is shown. */
  needed: z.int(),
});
