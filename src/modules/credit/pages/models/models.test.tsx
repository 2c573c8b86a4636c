import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { body, id, model } from '../../credit.fixture';
import ModelsPage from './index';

const open = (rows: unknown[], mayDraft = true) =>
  openPage(ModelsPage, { credit: { models: () => ({ rows, mayDraft, template: body() }) } });

it('tells the one in force from the one that is being decided', async () => {
  open([
    model({ id: id(4), version: '2027-1', state: 'proposed', startsOn: '2027-01-01' }),
    model({ version: '2026-1', state: 'adopted', inForce: true, startsOn: '2026-01-01', until: '2027-01-01' }),
  ]);
  expect(await screen.findByText('表决中')).toBeTruthy();
  expect(screen.getByText('正在使用')).toBeTruthy();
  expect(screen.getByText(/1月1日 至 2027年1月1日/)).toBeTruthy();
  fireEvent.click(screen.getByText('2027-1 版'));
  expect(phone.opened).toEqual([`/modules/credit/pages/model/index?id=${id(4)}`]);
});

it('says how to begin where there is none', async () => {
  open([]);
  expect(await screen.findByText(/还没有版本。从会馆的默认指标起草/)).toBeTruthy();
  fireEvent.click(screen.getByText('起草新版本'));
  expect(phone.opened).toEqual(['/modules/credit/pages/draft/index']);
});

it('offers no draft to who may not make one', async () => {
  open([model()], false);
  await screen.findByText('草稿');
  expect(screen.queryByText('起草新版本')).toBeNull();
});
