import fc from 'fast-check';
import { decrypt, encrypt, fingerprint, seal, unseal } from './secrets';

describe('sealed numbers', () => {
  it('open for their own row and use, and for nothing else', () => {
    const sealed = encrypt('idNumber', 'row-1', '430626199003076631');
    expect(decrypt('idNumber', 'row-1', sealed)).toBe('430626199003076631');
    expect(() => decrypt('idNumber', 'row-2', sealed)).toThrow();
    expect(() => decrypt('bankAccount', 'row-1', sealed)).toThrow();
    expect(encrypt('idNumber', 'row-1', '430626199003076631').equals(sealed)).toBe(false);
  });
  it('are found again by a fingerprint that does not give them away', () => {
    expect(fingerprint('idNumber', 'a')).toBe(fingerprint('idNumber', 'a'));
    expect(fingerprint('idNumber', 'a')).not.toBe(fingerprint('phone', 'a'));
  });
  it('need a root secret', () => {
    const secret = process.env.HUIGUAN_SECRET;
    process.env.HUIGUAN_SECRET = 'short';
    jest.isolateModules(() => {
      const fresh = jest.requireActual<typeof import('./secrets')>('./secrets');
      expect(() => fresh.fingerprint('fresh-use', 'a')).toThrow(/32 characters/);
    });
    process.env.HUIGUAN_SECRET = secret;
  });
});

describe('tokens', () => {
  const token = seal('memberCard', Buffer.from('0123456789abcdef0123'));
  it('open for their use only', () => {
    expect(unseal('memberCard', token)?.toString()).toBe('0123456789abcdef0123');
    expect(unseal('gateCode', token)).toBeNull();
  });
  it('are refused when any character is changed, added or left out', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...alphabet),
        fc.constantFrom('change', 'add', 'drop'),
        (place, character, how) => {
          const mutated =
            token.slice(0, place) + (how === 'drop' ? '' : character) + token.slice(how === 'add' ? place : place + 1);
          return mutated === token || unseal('memberCard', mutated) === null;
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
