import { besideWords } from './own-words';

const name = (words: string) => ({ 'aria-label': words });

describe('a label beside the words that are shown', () => {
  it.each([
    ['a drawing alone is called by it', '移除，张三', '', '', name('移除，张三')],
    ['a sign for the eye alone is no word', '移除', '×', '', name('移除')],
    ['it may say more, around what is shown', '移除，张三', '移除', '移除', name('移除，张三')],
    [
      'the words are the name that they are',
      '秋季峰会，11-28 09:00',
      '秋季峰会11-28 09:00',
      '秋季峰会 11-28 09:00',
      {},
    ],
    [
      'and stand apart where a label would join them',
      '明细.xls 2026-10-21',
      '明细.xls2026-10-21',
      '明细.xls 2026-10-21',
      {},
    ],
    ['the same words in another order give way', '通过 42', '42通过', '42 通过', {}],
    ['what is drawn for the eye is seen as well', '严若，普通会员', '严严若普通会员', ' 严若 普通会员', {}],
    [
      'what is not shown is kept beside',
      '待我审核 9，正在看',
      '9待我审核',
      '9 待我审核',
      { 'aria-description': '待我审核 9，正在看' },
    ],
    ['other words are kept whole', '结束林可的任职', '结束任职', '结束任职', { 'aria-description': '结束林可的任职' }],
  ])('%s', (_, label, seen, read, said) => expect(besideWords(label, seen, read)).toEqual(said));
});
