import type { NetworkFacts, ShareTarget } from '../network-record.js';

/** YouTube. It can only be followed. */
export const target: ShareTarget = {
  id: 'youtube',
  name: 'YouTube',
  color: '#ff0000',
  icon: 'M257 75h2c25 0 150 1 184 10a60 60 0 0 1 42 43q4 17 7 42v3l1 8v3c2 27 2 53 2 58v3c0 6 0 33-2 61l-1 4v3q-2 27-7 46a60 60 0 0 1-42 43c-35 9-168 10-186 10h-4l-88-1-5-1h-13c-33-2-65-4-80-8a60 60 0 0 1-42-43q-5-19-7-46v-3l-1-4-2-61v-3c0-7 0-29 2-54v-7l1-8v-3q3-25 7-42a60 60 0 0 1 42-43c15-4 47-6 80-8h18l86-2zm-50 96v145l125-72z',
};

export const facts: NetworkFacts = {
  profileHost: /^((m\.)?youtube\.com|youtu\.be)$/,
};
