import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ActionBar } from '@/components/action-bar';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { NoticeBox } from '@/components/notice-box';
import { Page } from '@/components/page';
import './code-shown.scss';

interface CodeShownProps {
  code: string;
  /** Of what it is the code. */
  note: string;
  words: Record<'page' | 'title' | 'keep' | 'copy' | 'copied' | 'follow', string>;
  onFollow: () => void;
}

/** The code of what somebody sent without a name: shown once, and kept by nobody else. */
export const CodeShown = ({ code, note, words, onFollow }: CodeShownProps) => {
  const copy = () =>
    void Taro.setClipboardData({ data: code }).then(() => Taro.showToast({ icon: 'none', title: words.copied }));
  return (
    <Page
      title={words.page}
      action={
        <ActionBar>
          <Button kind="plain" onTap={onFollow}>
            {words.follow}
          </Button>
          <Button onTap={copy}>{words.copy}</Button>
        </ActionBar>
      }
    >
      <NoticeBox tone="amber" icon="bang" title={words.title} words={[words.keep]} />
      <Card>
        <Text className="code-shown" selectable>
          {code}
        </Text>
        <Text className="code-note">{note}</Text>
      </Card>
    </Page>
  );
};
