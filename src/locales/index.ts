export { addEnglish, isLoadable, loadLocale, Locale, localeFor } from './locale.js';
export { checkMessages, messageNames, type MessageFault } from './check-messages.js';
export { formatMessage } from './format-message.js';
export { describeTime, describeTimes, standardPolicy, type TimePolicy, type TimeText } from './time-policy.js';
export { readTimePolicy, timePresets, type ReadPolicy } from './read-time-policy.js';
export type { MessageName, Messages, MessageValues } from './messages.js';
