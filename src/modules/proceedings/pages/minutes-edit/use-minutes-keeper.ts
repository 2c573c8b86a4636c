import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/cloud/client';
import { codeOf, unanswered } from '@/cloud/refusal';
import type { Server } from '@/kit/keeper';
import { shelfOf } from '@/kit/shelf';
import { useKeeper } from '@/kit/use-keeper';
import { useProceedingsText } from '../../text';
import { type Content, type Opened, wireWords } from './opened';

const isContent = (content: unknown) => typeof content === 'object' && content !== null && 'words' in content;

/** The minutes being written: what this device still has of them, else the server's; kept from the first change on. */
export const useMinutesKeeper = (meetingId: string, opened: Opened) => {
  const t = useProceedingsText('minutes');
  const client = useQueryClient();
  const server: Server<Content> = {
    save: async (content, { version }, requestId) => {
      const words = wireWords(content.words, t('edit.other'));
      const input = { meetingId, revision: version ?? 0, correction: content.correction, words };
      const { revision } = await cloud.proceedings.saveMinutes(input, { context: { requestId } });
      // Marked as old only: the page that shows the minutes reads them again when it is seen.
      void client.invalidateQueries({ queryKey: ['proceedings', 'minutes', meetingId], refetchType: 'none' });
      return { id: meetingId, version: revision };
    },
    judge: (error) =>
      unanswered(error) ? 'unanswered' : codeOf(error) === 'REVISION_CONFLICT' ? 'conflict' : 'refused',
    ready: ({ correction }) => !opened.correcting || correction.trim() !== '',
  };
  const place = { id: meetingId, version: opened.revision };
  const { state, keeper } = useKeeper(place, shelfOf<Content>('minutes', meetingId, isContent), server);
  const [restored] = useState(keeper.unsaved !== null);
  const [content, setContent] = useState<Content>(keeper.unsaved ?? opened);
  const change = (part: Partial<Content>) => {
    const next = { words: content.words, correction: content.correction, ...part };
    setContent(next);
    keeper.change(next);
  };
  return { state, keeper, content, change, restored };
};
