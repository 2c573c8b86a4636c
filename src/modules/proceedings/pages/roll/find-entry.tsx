import { cloud } from '@/cloud/client';
import { Finder, type Found } from '@/kit/finder';
import { useProceedingsText } from '../../text';

interface FindEntryProps {
  meetingId: string;
  /** The other side of the proxy, who cannot be both. */
  except: string | null;
  onPick: (entry: Found) => void;
}

/** One of the roll who may vote: by name or company, never from the whole register. */
export const FindEntry = ({ meetingId, except, onPick }: FindEntryProps) => {
  const t = useProceedingsText('roll');
  const find = async (q: string): Promise<Found[]> => {
    const { rows } = await cloud.proceedings.roll({ meetingId, q });
    return rows
      .filter(({ id, voter, presence }) => voter && presence !== 'ceased' && id !== except)
      .map(({ id, name, unitName }) => ({ id, name, ...(unitName && { note: unitName }) }));
  };
  return (
    <Finder
      icon="person"
      kind={`roll.${meetingId}.${except ?? ''}`}
      placeholder={t('proxy.search')}
      find={find}
      none={() => t('proxy.none')}
      onPick={onPick}
    />
  );
};
