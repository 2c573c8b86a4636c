import { house } from '../../contracts/house';
import { readCall } from './caller';

const http = (path: string, body: string, headers: Record<string, string> = {}) =>
  readCall({ httpMethod: 'POST', path, headers, body }, { environment: '{}' }, 'points').request;

test.each(['/api/points/ledger', '/points/ledger', '/ledger', '/ledger/'])('%s names the action', (path) => {
  expect(http(path, '{"cursor":"x"}', { 'X-Request-Id': 'request-0001', 'Accept-Language': 'en' })).toMatchObject({
    action: 'ledger',
    input: { cursor: 'x' },
    requestId: 'request-0001',
    language: 'en',
  });
});

test.each(['/api/points', '/points/', '/', ''])('at %j the body names it', (path) => {
  expect(http(path, '{"action":"ledger","input":{"cursor":"x"}}')).toMatchObject({
    action: 'ledger',
    input: { cursor: 'x' },
  });
});

test('an input need not be sent, and a request id that is none refuses the whole', () => {
  expect(http('/points/ledger', '')).toMatchObject({ action: 'ledger', input: {} });
  expect(http('/points/ledger', '{}', { 'x-request-id': 'short' })).toBeNull();
  expect(http('/points/ledger', 'not json')).toBeNull();
});

test('no action has the name of its module, or its address would be the module’s', () => {
  for (const [module, actions] of Object.entries(house)) expect(Object.keys(actions)).not.toContain(module);
});
