import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt, fingerprint, mac, publicKey, seal, sign, unseal, verifySignature } from './secrets';

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

describe('signatures', () => {
  const payload = Buffer.from('who sits where');
  const signature = sign('ticket', payload);
  it('are checked by whoever has the public key alone', () => {
    // RFC 8410: what stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo.
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey('ticket')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, payload, key, signature)).toBe(true);
    expect(publicKey('ticket')).toHaveLength(32);
  });
  it('hold for their payload and their use, and are the same every time', () => {
    expect(verifySignature('ticket', payload, signature)).toBe(true);
    expect(sign('ticket', payload).equals(signature)).toBe(true);
    expect(verifySignature('ticket', Buffer.from('who sits there'), signature)).toBe(false);
    expect(verifySignature('other', payload, signature)).toBe(false);
    expect(verifySignature('ticket', payload, signature.subarray(0, 63))).toBe(false);
  });
  it('are no key of a digest', () => {
    expect(mac('ticket', 'a', 16)).toHaveLength(16);
    expect(mac('ticket', 'a', 16).equals(mac('hallCode', 'a', 16))).toBe(false);
  });
});
