import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { CallContext } from '@/cloud/client';
import { unanswered } from '@/cloud/refusal';
import { useWrite } from '@/cloud/use-write';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { PhraseChips } from '@/components/phrase-chips';
import { Sheet } from '@/components/sheet';
import { useKeptWords } from '@/hooks/kept-words';
import { useText } from '@/i18n/main';

interface ReasonSheetProps<I, O> {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What follows from it, before it is done. */
  consequence: string;
  /** Of the field; 理由 where nothing else is said. */
  label?: string;
  hint?: string;
  placeholder?: string;
  /** Reasons that are written often. With `append` each is a line of its own, else it takes the place of what is there. */
  phrases?: readonly string[];
  append?: boolean;
  /** Letters that it takes at least (0: it may be left out) and at most. */
  min?: number;
  max?: number;
  /** On the button. */
  verb: string;
  danger?: boolean;
  /** Name under which the words stay on the device until they have been sent. */
  kept: string;
  write: (input: I, options: { context: CallContext }) => Promise<O>;
  /** The whole input, with the reason without its outer spaces. */
  input: (reason: string) => I;
  /** Name of the reason in the input. */
  field?: string;
  /** Keys of the reads that become stale; left out: all. */
  refreshes?: readonly (readonly unknown[])[];
  /** What is said once it is done. */
  done?: (output: O) => string;
  onDone?: (output: O) => void;
  onRefused?: (error: Error) => void;
  /** More that is asked or said, between the consequence and the reason; `ready` is false while it is wanting. */
  children?: ReactNode;
  ready?: boolean;
  /** What is there already, such as the answer that is being changed. */
  before?: string;
  /** The refusal is about something else that is asked, and is said there. */
  elsewhere?: boolean;
}

/** One decision with its consequence and a written reason. The words survive a lost network and a closed page. */
export const ReasonSheet = <I, O>({
  min = 1,
  max = 200,
  field = 'reason',
  ready = true,
  before = '',
  ...props
}: ReasonSheetProps<I, O>) => {
  const house = useText();
  const reason = useKeptWords(props.kept, before);
  const write = useWrite(props.write, {
    refreshes: props.refreshes,
    onDone: (output) => {
      reason.forget();
      props.onClose();
      if (props.done) void Taro.showToast({ icon: 'none', title: props.done(output), duration: 3000 });
      props.onDone?.(output);
    },
    onRefused: props.onRefused,
  });
  const written = reason.words.trim();
  const pick = (phrase: string) => {
    if (!props.append) reason.change(phrase);
    else if (!written.includes(phrase)) reason.change(written ? `${written}\n${phrase}` : phrase);
  };
  const kept = write.error && unanswered(write.error) ? house('reason.kept') : '';
  const error = write.issues[field] ?? (props.elsewhere ? null : (write.sentence ?? '') + kept || null);
  const common = house('reason.common');
  return (
    <Sheet
      open={props.open}
      title={props.title}
      onClose={() => (write.reset(), props.onClose())}
      footer={
        <Button
          kind={props.danger ? 'danger' : 'primary'}
          busy={write.busy}
          disabled={!ready || written.length < min}
          onTap={() => write.run(props.input(written))}
        >
          {props.verb}
        </Button>
      }
    >
      <Text>{props.consequence}</Text>
      {props.children}
      <Field
        label={props.label ?? house('reason.label')}
        hint={props.hint}
        placeholder={props.placeholder}
        optional={min === 0}
        multiline
        maxLength={max}
        value={reason.words}
        onChange={reason.change}
        error={error}
      />
      {props.phrases && <PhraseChips label={common} phrases={props.phrases} onPick={pick} />}
    </Sheet>
  );
};
