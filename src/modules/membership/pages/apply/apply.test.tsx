import { act, fireEvent, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { answers, association, caseId, draft, draftId, returnedCase, whoami } from './apply.fixture';
import Apply from './index';

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data);
const begin = async (membership: object = {}) => {
  const view = openPage(Apply, answers(membership));
  fireEvent.click(await screen.findByRole('button', { name: '单位会员' }));
  await screen.findByText('单位信息');
  return view;
};
const open = async (membership: object = {}, rows = [draft()]) => {
  const view = openPage(Apply, answers({ drafts: () => ({ rows }), ...membership }), { draftId });
  await screen.findByText('确认与同意');
  return view;
};
const agree = () => {
  for (const box of screen.getAllByRole('checkbox').slice(0, 3)) fireEvent.click(box);
};
const send = async () => {
  await screen.findByText('全部通过，可以提交了');
  agree();
  press('提交申请');
};

describe('apply', () => {
  it('marks the wrong character of the code as it is typed', async () => {
    const view = await begin();
    type('统一社会信用代码', '91330100799655O58B');
    expect(screen.getByText(/第 15 位是不会出现的字母/)).toBeTruthy();
    expect(view.container.querySelector('.field-mark')?.textContent).toBe('O');
    expect(sent('lookupCompany')).toEqual([]);
  });

  it('stops at a company that is a member, says whom to ask, and goes on when the code is corrected', async () => {
    await begin({
      lookupCompany: ({ uscc }: { uscc: string }) =>
        uscc === '91330100799655058B'
          ? { state: 'member', yours: false, memberNo: '000008', contact: '沈**' }
          : { state: 'free', yours: false, memberNo: null, contact: null },
    });
    type('统一社会信用代码', '91330100799655058B');
    expect(await screen.findByText('这家单位已经是会员')).toBeTruthy();
    expect(screen.getByText(/请让单位的联系人沈\*\*/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '下一步' })).toBeNull();
    expect(screen.queryByText('法定代表人')).toBeNull();
    type('统一社会信用代码', '9144030071526726XG');
    expect(await screen.findByText('法定代表人')).toBeTruthy();
  });

  it('says beside each field what is missing, and how many, only when one wants to go on', async () => {
    await begin();
    expect(screen.queryByText('请填写这一项。')).toBeNull();
    press('下一步');
    expect(screen.getAllByText('请填写这一项。')).toHaveLength(2);
    expect(screen.getByText('请填写统一社会信用代码。')).toBeTruthy();
    expect(screen.getByText('还有 6 处要改，已经标出来了')).toBeTruthy();
    expect(screen.getByText(/第 1 步，共 4 步/)).toBeTruthy();
  });

  it('keeps what was written on the phone while there is no network, and says so', async () => {
    await begin({ saveDraft: () => refuse('UNAVAILABLE') });
    type('单位名称', '恒信铸造有限公司');
    expect(JSON.stringify([...phone.storage])).toContain('恒信铸造有限公司');
    expect(await screen.findByText(/已存在这台设备上/)).toBeTruthy();
  });

  it('saves what was written when the page is covered, and shows when', async () => {
    await begin();
    type('单位名称', '恒信铸造有限公司');
    await act(async () => phone.hide());
    expect(await screen.findByText(/已保存/)).toBeTruthy();
    expect(sent('saveDraft')[0]?.input).toMatchObject({ kind: 'unit', step: 0, form: { name: '恒信铸造有限公司' } });
    expect(JSON.stringify([...phone.storage])).not.toContain('恒信铸造');
  });

  it('overwrites nothing that was saved on another device: one chooses, and one’s words are not lost', async () => {
    let version = 1;
    const saveDraft = (input: { version?: number }) => {
      if (input.version === 1) {
        version = 5;
        return refuse('DRAFT_CONFLICT');
      }
      return { draftId, version: 6, savedAt: '2026-11-21T02:00:00Z' };
    };
    const rows = () => ({ rows: [draft({ step: 0, version })] });
    openPage(Apply, answers({ drafts: rows, saveDraft }), { draftId });
    await screen.findByText('单位信息');
    type('单位名称', '恒信精铸有限公司');
    await act(async () => phone.hide());
    expect(await screen.findByRole('button', { name: '用我写的' })).toBeTruthy();
    expect(JSON.stringify([...phone.storage])).toContain('恒信精铸');
    press('用我写的');
    expect(await screen.findByText(/已保存/)).toBeTruthy();
    expect(sent('saveDraft').map(({ input }) => (input as { version: number }).version)).toEqual([1, 5]);
    expect(screen.queryByRole('button', { name: '用我写的' })).toBeNull();
    expect(JSON.stringify([...phone.storage])).not.toContain('恒信精铸');
  });

  it('offers the drafts that wait, and opens one where it was left', async () => {
    openPage(Apply, answers({ drafts: () => ({ rows: [draft({ step: 1 })] }) }));
    fireEvent.click(await screen.findByRole('button', { name: '接着写，恒信铸造有限公司' }));
    expect(await screen.findByText(/第 2 步，共 4 步/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('手机号').value).toBe('13800000001');
  });

  it('asks a browser without a session to sign in', async () => {
    openPage(Apply, { identity: { whoami: whoami({ signedIn: false, person: null }), association } });
    expect(await screen.findByText(/用手机确认登录/)).toBeTruthy();
  });

  it('has nothing ticked, and sends only after each required consent', async () => {
    await open({ submit: () => returnedCase() });
    await screen.findByText('全部通过，可以提交了');
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(
      Array(4).fill('false'),
    );
    press('提交申请');
    expect(screen.getAllByText('要同意这一项才能提交')).toHaveLength(3);
    expect(sent('submit')).toEqual([]);
    agree();
    press('提交申请');
    await waitFor(() => expect(phone.opened).toEqual([`/modules/membership/pages/application/index?id=${caseId}`]));
    const { form, draftId: draftSent } = sent('submit')[0]?.input as { form: { consents: object[] }; draftId: string };
    expect(draftSent).toBe(draftId);
    expect(form.consents).toEqual([
      { code: 'privacy', version: '2026-11' },
      { code: 'creditFile', version: '2026-12' },
      { code: 'selfDisciplinePledge', version: '2026-11' },
    ]);
  });

  it('asks for the reminder at the tap on sending, and notes what was granted', async () => {
    phone.subscribe = (ids) => Object.fromEntries(ids.map((template) => [template, 'accept']));
    const rows = [{ template: 'applicationProgress', templateId: 'T1', granted: 0 }];
    const all = answers({ drafts: () => ({ rows: [draft()] }), submit: () => returnedCase() });
    openPage(Apply, { ...all, notices: { ...all.notices, templates: () => ({ rows }) } }, { draftId });
    await screen.findByText('确认与同意');
    await send();
    await waitFor(() => expect(sent('recordGrants')[0]?.input).toEqual({ accepted: ['applicationProgress'] }));
  });

  it('shows each line of the check, and leads from a fault to its place', async () => {
    const check = [
      { rule: 'uscc.valid', material: null, result: 'pass', message: '', fix: null, values: {} },
      {
        rule: 'material.missing',
        material: 'representativeAuth',
        result: 'fail',
        message: '',
        fix: '',
        values: { material: 'representativeAuth' },
      },
    ];
    await open({ checkForm: () => ({ check, complete: false }) });
    expect(await screen.findByText('缺单位代表授权书')).toBeTruthy();
    press(/去改，缺单位代表授权书/);
    expect(await screen.findByText('申请材料')).toBeTruthy();
  });

  it('brings a refusal of a field back to the field', async () => {
    const issues = [{ path: ['form', 'representatives', 0, 'phone'], key: 'phone', message: '手机号不对，请核对。' }];
    await open({ submit: () => refuse('BAD_INPUT', { issues }) });
    await send();
    expect(await screen.findByText(/第 2 步，共 4 步/)).toBeTruthy();
    expect(screen.getByText('手机号不对，请核对。')).toBeTruthy();
  });

  it('marks the file that the server has not got', async () => {
    const [material] = draft().form.materials;
    await open({ submit: () => refuse('FILE_NOT_FOUND', { fileIds: [material?.fileId] }) });
    await send();
    expect(await screen.findByText('这份文件没有传成功，请移除后重新上传。')).toBeTruthy();
  });

  it('says what to do when somebody else has applied meanwhile', async () => {
    await open({
      submit: () => refuse('COMPANY_IS_APPLYING', { submittedOn: '2026-11-20', contact: '陆**', yours: true }),
    });
    await send();
    expect(await screen.findByText('这家单位已经有一份在办的申请')).toBeTruthy();
    press('看进度');
    expect(phone.opened).toEqual(['/modules/membership/pages/applications/index']);
  });

  it('answers a return with all that was sent, the reason in sight', async () => {
    openPage(Apply, answers({ myApplication: () => returnedCase() }), { membershipId: caseId });
    expect(await screen.findByText('授权书没有盖公章。')).toBeTruthy();
    // It opens at the step that the complaint is about.
    expect(screen.getByText('第 3 步，共 4 步')).toBeTruthy();
    press('上一步');
    press('上一步');
    expect(screen.getByLabelText<HTMLInputElement>('单位名称').value).toBe('恒信铸造有限公司');
    expect(sent('lookupCompany')).toEqual([]);
  });

  it('takes a file away, and back when asked at once', async () => {
    openPage(Apply, answers({ drafts: () => ({ rows: [draft({ step: 2 })] }) }), { draftId });
    expect(await screen.findByText('zhizhao.pdf')).toBeTruthy();
    press('移除营业执照或登记证书');
    expect(screen.queryByText('zhizhao.pdf')).toBeNull();
    press('撤销');
    expect(screen.getByText('zhizhao.pdf')).toBeTruthy();
  });

  it('puts another file in the place of one, which goes only once the new one is on its way', async () => {
    // Refused at once: a call that finds no network is made again, and the next test would count it.
    const files = { requestUpload: () => refuse('TOO_OFTEN', { again: '2026-11-21T02:00:00.000Z' }) };
    openPage(Apply, { ...answers({ drafts: () => ({ rows: [draft({ step: 2 })] }) }), files }, { draftId });
    expect(await screen.findByText('zhizhao.pdf')).toBeTruthy();
    jest.spyOn(Taro, 'chooseMedia').mockRejectedValueOnce(new Error('chooseMedia:fail cancel'));
    press('换掉营业执照或登记证书');
    await act(() => Promise.resolve());
    expect(screen.getByText('zhizhao.pdf')).toBeTruthy();
    press('换掉营业执照或登记证书');
    await waitFor(() => expect(screen.queryByText('zhizhao.pdf')).toBeNull());
    expect(screen.getByText('营业执照或登记证书.jpg')).toBeTruthy();
    await waitFor(() => expect(sent('requestUpload')).toHaveLength(1));
  });

  it('offers the papers to seal with what was typed', async () => {
    openPage(
      Apply,
      answers({
        drafts: () => ({ rows: [draft({ step: 2 })] }),
        paper: () => ({ url: 'https://x/a.docx', fileName: 'a.docx', expiresAt: '2026-11-21T01:00:00Z' }),
      }),
      { draftId },
    );
    fireEvent.click((await screen.findAllByRole('button', { name: '下载范本' }))[0] as HTMLElement);
    await waitFor(() => expect(sent('paper')).toHaveLength(1));
    expect(sent('paper')[0]?.input).toMatchObject({
      code: 'applicationForm',
      kind: 'unit',
      words: { name: draft().form.name },
    });
  });

  it('refuses a file that is too large before a byte is sent', async () => {
    const file = { tempFilePath: 'wxfile://a.jpg', size: 11 * 1024 * 1024 };
    jest.spyOn(Taro, 'chooseMedia').mockResolvedValueOnce({ tempFiles: [file] } as never);
    openPage(Apply, answers({ drafts: () => ({ rows: [draft({ step: 2 })] }) }), { draftId });
    await screen.findByText('申请材料');
    const [first] = screen.getAllByRole('button', { name: '拍照或选照片' });
    if (first) fireEvent.click(first);
    expect(await screen.findByText(/这个文件有 11.0 MB，超过 10 MB/)).toBeTruthy();
    expect(sent('requestUpload')).toEqual([]);
  });

  it('keeps a file that did not arrive in sight, with a second try', async () => {
    openPage(Apply, answers({ drafts: () => ({ rows: [draft({ step: 2 })] }) }), { draftId });
    await screen.findByText('申请材料');
    const [first] = screen.getAllByRole('button', { name: '拍照或选照片' });
    if (first) fireEvent.click(first);
    expect(await screen.findByRole('button', { name: /^再传一次/ })).toBeTruthy();
  });
});
