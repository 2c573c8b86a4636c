import { fireEvent, render, screen } from '@testing-library/react';
import { Field } from './field';

const typed = (type: 'number' | 'digit' | 'idcard' | 'text', words: string) => {
  const onChange = jest.fn();
  render(<Field label="座位数" type={type} value="" onChange={onChange} />);
  fireEvent.input(screen.getByLabelText('座位数'), { target: { value: words } });
  return onChange.mock.calls.at(-1)?.[0] as string;
};

it.each([
  ['number', '１２０', '120'],
  ['digit', '２００．５０', '200.50'],
  ['idcard', '１１０１０１１９９００３０７８８１Ｘ', '11010119900307881X'],
] as const)('takes wide digits in a field of %s as the plain ones that are meant', (type, wide, plain) =>
  expect(typed(type, wide)).toBe(plain),
);

it('leaves words as they are written', () => expect(typed('text', '第１２届（春）')).toBe('第１２届（春）'));
