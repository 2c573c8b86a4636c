import { Text, View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon';
import { useOwnWords } from '@/components/own-words';
import './fold.scss';

interface FoldProps {
  title: string;
  /** What is inside, in a few words: 3 条. */
  note?: string;
  /** Open at the beginning. */
  open?: boolean;
}

/** A section that opens: closed it is one line, which says what is inside. */
export const Fold = ({ title, note, open = false, children }: PropsWithChildren<FoldProps>) => {
  const [shown, setShown] = useState(open);
  const label = [title, note].filter(Boolean).join('，');
  const said = useOwnWords(label, note);
  return (
    <View className="fold">
      <View
        className="fold-head"
        hoverClass="pressed"
        onClick={() => setShown(!shown)}
        {...accessible('button', said ? undefined : label)}
        {...said}
        {...{ 'aria-expanded': shown }}
      >
        <Text className="fold-title">{title}</Text>
        {note && <Text className="fold-note">{note}</Text>}
        <Icon name="down" size="small" className={classes('fold-mark', shown && 'fold-mark-open')} />
      </View>
      {shown && <View className="fold-body">{children}</View>}
    </View>
  );
};
