import type { Event } from './job-store';

interface Kind {
  title: string;
  titleEn: string;
}
/** How a duty is called in its calendar. */
export function judgeTitle(
  { subject, period, name }: Pick<Event, 'subject' | 'period' | 'name'>,
  { title, titleEn }: Kind,
): { title: string; titleEn: string } {
  if (subject === 'year')
    return {
      title: title.startsWith('年度') ? `${period} ${title}` : `${period} 年${title}`,
      titleEn: `${titleEn}, ${period}`,
    };
  return name === null
    ? { title: `${title}（${period}）`, titleEn: `${titleEn} (${period})` }
    : { title: `${title}：${name}`, titleEn: `${titleEn}: ${name}` };
}
