import { freeCode } from './judge-code';

it.each([
  ['the first of its family and year', 'FEE06', '2027-01-01', [], 'FEE2701'],
  ['the next one', 'FEE06', '2027-07-01', ['FEE2701', 'FEE2703', 'FEE06'], 'FEE2704'],
  ['beside those of another year', 'FEE06', '2028-01-01', ['FEE2701'], 'FEE2801'],
  ['beside those whose letters begin alike', 'FEE06', '2027-01-01', ['FEELIST2701', 'XFEE2701'], 'FEE2701'],
  ['one without a number', 'SCENIC', '2027-01-01', [], 'SCENIC2701'],
  ['the hundredth', 'FEE06', '2027-01-01', ['FEE2799'], 'FEE27100'],
  ['and after it', 'FEE06', '2027-01-01', ['FEE2799', 'FEE27100'], 'FEE27101'],
])('gives %s', (_, base, from, taken, code) => {
  expect(freeCode(base, from, taken)).toBe(code);
});
