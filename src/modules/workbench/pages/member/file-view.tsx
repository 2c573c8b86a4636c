import { View } from '@tarojs/components';
import { Fold } from '@/kit/fold';
import { useWide } from '@/hooks/desk';
import { useWorkbenchText } from '../../text';
import { Acts } from './acts';
import { Applications } from './applications';
import { Basics } from './basics';
import { Head } from './head';
import { Licences } from './licences';
import { Meetings } from './meetings';
import { Notices } from './notices';
import { People } from './people';
import { Points } from './points';
import { Trail } from './trail';
import type { MemberFile } from './types';

/** The sections in the order in which one asks about a member; on a phone what came of it begins closed. */
export const FileView = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { representatives, licences, applications, meetings, points, notices, trail } = file;
  const wide = useWide();
  const count = (rows: readonly unknown[]) => t('count', { count: rows.length });
  return (
    <View>
      <Head file={file} />
      {file.mayChange && <Acts file={file} />}
      <View className="member-file-columns">
        <View className="member-file-column">
          <Fold title={t('representatives')} note={count(representatives)} open>
            <People file={file} />
          </Fold>
          <Fold title={t('licences')} note={count(licences)} open>
            <Licences file={file} />
          </Fold>
          <Fold title={t('basics')} open>
            <Basics file={file} />
          </Fold>
        </View>
        <View className="member-file-column">
          <Fold title={t('meetings')} note={t('meetingsNote', meetings)} open={wide}>
            <Meetings file={file} />
          </Fold>
          <Fold title={t('points')} note={t('pointsNote', { points: points.balance })} open={wide}>
            <Points file={file} />
          </Fold>
          <Fold title={t('applications')} note={count(applications)} open={wide}>
            <Applications file={file} />
          </Fold>
          {file.mayReveal && (
            <Fold title={t('notices')} note={count(notices)}>
              <Notices file={file} />
            </Fold>
          )}
          <Fold title={t('trail')} note={count(trail)}>
            <Trail file={file} />
          </Fold>
        </View>
      </View>
    </View>
  );
};
