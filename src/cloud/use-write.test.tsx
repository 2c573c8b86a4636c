import { Button } from '@tarojs/components';
import { fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { openPage, phone, refuse, screen } from '../../config/jest-taro/render';
import { cloud } from './client';
import { useWrite } from './use-write';

const Probe = () => {
  const [version, setVersion] = useState('1');
  const grant = useWrite(cloud.identity.grantConsent);
  return (
    <>
      <Button onClick={() => grant.run({ code: 'privacy', version })}>go</Button>
      <Button onClick={() => setVersion('2')}>edit</Button>
      <p>{grant.busy ? 'busy' : (grant.sentence ?? 'idle')}</p>
    </>
  );
};
const tap = (name: string) => fireEvent.click(screen.getByText(name));
const ids = () => phone.calls.map(({ data }) => data.requestId);

describe('a tap that writes', () => {
  it('keeps its requestId while nobody has answered and the input is the same', async () => {
    let reply: unknown = refuse('UNAVAILABLE');
    openPage(Probe, { identity: { grantConsent: () => reply } });
    tap('go');
    await screen.findByText('系统暂时连不上，内容没有丢，请稍后再试。');
    reply = {};
    tap('go');
    await screen.findByText('idle');
    expect(ids()).toHaveLength(2);
    expect(new Set(ids()).size).toBe(1);
    tap('go');
    await screen.findByText('idle');
    expect(new Set(ids()).size).toBe(2);
  });

  it('is a new one when the input has changed or the server refused', async () => {
    openPage(Probe, { identity: { grantConsent: () => refuse('UNAVAILABLE') } });
    tap('go');
    await screen.findByText(/暂时连不上/);
    tap('edit');
    tap('go');
    await screen.findByText(/暂时连不上/);
    expect(new Set(ids()).size).toBe(2);
  });

  it('cannot be sent twice while it is on its way', async () => {
    openPage(Probe, { identity: { grantConsent: () => new Promise(() => undefined) } });
    tap('go');
    await screen.findByText('busy');
    tap('go');
    expect(ids()).toHaveLength(1);
  });
});
