import Taro from '@tarojs/taro';
import { cloud } from '@/cloud/client';
import type { Meeting } from '../../use-meeting';

export type CalendarAnswer = 'done' | 'refused' | 'failed' | 'closed';
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Puts the meeting into the phone's calendar, with an alarm an hour before. */
export const addToCalendar = async ({ title, startsAt, endsAt, form }: Meeting): Promise<CalendarAnswer> => {
  if (!startsAt) return 'failed';
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(startsAt),
      // WeChat documents a number for the start and text for the end.
      endTime: String(seconds(endsAt ?? startsAt)),
      location: [form.place?.name, form.place?.address].filter(Boolean).join(' '),
      alarm: true,
      alarmOffset: 3600,
    });
    return 'done';
  } catch (fault) {
    const words = typeof fault === 'object' && fault !== null && 'errMsg' in fault ? String(fault.errMsg) : '';
    if (/deny|denied|auth/i.test(words)) return 'refused';
    return /cancel/.test(words) ? 'closed' : 'failed';
  }
};

/** In a browser: the calendar file, for whichever calendar its reader keeps. */
export const saveCalendarFile = async (meetingId: string): Promise<void> => {
  if (process.env.TARO_ENV !== 'h5') return;
  const { fileName, content } = await cloud.meetings.calendarFile({ meetingId });
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};
