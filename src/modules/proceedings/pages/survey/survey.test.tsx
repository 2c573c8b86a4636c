import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '@/hooks/settings';
import Survey from './index';

const meetingId = '00000000-0000-4000-8000-0000000000f1';
const open = (state: string, proceedings: object = {}) =>
  openPage(
    Survey,
    { proceedings: { survey: () => ({ title: '智能检测技术培训', state, closesOn: '2099-11-25' }), ...proceedings } },
    { id: meetingId },
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const rate = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const sent = () => phone.calls.filter(({ data }) => data.action === 'answerSurvey').map(({ data }) => data.input);

describe('the survey', () => {
  it('wants every aspect, keeps the comment when refused, and thanks', async () => {
    let reached = false;
    open('open', { answerSurvey: () => (reached ? {} : refuse('UNAVAILABLE')) });
    expect(await screen.findByText('智能检测技术培训')).toBeTruthy();
    rate('总体 4 星，满意');
    expect(screen.getByRole('radio', { name: '总体 4 星，满意' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('满意')).toBeTruthy();
    press('交评价');
    expect(screen.getByText('还有没评的，点几颗星都行。')).toBeTruthy();
    expect(sent()).toEqual([]);
    for (const name of ['内容 5 星，很满意', '主讲人 5 星，很满意', '场地 3 星，一般', '服务 1 星，很不满意'])
      rate(name);
    fireEvent.change(screen.getByLabelText('还想说的'), { target: { value: '会场有点冷。' } });
    press('交评价');
    expect(await screen.findByText(/系统暂时连不上/)).toBeTruthy();
    expect(JSON.stringify([...phone.storage.values()])).toContain('会场有点冷。');
    reached = true;
    press('交评价');
    expect(await screen.findByText(/谢谢，评价收到了/)).toBeTruthy();
    expect(sent().at(-1)).toEqual({
      meetingId,
      ratings: { overall: 4, content: 5, speakers: 5, venue: 3, service: 1 },
      comment: '会场有点冷。',
    });
    await waitFor(() => expect([...phone.storage.values()]).toEqual([{}]));
  });

  it('counts one star as one in English', async () => {
    settings.change({ language: 'en' });
    open('open');
    expect(await screen.findByRole('radio', { name: 'Overall: 1 star, Very poor' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Overall: 2 stars, Poor' })).toBeTruthy();
    settings.change({ language: 'zh-CN' });
  });

  it.each([
    ['notYet', /会议还没结束/],
    ['answered', /你已经评价过了/],
    ['closed', /评价已经截止/],
    ['notAsked', /签到参会的人才能评价/],
  ])('says so when it is %s', async (state, words) => {
    open(state);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText('交评价')).toBeNull();
  });
});
