export { useConsentText } from '@/i18n/consents';
