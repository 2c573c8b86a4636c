import { emptyDraft, missingOf, readDraft } from './draft';

it('is what it was kept as, and empty where nobody wrote it', () => {
  const draft = { topic: 'dues' as const, title: '会费', words: '什么时候通过的？', mayPublish: false, forUnit: true };
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  for (const kept of ['', '{', 'null', '[]', '{"topic":"x","title":3}']) expect(readDraft(kept)).toEqual(emptyDraft);
});

it.each([
  [{}, ['topic', 'title', 'words']],
  [{ topic: 'dues' as const, title: '会', words: '会费通过' }, ['title', 'words']],
  [{ topic: 'dues' as const, title: '会费', words: '会费怎么定' }, []],
  [{ topic: 'dues' as const, title: '  ', words: '会费怎么定' }, ['title']],
])('%j wants %j', (change, wanting) => expect(missingOf({ ...emptyDraft, ...change })).toEqual(wanting));
