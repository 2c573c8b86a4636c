import { deskSession } from '@/cloud/desk-session';
import { phone } from '../../config/jest-taro/render';
import { askToSignIn } from './sign-in';

const login = '/modules/identity/pages/desk-login/index';
const inBrowser = (hash: string) => {
  process.env.TARO_ENV = 'h5';
  window.location.hash = hash;
};
afterEach(() => {
  process.env.TARO_ENV = 'weapp';
});

describe('a call that needs a person', () => {
  it('opens the sign-in once for all calls of a page, and remembers the page', async () => {
    inBrowser('#/modules/membership/pages/applications/index?tab=1');
    askToSignIn();
    askToSignIn();
    expect(phone.opened).toEqual([`${login}?back=%2Fmodules%2Fmembership%2Fpages%2Fapplications%2Findex%3Ftab%3D1`]);
    await new Promise((done) => setTimeout(done, 0));
    askToSignIn();
    expect(phone.opened).toHaveLength(2);
    await new Promise((done) => setTimeout(done, 0));
  });

  it('says that a session has ended, and forgets it', async () => {
    inBrowser('#/pages/home/index');
    deskSession.keep({ token: 'token-0123456789012345', expiresAt: '2026-11-21T13:00:00.000Z' });
    askToSignIn();
    expect(phone.opened).toEqual([`${login}?back=%2Fpages%2Fhome%2Findex&why=ended`]);
    expect(deskSession.token()).toBeNull();
    await new Promise((done) => setTimeout(done, 0));
  });

  it('leaves who is signing in alone, and WeChat, which names the caller itself', () => {
    inBrowser(`#${login}?back=%2Fpages%2Fhome%2Findex`);
    askToSignIn();
    process.env.TARO_ENV = 'weapp';
    window.location.hash = '#/pages/home/index';
    askToSignIn();
    expect(phone.opened).toEqual([]);
  });
});
