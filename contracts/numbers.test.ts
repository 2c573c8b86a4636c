import fc from 'fast-check';
import { diagnoseIdNumber } from './id-number';
import { isDocumentNumber, personIn } from './identity-document';
import { maskPhone, toE164 } from './phone';
import { diagnoseUscc, isUscc, usccCheckCharacter } from './uscc';

describe('统一社会信用代码', () => {
  it.each([
    '91330100799655058B',
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91110108551385082Q',
    '53100000500021676K',
    '5111000050001234XG',
    '51430626MJJ123450A',
    '51450500MJN00001XP',
    '91430626MA4L000113',
    '52440300MJL987658N',
    '91110105MA01ABCD5F',
  ])('%s is valid', (code) =>
    expect(diagnoseUscc(code)).toEqual({
      ok: true,
      value: code,
      organisationCodeOk: true,
      isIdNumber: false,
    }),
  );

  it.each([
    ['', 'empty', null, null],
    ['　 - ', 'empty', null, null],
    ['9144030071526726X', 'short', null, null],
    ['91330100799655058B1', 'long', 19, null],
    ['91330100799655O58B', 'letter', 15, '0'],
    ['9I330100799655058B', 'letter', 2, '1'],
    ['9133O100799655058B', 'digit', 5, '0'],
    ['91330100799655058?', 'character', 18, null],
    ['91330100799655058A', 'check', null, null],
    ['91330100799655085B', 'check', 16, '58'],
    ['913301007996550588', 'check', 18, 'B'],
    ['统一社会信用代码', 'character', 1, null],
  ])('%s: %s at %s, perhaps %s', (code, problem, position, suggestion) => {
    expect(diagnoseUscc(code)).toMatchObject({ ok: false, problem, position, suggestion });
  });

  it('reads full-width characters, spaces, hyphens and small letters as typed', () => {
    expect(diagnoseUscc(' ９１３３０１００-７９９６５５０５８ｂ ')).toMatchObject({
      ok: true,
      value: '91330100799655058B',
    });
  });

  it('warns only when the inner organisation code fails', () => {
    const first17 = '91330100799655059';
    expect(diagnoseUscc(first17 + usccCheckCharacter(first17))).toMatchObject({ ok: true, organisationCodeOk: false });
  });

  const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  it('notices any one character changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...symbols), (place, symbol) => {
        const code = '91330100799655058B';
        const changed = code.slice(0, place) + symbol + code.slice(place + 1);
        return changed === code || !isUscc(changed);
      }),
      { numRuns: 2000 },
    );
  });
  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => typeof diagnoseUscc(typed).ok === 'boolean'));
  });
});

describe('公民身份号码', () => {
  const today = '2026-11-20';
  it.each([
    ['11010519491231002X', 'male' as const, false],
    ['430626199003076631', 'male' as const, false],
    ['31010119851020454X', 'female' as const, false],
    ['440524188001010014', 'male' as const, true],
    ['４３０６２６19900307 6631', 'male' as const, false],
    ['11010519491231002x', 'female' as const, false],
  ])('%s is valid', (typed, _, unlikelyAge) =>
    expect(diagnoseIdNumber(typed, today)).toMatchObject({ ok: true, unlikelyAge }),
  );
  it('tells the gender by the seventeenth digit', () => {
    expect(diagnoseIdNumber('11010519491231002X', today)).toMatchObject({ gender: 'female', birth: '1949-12-31' });
    expect(diagnoseIdNumber('430626199003076631', today)).toMatchObject({ gender: 'male' });
  });
  it.each([
    ['110105194912310021', 'check'],
    ['110105491231002', 'length'],
    ['99010519491231002X', 'province'],
    ['11010519490231002X', 'birth'],
    ['110105202612310021', 'birth'],
    ['1101051949123100AX', 'character'],
  ])('%s: %s', (typed, problem) => expect(diagnoseIdNumber(typed, today)).toEqual({ ok: false, problem }));
  it('takes 29 February in leap years only', () => {
    expect(diagnoseIdNumber('110105200002290019', today)).not.toMatchObject({ problem: 'birth' });
    expect(diagnoseIdNumber('110105190002290019', today)).toMatchObject({ problem: 'birth' });
  });
});

describe('a resident ID number typed as a credit code', () => {
  it('is warned of where it passes for one by chance', () => {
    expect(diagnoseUscc('360101199001013685')).toMatchObject({ ok: true, isIdNumber: true });
  });
  it.each(['430626199003076631', '31010119851020454X', '110101200001010010'])('is called what it is: %s', (typed) => {
    expect(diagnoseUscc(typed)).toMatchObject({ ok: false, problem: 'idNumber' });
  });
});

describe('documents of people from elsewhere', () => {
  const today = '2026-11-20';
  it.each([
    ['hongKongMacauPermit', 'H23456789', true],
    ['hongKongMacauPermit', 'h2345678900', true],
    ['hongKongMacauPermit', 'M1234567801', true],
    ['hongKongMacauPermit', 'C1234567801', false],
    ['hongKongMacauPermit', 'H234567890', false],
    ['hongKongMacauPermit', '810000199408230021', true],
    ['hongKongMacauPermit', '810000199408230022', false],
    ['taiwanPermit', '12345678', true],
    ['taiwanPermit', '1234567801', true],
    ['taiwanPermit', '1234567', false],
    ['taiwanPermit', '830000199201300022', true],
    ['taiwanPermit', '810000199408230021', false],
    ['foreignPermanentId', 'USA110187012345', true],
    ['foreignPermanentId', '911101199001010017', false],
    ['foreignPermanentId', '430626199003076631', false],
    ['passport', 'E12345678', true],
    ['passport', 'K1234567P', true],
    ['residentId', '430626199003076631', true],
    ['residentId', 'H23456789', false],
  ] as const)('%s %s: %s', (type, number, fits) => expect(isDocumentNumber(type, number, today)).toBe(fits));

  it('takes the eighteen of a foreign permanent resident by their own check', () => {
    const first17 = '91184019900101001';
    const checks = [...'0123456789X'].filter((check) => isDocumentNumber('foreignPermanentId', first17 + check, today));
    expect(checks).toHaveLength(1);
  });

  it.each([
    ['hongKongMacauPermit', 'H2345678900', 'h 2345678901'],
    ['hongKongMacauPermit', 'H23456789', 'H2345678902'],
    ['taiwanPermit', '12345678', '1234567801'],
  ] as const)('a %s that was re-issued is the same person’s', (type, one, other) => {
    expect(personIn(type, one)).toBe(personIn(type, other));
  });
  it('two people are two', () => {
    expect(personIn('hongKongMacauPermit', 'H2345678900')).not.toBe(personIn('hongKongMacauPermit', 'M2345678900'));
    expect(personIn('hongKongMacauPermit', 'H2345678900')).not.toBe(personIn('hongKongMacauPermit', 'H2345678800'));
    expect(personIn('passport', 'E1234567800')).not.toBe(personIn('passport', 'E1234567801'));
  });
});

describe('phones', () => {
  it.each([
    ['13812345678', '+8613812345678'],
    ['+86 138-1234-5678', '+8613812345678'],
    ['008613812345678', '+8613812345678'],
    ['１３８１２３４５６７８', '+8613812345678'],
    ['0571-87654321', '+8657187654321'],
    ['010 8765 4321', '+861087654321'],
    ['+852 5123 4567', '+85251234567'],
    ['0912345678', '+886912345678'],
    ['+85361234567', '+85361234567'],
  ])('%s is %s', (typed, e164) => expect(toE164(typed)).toBe(e164));
  it.each(['', '12812345678', '1381234567', '138123456789', 'abc', '110', '+1 415 555 0100', '🤙'])(
    '%s is none',
    (typed) => expect(toE164(typed)).toBeNull(),
  );
  it('masks the middle', () => {
    expect(maskPhone('+8613812345678')).toBe('138****5678');
    expect(maskPhone('+85251234567')).toBe('****4567');
  });
});
