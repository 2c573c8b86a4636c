import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import {
  ballot,
  closedMotion,
  closedResult,
  floor,
  meetingId,
  motion,
  ownEntry,
  question,
  quorum,
} from './floor.fixture';
import Floor from './index';

const open = (answer: object | (() => unknown), proceedings: object = {}) =>
  openPage(
    Floor,
    { proceedings: { floor: typeof answer === 'function' ? answer : () => answer, ...proceedings } } as Parameters<
      typeof openPage
    >[1],
    { id: meetingId },
  );
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const panel = () => within(screen.getByRole('dialog'));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data);

describe('the quorum', () => {
  it.each([
    [33, '还差 1 人'],
    [34, '已达到法定人数'],
  ])('with %i of 50 present says %s', async (present, words) => {
    open(floor({ quorum: quorum(present) }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('status', { name: `到会 ${present} 人，应到 50 人，法定 34 人，${words}` })).toBeTruthy();
    const note = screen.getByText('法定 34 人（应到人数的 2/3 以上） · 请假 3 人');
    // It may break after the dot, not between a number and its word.
    expect(note.textContent).toContain('\u00a0· 请假\u00a03\u00a0人');
  });

  it('is a plain count for a meeting without a roll, which has no motions', async () => {
    open(floor({ kind: 'matchmaking', quorum: null, onRoll: false, checkedIn: false, runs: true }));
    expect(await screen.findByText('到场 40 人')).toBeTruthy();
    expect(screen.queryByText('提请表决')).toBeNull();
    expect(screen.queryByText('应到名册')).toBeNull();
  });
});

describe('presence', () => {
  it('asks to be excused with a reason, and takes it back', async () => {
    let excused = false;
    open(() => floor({ checkedIn: false, excused, entries: [ownEntry({ excused })] }), {
      excuse: ({ reason }: { reason: string | null }) => {
        excused = reason !== null;
        return { excused };
      },
    });
    expect(await screen.findByText('你在应到名册里，还没签到')).toBeTruthy();
    press('请假');
    expect(panel().getByRole('button', { name: '请假' }).getAttribute('aria-disabled')).toBe('true');
    press('出差在外地');
    fireEvent.click(panel().getByRole('button', { name: '请假' }));
    expect(await screen.findByText('你已请假')).toBeTruthy();
    press('撤回请假');
    expect(await screen.findByText('你在应到名册里，还没签到')).toBeTruthy();
    expect(sent('excuse').map(({ input }) => input)).toEqual([
      { meetingId, entryId: ownEntry().id, reason: '出差在外地' },
      { meetingId, entryId: ownEntry().id, reason: null },
    ]);
  });
});

describe('who has two votes and does not come', () => {
  const second = ownEntry({ id: '00000000-0000-4000-8000-000000000501', name: '远大物流有限公司' });
  it('excuses each by itself, and is told what a written proxy wants', async () => {
    open(floor({ checkedIn: false, proxies: 1, entries: [ownEntry(), second] }), {
      excuse: () => ({ excused: true }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '请假，远大物流有限公司' }));
    press('出差在外地');
    fireEvent.click(panel().getByRole('button', { name: '请假' }));
    await waitFor(() => expect(sent('excuse')[0]?.input).toMatchObject({ entryId: second.id }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    press('书面委托，远大物流有限公司');
    fireEvent.click(panel().getByRole('button', { name: '登记委托' }));
    expect(panel().getByText('受托人和委托书都要有。')).toBeTruthy();
  });
  it('sees what he has given, and takes it back', async () => {
    const proxy = { id: meetingId, holder: '林清和', stands: true };
    open(floor({ checkedIn: false, entries: [ownEntry({ proxy })] }), { revokeProxy: () => ({}) });
    expect(await screen.findByText('已书面委托林清和代为投票')).toBeTruthy();
    press('撤销委托');
    fireEvent.change(panel().getByRole('textbox'), { target: { value: '改变主意' } });
    fireEvent.click(panel().getByRole('button', { name: '撤销委托' }));
    await waitFor(() =>
      expect(sent('revokeProxy').map(({ input }) => input)).toEqual([{ proxyId: meetingId, reason: '改变主意' }]),
    );
  });
});

describe('a vote', () => {
  it('marks what was chosen and lets it be changed', async () => {
    let mine: string | null = null;
    open(() => floor({ motions: [motion({ ballots: [ballot({ choice: mine })] })] }), {
      vote: ({ choice }: { choice: string }) => {
        mine = choice;
        return { choice, voted: 13 };
      },
    });
    expect(await screen.findByText('请投票，表决结束前可以改')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '赞成' }));
    expect(screen.getByRole('radio', { name: '赞成' }).getAttribute('aria-checked')).toBe('true');
    expect(await screen.findByText('你投了赞成，表决结束前可以改')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('radio', { name: '反对' }).getAttribute('aria-disabled')).toBeNull());
    fireEvent.click(screen.getByRole('radio', { name: '反对' }));
    expect(await screen.findByText('你投了反对，表决结束前可以改')).toBeTruthy();
    expect(sent('vote').map(({ input }) => input)).toMatchObject([{ choice: 'yes' }, { choice: 'no' }]);
  });

  it('names the colleague who has cast the vote of the company, and takes the mark back', async () => {
    open(floor({ motions: [motion()] }), { vote: () => refuse('UNIT_VOTED', { by: '邵若云' }) });
    await screen.findByText('请投票，表决结束前可以改');
    fireEvent.click(screen.getByRole('radio', { name: '赞成' }));
    expect(await screen.findByText('这一票已由邵若云投出。')).toBeTruthy();
    expect(screen.getByRole('radio', { name: '赞成' }).getAttribute('aria-checked')).toBe('false');
  });

  it.each([
    ['notOnRoll', '你不在应到名册里，不参加这项表决。'],
    ['notPresent', '先签到，才能投票。'],
    ['conflict', '这项议题与你有利害关系，请回避，不投票。'],
  ])('is not offered when barred by %s', async (barred, words) => {
    open(floor({ motions: [motion({ barred, ballots: barred === 'notOnRoll' ? [] : [ballot({ barred })] })] }));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '赞成' })).toBeNull();
  });

  it('is given by itself by whoever has several, and says for whom and by which right', async () => {
    const two = { entryId: '00000000-0000-4000-8000-000000000502', name: '恒信铸造有限公司', right: 'unit' };
    const lent = { entryId: '00000000-0000-4000-8000-000000000503', name: '俞可立', right: 'proxy' };
    const late = {
      entryId: '00000000-0000-4000-8000-000000000504',
      name: '远航物流有限公司',
      right: 'unit',
      barred: 'late',
    };
    open(floor({ motions: [motion({ ballots: [ballot(), ballot(two), ballot(lent), ballot(late)] })] }), {
      vote: ({ choice }: { choice: string }) => ({ choice, voted: 13 }),
    });
    expect(await screen.findByText('你有 4 票，每一票分别投。')).toBeTruthy();
    for (const words of ['你自己的一票', '受 俞可立 书面委托投票', '这项表决开始以后才取得的资格，从下一项起投票。'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(9);
    fireEvent.click(screen.getByRole('radio', { name: '反对，代表 恒信铸造有限公司 投票' }));
    await waitFor(() =>
      expect(sent('vote').map(({ input }) => input)).toMatchObject([{ choice: 'no', entryId: two.entryId }]),
    );
    fireEvent.click(screen.getByRole('radio', { name: '赞成，受 俞可立 书面委托投票' }));
    await waitFor(() => expect(sent('vote').at(-1)?.input).toMatchObject({ choice: 'yes', entryId: lent.entryId }));
  });

  it('says in its result who was entitled no more, and who was there by proxy', async () => {
    const result = closedResult({
      ceased: [{ name: '同舟机电有限公司', at: '2026-11-21T01:30:00.000Z', why: 'withdrawn' }],
      proxies: [{ giver: '俞可立', holder: '程维岳' }],
    });
    open(floor({ quorum: { ...quorum(34), proxies: 1, ceased: 1 }, motions: [closedMotion({ result })] }));
    expect(await screen.findByText(/资格终止，不计入：同舟机电有限公司（.*09:30 退会）/)).toBeTruthy();
    expect(screen.getByText('书面委托：俞可立（程维岳代）')).toBeTruthy();
    expect(screen.getByText(/其中书面委托.1.人.*资格终止.1.人，不计入应到/)).toBeTruthy();
  });

  it('says that a motion was not on the agenda announced beforehand', async () => {
    open(floor({ motions: [motion({ offAgenda: true }), closedMotion({ offAgenda: true })] }));
    expect(await screen.findByText('会前未公布')).toBeTruthy();
    expect(screen.getByText('会前公布的议程里没有这一项')).toBeTruthy();
  });

  it('shows a result with its line, and who voted how on request', async () => {
    open(floor({ motions: [closedMotion()] }));
    expect(await screen.findByText('通过')).toBeTruthy();
    expect(screen.getByText('30 票')).toBeTruthy();
    expect(screen.getByText('1 人')).toBeTruthy();
    expect(screen.getByText('至少要 23 票赞成 · 到会 34 人，应到 50 人 · 回避 1 人')).toBeTruthy();
    expect(screen.queryByText('程维岳')).toBeNull();
    press('看谁投了什么，同意增补两名理事');
    expect(screen.getByText('程维岳')).toBeTruthy();
    expect(screen.getByText('俞可立')).toBeTruthy();
  });
});

describe('who runs the meeting', () => {
  it('sees how many are on the roll', async () => {
    open(floor({ runs: true, quorum: quorum(30) }));
    expect(await screen.findByRole('button', { name: '应到名册，50 人' })).toBeTruthy();
  });

  it('puts an item of the agenda, and is told why dues cannot be voted on here', async () => {
    open(floor({ runs: true }), { openMotion: () => motion() });
    await screen.findByText('理事会年末会议');
    press('提请表决');
    press('哪一项，请选择');
    fireEvent.click(screen.getByRole('radio', { name: '议程2' }));
    expect(screen.getByText(/会费标准要在会员大会上无记名投票通过/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始表决' }).getAttribute('aria-disabled')).toBe('true');
    press('哪一项，议程2');
    fireEvent.click(screen.getByRole('radio', { name: '议程1' }));
    type('表决什么', '同意议程一');
    press('开始表决');
    await waitFor(() => expect(phone.toasts).toEqual(['表决开始了，到会的人现在可以投票。']));
    expect(sent('openMotion')[0]?.input).toMatchObject({ title: '同意议程一', matterType: 'resolution' });
  });

  it('is told how many are missing, and hears the server’s refusal beside it', async () => {
    open(floor({ runs: true, quorum: quorum(30) }), {
      openMotion: () => refuse('NO_QUORUM', { present: 30, needed: 34 }),
    });
    await screen.findByText('理事会年末会议');
    press('提请表决');
    expect(screen.getByText('到会人数还差 4 人，现在不能表决。')).toBeTruthy();
    press('开始表决');
    expect(screen.getByText('再写几个字，说清表决什么。')).toBeTruthy();
    press('哪一项，请选择');
    fireEvent.click(screen.getByRole('radio', { name: '议程1' }));
    type('表决什么', '同意工作报告');
    press('开始表决');
    expect(await screen.findByText('到会人数不足，不能表决。')).toBeTruthy();
  });

  it('chooses the item, or is told that what was not announced will be marked', async () => {
    open(floor({ runs: true }), { openMotion: () => motion({ offAgenda: true }) });
    await screen.findByText('理事会年末会议');
    press('提请表决');
    type('表决什么', '同意另购办公用房');
    press('开始表决');
    expect(screen.getByText('先选它属于哪一项议程。')).toBeTruthy();
    expect(sent('openMotion')).toEqual([]);
    press('哪一项，请选择');
    fireEvent.click(screen.getByRole('radio', { name: '议程之外' }));
    expect(screen.getByText(/会前没有公布这一项.*依据：成都市章程示范文本/)).toBeTruthy();
    press('开始表决');
    await waitFor(() => expect(sent('openMotion')[0]?.input).toMatchObject({ agendaItemId: null }));
  });

  it('is offered the announced items alone where the rule binds', async () => {
    const agendaRule = { enforced: true, source: '本会章程第十五条' };
    open(floor({ runs: true, agendaRule }));
    await screen.findByText('理事会年末会议');
    press('提请表决');
    press('哪一项，请选择');
    expect(screen.getAllByRole('radio').map((each) => each.getAttribute('aria-label'))).toEqual(
      expect.arrayContaining(['议程1', '议程2']),
    );
    expect(screen.queryByRole('radio', { name: '议程之外' })).toBeNull();
  });

  it('cannot put anything where the rule binds and no agenda was announced', async () => {
    open(floor({ runs: true, agenda: [], agendaRule: { enforced: true, source: '本会章程第十五条' } }));
    await screen.findByText('理事会年末会议');
    press('提请表决');
    expect(screen.getByText(/会前没有公布议程.*依据：本会章程第十五条/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始表决' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('puts a motion from the floor where nothing need be announced', async () => {
    open(floor({ runs: true, kind: 'president_office', agendaRule: null }), { openMotion: () => motion() });
    await screen.findByText('理事会年末会议');
    press('提请表决');
    expect(screen.getByRole('button', { name: '哪一项，临时动议' })).toBeTruthy();
    type('表决什么', '同意购置投影仪');
    press('开始表决');
    await waitFor(() => expect(sent('openMotion')[0]?.input).toMatchObject({ agendaItemId: null }));
  });

  it('sets the roll before anything is voted on', async () => {
    open(floor({ runs: true, quorum: null, onRoll: false, checkedIn: false }));
    expect(await screen.findByText('先确定应到名册，才能表决。')).toBeTruthy();
    press('去定名册');
    expect(phone.opened).toEqual([`/modules/proceedings/pages/roll/index?id=${meetingId}`]);
  });

  it('closes a motion with the live count in the question', async () => {
    open(floor({ runs: true, motions: [motion()] }), { closeMotion: () => closedMotion() });
    await screen.findByText('正在表决');
    press('结束表决');
    expect(panel().getByText(/已投 12 票，到会 34 人，还有 22 人没有投。结束后当场计票公布/)).toBeTruthy();
    fireEvent.click(panel().getByRole('button', { name: '结束表决' }));
    await waitFor(() => expect(sent('closeMotion')[0]?.input).toMatchObject({ withdraw: false }));
  });

  it('answers a question, and hides one', async () => {
    open(floor({ runs: true, questions: [question(1)] }), { settleQuestion: () => question(1) });
    await screen.findByText('第 1 个问题');
    press('回答，第 1 个问题');
    press('主持人已当场回答。');
    press('关闭');
    press('回答，第 1 个问题');
    expect(screen.getByLabelText<HTMLTextAreaElement>('回答').value).toBe('主持人已当场回答。');
    press('公布回答');
    await waitFor(() => expect(phone.toasts).toEqual(['回答已公布。']));
    press('收起，第 1 个问题');
    await waitFor(() => expect(phone.toasts).toHaveLength(2));
    expect(sent('settleQuestion').map(({ input }) => input)).toMatchObject([
      { state: 'answered', answer: '主持人已当场回答。' },
      { state: 'hidden' },
    ]);
  });
});

describe('questions', () => {
  it('are supported, and one’s own are not', async () => {
    open(floor({ questions: [question(1, { own: true }), question(2)] }), {
      upvote: () => ({ votes: 3, upvoted: true }),
    });
    await screen.findByText('第 2 个问题');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(screen.getByRole('checkbox', { name: '附议，2 人附议，第 2 个问题' }));
    await waitFor(() => expect(sent('upvote')[0]?.input).toMatchObject({ on: true }));
  });

  it('keep the words of a refused one, and say that its words are being checked', async () => {
    let known = false;
    open(
      () =>
        floor({ questions: known ? [question(3, { own: true, by: null, anonymous: true, state: 'checking' })] : [] }),
      {
        ask: () => {
          if (known) return question(3, { state: 'checking' });
          known = true;
          return refuse('TOO_MANY_QUESTIONS');
        },
      },
    );
    await screen.findByText(/还没有人提问/);
    press('提问');
    type('问题', '专委会经费怎么分');
    fireEvent.click(screen.getByRole('checkbox', { name: '不向会场显示我的名字' }));
    press('提交');
    expect(await screen.findByText(/你已经提了不少问题/)).toBeTruthy();
    expect([...phone.storage.values()]).toEqual([
      { [`${meetingId}.ask`]: '专委会经费怎么分', [`${meetingId}.askUnnamed`]: 'yes' },
    ]);
    press('提交');
    expect(await screen.findByText('检测中')).toBeTruthy();
    expect(sent('ask')[1]?.input).toEqual({ meetingId, text: '专委会经费怎么分', anonymous: true });
    expect([...phone.storage.values()]).toEqual([{}]);
  });

  it('fold away after the first ten', async () => {
    open(floor({ questions: Array.from({ length: 13 }, (_, n) => question(n + 1)) }));
    await screen.findByText('第 13 个问题');
    expect(screen.queryByText('第 1 个问题')).toBeNull();
    press('再看 3 条');
    expect(screen.getByText('第 1 个问题')).toBeTruthy();
  });
});

describe('the live page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  it('asks every four seconds while it is seen, and not while it is covered', async () => {
    open(floor());
    await wait(0);
    expect(sent('floor')).toHaveLength(1);
    await wait(8_500);
    expect(sent('floor')).toHaveLength(3);
    act(() => phone.hide());
    await wait(60_000);
    expect(sent('floor')).toHaveLength(3);
  });

  it('keeps what it shows when nobody answers, and says since when', async () => {
    let reachable = true;
    open(() => (reachable ? floor() : refuse('UNAVAILABLE')));
    await wait(0);
    reachable = false;
    await wait(20_000);
    expect(screen.getByText('理事会年末会议')).toBeTruthy();
    expect(screen.getByText(/之后没有更新到，正在重试/)).toBeTruthy();
  });
});

it('says that there is no such meeting', async () => {
  open(() => refuse('MEETING_NOT_FOUND'));
  expect(await screen.findByText('没有找到这场会议，可能已撤下，或不对你开放。')).toBeTruthy();
});
