import { settings } from '@/hooks/settings';
import { registerRefusals } from '@/i18n/register';
import { phone, refuse, WxFault } from '../../config/jest-taro/render';
import { cloud } from './client';
import { codeOf, detailOf, fieldIssues, sentenceOf, unanswered } from './refusal';

const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('not refused');
    },
    (error: unknown) => error,
  );

describe('a call', () => {
  it('names the function, the action and a requestId, and answers with the data', async () => {
    phone.answer = () => ({ ok: true, data: { unread: 0 } });
    await expect(cloud.notices.markRead({ all: true })).resolves.toEqual({ unread: 0 });
    const [call] = phone.calls;
    expect(call?.name).toBe('notices');
    expect(call?.data).toMatchObject({ action: 'markRead', input: { all: true } });
    expect(call?.data.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is tried again with the same requestId when the network drops', async () => {
    let tries = 0;
    phone.answer = () => {
      tries += 1;
      if (tries < 3) throw new WxFault('request:fail');
      return { ok: true, data: { unread: 2 } };
    };
    await expect(cloud.notices.markRead({ all: true })).resolves.toEqual({ unread: 2 });
    expect(new Set(phone.calls.map(({ data }) => data.requestId)).size).toBe(1);
    expect(phone.calls).toHaveLength(3);
  });

  it('keeps the requestId that the tap brought', async () => {
    phone.answer = () => ({ ok: true, data: {} });
    const requestId = '11111111-1111-4111-8111-111111111111';
    await cloud.identity.grantConsent({ code: 'privacy', version: '2026-11' }, { context: { requestId } });
    expect(phone.calls[0]?.data.requestId).toBe(requestId);
  });

  it('ends in OFFLINE when no try is answered, and may be repeated', async () => {
    const error = await caught(cloud.identity.whoami({}));
    expect(codeOf(error)).toBe('OFFLINE');
    expect(unanswered(error)).toBe(true);
    expect(sentenceOf(error)).toBe('没有连上网络，内容没有丢。网络好了再点一次。');
    expect(phone.calls).toHaveLength(3);
  });

  it('does not hurry a slow server', async () => {
    phone.answer = () => {
      throw new WxFault('cloud.callFunction:fail timed out');
    };
    expect(codeOf(await caught(cloud.identity.whoami({})))).toBe('TIMEOUT');
    expect(phone.calls).toHaveLength(1);
  });

  it('is not repeated when it was refused', async () => {
    phone.answer = () => refuse('COMPANY_IS_MEMBER', { memberNo: '000127', contact: null }, '这家单位已经是会员。');
    const error = await caught(cloud.membership.myApplications({}));
    expect(phone.calls).toHaveLength(1);
    expect(unanswered(error)).toBe(false);
    expect(sentenceOf(error)).toContain('已经是会员');
    expect(detailOf(error)).toMatchObject({ memberNo: '000127', contact: null });
  });

  it('puts each issue of a bad input beside its field, the first one only', async () => {
    phone.answer = () =>
      refuse('BAD_INPUT', {
        issues: [
          { path: ['form', 'representatives', 0, 'phone'], key: 'phone', message: '手机号不对' },
          { path: ['form', 'representatives', 0, 'phone'], key: 'phone', message: '太长' },
          { path: ['form', 'name'], key: 'too_small', message: '请填写' },
        ],
      });
    const error = await caught(cloud.membership.myApplications({}));
    expect(fieldIssues(error)).toEqual({ 'form.representatives.0.phone': '手机号不对', 'form.name': '请填写' });
  });

  it('speaks with the server’s words for a code that it does not know', async () => {
    phone.answer = () => ({ ok: false, error: { code: 'BRAND_NEW', message: '新的说明', requestId: 'r' } });
    expect(sentenceOf(await caught(cloud.identity.whoami({})))).toBe('新的说明');
  });

  it('is refused in English by the words of its own module, and by the server’s where those have not come', async () => {
    settings.change({ language: 'en' });
    registerRefusals('points', { en: { ENTRY_NOT_FOUND: 'This entry was not found.' } });
    phone.answer = () => refuse('ENTRY_NOT_FOUND', undefined, '没有找到。');
    expect(sentenceOf(await caught(cloud.points.ledger({})))).toBe('This entry was not found.');
    expect(sentenceOf(await caught(cloud.membership.card({})))).toContain('没有找到。');
    phone.answer = () => refuse('FORBIDDEN', undefined, '你的身份不能做这件事。');
    expect(sentenceOf(await caught(cloud.membership.card({})))).toMatch(/^Your role does not allow this/);
    expect(phone.calls.at(-1)?.data.language).toBe('en');
    settings.change({ language: 'zh-CN' });
  });

  it('takes a reply in another shape for no answer', async () => {
    phone.answer = () => '<html>502</html>';
    expect(codeOf(await caught(cloud.identity.whoami({})))).toBe('OFFLINE');
  });
});
