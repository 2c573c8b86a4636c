import { useInquiriesText } from '../text';

export const scale = ['s1', 's2', 's3', 's4', 's5'] as const;
/** How satisfied, in words; 1 to 5. */
export const useStars = () => {
  const t = useInquiriesText('stars');
  return (stars: number) => t(scale[stars - 1] ?? 's3');
};
