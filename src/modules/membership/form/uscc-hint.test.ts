import { usccHint } from './uscc-hint';

describe('usccHint', () => {
  it('says nothing of a short code while it is typed, and what is missing once the field is left', () => {
    expect(usccHint('913301', false, 'zh')).toEqual({
      valid: null,
      organisationCodeOk: true,
      isIdNumber: false,
      error: null,
      mark: null,
    });
    expect(usccHint('913301', true, 'zh').error).toBe('代码不满 18 位，请对照营业执照补全。');
  });

  it('marks the wrong character where it was typed, spaces and full width counted as typed', () => {
    expect(usccHint('91330100799655O58B', false, 'zh')).toMatchObject({ mark: 14, valid: null });
    expect(usccHint('9133 0100 7996 55O5 8B', false, 'zh').mark).toBe(17);
    expect(usccHint('９１３３０１００７９９６５５O58B', false, 'zh').mark).toBe(14);
    expect(usccHint('91330100799655O58B', false, 'en').error).toContain('Character 15');
  });

  it('takes a valid code however it is spaced, and only warns of the inner organisation code', () => {
    expect(usccHint('91330100 7996550 58b', false, 'zh')).toMatchObject({ valid: '91330100799655058B', error: null });
    expect(usccHint('91430626MA4L000113', false, 'zh').error).toBeNull();
  });
});
