import { fireEvent, render, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { queries } from '@/cloud/queries';
import { Page } from '@/components/page';
import { SearchBar } from '@/components/search-bar';
import { deskState, useKeys } from '@/hooks/desk';
import { go, goInstead } from '@/hooks/go';
import { openPage, phone, screen } from '../../../config/jest-taro/render';
import { Desk } from '../desk';
import { Frame } from './frame';

const clerk = {
  signedIn: true,
  channel: 'desk',
  person: { id: 'p', name: '顾晓岚', phone: null, phoneVerified: true },
  offices: [{ office: 'clerk', committeeId: null, committeeName: null }],
  units: [],
  actingFor: null,
  unread: 4,
  today: '2026-11-21',
};
const review = { mine: 9, overdue: 1, returned: 0 };
/** Answered before anything is asked: a browser would ask over HTTP. */
const answer = (me: object) => {
  queries.setQueryData(['identity', 'whoami'], { ...clerk, ...me });
  queries.setQueryData(['identity', 'association'], { shortName: '江南精造商会' });
  queries.setQueryData(['workbench', 'badge'], review && { mine: review.mine, overdue: review.overdue });
};
const queue = '/modules/membership/pages/review-queue/index';
const reviewOf = (id: string) => `/modules/membership/pages/review/index?id=${id}`;
const list = (
  <div>
    <SearchBar value="" onChange={() => undefined} placeholder="找一找" />
    {['a', 'b', 'c'].map((id) => (
      <div key={id} className="infinite-list-row">
        <div role="button" tabIndex={0} aria-label={id} onClick={() => go('membership/review', { id })} />
      </div>
    ))}
  </div>
);
const pane = { key: 'queue', title: () => '入会审核', list: list as ReactNode };
const at = (url: string) => {
  window.location.hash = url;
};
const key = (name: string, target: Element = window.document.body) => fireEvent.keyDown(target, { key: name });
const Bare = ({ own }: { own?: typeof pane | null }) => <Page title="页" pane={own} />;

beforeAll(() => {
  // jsdom lays nothing out: everything counts as seen.
  jest.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as never);
});
beforeEach(() => {
  process.env.TARO_ENV = 'h5';
  deskState.setWide(true);
});
afterEach(() => {
  process.env.TARO_ENV = 'weapp';
});

const sit = async (me: object = {}, page: ReactNode = <Bare own={pane} />, url = queue) => {
  at(url);
  answer(me);
  const view = openPage(() => (
    <>
      <Frame />
      {page}
    </>
  ));
  await screen.findByText('江南精造商会');
  return view;
};
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the rail', () => {
  it('shows a clerk what waits, what is kept and how much is new', async () => {
    await sit();
    expect(screen.getByText('顾晓岚 · 秘书处')).toBeTruthy();
    expect(await screen.findByRole('link', { name: '待我办 9' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '入会' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '消息 4' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '首页' })).toBeNull();
  });

  it('shows a visitor nothing that he may not open', async () => {
    await sit({ signedIn: false, person: null, offices: [], unread: 0 });
    expect(screen.getByRole('link', { name: '首页' })).toBeTruthy();
    for (const name of [/待我办/, /我发起的/, /入会/, /任职/, /消息/])
      expect(screen.queryByRole('link', { name })).toBeNull();
    for (const group of ['会籍', '收支', '会务', '规则与设置']) expect(screen.queryByText(group)).toBeNull();
  });
});

describe('the list beside the page', () => {
  it('stays while one row after the other opens in the page’s place', async () => {
    const view = await sit();
    click('a');
    expect(phone.opened).toEqual([reviewOf('a')]);
    view.unmount();
    const opened = await sit({}, <Bare />, reviewOf('a'));
    expect(screen.getByText('入会审核')).toBeTruthy();
    const redirected = jest.spyOn(Taro, 'redirectTo');
    click('b');
    expect(redirected).toHaveBeenCalledWith({ url: reviewOf('b') });
    opened.unmount();
    const next = await sit({}, <Bare />, reviewOf('b'));
    goInstead('membership/review', { id: 'c' });
    next.unmount();
    await sit({}, <Bare />, reviewOf('c'));
    expect(screen.getByText('入会审核')).toBeTruthy();
    redirected.mockRestore();
  });

  it('goes with a page that was opened elsewhere', async () => {
    await sit({}, <Bare />, '/modules/points/pages/standings/index');
    expect(screen.queryByText('入会审核')).toBeNull();
  });

  it('gives way to a page that needs the whole width, even if it was opened in the list', async () => {
    const view = await sit();
    click('a');
    view.unmount();
    await sit({}, <Bare own={null} />, reviewOf('a'));
    expect(screen.queryByText('入会审核')).toBeNull();
  });
});

describe('the keys', () => {
  it('walk the rows and open the one they have come to', async () => {
    await sit();
    key('ArrowDown');
    expect(window.document.activeElement?.getAttribute('aria-label')).toBe('a');
    key('ArrowDown', window.document.activeElement ?? undefined);
    key('ArrowDown', window.document.activeElement ?? undefined);
    key('ArrowDown', window.document.activeElement ?? undefined);
    expect(window.document.activeElement?.getAttribute('aria-label')).toBe('c');
    key('ArrowUp', window.document.activeElement ?? undefined);
    key('Enter', window.document.activeElement ?? undefined);
    expect(phone.opened).toEqual([reviewOf('b')]);
  });

  it('go to the search, and mean letters while one types', async () => {
    await sit();
    key('/');
    expect(window.document.activeElement?.tagName).toBe('INPUT');
    key('?', window.document.activeElement ?? undefined);
    expect(screen.queryByText('跳到搜索')).toBeNull();
    key('Escape', window.document.activeElement ?? undefined);
    expect(window.document.activeElement).toBe(window.document.body);
  });

  it('list themselves, and Esc closes what is open before it goes back', async () => {
    await sit();
    key('?');
    expect(screen.getByText('跳到搜索')).toBeTruthy();
    const { classList } = window.document.documentElement;
    expect(classList.contains('dialog-open')).toBe(true);
    key('Escape');
    await waitFor(() => expect(screen.queryByText('跳到搜索')).toBeNull());
    expect(classList.contains('dialog-open')).toBe(false);
    expect(phone.opened).toEqual([]);
    key('Escape');
    expect(phone.opened).toEqual(['/pages/home/index']);
  });

  it('begin something new, by who one is', async () => {
    await sit();
    key('n');
    fireEvent.click(screen.getByRole('button', { name: '会议' }));
    expect(phone.opened).toEqual(['/modules/meetings/pages/edit/index']);
  });

  it('do what the page in sight says, and nothing with Ctrl', async () => {
    const pass = jest.fn();
    const Deciding = () => {
      useKeys({ p: pass });
      return <Bare />;
    };
    await sit({}, <Deciding />, reviewOf('z'));
    key('P');
    expect(pass).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(window.document.body, { key: 'p', ctrlKey: true });
    expect(pass).toHaveBeenCalledTimes(1);
  });
});

it('is not there on a phone', () => {
  deskState.setWide(false);
  expect(render(<Desk lists={undefined} />).container.innerHTML).toBe('');
  at(reviewOf('a'));
  go('membership/review', { id: 'b' });
  expect(phone.opened).toEqual([reviewOf('b')]);
});
