import { View } from '@tarojs/components';
import { Fold } from '@/kit/fold';
import { useWorkbenchText } from '../../text';
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

/** The sections in the order in which somebody on the phone asks about a member; the long ones begin closed. */
export const FileView = ({ file }: { file: MemberFile }) => {
  const t = useWorkbenchText('member');
  const { representatives, licences, applications, meetings, points, notices, trail } = file;
  const count = (rows: readonly unknown[]) => t('count', { count: rows.length });
  return (
    <View>
      <Head file={file} />
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
          <Fold title={t('meetings')} note={t('meetingsNote', meetings)}>
            <Meetings file={file} />
          </Fold>
          <Fold title={t('points')} note={t('pointsNote', { points: points.balance })}>
            <Points file={file} />
          </Fold>
          <Fold title={t('applications')} note={count(applications)}>
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
