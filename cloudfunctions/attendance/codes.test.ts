import fc from 'fast-check';
import { hallCode, hallCodes, judgeHallCode, splitHallCode } from './hall-code';
import { isFresh, issueTicket, readTicket, ticketKey } from './ticket';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
const runs = { numRuns: 10_000 };
/** A code with some characters changed, added or left out; never the code itself. */
const mutationsOf = (code: string) =>
  fc
    .array(
      fc.tuple(fc.nat(code.length - 1), fc.constantFrom(...alphabet), fc.constantFrom('change', 'add', 'drop', 'swap')),
      { minLength: 1, maxLength: 3 },
    )
    .map((steps) =>
      steps.reduce((text, [place, character, how]) => {
        const rest = text.slice(place + 1);
        if (how === 'drop') return text.slice(0, place) + rest;
        if (how === 'add') return text.slice(0, place) + character + text.slice(place);
        if (how === 'swap')
          return text.slice(0, place) + rest.slice(0, 1) + text.slice(place, place + 1) + rest.slice(1);
        return text.slice(0, place) + character + rest;
      }, code),
    )
    .filter((mutated) => mutated !== code);

const now = new Date('2026-12-01T01:00:07Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('the personal code', () => {
  const ticket = {
    meetingId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    registrationId: '0190ffee-ddcc-7bba-9988-776655443322',
    seat: 2,
    issuedAt: 1_795_161_600,
  };
  const code = issueTicket(ticket);
  it('is the same for a gate that knows the public key alone', () => {
    // The vector that the mini-program's own verification is tested with.
    expect(ticketKey()).toBe('8375fb95c040bef990ab3815e60ac9bf3029f4b761cbb549a97d13ca75af04f1');
    expect(code).toBe(
      'HG1.AQGQobLD1H5fipsMHS4_SlsBkP_u3cx7upmId2ZVRDMiAmr__gAvNMTOWA74JSicOBKOpb0ZhYGBEyJCj-zteTuLw-9SGIK4HB24RscArlfSx9C_d-VQ7Mi8pHZVeaUaZOcoPfwN',
    );
    expect(readTicket(code)).toEqual(ticket);
  });
  it(`is refused in each of ${runs.numRuns} mutations`, () => {
    fc.assert(
      fc.property(mutationsOf(code), (mutated) => readTicket(mutated) === null),
      runs,
    );
  });
  it('is refused with any bit of it changed', () => {
    const bytes = Buffer.from(code.slice(4), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(readTicket(`HG1.${other.toString('base64url')}`)).toBeNull();
    }
  });
  it('is good for a minute, and for half a minute of a clock that goes wrong', () => {
    const issued = new Date(ticket.issuedAt * 1000).getTime();
    const at = (seconds: number) => isFresh(ticket, new Date(issued + seconds * 1000));
    expect([-31, -30, 0, 60, 90, 91].map(at)).toEqual([false, true, true, true, true, false]);
    expect([-300, 300].map(at)).toEqual([false, false]);
  });
});

describe('the code on the screen', () => {
  const shortCode = 'k3m9x2pa';
  const code = hallCode(shortCode, now);
  const judge = (text: string, at: Date) => {
    const split = splitHallCode(text);
    return split ? judgeHallCode(split, at) : 'forged';
  };
  it('fits what WeChat draws', () => {
    expect(code).toHaveLength(31);
    expect(code).toMatch(/^[\w.-]+$/);
  });
  it('is read from the link that the QR carries, and bare', () => {
    const [first] = hallCodes(shortCode, now, 1);
    expect(first?.text).toMatch(/#\/modules\/attendance\/pages\/check-in\/index\?c=/);
    expect(judge(first?.text ?? '', now)).toBe('genuine');
    expect(judge(` ${code}\n`, now)).toBe('genuine');
    expect(splitHallCode(`https://example.com/?x=${code}`)).toBeNull();
    expect(splitHallCode('HG1.AQGQ')).toBeNull();
  });
  it('holds for 30 seconds either way, whatever the second, and not for five minutes', () => {
    for (let second = 0; second < 15; second++) {
      const shown = later(second);
      const fresh = hallCode(shortCode, shown);
      for (const skew of [-30, -15, 0, 15, 30])
        expect(judge(fresh, new Date(shown.getTime() + skew * 1000))).toBe('genuine');
      for (const skew of [-300, -60, 60, 300])
        expect(judge(fresh, new Date(shown.getTime() + skew * 1000))).toBe('expired');
    }
  });
  it('dies two steps after its own', () => {
    const step = Math.floor(now.getTime() / 15_000) * 15_000;
    expect(judge(code, new Date(step + 44_999))).toBe('genuine');
    expect(judge(code, new Date(step + 45_000))).toBe('expired');
  });
  it('follows one after the other for five minutes', () => {
    const codes = hallCodes(shortCode, now, 20);
    expect(new Set(codes.map(({ text }) => text)).size).toBe(20);
    codes.forEach((each, i) => expect(each.from).toBe(i === 0 ? '2026-12-01T01:00:00.000Z' : codes[i - 1]?.until));
  });
  it('belongs to one meeting', () => {
    expect(judge(`k3m9x2pb.${code.slice(9)}`, now)).toBe('forged');
  });
  it(`is refused in each of ${runs.numRuns} mutations`, () => {
    fc.assert(
      fc.property(mutationsOf(code), (mutated) => mutated.trim() === code || judge(mutated, now) !== 'genuine'),
      runs,
    );
  });
});
