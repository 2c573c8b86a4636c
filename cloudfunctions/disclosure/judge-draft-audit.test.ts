import { stillWanting } from './compose';
import { figures } from './draft-cast';
import { judgeDraftAudit } from './judge-draft-audit';

it('wants the report of the audit as a file', () => {
  const { wanting } = judgeDraftAudit(figures(true));
  const file = { fileId: 'f', name: 'n', type: 't', bytes: 1, sha256: 's' };
  expect(stillWanting(wanting, { texts: { conclusion: '无保留' }, files: [] })).toHaveLength(1);
  expect(stillWanting(wanting, { texts: { conclusion: '无保留' }, files: [file] })).toEqual([]);
});
