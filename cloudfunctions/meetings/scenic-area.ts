import * as z from 'zod';

const words = z.array(z.string().min(1));
const guard = z.object({ words, regions: words.optional(), near: words.optional() });
const strong = z
  .string()
  .min(1)
  .or(z.object({ word: z.string().min(1), near: words }));
/** One area of rule `meetings.scenicAreas`; what each part means is said beside the rule (migration 0009). */
export const scenicArea = z.object({
  name: z.string().min(1),
  cities: words,
  places: words,
  strong: z.array(strong),
  weak: words,
  guards: z.array(guard),
});
export const scenicAreas = z.array(scenicArea);
export type ScenicArea = z.infer<typeof scenicArea>;
