// Taro's components as plain elements: what a test sees is the text, the roles and the taps.
import { type ChangeEvent, createElement, forwardRef, type ReactNode } from 'react';
import { phone } from './taro';

interface Props {
  children?: ReactNode;
  className?: string;
  onClick?: () => void;
  [name: string]: unknown;
}
const attributes = ({ className, onClick, id, ...rest }: Props) => ({
  className,
  onClick,
  id: id as string | undefined,
  // What stands in a browser alone, such as a table, says its role in the browser's way.
  role: (rest['aria-role'] ?? rest.role) as string | undefined,
  tabIndex: rest.tabIndex as number | undefined,
  onKeyDown: rest.onKeyDown as (() => void) | undefined,
  onFocus: rest.onFocus as (() => void) | undefined,
  // A long press, as a mouse has it.
  onContextMenu: rest.onLongPress as (() => void) | undefined,
  'data-row': rest['data-row'] as number | undefined,
  'aria-sort': rest['aria-sort'] as 'none' | undefined,
  'aria-expanded': rest['aria-expanded'] as boolean | undefined,
  'aria-label': rest['aria-label'] as string | undefined,
  'aria-checked': rest['aria-checked'] as boolean | undefined,
  'aria-disabled': rest['aria-disabled'] as boolean | undefined,
});
const box = (tag: string) =>
  forwardRef<HTMLElement, Props>(function Box(props, ref) {
    return createElement(tag, { ...attributes(props), ref }, props.children as ReactNode);
  });

export const View = box('div');
export const Text = box('span');
export const ScrollView = box('div');
/** WeChat's phone button answers with what the test's phone would. */
export const Button = ({ onClick, ...props }: Props) => {
  const tell = props.onGetPhoneNumber as ((event: { detail: { code?: string } }) => void) | undefined;
  const asks = props.openType === 'getPhoneNumber';
  return createElement(
    'button',
    attributes({ ...props, onClick: asks ? () => tell?.({ detail: phone.phoneNumber }) : onClick }),
    props.children,
  );
};
export const Image = (props: Props) => <img {...attributes(props)} src={String(props.src)} alt="" />;

const typed = (tag: 'input' | 'textarea') =>
  function Typed(props: Props) {
    const tell = (name: string) => props[name] as ((event: { detail: { value: string } }) => void) | undefined;
    return createElement(tag, {
      ...attributes(props),
      value: props.value as string,
      placeholder: props.placeholder as string | undefined,
      disabled: props.disabled as boolean | undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) => tell('onInput')?.({ detail: { value: event.target.value } }),
      onBlur: (event: ChangeEvent<HTMLInputElement>) => tell('onBlur')?.({ detail: { value: event.target.value } }),
    });
  };
export const Input = typed('input');
export const Textarea = typed('textarea');

/** A picker answers to `change` on its hidden input. */
export const Picker = (props: Props) => (
  <label>
    <input
      aria-label={props['aria-label'] as string | undefined}
      value={props.value as string}
      onChange={(event) =>
        (props.onChange as (event: { detail: { value: string } }) => void)({ detail: { value: event.target.value } })
      }
    />
    {props.children}
  </label>
);
